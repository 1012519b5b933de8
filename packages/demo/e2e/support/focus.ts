import type { Page } from 'playwright-core';

/** Where the keyboard is: the focused element, shadow roots entered. */
export interface Focus {
  tag: string;
  id: string;
  text: string;
  /** Key of the result that holds it. */
  key: string | undefined;
}

/** The element that has the focus now. */
export function readFocus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return {
      tag: active?.localName ?? '',
      id: active?.id ?? '',
      text: (active?.textContent ?? '').trim(),
      key: active?.closest('[data-key]')?.getAttribute('data-key') ?? undefined,
    };
  });
}

/** Presses Tab until the focused element is the one wanted; fails after `limit` presses. */
export async function tabTo(page: Page, wanted: (focus: Focus) => boolean, limit = 60): Promise<Focus> {
  const seen: string[] = [];
  for (let press = 0; press < limit; press += 1) {
    await page.keyboard.press('Tab');
    const focus = await readFocus(page);
    if (wanted(focus)) return focus;
    seen.push(`${focus.tag}#${focus.id}`);
  }
  throw new Error(`Tab never reached it. Seen: ${seen.join(', ')}`);
}
