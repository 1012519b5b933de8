import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeViolation {
  id: string;
  help: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/** Fails with every accessibility fault axe finds on the page, shadow roots included: WCAG 2.2 A and AA, and its good practices. */
export async function assertAccessible(page: Page, state: string): Promise<void> {
  // Evaluated through the debugging protocol: a strict policy of the page does not stop it, and needs no exception for it.
  await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: Document, options: unknown) => Promise<{ violations: AxeViolation[] }> };
    };
    const result = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return result.violations;
  }, TAGS);
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
  assert.deepEqual(lines, [], `${state} has accessibility faults`);
}

/** Fails where the page is wider than its window: at 320 px nothing may need two-way scrolling (WCAG 1.4.10). */
export async function assertNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const { wide, window: width } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  assert.ok(wide <= width, `${state}: ${wide} px wide in a window of ${width}`);
}
