const PATIENCE_MS = 500;

/** Runs something once the page has nothing better to do; soon, where the browser cannot tell. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task);
  else setTimeout(task, PATIENCE_MS);
}
