import type { LitElement } from 'lit';

/** Moves focus within the element an event comes from, once it shows what the event asked for. */
export function focusAfter({ currentTarget }: Event, selector: string): void {
  const root = (currentTarget as Element).getRootNode() as ShadowRoot;
  void (root.host as LitElement).updateComplete.then(() => root.querySelector<HTMLElement>(selector)?.focus());
}
