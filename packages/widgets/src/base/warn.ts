const seen = new Set<string>();

/**
 * Warns the page's developer once about one message, naming the element. Never throws.
 * Effects: the console only.
 */
export function warnOnce(element: Element, message: string): void {
  warnTextOnce(`<${element.localName}${element.id ? ` id="${element.id}"` : ''}> ${message}`);
}

/** Warns the page's developer once about one text. Never throws. Effects: the console only. */
export function warnTextOnce(text: string): void {
  if (!seen.has(text)) console.warn(text);
  seen.add(text);
}
