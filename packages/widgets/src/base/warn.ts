const seen = new Set<string>();

/**
 * Warns the page's developer once about one message, naming the element. Never throws.
 * Effects: the console only.
 */
export function warnOnce(element: Element, message: string): void {
  const text = `<${element.localName}${element.id ? ` id="${element.id}"` : ''}> ${message}`;
  if (seen.has(text)) return;
  seen.add(text);
  console.warn(text);
}
