import { existsSync } from 'node:fs';
import { chromium, firefox, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Site } from './site.js';

const CHROMIUM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FIREFOX_PATHS = ['/usr/bin/firefox-esr'];
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The machine may be busy: a wait is an upper bound, never a pause. */
export const WAIT_MS = 20_000;

/** Chromium from `CHROME_PATH` or the usual places. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? CHROMIUM_PATHS.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('No Chromium found. Install Chrome or Chromium, or set CHROME_PATH.');
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS });
}

/** Firefox ESR, or `undefined` where it is not installed. */
export async function launchFirefox(): Promise<Browser | undefined> {
  const executablePath = process.env['FIREFOX_PATH'] ?? FIREFOX_PATHS.find((path) => existsSync(path));
  // Debian's own build speaks WebDriver BiDi, which this channel selects.
  return executablePath === undefined ? undefined : firefox.launch({ channel: 'moz-firefox', executablePath });
}

/** What a page did besides showing itself. */
export interface Watched {
  page: Page;
  /** Requests to anywhere but the site; each was stopped. */
  thirdParty: string[];
  /** Console errors and uncaught errors. */
  errors: string[];
  /** Broken content security policies, as the page itself was told. */
  violations: () => Promise<string[]>;
  close: () => Promise<void>;
}

/** Opens a page that can reach the site only, and keeps count of what it tried. */
export async function openPage(browser: Browser, site: Site, path: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const watched = await newPage(browser, site, options);
  await watched.page.goto(site.origin + path);
  return watched;
}

/** As `openPage`, before any address is opened: for tests that first set routes. */
export async function newPage(browser: Browser, site: Site, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-CA', ...options });
  context.setDefaultTimeout(WAIT_MS);
  const thirdParty: string[] = [];
  const errors: string[] = [];
  await context.route(
    (url) => url.origin !== site.origin && /^(?:https?|wss?):$/.test(url.protocol),
    (route) => {
      thirdParty.push(route.request().url());
      return route.abort();
    },
  );
  await context.addInitScript(() => {
    const list: string[] = [];
    Object.assign(globalThis, { cspViolations: list });
    document.addEventListener('securitypolicyviolation', (event) => list.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  const violations = () => page.evaluate(() => (globalThis as unknown as { cspViolations: string[] }).cspViolations);
  return { page, thirdParty, errors, violations, close: () => context.close() };
}
