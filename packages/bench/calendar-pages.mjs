// What a visitor waits for, in a real Chromium, on the built server: the longest task while a page reads a feed of 5 MB, and when the first list
// of the calendar stands against the first result of the finder, on two pages alike but for the element.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/lib/browsers.mjs';

const COMMAND = new URL('../server/bin/accueil-server.mjs', import.meta.url).pathname;
const RUNS = 7;
/** A processor of a phone of few means, and its network: 1.6 Mbit/s, 150 ms there and back. */
const SLOWED = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 96_000 };
const PHONE = { width: 412, height: 900 };
const ELEMENTS = {
  finder: { tag: 'accueil-service-finder', shown: '[data-key]' },
  calendar: { tag: 'accueil-training-calendar', shown: '[data-training], [data-session]' },
};

async function startServer() {
  const child = spawn(process.execPath, [COMMAND], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('http')) continue;
    const stop = async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    };
    return { origin: line.replace(/\/$/, ''), stop };
  }
  throw new Error('The server gave no address: build first (npm run build).');
}

const pageOf = (tag, attributes = '') =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mesure</title><script type="module" src="/accueil/1/accueil.js"></script><body><${tag} ${attributes}></${tag}></body></html>`;

/** A page of one element; tells when something it waits for stands, and every long task until then. */
async function open(browser, origin, { tag, shown, attributes, slowed = 1, network, feed }) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'fr-CA' });
  const page = await context.newPage();
  await page.addInitScript(
    ({ tag, shown }) => {
      globalThis.tasks = [];
      new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
        buffered: true,
      });
      const look = () => {
        if (document.querySelector(tag)?.shadowRoot?.querySelector(shown)) globalThis.shownAt = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    { tag, shown },
  );
  await page.route(`${origin}/mesure.html`, (route) => route.fulfill({ contentType: 'text/html', body: pageOf(tag, attributes) }));
  if (feed) await page.route(`${origin}/mesure.ics`, (route) => route.fulfill({ contentType: 'text/calendar', body: feed }));
  const session = await context.newCDPSession(page);
  if (slowed > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
  }
  await page.goto(`${origin}/mesure.html`);
  await page.waitForFunction(() => globalThis.shownAt !== undefined, undefined, { timeout: 60_000 });
  // What follows the first list belongs to it: a long task is told after it has ended.
  await page.waitForTimeout(1000);
  const measured = await page.evaluate(() => ({ shownAt: globalThis.shownAt, longest: Math.max(0, ...globalThis.tasks) }));
  await context.close();
  return measured;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value) => Math.round(value);

/** `feed`: bytes of the large one; `small`: one of the same kind, to tell what reading the rest adds. */
export async function* measurePages(feed, small) {
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  try {
    const inPage = { ...ELEMENTS.calendar, shown: '.list .session', attributes: 'view="list" calendar="/mesure.ics"' };
    for (const [what, body] of [
      ['a feed of 5 MB', feed],
      ['a feed of ten events', small],
    ]) {
      const runs = [];
      for (let run = 0; run < 3; run += 1) runs.push((await open(browser, server.origin, { ...inPage, feed: Buffer.from(body) })).longest);
      // The worst, not the median: a bound is broken once.
      yield {
        name: `calendar, Chromium, ${what}: longest task of ${runs.length} runs`,
        value: round(Math.max(...runs)),
        unit: 'ms (0: none over 50)',
      };
    }
    for (const [where, conditions] of [
      [`processor ÷ ${SLOWED}`, { slowed: SLOWED }],
      [`processor ÷ ${SLOWED}, 1.6 Mbit/s`, { slowed: SLOWED, network: NETWORK }],
    ]) {
      const times = { finder: [], calendar: [] };
      for (let run = 0; run < RUNS; run += 1) {
        // In turn: what else the machine does weighs on both.
        for (const name of Object.keys(times)) {
          times[name].push((await open(browser, server.origin, { ...ELEMENTS[name], ...conditions })).shownAt);
        }
      }
      const finder = median(times.finder);
      const calendar = median(times.calendar);
      yield { name: `finder, first result, ${where}`, value: round(finder), unit: 'ms' };
      const ratio = Number((calendar / finder).toFixed(2));
      yield { name: `calendar, first list, ${where}`, value: round(calendar), unit: 'ms', ratio, against: 'the finder' };
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}
