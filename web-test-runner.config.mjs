// The elements' tests in real browsers: Chromium, and Firefox and WebKitGTK where they are installed.
// ACCUEIL_BROWSERS=chromium runs them in Chromium alone.
import { writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, chromiumPath, firefoxPath } from './scripts/lib/browsers.mjs';
import { webkitLauncher } from './scripts/lib/webkit-launcher.mjs';

const all = process.env.ACCUEIL_BROWSERS !== 'chromium';

// One tab at a time: a hidden tab gets no animation frame, no resize and no dialog event.
const browsers = [chromeLauncher({ launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_ARGS }, concurrency: 1 })];
if (all && firefoxPath()) {
  const firefox = chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: firefoxPath() }, concurrency: 1 });
  firefox.name = 'Firefox';
  browsers.push(firefox);
}
if (all) {
  const launcher = webkitLauncher();
  if (launcher) browsers.push(launcher);
}

const countReporter = {
  onTestRunFinished({ sessions }) {
    if (!process.env.ACCUEIL_COUNT) return;
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const walk = (suite) => {
      for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      suite.suites.forEach(walk);
    };
    for (const session of sessions) {
      const before = counts.failed;
      if (session.testResults) walk(session.testResults);
      // A file that could not load, or broke outside its tests, has no test to fail.
      if (!session.passed && counts.failed === before) counts.failed += 1;
    }
    writeFileSync(process.env.ACCUEIL_COUNT, JSON.stringify(counts));
  },
};

export default {
  files: ['packages/widgets/src/**/*.test.ts', '!packages/widgets/src/**/*.node.test.ts', 'packages/sdk/src/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['accueil-source', 'production'], browser: true },
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.base.json', target: 'es2022' })],
  browsers,
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI }), countReporter],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 240_000,
  browserStartTimeout: 60_000,
};
