import { type AccueilClient, type AccueilError, isAccueilError } from '@accueil/sdk';
import { readAnswer } from './continuum-answer.js';
import type { ContinuumAnswer, ContinuumChoices, ContinuumState } from './continuum.types.js';

/** What a reader's answer depends on; the rest of the choices is drawn from the same answer. */
function keyOf({ view, filters, organization }: ContinuumChoices): string {
  return JSON.stringify([view, filters, view === 'place' ? organization : '']);
}

/** Reads what the choices ask for; an answer to older choices is never shown. Never throws: a failure is its `status`, and its `error` where the SDK names one. */
export class ContinuumReader {
  answer: ContinuumAnswer | undefined;
  error: AccueilError | undefined;
  status: ContinuumState['status'] = 'loading';

  #running: AbortController | undefined;
  #client: AccueilClient | undefined;
  #key = '';
  #asked: ContinuumChoices | undefined;

  /** `changed`: there is an answer, or a failure. */
  constructor(private readonly changed: () => void) {}

  /** Asks, unless the same was asked of the same dataset. Returns whether it did. */
  ask(client: AccueilClient, choices: ContinuumChoices): boolean {
    const key = keyOf(choices);
    if (client === this.#client && key === this.#key) return false;
    this.#client = client;
    this.#key = key;
    this.#asked = choices;
    this.retry();
    return true;
  }

  /** Asks the same again. */
  retry(): void {
    this.stop();
    const running = new AbortController();
    this.#running = running;
    this.status = 'loading';
    if (this.#client !== undefined && this.#asked !== undefined) void this.#read(this.#client, this.#asked, running);
  }

  stop(): void {
    this.#running?.abort();
  }

  async #read(client: AccueilClient, asked: ContinuumChoices, running: AbortController): Promise<void> {
    try {
      const answer = await readAnswer(client, asked, running.signal);
      if (this.#running !== running) return;
      this.answer = answer;
      this.error = undefined;
      this.status = 'ready';
    } catch (error) {
      if (this.#running !== running || running.signal.aborted) return;
      this.error = isAccueilError(error) ? error : undefined;
      // A fault nobody foresaw must not leave the page waiting.
      if (this.error === undefined) reportError(error);
      this.status = navigator.onLine ? 'error' : 'offline';
    }
    this.changed();
  }
}
