import type { AccueilClient, TrainingSession } from '@accueil/sdk';
import type { AddressController } from '../../controllers/address.js';
import type { LazyPart } from '../../controllers/lazy-part.js';
import type { CalendarAddress } from './calendar-url.js';
import { AccueilSessionSelectEvent } from './training-calendar.events.js';
import type { CalendarUi, OpenTarget, OpenTraining } from './training-calendar.types.js';

/** What opening needs of a calendar. */
export interface OpeningHost {
  readonly element: HTMLElement & {
    renderRoot: HTMLElement | DocumentFragment;
    updateComplete: Promise<boolean>;
    requestUpdate: () => void;
  };
  readonly extras: LazyPart<typeof import('./calendar-extras.js')>;
  client: () => AccueilClient;
  address: () => AddressController<CalendarAddress> | undefined;
  /** What the address should say now. */
  here: () => CalendarAddress;
  calendars: () => readonly string[];
  /** The sessions at hand. */
  known: () => readonly TrainingSession[];
  set: (changes: Partial<CalendarUi>) => void;
  /** Whether what is open is described to search engines. */
  describes: () => boolean;
  organizationName: (id: string) => string | undefined;
}

const selectorOf = (target: OpenTarget): string =>
  'session' in target ? `[data-session="${CSS.escape(target.session)}"]` : `[data-training="${CSS.escape(target.training)}"]`;

/** Opens a session or a training, and closes it: the address and the focus follow, and focus comes back to where the visitor was. */
export class CalendarOpening {
  /** What is open, once read. */
  opened: OpenTraining | undefined;
  /** Whether it could not be had. */
  failed = false;

  #returnTo: OpenTarget | undefined;
  #script: HTMLScriptElement | undefined;
  /** Number of the opening whose answer counts. */
  #asked = 0;

  constructor(private readonly host: OpeningHost) {}

  /** Opens a target, or closes what is open, and takes focus there. The address stays as it is. */
  async move(target: OpenTarget | undefined): Promise<void> {
    const { element, set } = this.host;
    const asked = ++this.#asked;
    this.opened = undefined;
    this.failed = false;
    this.describe(false);
    if (target === undefined) {
      const wasOpen = this.#returnTo !== undefined;
      set({ open: undefined, notice: '', copied: undefined });
      if (wasOpen) await this.#showList();
      return;
    }
    this.#returnTo ??= target;
    set({ open: target, notice: '', copied: undefined });
    const opened = await this.#read(target);
    if (asked !== this.#asked) return;
    this.opened = opened;
    this.failed = opened === undefined;
    this.describe(this.host.describes());
    element.requestUpdate();
    await this.#showOpen();
    if (opened) void this.#readContacts(opened, asked);
  }

  /** The visitor opens a target. */
  async open(target: OpenTarget): Promise<void> {
    const moved = this.move(target);
    this.host.address()?.push(this.host.here());
    await moved;
    const { opened } = this;
    if (opened === undefined) return;
    const { session, training } = opened;
    const dated = session && { id: session.id, session };
    this.host.element.dispatchEvent(new AccueilSessionSelectEvent({ key: training.key, training, ...dated }));
  }

  /** The visitor closes what is open. */
  async close(): Promise<void> {
    const address = this.host.address();
    if (address?.pushed) {
      history.back();
      return;
    }
    const moved = this.move(undefined);
    address?.replace(this.host.here());
    await moved;
  }

  /** Puts the description of what is open in the page's head, or takes it away. */
  describe(wanted: boolean): void {
    this.#script?.remove();
    this.#script = undefined;
    const { module } = this.host.extras;
    if (!wanted || this.opened === undefined || module === undefined) return;
    this.#script = document.createElement('script');
    this.#script.type = 'application/ld+json';
    this.#script.textContent = module.scriptText(module.structuredData(this.opened, this.host.organizationName, location.href));
    document.head.append(this.#script);
  }

  find(selector: string): HTMLElement | null {
    return this.host.element.renderRoot.querySelector<HTMLElement>(selector);
  }

  async #read(target: OpenTarget): Promise<OpenTraining | undefined> {
    const { calendars, client, extras, known } = this.host;
    const module = await extras.load();
    return module?.readOpen(client(), target, { calendars: calendars(), now: new Date() }, known()).catch(() => undefined);
  }

  /** How its organizations are reached comes with the catalog, which is larger than all the trainings: what is open does not wait for it. */
  async #readContacts(opened: OpenTraining, asked: number): Promise<void> {
    const organizations = await this.host.extras.module?.readContacts(this.host.client(), opened.training);
    if (asked !== this.#asked || organizations === undefined) return;
    this.opened = { ...opened, organizations };
    this.host.element.requestUpdate();
  }

  async #showOpen(): Promise<void> {
    const { element } = this.host;
    await element.updateComplete;
    this.find('.details-title')?.focus({ preventScroll: true });
    if (element.getBoundingClientRect().top < 0) element.scrollIntoView();
  }

  async #showList(): Promise<void> {
    const target = this.#returnTo;
    this.#returnTo = undefined;
    await this.host.element.updateComplete;
    const from = target && this.find(`.front :is(a, button)${selectorOf(target)}, .front ${selectorOf(target)} :is(a, button)`);
    const focused = from ?? this.find('.bar-title');
    focused?.focus({ preventScroll: true });
    focused?.scrollIntoView({ block: 'center' });
  }
}
