// The matrix, the gaps and the overlaps of the whole region, on the real records and on as many as ten regions and more would have, in
// Node and in a page of headless Chromium. `growth` is how many times longer ten times the services take: 10 is linear.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/lib/browsers.mjs';
import { measureWorks } from './continuum-works.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(`../dataset/dist/estrie/${path}`, import.meta.url), 'utf8'));
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** The same works, in a page that asks nothing of the network. */
async function measureInChromium(records) {
  const { outputFiles } = await build({
    entryPoints: [new URL('continuum-works.mjs', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'works',
    target: 'es2022',
    write: false,
  });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0].text });
    return await page.evaluate((given) => globalThis.works.measureWorks(given), records);
  } finally {
    await browser.close();
  }
}

function* rowsOf(measured, where) {
  for (const [index, { name, size, best, first }] of measured.entries()) {
    yield { name: `continuum ${name}, ${size} services, ${where}`, value: round(best), unit: 'ms' };
    const smaller = measured[index - 1];
    if (smaller?.name !== name || size !== smaller.size * 10) continue;
    yield { name: `continuum ${name}, ${size} services, ${where}, first asked`, value: round(first), unit: 'ms' };
    yield { name: `continuum ${name}, ${where}, growth from ${smaller.size} to ${size}`, value: round(best / smaller.best), unit: 'times' };
  }
}

export default async function* measure() {
  const [catalog, gazetteer, continuum] = ['fr/catalog.json', 'territories.json', 'continuum.json'].map(read);
  const records = { catalog, gazetteer, continuum };
  yield* rowsOf(measureWorks(records), 'Node');
  if (chromiumPath()) yield* rowsOf(await measureInChromium(records), 'Chromium');
  else console.error('No Chromium was found (CHROME_PATH names one): the page was not measured.');
}
