import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { icon } from '../../../parts/icons.js';
import type { ContinuumState } from '../continuum.types.js';
import { FILE_KINDS, type FileKind } from './tools.types.js';

export { default as styles } from './tools.styles.js';

type Task = FileKind | 'poster' | 'pages';

/** The buttons, and what became of the last one pressed. */
class ToolsDirective extends AsyncDirective {
  #state: ContinuumState | undefined;
  #busy: Task | undefined;
  #said = '';
  #failed = '';

  override render(state: ContinuumState): unknown {
    this.#state = state;
    return this.#draw(state);
  }

  #draw(state: ContinuumState): TemplateResult {
    const isPerson = state.answer?.choices.view === 'person';
    const prints: [Task, string][] = [
      ['poster', isPerson ? msg('Une page') : msg('Affiche (A3, une page)')],
      ['pages', msg('Pages')],
    ];
    const files: [Task, string][] = FILE_KINDS.map((kind) => [kind, kindLabel(kind)]);
    return html`<div class="tools no-print" part="tools">
      ${this.#renderGroup(msg('Imprimer'), prints)} ${this.#renderGroup(msg('Télécharger ce qui est affiché'), files)}
      <p class="tools-said" role="status">${this.#said}</p>
      ${this.#failed === '' ? nothing : html`<p class="band" role="alert">${icon('warning')}<span>${this.#failed}</span></p>`}
    </div>`;
  }

  #renderGroup(label: string, tasks: readonly (readonly [Task, string])[]): TemplateResult {
    return html`<div class="tools-group" role="group" aria-label=${label}>
      <span class="label" aria-hidden="true">${label}</span>
      ${tasks.map(
        ([task, words]) =>
          html`<button
            class="button"
            part="button"
            type="button"
            data-task=${task}
            aria-disabled=${this.#busy === undefined ? nothing : 'true'}
            @click=${(event: Event) => void this.#run(task, event.currentTarget as Element)}
          >
            ${words}
          </button>`,
      )}
    </div>`;
  }

  async #run(task: Task, button: Element): Promise<void> {
    const state = this.#state;
    if (state === undefined || this.#busy !== undefined) return;
    this.#busy = task;
    this.#show(msg('En préparation…'));
    try {
      if (task === 'poster' || task === 'pages') await print(task, state, button);
      else await (await import('./make.js')).exportFile(task, state);
      this.#busy = undefined;
      this.#show(task === 'poster' || task === 'pages' ? '' : msg('Le fichier est prêt.'));
    } catch (error) {
      this.#busy = undefined;
      this.#show('', failureWords(task, error));
    }
  }

  #show(said: string, failed = ''): void {
    this.#said = said;
    this.#failed = failed;
    if (this.#state && this.isConnected) this.setValue(this.#draw(this.#state));
  }
}

async function print(task: 'poster' | 'pages', state: ContinuumState, button: Element): Promise<void> {
  const { printPages, printPoster } = await import('../print/print.js');
  if (task === 'poster') printPoster(state);
  else await printPages(state, button.getRootNode() as ShadowRoot);
}

function kindLabel(kind: FileKind): string {
  switch (kind) {
    case 'csv':
      return msg('Tableur (CSV)');
    case 'xlsx':
      return msg('Excel (XLSX)');
    case 'svg':
      return msg('Dessin (SVG)');
    case 'png':
      return msg('Image (PNG)');
  }
}

/** What failed, and what can be done instead. A module that does not come is a `TypeError`. */
function failureWords(task: Task, error: unknown): string {
  if (error instanceof TypeError || !navigator.onLine)
    return msg('Le réseau ne répond pas\u00A0: ce qui prépare ce fichier n’a pas pu être chargé.');
  switch (task) {
    case 'png':
      return msg('Ce navigateur ne laisse pas dessiner l’image. Le dessin (SVG) montre la même chose.');
    case 'xlsx':
      return msg('Le fichier Excel n’a pas pu être fait. Le tableur (CSV) contient les mêmes lignes.');
    default:
      return msg('Ce navigateur n’a pas pu préparer ce fichier.');
  }
}

const tools = directive(ToolsDirective);

/** What takes away what shows: on paper, or as a file. */
export function render(state: ContinuumState): unknown {
  return tools(state);
}
