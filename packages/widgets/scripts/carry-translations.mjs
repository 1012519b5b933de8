// A sentence whose spaces alone changed is the same sentence: its translation goes with it to its new id.

const UNIT = /<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g;
const PLACEHOLDER = /<x id="(\d+)"[^>]*\/>/g;

const part = (name, unit) => new RegExp(`<${name}>([^]*?)</${name}>`).exec(unit)?.[1];

/** A source sentence without its white space and without the names its placeholders have in the code. */
const sentence = (source) => source.replace(PLACEHOLDER, '{$1}').replace(/\s+/g, '');

const placeholders = (text) =>
  [...text.matchAll(PLACEHOLDER)]
    .map(([, id]) => id)
    .sort()
    .join();

/**
 * One XLIFF file as `extract` has written it, with the translations of `before` (the file as it was) put where the same
 * sentence now stands without one. A translation that lacks a placeholder of its sentence, or has one too many, is left out.
 */
export function carryTranslations(before, after) {
  const known = new Map();
  for (const [, , unit] of before.matchAll(UNIT)) {
    const target = part('target', unit);
    if (target !== undefined) known.set(sentence(part('source', unit) ?? ''), target);
  }
  return after.replace(UNIT, (whole, id, unit) => {
    const source = part('source', unit) ?? '';
    const own = part('target', unit);
    const target = own ?? known.get(sentence(source));
    if (target === undefined) return whole;
    const fits = placeholders(target) === placeholders(source);
    if (own !== undefined && fits) return whole;
    const bare = whole.replace(/\n\s*<target>[^]*?<\/target>/, '');
    if (!fits) return bare;
    // The placeholders as the source names them now.
    const named = new Map([...source.matchAll(PLACEHOLDER)].map(([x, number]) => [number, x]));
    return bare.replace('</source>', `</source>\n  <target>${target.replace(PLACEHOLDER, (x, number) => named.get(number) ?? x)}</target>`);
  });
}
