import type { SourceFile } from '../../read/yaml-file.js';
import { nearSame, signature } from '../names.js';
import type { OrganizationFile, ServiceEntry } from '../schema/organization.js';
import { hostOf } from './contacts.js';
import type { CheckContext } from './context.js';
import { servicesOf, wordsIn, type Entry } from './entries.js';

/** More services than this in one organization are compared by equal names only: comparing each pair would take too long. */
const COMPARED = 60;
/** Numbers that several organizations may well share: short codes and toll-free lines (provincial ones, help lines). */
const SHARED = /^(?:\d{0,6}|8(?:00|33|44|55|66|77|88)\d{7})$/;

/** Records that are most likely there twice. Warnings all: only a person can tell. */
export function checkDuplicates(context: CheckContext): void {
  checkServices(context);
  checkOrganizations(context);
}

interface Named {
  entry: Entry<ServiceEntry>;
  sign: string;
}

function checkServices(context: CheckContext): void {
  const { data, report } = context;
  const told = new Set<ServiceEntry>();
  const tell = (first: Named, second: Named): void => {
    if (told.has(second.entry.value) || !isSameService(first.entry.value, second.entry.value)) return;
    told.add(second.entry.value);
    const { source, value } = first.entry;
    const params = { found: wordsIn(value.name, data.defaultLocale), key: value.key, file: source.file };
    report.add(second.entry.source, [...second.entry.path, 'name'], 'duplicate-service', params, { severity: 'warning' });
  };
  const byPhone = new Map<string, Named>();
  let own: Named[] = [];
  let organization: OrganizationFile | undefined;
  for (const entry of servicesOf(data)) {
    if (entry.organization !== organization) own = [];
    organization = entry.organization;
    const named = { entry, sign: signature(wordsIn(entry.value.name, data.defaultLocale)) };
    const isMany = (organization.services?.length ?? 0) > COMPARED;
    const near = own.find(({ sign }) => (isMany ? sign === named.sign : nearSame(sign, named.sign)));
    if (near) tell(near, named);
    else if (!isMany || own.length < COMPARED) own.push(named);
    for (const phone of entry.value.phones ?? []) {
      const key = `${digitsOf(phone.number)} ${named.sign}`;
      const first = byPhone.get(key);
      if (first && first.entry.value !== entry.value) tell(first, named);
      else byPhone.set(key, named);
    }
  }
}

/** One may replace the other, or be for other people, towns or places: then both are right. */
function isSameService(a: ServiceEntry, b: ServiceEntry): boolean {
  if (isOver(a) !== isOver(b) || a.status_detail?.replaced_by?.includes(b.key) || b.status_detail?.replaced_by?.includes(a.key))
    return false;
  const areas = (service: ServiceEntry): string[] | undefined => service.service_areas?.map((area) => area.territory);
  return meet(areas(a), areas(b)) && meet(a.locations, b.locations) && meet(a.audiences, b.audiences);
}

function isOver({ status }: ServiceEntry): boolean {
  return status === 'defunct' || status === 'inactive';
}

function meet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return !a?.length || !b?.length || a.some((key) => b.includes(key));
}

function checkOrganizations({ data, report }: CheckContext): void {
  const seen = new Map<string, { source: SourceFile; value: OrganizationFile }>();
  for (const { source, value } of data.organizations) {
    const sign = signature(wordsIn(value.name, data.defaultLocale));
    const marks: ['name' | 'website' | 'phone', string][] = [['name', `name ${sign}`]];
    for (const town of townsOf(value)) {
      const site = siteOf(value.website);
      if (site !== undefined) marks.push(['website', `website ${site} ${town}`]);
    }
    for (const phone of value.phones ?? []) {
      const digits = digitsOf(phone.number);
      if (!SHARED.test(digits) && phone.extension === undefined) marks.push(['phone', `phone ${digits}`]);
    }
    let isTold = false;
    for (const [same, mark] of marks) {
      const first = seen.get(mark);
      if (!first) seen.set(mark, { source, value });
      else if (!isTold && first.value !== value && (same === 'name' || !areRelated(first.value, value))) {
        isTold = true;
        const member = same === 'phone' ? 'phones' : same;
        const params = { found: wordsIn(first.value.name, data.defaultLocale), file: first.source.file, same };
        report.add(source, [member], 'duplicate-organization', params, { severity: 'warning' });
      }
    }
  }
}

function areRelated(a: OrganizationFile, b: OrganizationFile): boolean {
  return (
    a.parent_organization === b.key ||
    b.parent_organization === a.key ||
    (a.parent_organization !== undefined && a.parent_organization === b.parent_organization)
  );
}

function townsOf({ locations }: OrganizationFile): Set<string> {
  return new Set((locations ?? []).map((location) => location.municipality).filter((town) => town !== undefined));
}

/** Host and path: departments of one city share a host, never a page. */
function siteOf(website: string | undefined): string | undefined {
  const host = hostOf(website);
  return host === undefined || website === undefined ? undefined : `${host}${new URL(website).pathname.replace(/\/+$/, '')}`;
}

function digitsOf(number: string): string {
  return number.replace(/[^\dA-Z]/g, '').replace(/^1(?=\d{10}$)/, '');
}
