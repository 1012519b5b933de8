const HOST = 'accueil-printing';

/**
 * Prints the page with nothing on it but one element, a wide table on its side. Other elements come back once printed.
 * Where the element stands inside another's shadow tree, the page is printed as it is.
 * Effects: the print dialog; a style sheet of the document and an attribute of the element, both taken away afterwards.
 */
export function printAlone(element: HTMLElement, { landscape = false } = {}): void {
  if (element.getRootNode() !== document) {
    window.print();
    return;
  }
  const sheet = new CSSStyleSheet();
  // What neither holds the element, nor is it, nor is in it.
  const others = `body :not(:has([${HOST}])):not([${HOST}]):not([${HOST}] *)`;
  sheet.replaceSync(`@media print{${others}{display:none!important}}@page{${landscape ? 'size:landscape;' : ''}margin:12mm}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  element.setAttribute(HOST, '');
  const clean = () => {
    element.removeAttribute(HOST);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  window.addEventListener('afterprint', clean, { once: true });
  window.print();
}
