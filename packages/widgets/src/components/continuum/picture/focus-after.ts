import type { LitElement } from 'lit';

/** Moves focus within the element an event comes from, once it shows what the event asked for. */
export function focusAfter({ currentTarget }: Event, selector: string): void {
  const root = (currentTarget as Element).getRootNode() as ShadowRoot;
  const { updateComplete } = root.host as Element & Pick<LitElement, 'updateComplete'>;
  void updateComplete.then(() => root.querySelector<HTMLElement>(selector)?.focus());
}
