import { OFFICIAL_HOSTS, OTHER_SITES, PARTNER_HOSTS, PRESS_HOSTS, PROVIDER_SITES } from './decisions/source-kinds.js';
import type { SharedOrganization, SharedSource } from './shared-data.js';
import { compact } from './text.js';

type SourceKind = 'own' | 'official' | 'press' | 'partner';
/** A source as a steward's file holds it. */
export interface SourceFile {
  url: string;
  supports?: string;
  kind?: SourceKind;
}
/** Whose page each source of the named record is: organizations by key, other providers by name. */
export type KindOf = (owners: readonly string[], source: Pick<SharedSource, 'url'>) => SourceKind | undefined;

/** The host of an address, without `www.`; empty for an address that was not kept. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** Tells whose page a source is, where its host leaves no doubt. An own page comes first, then an official one, then the press. */
export function kinds(organizations: readonly SharedOrganization[]): KindOf {
  const sites = new Map<string, readonly string[]>(Object.entries(PROVIDER_SITES));
  for (const { id, url } of organizations) {
    const own = [...(url === undefined ? [] : [hostOf(url)]), ...(OTHER_SITES[id] ?? [])];
    if (own.length > 0) sites.set(id, own);
  }
  const known = new Set([...sites.values()].flat());
  return (owners, { url }) => {
    const host = hostOf(url);
    if (owners.some((owner) => sites.get(owner)?.includes(host))) return 'own';
    if (OFFICIAL_HOSTS.has(host) || host === 'gouv.qc.ca' || host.endsWith('.gouv.qc.ca')) return 'official';
    if (PRESS_HOSTS.has(host)) return 'press';
    return known.has(host) || PARTNER_HOSTS.has(host) ? 'partner' : undefined;
  };
}

/** A gathered source with whose page it is. */
export function sourceEntry(source: { url: string; supports?: string }, owners: readonly string[], kindOf: KindOf): SourceFile {
  return compact({ url: source.url, supports: source.supports, kind: kindOf(owners, source) }) as SourceFile;
}
