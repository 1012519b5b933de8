import { waitUntil as wait } from '@open-wc/testing';

/** As `waitUntil` of open-wc, but patient: the machine may be busy. `options.timeout` in milliseconds; default: 6000. */
export function waitUntil(predicate: () => unknown, message?: string, options: { timeout?: number } = {}): Promise<void> {
  return wait(predicate, message, { timeout: 6000, ...options });
}
