interface NamedRecord {
  name: string;
  key: string;
}

/** Compares records by name, by the rules of a language (BCP 47; the machine's own when the tag is malformed), then by key. */
export function nameOrder(lang: string): (a: NamedRecord, b: NamedRecord) => number {
  const { compare } = collator(lang);
  return (a, b) => compare(a.name, b.name) || (a.key < b.key ? -1 : 1);
}

function collator(lang: string): Intl.Collator {
  try {
    return new Intl.Collator(lang);
  } catch {
    return new Intl.Collator();
  }
}
