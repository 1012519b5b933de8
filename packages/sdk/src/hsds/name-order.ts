interface NamedRecord {
  name: string;
  key: string;
}

/** Compares records by name, by the rules of a language (BCP 47), then by key. */
export function nameOrder(lang: string): (a: NamedRecord, b: NamedRecord) => number {
  const { compare } = collator(lang);
  return (a, b) => compare(a.name, b.name) || (a.key < b.key ? -1 : 1);
}

/** A language's own order of texts (BCP 47; the machine's when the tag is malformed). */
export function collator(lang: string): Intl.Collator {
  try {
    return new Intl.Collator(lang);
  } catch {
    return new Intl.Collator();
  }
}
