/** The base of every error this package throws. Catch it to catch them all; `cause` is what lay under it, when something did. */
export class AccueilError extends Error {
  override name: string = 'AccueilError';
}

const NAMES = /^(Accueil|Network|Http|Data|NotFound|Argument|Referral)Error$/;

/**
 * True for any error of this package, also one thrown by another copy of it on the same page.
 * Never throws.
 */
export function isAccueilError(error: unknown): error is AccueilError {
  return error instanceof AccueilError || (error instanceof Error && NAMES.test(error.name));
}

/** True for an error of this class or, from another copy of the package, of this name. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
