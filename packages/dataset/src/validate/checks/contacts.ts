import type { Path } from '../../diagnostics/types.js';
import type { SourceFile } from '../../read/yaml-file.js';
import { looksPersonal } from '../emails.js';
import { judgePhone, type PhoneVerdict } from '../phones.js';
import type { SourceEntry } from '../schema/organization.js';
import type { CheckContext } from './context.js';
import { phonesOf, wordsOf } from './entries.js';

const SOCIAL =
  /(?:^|\.)(?:facebook|fb|instagram|twitter|x|linkedin|youtube|youtu|tiktok|threads|linktr|snapchat|pinterest)\.(?:com|ee|be|net)$/;

/** Telephones that exist, addresses of roles, sites that are the organization's own. */
export function checkContacts(context: CheckContext): void {
  const { data, report } = context;
  const country = data.region?.value.country ?? 'CA';
  const verdicts = new Map<string, PhoneVerdict>();
  const phone = (source: SourceFile, path: Path, found: string | undefined): void => {
    if (found === undefined) return;
    // One line of an organization is written in many of its services.
    const verdict = verdicts.get(found) ?? judgePhone(found, country);
    verdicts.set(found, verdict);
    if (verdict === 'impossible') report.add(source, path, 'phone-impossible', { found });
    else if (verdict === 'unlikely') report.add(source, path, 'phone-unlikely', { found }, { severity: 'warning' });
  };
  const email = (source: SourceFile, path: Path, found: string | undefined, names: readonly string[]): void => {
    if (found === undefined || !looksPersonal(found, names)) return;
    report.add(source, path, 'email-personal', { found }, { severity: 'warning' });
  };
  for (const { source, path, value } of phonesOf(data)) phone(source, [...path, 'number'], value.number);
  for (const { source, value } of data.organizations) {
    const names = [value.key, ...[...wordsOf(value.name), ...wordsOf(value.alternate_name)].map(([, words]) => words)];
    const sites = [value.website, ...(value.additional_websites ?? [])];
    email(source, ['email'], value.email, names);
    for (const [index, service] of (value.services ?? []).entries()) {
      email(source, ['services', index, 'email'], service.email, [
        ...names,
        service.key,
        ...wordsOf(service.name).map(([, words]) => words),
      ]);
      checkOwn(context, source, ['services', index, 'sources'], service.sources ?? [], sites);
    }
    checkSite(context, source, value.website);
    checkOwn(context, source, ['sources'], value.sources, sites);
  }
  const sitesOf = new Map(data.organizations.map(({ value }) => [value.key, [value.website, ...(value.additional_websites ?? [])]]));
  for (const { source, value } of data.trainings) {
    const names = [
      value.key,
      ...wordsOf(value.name).map(([, words]) => words),
      ...value.provider.map((one) => (typeof one === 'string' ? one : one.name)),
    ];
    email(source, ['email'], value.email, names);
    const ways: [Path, typeof value.registration][] = [[['registration'], value.registration]];
    for (const [index, instance] of (value.hasCourseInstance ?? []).entries()) {
      ways.push([['hasCourseInstance', index, 'registration'], instance.registration]);
    }
    for (const [path, registrations] of ways) {
      for (const [index, way] of (registrations ?? []).entries()) {
        phone(source, [...path, index, 'telephone'], way.telephone);
        email(source, [...path, index, 'email'], way.email, names);
      }
    }
    // Whose page it is can be told only where every provider is an organization of the dataset.
    const sites = value.provider.map((one) => (typeof one === 'string' ? (sitesOf.get(one) ?? []) : undefined));
    if (sites.every((list) => list !== undefined)) checkOwn(context, source, ['sources'], value.sources, sites.flat());
  }
  if (data.region) {
    const { source, value } = data.region;
    phone(source, ['privacy_officer', 'phone'], value.privacy_officer?.phone);
    email(source, ['email'], value.email, [value.key, value.steward ?? '']);
    email(source, ['privacy_officer', 'email'], value.privacy_officer?.email, [value.key, value.steward ?? '']);
  }
}

function checkSite({ report }: CheckContext, source: SourceFile, website: string | undefined): void {
  const found = hostOf(website);
  if (found !== undefined && SOCIAL.test(found)) report.add(source, ['website'], 'website-social', { found }, { severity: 'warning' });
}

/** A page said to be the organization's own, on a host that is none of its sites'. */
function checkOwn(
  { report }: CheckContext,
  source: SourceFile,
  path: Path,
  sources: readonly SourceEntry[],
  sites: readonly (string | undefined)[],
): void {
  const hosts = sites.map(hostOf).filter((host) => host !== undefined);
  const expected = hosts[0];
  if (expected === undefined) return;
  for (const [index, { url, kind }] of sources.entries()) {
    const found = hostOf(url);
    if (kind !== 'own' || found === undefined || hosts.some((host) => domainOf(host) === domainOf(found))) continue;
    report.add(source, [...path, index, 'url'], 'source-not-own', { found, expected }, { severity: 'warning' });
  }
}

/** Host of a web address, without `www.`; `undefined` where it has none. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return hostname === '' ? undefined : hostname.replace(/^www\./, '');
}

/** What is registered: `granby.ca` of `immigration.granby.ca`; a short second level (`qc.ca`, `co.uk`) is counted with its parent. */
function domainOf(host: string): string {
  const labels = host.split('.');
  return labels.slice(labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? -3 : -2).join('.');
}
