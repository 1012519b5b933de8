import type { Finding, RoleEntry, Standing } from '@accueil/sdk';
import { msg } from '@lit/localize';
import type { GridCell, GridRow, Tone } from './continuum.types.js';
import { organizationCount, roleLabel, serviceCount } from './continuum-words.js';

/** Organizations from which a present cell is of level 2, and of level 3. */
const LEVELS = [2, 4];

/** How deep a cell is drawn, 1 to 3, for a count of organizations. */
export function levelOf(organizations: number): number {
  return 1 + LEVELS.filter((least) => organizations >= least).length;
}

/** Values by a key of two parts. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const list = groups.get(key);
    if (list) list.push(value);
    else groups.set(key, [value]);
  }
  return (key) => groups.get(key) ?? [];
}

/** The rows that have a cell of a tone; all of them where none is asked for. */
export function rowsOfTone(rows: readonly GridRow[], tone: Tone | undefined): readonly GridRow[] {
  return tone === undefined ? rows : rows.filter(({ cells }) => cells.some((cell) => cell.tone === tone));
}

/** What a table is about, in words: the territories where they are few, else the region. */
export function whereabouts(territories: readonly string[], region: string): string {
  return territories.length > 3 || territories.length === 0 ? region : territories.join(', ');
}

/** How the best of several standings is drawn. */
function toneOfStanding(standings: readonly (Standing | undefined)[]): Tone {
  // A role without a service is the steward's word.
  if (standings.some((standing) => standing === undefined || standing === 'running')) return 'present';
  return standings.some((standing) => standing === 'unconfirmed' || standing === 'stale') ? 'weak' : 'missing';
}

/** What one organization does in a cell, in words: its roles, by how many services. */
export function rolesCell(entries: readonly RoleEntry[], lang: string): Omit<GridCell, 'key'> {
  if (entries.length === 0) return { tone: 'unknown', level: 0, title: msg('Aucun rôle connu'), details: [], opens: false };
  const services = new Set(entries.flatMap((entry) => entry.services.map(({ id }) => id))).size;
  const tone = toneOfStanding(entries.map(({ standing }) => standing));
  return {
    tone,
    level: tone === 'present' ? levelOf(services) : 0,
    title: [...new Set(entries.map(({ role }) => roleLabel(role)))].join(' · '),
    details: [
      ...(services > 0 ? [serviceCount(services, lang)] : []),
      ...(tone === 'weak' ? [msg('À confirmer')] : tone === 'missing' ? [msg('Suspendu ou terminé')] : []),
    ],
    opens: true,
  };
}

/** Who else does something, in words: how many organizations, and the first names. */
export function othersCell(entries: readonly RoleEntry[], lang: string): Omit<GridCell, 'key'> {
  const names = [...new Map(entries.map(({ organization }) => [organization.id, organization.name])).values()];
  if (names.length === 0) return { tone: 'unknown', level: 0, title: msg('Personne de connu'), details: [], opens: false };
  return {
    tone: 'present',
    level: levelOf(names.length),
    title: organizationCount(names.length, lang),
    details: names.length > NAMED ? [...names.slice(0, NAMED), '…'] : names,
    opens: true,
  };
}
const NAMED = 3;

/** The organizations that run the services of findings, each once, partners too. */
export function organizationsOf(findings: readonly Finding[]): number {
  const ids = findings.flatMap(({ services }) => services.flatMap((one) => [one.organization_id, ...(one.partner_organization_ids ?? [])]));
  return new Set(ids).size;
}
