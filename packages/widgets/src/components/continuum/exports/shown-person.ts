import { msg, str } from '@lit/localize';
import { hostLabel, safeUrl } from '../../../parts/safe-url.js';
import type { ContinuumState } from '../continuum.types.js';
import type { Item } from '../drawing/flow.js';
import type { DrawnGrid } from '../drawing/grid-drawing.js';
import { choicesShown, personRows, type PersonChoice } from '../person/person-rows.js';
import { headings, isTownAsked, phonesOf, reasons, toVerify, whyNobody } from '../person/person-words.js';
import { framedOf } from './about.js';
import type { Table } from './shown.types.js';

/** The decision table, as it is seen. */
export function personGrid(state: ContinuumState): DrawnGrid {
  const { terms, lang } = state;
  return {
    ...framedOf(state, { withRoles: false }),
    corner: msg('Besoin'),
    columns: headings(),
    rows: rowsOf(state).map(({ row, shown: [first, ...others] }) => ({
      label: terms.label('needs', row.need.key),
      cells:
        first === undefined
          ? [
              { tone: 'unknown', items: whyNobody(row).map((text): Item => ({ text })) },
              ...headings()
                .slice(1)
                .map(() => ({ items: [] })),
            ]
          : [
              { items: named(first) },
              { items: reached(first, hostLabel).map((text): Item => ({ text, apart: true })) },
              { items: forWhom(first) },
              { items: others.flatMap((other) => [...named(other), ...phoneWords(other).map((text): Item => ({ text, apart: true }))]) },
            ],
    })),
  };

  function forWhom(choice: PersonChoice): Item[] {
    const check = toVerify(choice, state);
    return [
      ...reasons(choice, state).map((text): Item => ({ text, apart: true })),
      ...(check === undefined ? [] : [{ text: check, apart: true, warn: true }]),
    ];
  }

  function named({ seen, stages }: PersonChoice): Item[] {
    const steps = new Intl.ListFormat(lang).format(stages.map(({ key }) => terms.label('stages', key)));
    return [
      { text: seen.service.name, apart: true, bold: true },
      { text: seen.organization.name, apart: true },
      { text: `(${steps})`, apart: true },
    ];
  }
}

/** A row each service to see, in order. */
export function personList(state: ContinuumState): Table {
  const { terms } = state;
  return {
    name: msg('Liste'),
    columns: [msg('Besoin'), msg('Rang'), msg('Service'), msg('Organisme'), msg('Étapes'), ...headings().slice(1, 3), msg('À vérifier')],
    rows: rowsOf(state).flatMap(({ row, shown }) => {
      const need = terms.label('needs', row.need.key);
      if (shown.length === 0) return [[need, '', '', '', '', '', whyNobody(row).join(' '), '']];
      return shown.map((choice, n) => [
        need,
        n + 1,
        choice.seen.service.name,
        choice.seen.organization.name,
        choice.stages.map(({ key }) => terms.label('stages', key)).join('; '),
        reached(choice, ({ href }) => href).join('; '),
        reasons(choice, state).join('; '),
        toVerify(choice, state) ?? '',
      ]);
    }),
  };
}

const rowsOf = (state: ContinuumState) =>
  personRows(state.answer?.journey ?? [], isTownAsked(state)).map((row) => ({ row, shown: choicesShown(row) }));

const phoneWords = ({ seen }: PersonChoice): string[] =>
  phonesOf(seen.service, seen.organization).slice(0, 1).map(phoneText); // prettier-ignore

/** A number with its extension, as it is written. */
function phoneText({ number, extension }: { number: string; extension?: string }): string {
  return extension === undefined ? number : `${number} ${msg(str`poste ${extension}`)}`;
}

/** How to reach it; `write` its page as paper or a file takes an address. */
function reached({ seen: { service, organization } }: PersonChoice, write: (page: URL) => string): string[] {
  const page = safeUrl(service.url) ?? safeUrl(organization.website);
  const words = [...phonesOf(service, organization).map(phoneText), service.email ?? organization.email, page && write(page)];
  return words.filter((word) => word !== undefined);
}
