const END = /(?<=[.!?…؟۔]["»”’)]*)\s+(?=["«“(]?\s?[\p{Lu}\p{Lo}\d])/u;
/** A point that ends no sentence: an initial, a title, an abbreviation. */
const ABBREVIATION =
  /(?:^|[\s(«“"'’])(?:\p{L}|mm?e?s?|dre?|mr|mrs|ms|n[o°]|nos|st|ste|av|boul|ch|tél|ext|inc|ltée|ltd|p\. ex|ex|etc|cf|art|vol|env|max|min|jr|sr|e\.g|i\.e|vs|rte|app|bur)\.$/iu;

/** How many sentences a text has, at least: where a point may be an abbreviation's, it ends none. */
export function countSentences(text: string): number {
  const parts = text.trim().split(END);
  return parts.filter((part, index) => index === parts.length - 1 || !ABBREVIATION.test(part)).length;
}
