/** The one function of html-to-text used here. */
declare module 'html-to-text' {
  export function compile(options: {
    wordwrap: false;
    limits: { maxDepth: number; maxChildNodes: number; maxInputLength: number; ellipsis: string };
    selectors: { selector: string; format?: string; options?: Record<string, unknown> }[];
  }): (html: string) => string;
}
