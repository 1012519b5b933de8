import { parse, type DefaultTreeAdapterTypes as Tree, type ParserError } from 'parse5';

/** An element of a parsed page. */
export interface PageElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** All the text inside. */
  text: string;
}

/** A page as a browser reads it: every element in order, and what it had to forgive. */
export function readHtml(source: string): { elements: PageElement[]; errors: string[] } {
  const errors: string[] = [];
  const document = parse(source, { onParseError: ({ code, startLine }: ParserError) => errors.push(`${code} line ${startLine}`) });
  const elements: PageElement[] = [];
  const walk = (node: Tree.Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    const element = 'tagName' in node ? { tag: node.tagName, attributes: attributesOf(node), text: '' } : undefined;
    if (element) elements.push(element);
    const text = node.childNodes.map(walk).join('');
    if (element) element.text = text;
    return text;
  };
  walk(document);
  return { elements, errors };
}

function attributesOf({ attrs }: Tree.Element): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}
