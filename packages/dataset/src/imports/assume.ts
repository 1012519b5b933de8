/**
 * Gives a record what ours must have and its source does not say: the value of the last import, else, where the region has no such record yet,
 * the one given. Gives back the members that were assumed anew.
 *
 * Effects: changes `values`.
 */
export function assume(
  values: Record<string, unknown>,
  defaults: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>> | undefined,
  isThere: boolean,
): string[] {
  return Object.entries(defaults).flatMap(([member, value]) => {
    if (values[member] !== undefined) return [];
    if (before?.[member] !== undefined) values[member] = before[member];
    else if (!isThere) values[member] = value;
    return before?.[member] === undefined && !isThere ? [member] : [];
  });
}
