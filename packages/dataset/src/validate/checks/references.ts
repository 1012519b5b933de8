import { TAXONOMIES } from '@accueil/sdk';
import type { Path } from '../../diagnostics/types.js';
import type { SourceFile } from '../../read/yaml-file.js';
import { kindOf, type KeySpace } from '../key-index.js';
import { draftsOf } from '../drafts.js';
import { valueAt } from '../issues.js';
import { suggest } from '../suggest.js';
import type { CheckContext } from './context.js';

/** Every key that names another record names one that exists, by its current key, and once in a list. */
export function checkReferences(context: CheckContext): void {
  const { data, keys, report } = context;
  const drafts = draftsOf(data);
  const one = (source: SourceFile, path: Path, space: KeySpace, key: string | undefined): void => {
    if (key === undefined || !keys.has(space)) return;
    const entry = keys.find(space, key);
    if (entry?.current === key) {
      const isDraft = space === 'organization' || space === 'service' || space === 'location' ? drafts[space].has(key) : false;
      if (isDraft && !isInDraft(source.value, path))
        report.add(source, path, 'draft-reference', { kind: kindOf(space), key }, { severity: 'warning' });
      return;
    }
    const suggestion = entry?.current ?? suggest(key, keys.keys(space));
    const params = { kind: kindOf(space), key };
    report.add(source, path, 'unknown-reference', suggestion === undefined ? params : { ...params, suggestion });
  };
  const many = (source: SourceFile, path: Path, space: KeySpace, list: readonly string[] | undefined): void => {
    const seen = new Set<string>();
    for (const [index, key] of (list ?? []).entries()) {
      if (seen.has(key)) report.add(source, [...path, index], 'repeated-value', { value: key });
      else one(source, [...path, index], space, key);
      seen.add(key);
    }
  };

  for (const { source, value } of data.organizations) {
    one(source, ['parent_organization'], 'organization', value.parent_organization);
    for (const [index, role] of (value.stage_roles ?? []).entries()) {
      const at: Path = ['stage_roles', index];
      one(source, [...at, 'stage'], 'term:stages', role.stage);
      many(source, [...at, 'needs'], 'term:needs', role.needs);
      many(source, [...at, 'territories'], 'territory', role.territories);
      one(source, [...at, 'service'], 'service', role.service);
    }
    for (const [index, location] of (value.locations ?? []).entries()) {
      one(source, ['locations', index, 'territory'], 'territory', location.territory);
      one(source, ['locations', index, 'municipality'], 'municipality', location.municipality);
      one(source, ['locations', index, 'host_organization'], 'organization', location.host_organization);
    }
    for (const [index, service] of (value.services ?? []).entries()) {
      const at: Path = ['services', index];
      many(source, [...at, 'partner_organizations'], 'organization', service.partner_organizations);
      many(source, [...at, 'locations'], 'location', service.locations);
      many(source, [...at, 'status_detail', 'replaced_by'], 'service', service.status_detail?.replaced_by);
      many(source, [...at, 'next'], 'service', service.next);
      many(source, [...at, 'excluded_audiences'], 'term:audiences', service.excluded_audiences);
      for (const taxonomy of ['needs', 'stages', 'audiences'] as const) {
        many(source, [...at, taxonomy], `term:${taxonomy}`, service[taxonomy]);
      }
      for (const [position, area] of (service.service_areas ?? []).entries()) {
        const inArea: Path = [...at, 'service_areas', position];
        one(source, [...inArea, 'territory'], 'territory', area.territory);
        many(source, [...inArea, 'municipalities'], 'municipality', area.municipalities);
        many(source, [...inArea, 'except'], 'municipality', area.except);
      }
    }
  }
  for (const taxonomy of TAXONOMIES) {
    const checked = data.taxonomies[taxonomy];
    for (const [index, term] of (checked?.value ?? []).entries()) {
      if (checked) one(checked.source, [index, 'parent'], `term:${taxonomy}`, term.parent);
    }
  }
  if (data.region) one(data.region.source, ['territory'], 'territory', data.region.value.territory);
  if (data.gazetteer) {
    const { source, value } = data.gazetteer;
    for (const [index, territory] of value.territories.entries())
      one(source, ['territories', index, 'parent'], 'territory', territory.parent);
    for (const [index, town] of value.municipalities.entries())
      one(source, ['municipalities', index, 'territory'], 'territory', town.territory);
    for (const [index, place] of (value.localities ?? []).entries())
      one(source, ['localities', index, 'municipality'], 'municipality', place.municipality);
    for (const [index, area] of (value.postal_areas ?? []).entries())
      many(source, ['postal_areas', index, 'municipalities'], 'municipality', area.municipalities);
  }
  for (const { source, value } of data.trainings) {
    many(source, ['about'], 'term:topics', value.about);
    many(source, ['audience'], 'term:audiences', value.audience);
    many(source, ['areaServed'], 'territory', value.areaServed);
    one(source, ['courseMode'], 'term:modes', value.courseMode);
    for (const [index, provider] of value.provider.entries()) {
      if (typeof provider === 'string') one(source, ['provider', index], 'organization', provider);
    }
    for (const [index, instance] of (value.hasCourseInstance ?? []).entries()) {
      one(source, ['hasCourseInstance', index, 'courseMode'], 'term:modes', instance.courseMode);
      one(source, ['hasCourseInstance', index, 'location', 'municipality'], 'municipality', instance.location?.municipality);
    }
  }
}

/** A draft may name another: neither is published. */
function isInDraft(file: unknown, [list, index]: Path): boolean {
  return (
    valueAt(file, ['draft']) === true || (list === 'services' && index !== undefined && valueAt(file, [list, index, 'draft']) === true)
  );
}
