import { msg } from '@lit/localize';
import { languageName } from '../../../strings/languages.js';
import { formatDate } from '../../../parts/dates.js';
import { nameList } from '../../../parts/name-list.js';
import { roleLabel, toneLabel, viewLabel } from '../continuum-words.js';
import type { ContinuumState } from '../continuum.types.js';
import type { Framed } from '../drawing/frame.js';
import { ROLES } from '../picture/line-stages.js';
import { filterLabel } from '../render-filters.js';

type Labelled = readonly [label: string, value: string];

/** What the file is of. */
export function titleOf({ answer, choices }: ContinuumState): string {
  const parts = [msg('Le continuum de services'), viewLabel(answer?.choices.view ?? choices.view), answer?.organization?.name];
  return parts.filter(Boolean).join(' · ');
}

/** What was asked for; the region where no place was. */
export function askedOf({ answer, choices, terms, names, lang, looked }: ContinuumState): Labelled[] {
  const { territory, need, stage, audience, language } = choices.filters;
  const places = territory.map((id) => names.territoryName(id));
  const asked: [string, string[]][] = [
    [filterLabel('territory'), places.length > 0 ? places : [answer?.regionName ?? '']],
    [filterLabel('audience'), audience.map((key) => terms.label('audiences', key))],
    [filterLabel('stage'), stage.map((key) => terms.label('stages', key))],
    [filterLabel('need'), need.map((key) => terms.label('needs', key))],
    [filterLabel('language'), language.map((code) => languageName(code, lang))],
    [msg('État'), choices.tone === undefined ? [] : [toneLabel(choices.tone)]],
    [msg('Recherche'), choices.view === 'organization' && looked !== '' ? [looked] : []],
  ];
  return asked.filter(([, values]) => values.some(Boolean)).map(([label, values]) => [label, nameList(values, lang)]);
}

/** Of when, from whom, under which licence. The page's address is there without what follows a question mark, which may be anybody's. */
export function sourceOf({ answer, now, lang }: ContinuumState): Labelled[] {
  const { region } = answer ?? {};
  const day = `${String(now.getFullYear())}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  const source = [`Accueil · ${region?.name ?? ''}`, region?.attribution, location.origin + location.pathname];
  const about: [string, string | undefined][] = [
    [msg('Date'), formatDate(day, lang)],
    [msg('Licence'), region?.licence],
    [msg('Source'), source.filter(Boolean).join(' · ')],
  ];
  return about.filter((pair): pair is [string, string] => pair[1] !== undefined);
}

/** What stands around a drawing: title, what was asked for, what the marks mean, source. */
export function framedOf(state: ContinuumState, { withRoles }: { withRoles: boolean }): Framed {
  // Each value keeps its own direction: names stay as they are written.
  const said = ([label, value]: Labelled): string => `${label}\u00A0: \u2068${value}\u2069`;
  const [source, ...rest] = sourceOf(state).reverse();
  return {
    title: titleOf(state),
    notes: askedOf(state).map(said),
    legend: withRoles
      ? [
          ...ROLES.map((role) => ({ text: roleLabel(role), mark: role })),
          { text: msg('Rôles déduits des services, à confirmer par les organismes') },
        ]
      : [],
    foot: [rest.reverse().map(said).join(' · '), ...(source ? [said(source)] : [])],
  };
}
