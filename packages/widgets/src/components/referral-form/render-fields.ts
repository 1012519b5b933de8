import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../parts/icons.js';
import { fieldLabel } from '../../parts/referral-words.js';
import { fieldReason, faultSentence } from './form-strings.js';
import { MOST_CHARACTERS, type FormValues } from './form-values.js';
import type { FormActions, FormView } from './referral-form.types.js';

/** Members of the values that are one text. */
type TextField = {
  [Key in keyof FormValues]: FormValues[Key] extends string ? Key : never;
}[keyof FormValues];

/** What an input may be told beside its name. */
export interface FieldOptions {
  optional?: boolean;
  type?: 'text' | 'tel' | 'email';
  autocomplete?: string;
  rows?: number;
}

/** What describes a field to assistive technology: its reason, and what is wrong. */
function describedBy(view: FormView, field: string): string | typeof nothing {
  const ids = [
    ...(fieldReason(field as keyof FormValues) === undefined ? [] : [`${field}-reason`]),
    ...(faultOf(view, field) === undefined ? [] : [`${field}-fault`]),
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** What is wrong with a field, in words. */
export function faultOf({ faults }: FormView, field: string): string | undefined {
  const fault = faults.find((one) => one.field === field);
  return fault && faultSentence(fault);
}

/** What is wrong, under the label and before the control. */
export function renderFault(view: FormView, field: string): TemplateResult | typeof nothing {
  const words = faultOf(view, field);
  return words === undefined
    ? nothing
    : html`<p class="fault" id=${`${field}-fault`}>
        ${icon('warning')} <span><span class="visually-hidden">${msg('À corriger\u00A0:')} </span>${words}</span>
      </p>`;
}

export function renderOptional(): TemplateResult {
  return html` <span class="optional">(${msg('facultatif')})</span>`;
}

function renderLabel(view: FormView, field: keyof FormValues, optional: boolean | undefined): TemplateResult {
  const reason = fieldReason(field);
  return html`<label class="label" for=${field}>${fieldLabel(field)}${optional ? renderOptional() : nothing}</label>
    ${reason === undefined ? nothing : html`<p class="reason" id=${`${field}-reason`}>${reason}</p>`} ${renderFault(view, field)}`;
}

/** One text: an input, or a text area where it has rows. */
export function renderText(view: FormView, actions: FormActions, field: TextField, options: FieldOptions = {}): TemplateResult {
  const { optional, type = 'text', autocomplete = 'off', rows } = options;
  const handleInput = (event: Event) => actions.set({ [field]: (event.target as HTMLInputElement).value });
  const invalid = faultOf(view, field) === undefined ? nothing : 'true';
  const described = describedBy(view, field);
  const value = view.values[field];
  const most = MOST_CHARACTERS[field];
  return html`<div class="question" data-field=${field}>
    ${renderLabel(view, field, optional)}
    ${
      rows === undefined
        ? html`<input
            id=${field}
            class="input"
            part="input"
            name=${field}
            type=${type}
            autocomplete=${autocomplete}
            aria-required=${optional ? nothing : 'true'}
            aria-invalid=${invalid}
            aria-describedby=${described}
            dir=${type === 'text' ? 'auto' : 'ltr'}
            .value=${live(value)}
            @input=${handleInput}
          />`
        : html`<textarea
            id=${field}
            class="input"
            part="input"
            name=${field}
            rows=${rows}
            autocomplete="off"
            aria-required=${optional ? nothing : 'true'}
            aria-invalid=${invalid}
            aria-describedby=${described}
            dir="auto"
            .value=${live(value)}
            @input=${handleInput}
          ></textarea>`
    }
    ${most !== undefined && rows !== undefined && value.length > most * 0.8 ? html`<p class="reason" aria-hidden="true">${value.length} / ${most}</p>` : nothing}
  </div>`;
}

/** One choice among many. */
export function renderSelect(
  view: FormView,
  actions: FormActions,
  field: TextField,
  { options, optional, blank }: { options: unknown; optional?: boolean; blank: string },
): TemplateResult {
  const handleChange = (event: Event) => actions.set({ [field]: (event.target as HTMLSelectElement).value });
  return html`<div class="question" data-field=${field}>
    ${renderLabel(view, field, optional)}
    <span class="select">
      <select
        id=${field}
        part="input"
        name=${field}
        autocomplete="off"
        aria-required=${optional ? nothing : 'true'}
        aria-invalid=${faultOf(view, field) === undefined ? nothing : 'true'}
        aria-describedby=${describedBy(view, field)}
        @input=${handleChange}
      >
        <option value="" ?selected=${view.values[field] === ''}>${blank}</option>
        ${options}
      </select>
      ${icon('chevron-down')}
    </span>
  </div>`;
}

/** One choice among few, all in sight. */
export function renderRadios<Field extends 'sender' | 'channel' | 'mayLeaveMessage'>(
  view: FormView,
  actions: FormActions,
  field: Field,
  choices: readonly (readonly [value: Exclude<FormValues[Field], ''>, label: string])[],
): TemplateResult {
  const reason = fieldReason(field);
  return html`<fieldset class="question radios" data-field=${field} aria-describedby=${describedBy(view, field)}>
    <legend class="label" id=${field} tabindex="-1">${fieldLabel(field)}</legend>
    ${reason === undefined ? nothing : html`<p class="reason" id=${`${field}-reason`}>${reason}</p>`} ${renderFault(view, field)}
    ${choices.map(
      ([value, label]) =>
        html`<label class="radio">
          <input
            type="radio"
            name=${field}
            value=${value}
            aria-invalid=${faultOf(view, field) === undefined ? nothing : 'true'}
            .checked=${live(view.values[field] === value)}
            @change=${() => actions.set({ [field]: value })}
          />
          <span>${label}</span>
        </label>`,
    )}
  </fieldset>`;
}
