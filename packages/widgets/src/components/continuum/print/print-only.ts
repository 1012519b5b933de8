/** The attribute of what alone is printed. */
const MARK = 'data-accueil-print';

/** How a sheet is set: CSS declarations of `@page`. */
export interface Sheets {
  readonly page: string;
  /** Given to what is printed, in its own shadow tree. */
  readonly styles: readonly CSSStyleSheet[];
}

/**
 * Prints one thing alone, whatever page it stands in: for the time of the print, the rest of the page is not there. `content` gets a shadow
 * tree of its own, which the page's styles do not reach. Style sheets are built, since a strict content security policy takes no other.
 */
export function printOnly(fill: (root: ShadowRoot) => void, { page, styles }: Sheets): void {
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...styles];
  // What is measured while it is drawn has to be in the page.
  document.body.append(host);
  fill(root);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    @page { ${page} }
    @media screen { [${MARK}] { display: none !important } }
    @media print {
      html, body { margin: 0 !important; padding: 0 !important; border: 0 !important; max-width: none !important; min-height: 0 !important; background: none !important; display: block !important; }
      body > :not([${MARK}]) { display: none !important }
      body::before, body::after { content: none !important }
    }`);
  document.adoptedStyleSheets.push(sheet);
  const done = (): void => {
    window.removeEventListener('afterprint', done);
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  window.addEventListener('afterprint', done);
  window.print();
}
