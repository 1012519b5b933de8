import { msg, str } from '@lit/localize';
import { formatCount } from '../../../strings/plural.js';
import { nameList } from '../../../parts/name-list.js';
import { roleLabel } from '../continuum-words.js';
import type { ContinuumState } from '../continuum.types.js';
import { moreWords } from '../more-words.js';
import type { LineStage } from './line-layout.js';
import { LINE, type RolesOfStage, type StageRole } from './line-stages.js';

/** Stops a stage shows before a visitor asks for the others, and needs named before they are counted. */
const [STOPS, NEEDS] = [6, 2];

/**
 * The stages in words, as a line is laid of them. `whole`: keys of the stages that show every stop; `undefined`: all of them. The open stop
 * always shows.
 */
export function lineStages(stages: readonly RolesOfStage[], whole: ReadonlySet<string> | undefined, state: ContinuumState): LineStage[] {
  return stages.map(({ stage, roles }) => {
    const isShown = ({ key }: StageRole, n: number): boolean => n < STOPS || LINE + key === state.choices.cell;
    const shown = whole === undefined || whole.has(stage) ? roles : roles.filter(isShown);
    return {
      key: stage,
      name: state.terms.label('stages', stage),
      stops: shown.map((role) => ({ key: role.key, name: role.organization.name, notes: notesOf(role, state), role: role.role })),
      rest: restOf(roles.length, shown.length, whole?.has(stage) === true, state.lang),
    };
  });
}

function restOf(all: number, shown: number, isWhole: boolean, lang: string): string {
  if (all === 0) return msg('Rien de connu ici');
  if (shown < all) return moreWords(all - shown, lang);
  return isWhole && all > STOPS ? msg('Montrer moins') : '';
}

/** « Responsable · Logement et Emploi » : a role, and for what. */
function notesOf({ role, needs, said, entries }: StageRole, { terms, lang, choices }: ContinuumState): string {
  const isUnsure = entries.every(({ standing = 'running' }) => standing !== 'running');
  return [
    roleLabel(role),
    choices.filters.need.length === 1 ? '' : needWords(needs, (key) => terms.label('needs', key), lang),
    said ? msg('attesté') : '',
    isUnsure ? msg('à confirmer') : '',
  ]
    .filter(Boolean)
    .join('\u00A0· ');
}

function needWords(needs: readonly string[], label: (key: string) => string, lang: string): string {
  return needs.length > NEEDS ? msg(str`besoins\u00A0: ${formatCount(needs.length, lang)}`) : nameList(needs.map(label), lang);
}

/** The line as lines of text: the same, for who does not see it. */
export function lineText(stages: readonly LineStage[]): string {
  return stages
    .map(({ name, stops, rest }) => `${name}: ${[...stops.map((stop) => `${stop.name} (${stop.notes})`), rest].filter(Boolean).join('; ')}`)
    .join('\n');
}
