import { isAccueilError, type AccueilError } from '@accueil/sdk';
import { Task, TaskStatus } from '@lit/task';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AccueilElement } from '../../base/accueil-element.js';
import { AccueilLoadErrorEvent } from '../../base/events.js';
import { whenIdle } from '../../base/idle.js';
import { serverAddress } from '../../base/server-address.js';
import { warnOnce } from '../../base/warn.js';
import type { AddressController } from '../../controllers/address.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { OnlineController } from '../../controllers/online.js';
import { PrintController } from '../../controllers/print.js';
import { WidthController } from '../../controllers/width.js';
import { serviceSummaryStyles } from '../../parts/service-summary.styles.js';
import { direction } from '../../strings/languages.js';
import { controlsStyles } from '../../styles/controls.styles.js';
import { tokensStyles } from '../../styles/tokens.styles.js';
import { calendarActions } from './calendar-actions.js';
import { askedCalendars, askedDay, askedView } from './calendar-attributes.js';
import { readCalendar } from './calendar-data.js';
import { firstWeekday, weeksOfMonth } from './calendar-days.js';
import { askedByVisitor, initialFilters } from './calendar-filters.js';
import { CalendarOpening } from './calendar-opening.js';
import type { CalendarAddress } from './calendar-url.js';
import { fittingView, makeView } from './calendar-view.js';
import { announcement, msUntilNextEnd } from './calendar-now.js';
import { renderCalendar } from './render-calendar.js';
import { renderFailure, renderLoading } from './render-states.js';
import styles from './training-calendar.styles.js';
import type {
  CalendarAnswer,
  CalendarAsk,
  CalendarFilters,
  CalendarUi,
  CalendarView,
  CalendarViewName,
} from './training-calendar.types.js';

/** Width, in em of the element, from which a month shows by default and filters stand in the page. */
const WIDE_EM = 46;
const FIRST_SESSIONS = 20;
const FIRST_UNDATED = 6;

/**
 * Training and activities: what is coming as a list, a month or a week, what has no date beside it, and all that is known of one.
 * Network: the dataset at `src`; the feeds it or `calendar` names, through `server` where one is given. Nothing else, until a person
 * follows a link.
 *
 * ```html
 * <accueil-training-calendar audience="employers"></accueil-training-calendar>
 * ```
 *
 * @tag accueil-training-calendar
 * @slot - shown until the activities are there, and kept if they cannot be had
 * @fires {AccueilSessionSelectEvent} accueil-session-select - when a visitor opens a session, or a training without a date
 * @fires {AccueilLoadErrorEvent} accueil-load-error - when the activities cannot be had
 * @csspart base - everything
 * @csspart tools - the views, the filters' button, the subscription and print
 * @csspart button - each button
 * @csspart choices - the chosen filters
 * @csspart filters - the filters
 * @csspart subscribe - how to subscribe
 * @csspart feed-state - what could not be had of a feed
 * @csspart bar - the title of the list, the month or the week
 * @csspart list - what is coming
 * @csspart grid - the month
 * @csspart day - the list of one day of the month
 * @csspart week - the seven days of the week
 * @csspart undated - what has no date
 * @csspart details-view - what is open with the way back
 * @csspart details - all that is known of it
 * @csspart details-title - its name
 * @csspart empty - what shows when nothing is coming
 * @csspart loading - the calendar's shape while loading
 * @csspart error - what shows when the activities cannot be had
 * @cssproperty [--accueil-color-accent=#0f5f6b] - the one accent colour
 */
export class AccueilTrainingCalendar extends AccueilElement {
  static override styles = [tokensStyles, controlsStyles, serviceSummaryStyles, styles];

  /** Key or id of the organization the calendar is about. Default: all. */
  @property() organization = '';
  /** Keys of topics to begin with, space separated. */
  @property() topic = '';
  /** Keys of audiences to begin with, space separated. */
  @property() audience = '';
  /** Keys of modes to begin with, space separated: `onsite`, `online`, `blended`, `self-paced`. */
  @property() mode = '';
  /** Addresses of organizations' own iCalendar feeds to merge in, space separated. */
  @property() calendar = '';
  /** `list`, `month` or `week`. Default: `month` where it is wide and something is coming, else `list`. */
  @property() view: CalendarViewName | '' = '';
  /** The day to begin at, `2026-11-03`. Default: today. */
  @property() date = '';
  /** Leaves out what has no date. */
  @property({ attribute: 'without-undated', type: Boolean }) withoutUndated = false;
  /** Keeps filters, view, date and what is open in the page's address, under parameters that begin with `accueil-calendar-` and the element's `id`. */
  @property({ attribute: 'url-sync', type: Boolean }) urlSync = false;
  /** Describes what is open to search engines (schema.org), for a page that is about it. */
  @property({ attribute: 'structured-data', type: Boolean }) structuredData = false;

  @state() private ui: CalendarUi = {
    filters: {},
    viewChoice: undefined,
    day: '',
    openDay: undefined,
    open: undefined,
    filtersOpen: false,
    subscribeOpen: false,
    expanded: new Set(),
    shownSessions: FIRST_SESSIONS,
    shownUndated: FIRST_UNDATED,
    notice: '',
    copied: undefined,
    announced: '',
  };
  /** Counts the moments at which a session ended while the page was open. */
  @state() private ended = 0;

  #width = new WidthController(this, WIDE_EM);
  #grids = new LazyPart(this, () => import('./calendar-grids.js'));
  #extras = new LazyPart(this, () => import('./calendar-extras.js'));
  #address: AddressController<CalendarAddress> | undefined;
  #error: AccueilError | undefined;
  #answer: CalendarAnswer | undefined;
  #printing = false;
  #byVisitor = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #base = '';

  #task = new Task(this, {
    args: () => [this.client, JSON.stringify({ ...this.#ask, now: undefined }), this.ended] as const,
    task: ([client], { signal }) => readCalendar(client, this.#ask, signal),
    onComplete: (answer) => this.#handleAnswer(answer),
    onError: (error) => this.#handleError(error),
  });
  #opening = new CalendarOpening({
    element: this,
    client: () => this.client,
    extras: this.#extras,
    address: () => this.#address,
    here: () => this.#here,
    calendars: () => askedCalendars(this),
    known: () => [...(this.#answer?.coming.contents ?? []), ...(this.#answer?.inDays ?? [])],
    set: (changes) => this.#set(changes),
    describes: () => this.structuredData,
    organizationName: (id) => this.#answer?.coming.organizations.find((one) => one.id === id)?.name,
  });
  #actions = calendarActions({
    element: this,
    opening: this.#opening,
    client: () => this.client,
    ui: () => this.ui,
    set: (changes) => this.#set(changes),
    change: (changes) => this.#change(changes),
    initial: () => this.#initial(),
    href: (open) => this.#address?.href({ ...this.#here, open }),
    landscape: () => this.#shown === 'month' && this.ui.open === undefined,
    retry: () => this.retry(),
  });

  constructor() {
    super();
    new OnlineController(this, () => {
      if (this.#error !== undefined || this.#answer?.coming.calendars.some(({ status }) => status !== 'fresh')) this.retry();
    });
    new PrintController(this, (printing) => {
      this.#printing = printing;
      this.requestUpdate();
      // The printer does not wait for a microtask.
      this.performUpdate();
    });
  }

  /** Reads the activities again, as the « Réessayer » button does. */
  retry(): void {
    void this.#task.run();
  }

  protected override get clientSettings(): { server: string } | undefined {
    const server = serverAddress(this, this.server, this.inherited.server);
    return server === undefined ? undefined : { server };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#opening.describe(false);
  }

  protected override async scheduleUpdate(): Promise<void> {
    // What the address says goes before the first reading.
    if (this.urlSync && this.#address === undefined) {
      const controls = await import('./calendar-address.js').catch(() => undefined);
      if (controls === undefined) warnOnce(this, 'cannot keep the address: its module did not load.');
      else this.#address = controls.watchAddress(this, (address) => this.#follow(address));
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const base = [this.territoryIds.join(' '), this.organization, this.topic, this.audience, this.mode].join('|');
    if (!this.hasUpdated) this.#start();
    else if (base !== this.#base) this.#set({ filters: this.#initial() });
    else if (changed.has('date')) this.#set({ day: askedDay(this) });
    this.#base = base;
    if (this.#shown !== 'list') void this.#grids.load();
    const { filtersOpen, open, subscribeOpen } = this.ui;
    if (filtersOpen || subscribeOpen || open !== undefined) void this.#extras.load();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog === null || this.ui.filtersOpen === dialog.open) return;
    if (dialog.open) dialog.close();
    else dialog.showModal();
  }

  protected override render(): TemplateResult {
    const lang = this.uiLanguage;
    const answer = this.#answer;
    const parts = { actions: this.#actions, grids: this.#grids, extras: this.#extras };
    const failure = this.#error && renderFailure(this.#error, answer !== undefined, this.#actions);
    return html`<div
      class=${answer === undefined ? 'calendar waiting' : 'calendar'}
      part="base"
      lang=${lang}
      dir=${direction(lang)}
      aria-busy=${this.#task.status === TaskStatus.PENDING}
      @keydown=${this.#handleKeydown}
    >
      <p class="visually-hidden" role="status">${this.ui.announced}</p>
      ${
        answer === undefined
          ? this.hasFallback
            ? html`<slot></slot>${failure}`
            : (failure ?? renderLoading())
          : renderCalendar(this.#view(answer), parts, failure)
      }
    </div>`;
  }

  /** What is asked of the data now. The days are those of the whole month, whose every week is then there too. */
  get #ask(): CalendarAsk {
    const weeks = weeksOfMonth(this.ui.day, firstWeekday(this.uiLanguage));
    const [first = this.ui.day, last = first] = [weeks[0]?.[0], weeks.at(-1)?.at(-1)];
    return { filters: this.ui.filters, calendars: askedCalendars(this), days: { first, last }, now: new Date() };
  }

  get #shown(): CalendarViewName {
    return fittingView(this.ui.viewChoice ?? askedView(this), this.#width.wide, this.#answer);
  }

  /** What the address should say now. What the embedder asked for is the page's business, not the address's. */
  get #here(): CalendarAddress {
    const { day, filters, open, viewChoice } = this.ui;
    return { filters: askedByVisitor(filters, this.#initial()), view: viewChoice, day: day === askedDay(this) ? undefined : day, open };
  }

  #view(answer: CalendarAnswer): CalendarView {
    return makeView({
      ...this.ui,
      answer: this.withoutUndated ? { ...answer, undated: [] } : answer,
      shown: this.#shown,
      lang: this.uiLanguage,
      headingLevel: this.safeHeadingLevel,
      now: new Date(),
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      wide: this.#width.wide,
      printing: this.#printing,
      base: this.territoryIds,
      ofOrganization: this.organization.trim() !== '',
      server: this.clientSettings?.server,
      src: this.dataSrc,
      calendars: askedCalendars(this),
      opened: this.#opening.opened,
      openFailed: this.#opening.failed,
    });
  }

  #initial(): CalendarFilters {
    const { audience, mode, organization, topic } = this;
    return initialFilters({ audience, mode, organization, topic, territory: this.territoryIds.join(' ') });
  }

  #start(): void {
    const { day, filters = {}, open, view } = this.#address?.read() ?? {};
    this.#set({ filters: { ...this.#initial(), ...filters }, viewChoice: view, day: day ?? askedDay(this) });
    if (open !== undefined) void this.#opening.move(open);
  }

  /** The visitor went back or forward. */
  #follow({ day, filters, open, view }: CalendarAddress): void {
    this.#set({ filters: { ...this.#initial(), ...filters }, viewChoice: view, day: day ?? askedDay(this) });
    void this.#opening.move(open);
  }

  /** A change of the visitor's: the address follows, and what comes of it is announced. */
  #change(changes: Partial<CalendarUi>): void {
    this.#byVisitor = true;
    this.#set(changes);
    this.#address?.replace(this.#here);
    // Where nothing is to be read anew, the answer at hand is what comes of it.
    void this.updateComplete.then(() => this.#task.status !== TaskStatus.PENDING && this.#announce());
  }

  #set(changes: Partial<CalendarUi>): void {
    this.ui = { ...this.ui, ...changes };
  }

  /** Tells a screen reader what a change of the visitor's gave, once it is there. */
  #announce(): void {
    if (!this.#byVisitor || this.#answer === undefined) return;
    this.#byVisitor = false;
    const announced = announcement(this.#view(this.#answer));
    if (announced !== this.ui.announced) this.#set({ announced });
  }

  #handleAnswer(answer: CalendarAnswer): void {
    this.#answer = answer;
    this.#error = undefined;
    this.#announce();
    clearTimeout(this.#timer);
    const wait = msUntilNextEnd(answer.coming.contents, Date.now());
    // What has ended leaves the list while the page stays open.
    if (wait !== undefined) this.#timer = setTimeout(() => (this.ended += 1), wait);
    whenIdle(() => void this.#extras.load());
  }

  #handleError(error: unknown): void {
    this.#error = isAccueilError(error) ? error : undefined;
    if (this.#error === undefined) reportError(error);
    else this.dispatchEvent(new AccueilLoadErrorEvent({ error: this.#error }));
  }

  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const { open, openDay, subscribeOpen } = this.ui;
    if (open !== undefined) this.#actions.close();
    else if (openDay !== undefined) this.#actions.closeDay();
    else if (subscribeOpen) this.#actions.toggleSubscribe();
    else return;
    event.preventDefault();
  };
}
