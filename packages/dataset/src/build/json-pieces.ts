/** Items of a list written at once. */
const BATCH = 64;

/** The same characters as `JSON.stringify(object)`, its lists in pieces: a catalog may be larger than a string can be. */
export function* jsonPieces(object: object): Iterable<string> {
  let before = '{';
  for (const [member, value] of Object.entries(object) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(member)}:`;
    if (Array.isArray(value)) yield* listPieces(value);
    else yield JSON.stringify(value);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function* listPieces(list: readonly unknown[]): Iterable<string> {
  yield '[';
  for (let from = 0; from < list.length; from += BATCH) {
    const items = JSON.stringify(list.slice(from, from + BATCH)).slice(1, -1);
    yield from === 0 ? items : `,${items}`;
  }
  yield ']';
}
