import { expect } from '@open-wc/testing';
import { continuum, expectAccessible, find, shows, textOf } from '../../../testing/continuum.js';
import { waitUntil } from '../../../testing/wait.js';
import type { AccueilContinuum } from '../index.js';

interface Saved {
  name: string;
  content: Blob;
}

/** Catches what would be saved. */
function saves(): { list: Saved[]; restore: () => void } {
  const list: Saved[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const content = blobs.get(this.href);
    if (this.download && content) list.push({ name: this.download, content });
    else click.call(this);
  };
  return {
    list,
    restore: () => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}

async function made(attributes: Record<string, string> = {}): Promise<AccueilContinuum> {
  const { element } = await continuum({ territory: 'la-baie', ...attributes });
  await shows(element, '.tools');
  return element;
}

const button = (element: AccueilContinuum, task: string) => find(element, `[data-task="${task}"]`)!;

async function save(element: AccueilContinuum, kind: string): Promise<Saved> {
  const { list, restore } = saves();
  try {
    button(element, kind).click();
    await waitUntil(() => list.length > 0 || find(element, '.tools [role="alert"]') !== null, `${kind} is made`, { timeout: 9000 });
    if (list[0] === undefined) throw new Error(textOf(element, '.tools [role="alert"]'));
    return list[0];
  } finally {
    restore();
  }
}

describe('what takes away what shows', () => {
  it('is named, and can be pressed by the keyboard', async () => {
    const element = await made();
    expect(
      [...element.renderRoot.querySelectorAll('.tools [role="group"]')].map((group) => group.getAttribute('aria-label')),
    ).to.deep.equal(['Imprimer', 'Télécharger ce qui est affiché']);
    expect(element.renderRoot.querySelectorAll('.tools button')).to.have.length(6);
    await expectAccessible(element);
  });

  it('saves the table as CSV, named by its filters, with date, source and licence', async () => {
    const { name, content } = await save(await made({ need: 'housing' }), 'csv');
    expect(name).to.equal('le-continuum-de-services-par-besoin-la-baie-logement.csv');
    const bytes = new Uint8Array(await content.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const text = await content.text();
    expect(text)
      .to.include('Logement,Établissement,Manquant')
      .and.include('Territoire,La Baie')
      .and.include('Licence,CC0-1.0')
      .and.match(/Date,\d/);
    expect(text.split('\r\n').filter((line) => line.startsWith('Francisation'))).to.have.length(0);
  });

  it('saves a workbook', async () => {
    const { name, content } = await save(await made(), 'xlsx');
    expect(name).to.match(/\.xlsx$/);
    expect([...new Uint8Array(await content.slice(0, 2).arrayBuffer())]).to.deep.equal([0x50, 0x4b]);
  });

  for (const view of ['need', 'organization', 'gaps', 'person', 'picture']) {
    it(`draws ${view} as an SVG that is well formed and says the same in words`, async () => {
      const { content } = await save(await made({ view }), 'svg');
      const drawing = new DOMParser().parseFromString(await content.text(), 'image/svg+xml');
      expect(drawing.querySelector('parsererror')).to.equal(null);
      expect(drawing.querySelector('desc')!.textContent).to.include('La Baie').and.include('CC0-1.0');
      expect(drawing.querySelectorAll('text').length).to.be.greaterThan(5);
      expect(drawing.querySelectorAll('[style], [class], image, style, script')).to.have.length(0);
    });
  }

  it('paints a PNG twice as fine', async () => {
    const { content } = await save(await made({ view: 'picture' }), 'png');
    const bitmap = await createImageBitmap(content);
    expect(bitmap.width).to.equal(1587 * 2);
  });

  it('says what failed, and what to take instead, where the browser lets nothing be drawn', async () => {
    const element = await made();
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = () => null;
    try {
      button(element, 'png').click();
      await shows(element, '.tools [role="alert"]');
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
    expect(textOf(element, '.tools [role="alert"]')).to.include('SVG');
    await expectAccessible(element);
  });

  describe('prints', () => {
    const { print } = window;
    let printed: HTMLElement | undefined;
    let style = '';
    beforeEach(() => {
      printed = undefined;
      window.print = () => {
        const host = document.querySelector<HTMLElement>('[data-accueil-print]')!;
        printed = host.shadowRoot!.firstElementChild?.cloneNode(true) as HTMLElement;
        style = document.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('')).join('');
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    afterEach(() => {
      window.print = print;
    });

    for (const view of ['need', 'gaps', 'picture', 'person']) {
      it(`${view} as a poster on one page, alone`, async () => {
        button(await made({ view }), 'poster').click();
        await waitUntil(() => printed !== undefined, 'is printed', { timeout: 9000 });
        expect(printed!.localName).to.equal('svg');
        expect(printed!.textContent).to.include('La Baie').and.include('CC0-1.0');
        expect(style).to.include('@page');
        expect(document.querySelector('[data-accueil-print]'), 'nothing is left').to.equal(null);
      });

      it(`${view} as pages, with its date, source and licence`, async () => {
        button(await made({ view }), 'pages').click();
        await waitUntil(() => printed !== undefined, 'is printed', { timeout: 9000 });
        expect(printed!.textContent).to.include('La Baie').and.include('CC0-1.0');
        const shown = printed!.querySelector(view === 'picture' ? '.line .stop' : 'table thead th');
        expect(shown).to.not.equal(null);
        const before = (selector: string): boolean =>
          ((printed!.querySelector(selector) ?? shown!).compareDocumentPosition(shown!) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
        expect(before('.pages-source'), 'a source under a long table may stand on a page of its own').to.equal(true);
        if (view === 'need' || view === 'gaps') expect(before('.legend'), 'what the cells mean is said').to.equal(true);
        expect(document.querySelector('[data-accueil-print]'), 'nothing is left').to.equal(null);
      });
    }
  });
});
