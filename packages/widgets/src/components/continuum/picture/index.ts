import type { RoleEntry } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { renderHeading } from '../../../parts/heading.js';
import { icon } from '../../../parts/icons.js';
import { nameList } from '../../../parts/name-list.js';
import { renderOwnName } from '../../../parts/text.js';
import type { ContinuumActions, ContinuumState } from '../continuum.types.js';
import moreStyles from '../more.styles.js';
import { renderEntry, renderService } from '../render-panel.js';
import { moreWords } from '../more-words.js';
import { renderRole } from '../role-shape.js';
import { focusAfter } from './focus-after.js';
import { line } from './line-directive.js';
import { LINE, ROLES, rolesByStage, whoFollows, type RolesOfStage, type StageRole } from './line-stages.js';
import lineStyles from './line.styles.js';

/** The styles of what is behind a cell serve under the line too. */
export const styles: CSSResultGroup[] = [moreStyles, lineStyles];

/** Those who follow at the next stage that are named. */
const FOLLOWERS = 8;

/** The journey as a line one can follow: stages in order, at each who has a role, by shape and in words. A stop opens under the line. */
export function render(state: ContinuumState, actions: ContinuumActions): TemplateResult | typeof nothing {
  const matrix = state.answer?.matrix;
  if (matrix === undefined) return nothing;
  const stages = rolesByStage(matrix);
  const open = stages.flatMap(({ roles }) => roles).find(({ key }) => LINE + key === state.choices.cell);
  return html`<div class="picture">
    <p class="picture-note" id="line-title">${msg('Qui intervient à chaque étape du parcours, dans l’ordre.')}</p>
    <ul class="roles" aria-label=${msg('Rôles')}>
      ${ROLES.map((role) => html`<li>${renderRole(role, false)}</li>`)}
    </ul>
    <div class="line-room">${line(state, actions)}</div>
    ${open === undefined ? nothing : renderStop(open, stages, state, actions)}
    <p class="picture-note">
      ${msg('Les rôles sont déduits des services, à confirmer par les organismes; ceux qui sont dits «\u00A0attestés\u00A0» ont une source.')}
    </p>
  </div>`;
}

function renderStop(role: StageRole, stages: readonly RolesOfStage[], state: ContinuumState, actions: ContinuumActions): TemplateResult {
  const [stage = ''] = role.key.split('.');
  const label = state.terms.label('stages', stage);
  const entry = joined(role);
  const close = (event: Event): void => {
    actions.toggleCell(event, LINE + role.key);
    focusAfter(event, `[data-cell="${CSS.escape(LINE + role.key)}"]`);
  };
  return html`<section class="panel" part="panel" aria-labelledby="stop-title">
    <div class="stop-head">
      ${renderHeading(state.headingLevel + 1, label, { className: 'panel-title', id: 'stop-title', tabindex: '-1' })}
      <button class="button quiet icon-only no-print" part="button" type="button" @click=${close}>
        ${icon('close')}<span class="visually-hidden">${msg('Fermer')}</span>
      </button>
    </div>
    ${renderEntry(entry, state, actions)}
    <p class="entry-note">
      ${msg(
        str`Besoins\u00A0: ${nameList(
          role.needs.map((key) => state.terms.label('needs', key)),
          state.lang,
        )}`,
      )}
    </p>
    ${
      entry.derived
        ? html`<p class="entry-note derived">
            ${msg('Rôle à confirmer\u00A0: déduit des services de l’organisme, qui ne l’a pas encore dit lui-même.')}
          </p>`
        : nothing
    }
    ${renderNext(entry, state, actions)} ${renderFollowers(role, stages, state, actions)}
  </section>`;
}

/** The entries of every need as one. */
function joined({ entries, needs, said }: StageRole): RoleEntry {
  const [first] = entries as [RoleEntry, ...RoleEntry[]];
  const services = [...new Map(entries.flatMap((entry) => entry.services.map((service) => [service.id, service]))).values()];
  const sources = [...new Map(entries.flatMap((entry) => entry.sources.map((source) => [source.url, source]))).values()];
  return { ...first, needs, services, sources, territories: first.territories, derived: !said };
}

/** What the steward says usually follows. */
function renderNext({ services }: RoleEntry, state: ContinuumState, actions: ContinuumActions): unknown {
  const keys = new Set(services.flatMap(({ next = [] }) => next));
  const next = [...keys].flatMap((key) => state.answer?.serviceOf(key) ?? []);
  return next.length === 0
    ? nothing
    : html`<p class="follow-title">${msg('Ce qui suit d’habitude')}</p>
        <ul class="entry-services">
          ${next.map((service) => html`<li>${renderService(service, state, actions)}</li>`)}
        </ul>`;
}

/** Who can take over: whoever has a role at the next stage for one of the same needs. */
function renderFollowers(role: StageRole, stages: readonly RolesOfStage[], state: ContinuumState, actions: ContinuumActions): unknown {
  const next = whoFollows(stages, role);
  if (next === undefined || next.roles.length === 0) return nothing;
  const label = state.terms.label('stages', next.stage);
  const shown = next.roles.slice(0, FOLLOWERS);
  const follow = (event: Event, key: string): void => {
    actions.choose({ cell: LINE + key });
    focusAfter(event, '#stop-title');
  };
  return html`<p class="follow-title">${msg(str`Qui peut prendre le relais à l’étape suivante (${label}), pour les mêmes besoins`)}</p>
    <ul class="entry-services">
      ${shown.map(
        ({ key, role: name, organization, said }) =>
          html`<li>
            ${renderRole(name, !said)}
            <button class="link follow" type="button" @click=${(event: Event) => follow(event, key)}>
              ${renderOwnName(organization.name)}
            </button>
          </li>`,
      )}
      ${next.roles.length > shown.length ? html`<li>${moreWords(next.roles.length - shown.length, state.lang)}</li>` : nothing}
    </ul>`;
}
