const LIMIT = 30_000;

/** The same pure function, remembering its answers until they are too many: the words of a catalog come again and again. */
export function memo(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= LIMIT) known.clear();
    const answer = of(text);
    known.set(text, answer);
    return answer;
  };
}
