import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog, TrainingList } from '@accueil/sdk';
import { compileRegion } from '../build/build-region.js';
import { fixtureEdition, madeBy } from '../testing/edition-fixture.js';
import { readHtml, type PageElement } from '../testing/html.js';
import { validateRegion } from '../validate/validate-region.js';
import { leafPages } from './leaf-pages.js';
import { pageStyle } from './style.js';

const ESTRIE = fileURLToPath(new URL('../../estrie/', import.meta.url));
const BASE = 'https://data.example.org/estrie/';

async function published(baseUrl?: string): Promise<Map<string, string>> {
  const built = await compileRegion(await validateRegion(ESTRIE), baseUrl === undefined ? {} : { baseUrl });
  assert.ok(built);
  return new Map([...built.contents].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
}

const every = (elements: readonly PageElement[], tag: string): PageElement[] => elements.filter((element) => element.tag === tag);
const isPage = (path: string, lang: string): boolean => path.startsWith(`pages/${lang}/`) && path.endsWith('.html');
/** The path that a relative link of a page leads to. */
const target = (page: string, href: string): string => posix.join(posix.dirname(page), href.replace(/#.*$/, '')) || page;

describe('the pages of a real region', async () => {
  const files = await published();
  const catalog = JSON.parse(files.get('fr/catalog.json') ?? '') as Catalog;
  const training = JSON.parse(files.get('fr/training.json') ?? '') as TrainingList;
  const parsed = new Map(
    [...files].flatMap(([path, source]) => (isPage(path, 'fr') || isPage(path, 'ar') ? [[path, readHtml(source)] as const] : [])),
  );
  const isMoved = (elements: readonly PageElement[]): boolean => elements.some(({ attributes }) => attributes['http-equiv'] === 'refresh');

  it('has one for each service, organization and training, and the same ones in every language', () => {
    const pathsOf = (lang: string): string[] =>
      [...files.keys()]
        .filter((path) => isPage(path, lang))
        .map((path) => path.slice(9))
        .sort();
    const french = pathsOf('fr');
    assert.ok(parsed.size > 1000);
    for (const { key, former_keys = [] } of catalog.services) {
      for (const one of [key, ...former_keys]) assert.ok(french.includes(`services/${one}.html`), one);
    }
    for (const { key } of catalog.organizations) assert.ok(french.includes(`organizations/${key}.html`), key);
    for (const { key } of training.trainings) assert.ok(french.includes(`trainings/${key}.html`), key);
    for (const lang of ['en', 'es', 'ar', 'fa', 'uk', 'pt', 'sw']) assert.deepEqual(pathsOf(lang), french, lang);
  });

  it('writes each whole and right: no error, no script, no style of its own, nothing from elsewhere', () => {
    for (const [path, { elements, errors }] of parsed) {
      assert.deepEqual(errors, [], path);
      const [html] = every(elements, 'html');
      const lang = path.split('/')[1];
      assert.deepEqual(html?.attributes, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' }, path);
      assert.equal(every(elements, 'h1').length, 1, path);
      assert.equal(every(elements, 'main').length, 1, path);
      for (const { attributes } of every(elements, 'script')) assert.equal(attributes['type'], 'application/ld+json', path);
      assert.deepEqual(
        elements.filter(({ tag }) => ['style', 'img', 'iframe', 'object', 'form', 'font'].includes(tag)),
        [],
        path,
      );
      for (const { attributes } of elements) {
        for (const name of Object.keys(attributes)) assert.ok(name !== 'style' && !name.startsWith('on'), `${path} ${name}`);
      }
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      assert.equal(new Set(ids).size, ids.length, path);
    }
  });

  it('links only to what is there, or openly to elsewhere', () => {
    for (const [path, { elements }] of parsed) {
      for (const { tag, attributes } of elements) {
        const { href, rel } = attributes;
        if (href === undefined || href === '#main') continue;
        if (/^[a-z]+:/.test(href)) {
          assert.equal(tag, 'a', path);
          assert.match(href, /^(?:https?:\/\/|tel:\+?[\d;ext=]+$|sms:|mailto:)/, path);
          if (href.startsWith('http')) assert.match(rel ?? '', /noopener/, `${path} ${href}`);
        } else assert.ok(files.has(target(path, href)), `${path} links to ${href}`);
      }
    }
  });

  it('reaches every page from the index, by links alone', () => {
    const reached = new Set<string>();
    const queue = ['pages/fr/index.html'];
    for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
      if (reached.has(page) || !isPage(page, 'fr')) continue;
      reached.add(page);
      for (const { attributes } of every(parsed.get(page)?.elements ?? [], 'a')) {
        const { href = '' } = attributes;
        if (!/^[a-z]+:|^#/.test(href)) queue.push(target(page, href));
      }
    }
    const missed = [...parsed].filter(([path, { elements }]) => isPage(path, 'fr') && !isMoved(elements) && !reached.has(path));
    assert.deepEqual(
      missed.map(([path]) => path),
      [],
    );
  });

  it('names itself, and itself in every language, on each of them alike', () => {
    for (const [path, { elements }] of parsed) {
      const links = every(elements, 'link');
      const canonical = links.filter(({ attributes }) => attributes['rel'] === 'canonical');
      assert.equal(canonical.length, 1, path);
      if (isMoved(elements)) continue;
      assert.equal(target(path, canonical[0]?.attributes['href'] ?? ''), path);
      const alternates = links.filter(({ attributes }) => attributes['rel'] === 'alternate');
      const rest = path.split('/').slice(2).join('/');
      assert.deepEqual(
        alternates.map(({ attributes }) => [attributes['hreflang'], target(path, attributes['href'] ?? '')]),
        [
          ...['fr', 'en', 'es', 'ar', 'fa', 'uk', 'pt', 'sw'].map((lang) => [lang, `pages/${lang}/${rest}`]),
          ['x-default', `pages/fr/${rest}`],
        ],
        path,
      );
    }
  });

  it('marks what is left in French on an Arabic page', () => {
    const { elements } = parsed.get('pages/ar/services/sanc--accueil-refugies.html') ?? { elements: [] };
    const lead = every(elements, 'bdi').find(({ text }) => text.startsWith('Prise en charge'));
    assert.deepEqual(lead?.attributes, { lang: 'fr', dir: 'ltr' });
    const notes = elements.filter(({ attributes }) => attributes['class'] === 'note').map(({ text }) => text);
    assert.deepEqual(notes, ['جزء من هذا النص لم يُترجم بعد. لغة ذلك الجزء: \u2068الفرنسية\u2069.']);
  });

  it('says that a course is suspended, since when, and what to take instead', () => {
    const { elements } = parsed.get('pages/fr/services/cssrs--fsl-adultes.html') ?? { elements: [] };
    const band = elements.find(({ attributes }) => attributes['class'] === 'band over');
    assert.match(
      band?.text ?? '',
      /Suspendu depuis juin 2025\.[^]*À la place\u00A0: Cours de français en classe, Cours de français en ligne/,
    );
  });

  it('gives no address that is withheld', () => {
    const withheld = catalog.locations.filter(({ address_withheld }) => address_withheld === true);
    assert.ok(withheld.length > 0);
    const all = [...files].filter(([path]) => /\.jsonld$|^pages\/.*\.html$/.test(path));
    for (const { id } of withheld)
      assert.deepEqual(
        all.filter(([, text]) => text.includes(id)).map(([path]) => path),
        [],
      );
  });

  it('has data that any program can read in each page of a record, and nothing invented in it', () => {
    for (const [path, { elements }] of parsed) {
      const scripts = every(elements, 'script');
      const isRecord = /\/(?:services|organizations|trainings)\/[a-z0-9-]+\.html$/.test(path) && !isMoved(elements);
      assert.equal(scripts.length, isRecord ? 1 : 0, path);
      for (const { text } of scripts) {
        const data = JSON.parse(text) as Record<string, unknown>;
        assert.equal(data['@context'], 'https://schema.org');
        assert.match(String(data['@id']), /^urn:uuid:/);
        assert.ok(!/":(?:null|\[\]|\{\}|"undefined"|"")[,}]/.test(text), path);
        assert.equal(every(elements, 'h1')[0]?.text, data['name'], path);
      }
    }
  });

  it('is light: half of the pages under 7.5 kB, nine of ten under 10', () => {
    const sizes = [...files]
      .flatMap(([path, text]) => (/^pages\/.*\.html$/.test(path) ? [Buffer.byteLength(text)] : []))
      .sort((a, b) => a - b);
    assert.ok((sizes[Math.floor(sizes.length / 2)] ?? 0) < 7500, `median ${sizes[Math.floor(sizes.length / 2)]}`);
    assert.ok((sizes[Math.floor(sizes.length * 0.9)] ?? 0) < 10_000, `nine of ten ${sizes[Math.floor(sizes.length * 0.9)]}`);
  });
});

describe('the pages of a region whose address is known', () => {
  it('have whole addresses, and a sitemap of every one of them', async () => {
    const { edition, context } = await fixtureEdition();
    const files = madeBy(leafPages, { edition, context: { ...context, baseUrl: BASE } });
    const page = readHtml(files.get('pages/fr/services/maison--logement.html') ?? '');
    const link = (rel: string, lang?: string): string | undefined =>
      page.elements.find(({ attributes }) => attributes['rel'] === rel && attributes['hreflang'] === lang)?.attributes['href'];
    assert.equal(link('canonical'), `${BASE}pages/fr/services/maison--logement.html`);
    assert.equal(link('alternate', 'en'), `${BASE}pages/en/services/maison--logement.html`);
    assert.equal(link('alternate', 'x-default'), `${BASE}pages/fr/services/maison--logement.html`);
    const addresses = [...(files.get('pages/sitemap-fr.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc);
    const pages = [...files].filter(([path, text]) => path.endsWith('.html') && !text.includes('http-equiv="refresh"'));
    assert.deepEqual(addresses.map((address) => address.replace(BASE, '')).sort(), pages.map(([path]) => path).sort());
    const index = [...(files.get('pages/sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc);
    assert.deepEqual(
      index,
      ['fr', 'en', 'es'].map((lang) => `${BASE}pages/sitemap-${lang}.xml`),
    );
    const english = madeBy(leafPages, { edition: { ...edition, lang: 'en' }, context: { ...context, baseUrl: BASE } });
    assert.ok(english.has('pages/sitemap-en.xml') && !english.has('pages/sitemap.xml'));
  });

  it('have no sitemap where it is not known', async () => {
    const files = madeBy(leafPages, await fixtureEdition());
    assert.deepEqual(
      [...files.keys()].filter((path) => path.endsWith('.xml')),
      [],
    );
  });
});

describe('pages in some languages only', () => {
  it('link to no other, and are none where none is wanted', async () => {
    const { edition, context } = await fixtureEdition();
    const some = madeBy(leafPages, { edition, context: { ...context, pageLanguages: ['fr', 'en'] } });
    for (const [path, text] of some) assert.ok(!/hreflang="es"|\/es\//.test(text), path);
    assert.equal(madeBy(leafPages, { edition, context: { ...context, pageLanguages: ['en'] } }).size, 0);
    assert.equal(madeBy(pageStyle, { edition, context: { ...context, pageLanguages: [] } }).size, 0);
  });
});

describe('a former address', () => {
  it('sends to the new one, and says so to those it cannot send', async () => {
    const files = madeBy(leafPages, await fixtureEdition());
    const { elements } = readHtml(files.get('pages/fr/services/maison-loger.html') ?? '');
    const refresh = elements.find(({ attributes }) => attributes['http-equiv'] === 'refresh');
    assert.equal(refresh?.attributes['content'], '0; url=maison--logement.html');
    const canonical = elements.find(({ attributes }) => attributes['rel'] === 'canonical');
    assert.equal(canonical?.attributes['href'], 'maison--logement.html');
    assert.deepEqual(
      every(elements, 'a').map(({ attributes, text }) => [attributes['href'], text]),
      [['maison--logement.html', 'Aide au logement']],
    );
    assert.ok(files.has('pages/fr/organizations/ancienne-maison.html'));
  });
});
