import { nothing, svg, type TemplateResult } from 'lit';
import { AsyncDirective, directive, type ChildPart, type PartInfo } from 'lit/async-directive.js';
import { direction } from '../../../strings/languages.js';
import type { ContinuumActions, ContinuumState } from '../continuum.types.js';
import { TOKENS } from '../drawing/palettes.js';
import { svgNodes } from '../drawing/svg-nodes.js';
import { canvasMeasure, type Measure } from '../drawing/text.js';
import { rounded } from '../drawing/vector.js';
import { layLine, type Laid, type LaidStage, type LineStage } from './line-layout.js';
import { focusAfter } from './focus-after.js';
import { LINE, rolesByStage } from './line-stages.js';
import { lineStages } from './line-words.js';

/** Of a printed page, in sizes of letters: what is drawn as wide is made to fit. */
const PRINTED = 62;

/** Draws the journey line to the width of the element it stands in, again whenever that changes. */
class LineDirective extends AsyncDirective {
  readonly #part: ChildPart;
  #box: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;
  #width = 0;
  #asked: { state: ContinuumState; actions: ContinuumActions } | undefined;
  #measure: Measure | undefined;
  #family = '';
  /** Keys of the stages that show every stop. */
  readonly #whole = new Set<string>();

  constructor(part: PartInfo) {
    super(part);
    this.#part = part as ChildPart;
  }

  override render(state: ContinuumState, actions: ContinuumActions): unknown {
    this.#asked = { state, actions };
    if (this.#box === undefined) {
      this.#box = this.#part.parentNode as HTMLElement;
      this.reconnected();
    }
    return this.#draw();
  }

  override disconnected(): void {
    this.#observer?.disconnect();
  }

  override reconnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width === this.#width || width === 0) return;
      this.#width = width;
      // In the frame after: what is drawn changes the height of what is observed.
      requestAnimationFrame(() => {
        if (this.isConnected) this.setValue(this.#draw());
      });
    });
    if (this.#box) this.#observer.observe(this.#box);
  }

  #draw(): unknown {
    const { state, actions } = this.#asked ?? {};
    const matrix = state?.answer?.matrix;
    // A template is filled before it is in the page, where nothing can be measured: the observer tells when it is.
    if (!state || !actions || !matrix || !this.#box?.isConnected) return nothing;
    const { fontFamily, fontSize } = getComputedStyle(this.#box);
    if (this.#measure === undefined || fontFamily !== this.#family) {
      this.#family = fontFamily;
      this.#measure = canvasMeasure(fontFamily);
    }
    const size = parseFloat(fontSize) || 16;
    const stages = lineStages(rolesByStage(matrix), this.#whole, state);
    const room = state.printing ? PRINTED * size : this.#width || this.#box.getBoundingClientRect().width;
    const width = Math.max(16 * size, room);
    const layout = layLine(stages, { width, size, measure: this.#measure, rightToLeft: direction(state.lang) === 'rtl' });
    return svg`<svg class="line" part="picture" role="list" aria-labelledby="line-title" width=${rounded(layout.width)}
      height=${rounded(layout.height)} viewBox="0 0 ${rounded(layout.width)} ${rounded(layout.height)}">
      <g aria-hidden="true">${svgNodes(layout.track, TOKENS)}</g>
      ${layout.stages.map((laid, n) => this.#renderStage(laid, stages[n] as LineStage, state, actions))}
    </svg>`;
  }

  #renderStage(laid: LaidStage, { key, name, stops, rest }: LineStage, state: ContinuumState, actions: ContinuumActions): TemplateResult {
    const isWhole = this.#whole.has(key);
    const toggle = (): void => {
      if (!this.#whole.delete(key)) this.#whole.add(key);
      this.setValue(this.#draw());
    };
    return svg`<g role="listitem" aria-label=${name}>
      <g>${svgNodes(laid.shapes, TOKENS)}</g>
      <g role="list" aria-label=${name}>
        ${laid.stops.map((stop) => {
          const cell = LINE + stop.key;
          const press = (event: Event): void => {
            actions.toggleCell(event, cell);
            // A click on what is open closes it: the stop keeps the focus.
            if (cell !== state.choices.cell) focusAfter(event, '#stop-title');
          };
          return svg`<g role="listitem">${renderButton(stop, cell === state.choices.cell, press, { cell })}</g>`;
        })}
        ${
          laid.rest === undefined
            ? nothing
            : svg`<g role="listitem">${
                stops.length === 0
                  ? svgNodes(laid.rest.shapes, TOKENS)
                  : renderButton(laid.rest, isWhole, toggle, { words: `${rest} (${name})` })
              }</g>`
        }
      </g>
    </g>`;
  }
}

/** A button, named by what is drawn in it unless other `words` do. */
function renderButton(
  { box, shapes }: Laid,
  isOpen: boolean,
  press: (event: Event) => void,
  { cell, words }: { cell?: string; words?: string },
): TemplateResult {
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press(event);
  };
  return svg`<g class="stop" role="button" tabindex="0" aria-label=${words ?? nothing} aria-expanded=${isOpen} data-cell=${cell ?? nothing}
    @click=${press} @keydown=${handleKey}>
    <rect class="stop-room" x=${rounded(box.x)} y=${rounded(box.y)} width=${rounded(box.width)} height=${rounded(box.height)} rx="4"></rect>
    ${svgNodes(shapes, TOKENS).map((node) => [node, ' '])}
  </g>`;
}

/** The journey line, inside an element of its own. */
export const line = directive(LineDirective);
