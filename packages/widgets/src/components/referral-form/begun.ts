/** What a form needs once it is begun; a chunk of its own, loaded then. */
export { checkValues, draftOf } from './form-values.js';
export { ownWords, renderForm } from './render-form.js';
export { renderOutcome } from './render-outcome.js';
