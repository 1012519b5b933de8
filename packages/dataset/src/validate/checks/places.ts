import type { Municipality } from '@accueil/sdk';
import type { Path } from '../../diagnostics/types.js';
import type { SourceFile } from '../../read/yaml-file.js';
import type { LocationEntry, ServiceEntry } from '../schema/organization.js';
import type { CheckContext } from './context.js';

type Town = Pick<Municipality, 'code' | 'name' | 'territory'>;

/** Addresses that may be shown, points that may be placed, towns that lie in the territory the record says. */
export function checkPlaces(context: CheckContext): void {
  const { data } = context;
  const towns = new Map<string, Town>((data.gazetteer?.value.municipalities ?? []).map((town) => [town.code, town]));
  const narrow = new Set([...towns.values()].map((town) => town.territory));
  for (const { source, value } of data.organizations) {
    for (const [index, location] of (value.locations ?? []).entries()) {
      checkLocation(context, source, ['locations', index], location);
      const town = towns.get(location.municipality ?? '');
      if (town && town.territory !== location.territory) {
        context.report.add(source, ['locations', index, 'territory'], 'territory-mismatch', {
          municipality: town.name,
          territory: location.territory ?? '',
          expected: town.territory,
        });
      }
    }
    for (const [index, service] of (value.services ?? []).entries()) {
      checkAreas(context, source, ['services', index], service, { towns, narrow });
    }
  }
}

function checkLocation({ report }: CheckContext, source: SourceFile, path: Path, location: LocationEntry): void {
  for (const [index, address] of (location.addresses ?? []).entries()) {
    const at: Path = [...path, 'addresses', index];
    if (location.address_withheld && address.address_1 !== undefined)
      report.add(source, [...at, 'address_1'], 'withheld-address', { member: 'address_1' });
    if (location.address_withheld && address.postal_code !== undefined)
      report.add(source, [...at, 'postal_code'], 'withheld-address', { member: 'postal_code' });
  }
  const members = ['latitude', 'longitude', 'coordinate_precision'] as const;
  const given = members.filter((member) => location[member] !== undefined);
  const first = given[0];
  if (first === undefined) return;
  const at: Path = [...path, first];
  if (given.length < members.length) report.add(source, at, 'point-incomplete', {});
  if (location.address_withheld) report.add(source, at, 'withheld-address', { member: first });
  const type = location.location_type ?? 'physical';
  if (type !== 'physical') report.add(source, at, 'point-not-allowed', { type });
  // A street with no civic number is a line, not a door (data.md, point 3).
  if (location.coordinate_precision === 'address' && !(location.addresses ?? []).some((address) => /^\d/.test(address.address_1 ?? ''))) {
    report.add(source, [...path, 'coordinate_precision'], 'point-too-precise', {});
  }
}

function checkAreas(
  { report }: CheckContext,
  source: SourceFile,
  path: Path,
  service: ServiceEntry,
  { towns, narrow }: { towns: ReadonlyMap<string, Town>; narrow: ReadonlySet<string> },
): void {
  for (const [index, area] of (service.service_areas ?? []).entries()) {
    const at: Path = [...path, 'service_areas', index];
    if (area.municipalities && area.except) report.add(source, [...at, 'except'], 'area-contradiction', {});
    for (const member of ['municipalities', 'except'] as const) {
      for (const [position, code] of (area[member] ?? []).entries()) {
        const town = towns.get(code);
        // A wide territory (region, province) holds towns through its narrower ones: only a town's own kind can be wrong.
        if (town && narrow.has(area.territory) && town.territory !== area.territory) {
          report.add(source, [...at, member, position], 'territory-mismatch', {
            municipality: town.name,
            territory: area.territory,
            expected: town.territory,
          });
        }
      }
    }
  }
}
