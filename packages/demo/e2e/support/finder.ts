import type { Locator, Page } from 'playwright-core';

/** Reads and works a finder as a person does: by what is on the screen. */
export class FinderOnPage {
  readonly host: Locator;

  constructor(page: Page | Locator, selector = 'accueil-service-finder') {
    this.host = page.locator(selector).first();
  }

  /** The search box. */
  get words(): Locator {
    return this.host.locator('input[type=search]');
  }

  /** The results, in order; each carries its service's key. */
  get results(): Locator {
    return this.host.locator('[data-key]');
  }

  /** Waits until a list stands, whatever it holds. */
  async ready(): Promise<void> {
    await this.results.first().waitFor();
  }

  /** Types words and sends them, then waits for the answer to that search. */
  async search(words: string): Promise<void> {
    await this.words.fill(words);
    await this.words.press('Enter');
    await this.settled();
  }

  /** Waits until the last search has been answered. */
  async settled(): Promise<void> {
    await this.host.locator('[aria-busy=false]').first().waitFor();
    // A search starts a moment after typing stops: two answers in a row that agree are the answer.
    let before = '';
    for (;;) {
      const now = (await this.keys()).join(' ');
      const busy = (await this.host.locator('[aria-busy=true]').count()) > 0;
      if (!busy && now === before) return;
      before = now;
      await this.host.page().waitForTimeout(350);
    }
  }

  /** Keys of the services listed, in order. */
  async keys(): Promise<string[]> {
    return this.results.evaluateAll((items) => items.map((item) => item.getAttribute('data-key') ?? ''));
  }

  /** The text of the first results, as it reads on the screen. */
  async firstTexts(count: number): Promise<string[]> {
    return (await this.results.allInnerTexts()).slice(0, count);
  }

  /** Shows every page of the list. */
  async showAll(more: string): Promise<void> {
    const button = this.host.getByRole('button', { name: more });
    while ((await button.count()) > 0) {
      const before = await this.results.count();
      await button.click();
      await this.host
        .page()
        .waitForFunction(
          ([selector, held]) => (document.querySelector(selector)?.shadowRoot?.querySelectorAll('[data-key]').length ?? 0) > held,
          ['accueil-service-finder', before] as const,
        );
    }
  }
}
