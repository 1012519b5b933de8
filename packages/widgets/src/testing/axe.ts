import 'axe-core';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

// axe-core is no module: in a browser it leaves itself on the window.
declare global {
  interface Window {
    axe: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
  }
}

/** What is wrong with an element and its shadow trees: WCAG 2.2 A and AA and axe's best practices, a line each. Empty: nothing. */
export async function axeViolations(element: Element): Promise<string[]> {
  const { violations } = await window.axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // These judge a page, and a test has none.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ''}`).join('; ')}`,
  );
}
