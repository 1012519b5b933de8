import type { HsdsOrganization, NextStep } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { renderHeading } from '../../parts/heading.js';
import { isShown, renderLink, renderParagraph } from '../../parts/lists.js';
import { textsOf } from '../../parts/record-text.js';
import { renderOwnName } from '../../parts/text.js';
import type { ContinuumActions, ContinuumState, GridCell } from './continuum.types.js';
import { aroundGrid, othersOn, ownGrid, SIDES } from './grid-place.js';
import { renderGrid } from './render-grid.js';
import { renderOrganization, renderProof, renderService } from './render-panel.js';

/** One organization's place in the region: what it does, who is before, beside and after it, what usually follows its services. */
export function render(state: ContinuumState, actions: ContinuumActions): TemplateResult | typeof nothing {
  const { answer } = state;
  const [own, around] = [ownGrid(state), aroundGrid(state)];
  if (answer?.organization === undefined || own === undefined || around === undefined) return nothing;
  return html`${renderHead(answer.organization, state, actions)}
  ${
    own.rows.length === 0
      ? html`<p class="band info">
          ${icon('list')}<span
            >${msg('Aucun rôle connu de cet organisme dans ce que vous regardez. Essayez un autre territoire ou un autre public.')}</span
          >
        </p>`
      : html`${renderPart(msg('Ce que nous faisons'), state)}
        ${renderGrid(own, state, actions, { icons: true, level: state.headingLevel + 3, panel: ownPanel(state, actions) })}
        ${renderPart(msg('Avant nous, avec nous, après nous'), state)}
        ${renderGrid(around, state, actions, {
          icons: true,
          level: state.headingLevel + 3,
          panel: aroundPanel(state, actions),
          cardsBy: 'row',
        })}
        ${renderNext(state, actions)}`
  }`;
}

function renderPart(words: string, { headingLevel }: ContinuumState): TemplateResult {
  return renderHeading(headingLevel + 2, words, { className: 'part-title' });
}

function renderHead(organization: HsdsOrganization, state: ContinuumState, actions: ContinuumActions): TemplateResult {
  const { answer, headingLevel, href, lang } = state;
  const text = textsOf(organization, { lang, catalogLang: answer?.catalogLang ?? lang });
  const changes = { view: 'organization', organization: undefined, cell: undefined } as const;
  const address = href(changes);
  const back = (event: Event): void => {
    event.preventDefault();
    actions.choose(changes);
  };
  const words = html`${icon('back')} ${msg('Tous les organismes')}`;
  return html`<div class="place-head">
    ${
      address === undefined
        ? html`<button class="button quiet no-print" part="button" type="button" @click=${back}>${words}</button>`
        : html`<a class="button quiet no-print" part="button" href=${address} @click=${back}>${words}</a>`
    }
    ${renderHeading(headingLevel + 1, renderOwnName(organization.name), { className: 'place-title', tabindex: '-1' })}
    ${renderParagraph(text(organization.description, 'description'))}
    ${organization.website === undefined ? nothing : renderParagraph(renderLink(organization.website, msg('Voir le site de l’organisme')))}
  </div>`;
}

function ownPanel(state: ContinuumState, actions: ContinuumActions) {
  return ({ key }: GridCell, { label }: { label: string }, column: string): unknown => {
    const [, need, stage] = key.split('.');
    const { own } = state.answer ?? {};
    const at = own?.columns.findIndex((one) => one.key === need) ?? -1;
    const entries = own?.rows.find((row) => row.stage.key === stage)?.cells[at] ?? [];
    return renderProof({ title: `${label} · ${column}`, level: state.headingLevel + 3 }, [], entries, state, actions);
  };
}

function aroundPanel(state: ContinuumState, actions: ContinuumActions) {
  return ({ key }: GridCell, { label }: { label: string }, column: string): unknown => {
    const [, need = '', side] = key.split('.');
    const entries = othersOn(SIDES.find((one) => one === side) ?? 'beside', need, state);
    return renderProof({ title: `${label} · ${column}`, level: state.headingLevel + 3 }, [], entries, state, actions);
  };
}

/** What usually follows each of its services: the steward's word, then suggestions by rule. */
function renderNext(state: ContinuumState, actions: ContinuumActions): unknown {
  const { next = [] } = state.answer ?? {};
  if (next.length === 0) return nothing;
  const items = next.map(
    ({ service, steps }) =>
      html`<li>
        ${renderService(service, state, actions)}
        <ul class="steps">
          ${steps.map((step) => html`<li>${renderStep(step, state, actions)}</li>`)}
        </ul>
      </li>`,
  );
  return html`${renderPart(msg('Ce qui suit nos services'), state)}
    <ul class="next-steps">
      ${items}
    </ul>`;
}

function renderStep({ service, organization, derived, insteadOf }: NextStep, state: ContinuumState, actions: ContinuumActions): unknown {
  const notes = [
    derived ? msg('suggestion, à confirmer') : undefined,
    insteadOf === undefined ? undefined : msg('à la place de ce qui est suspendu ou terminé'),
  ];
  const shown = notes.filter(isShown);
  return html`${renderService(service, state, actions)}
    <span class="entry-note"
      >${renderOrganization(organization.key, organization.name, state, actions)}${shown.map((note) => html` · ${note}`)}</span
    >`;
}
