import { AccueilError, isNamed } from './accueil-error.js';

/** The caller's fault: an argument of the wrong type. Never thrown for a value that merely is not in the data. */
export class ArgumentError extends AccueilError {
  override readonly name = 'ArgumentError';
}

/** True for an `ArgumentError`, of this copy of the package or another. */
export function isArgumentError(error: unknown): error is ArgumentError {
  return isNamed(error, 'ArgumentError');
}
