import type { AccueilClient, TrainingSession } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { saveFile } from '../../controllers/save-file.js';
import { safeUrl } from '../../parts/safe-url.js';
import { monthOf } from './calendar-days.js';
import { toggled } from './calendar-filters.js';
import type { CalendarOpening } from './calendar-opening.js';
import { printAlone } from './print-alone.js';
import type { CalendarActions, CalendarFilters, CalendarUi, OpenTraining } from './training-calendar.types.js';

/** How many more each time. */
const MORE_SESSIONS = 20;
const MORE_UNDATED = 20;

/** What the visitor's actions need of a calendar. */
export interface ActionsHost {
  readonly element: HTMLElement & { renderRoot: HTMLElement | DocumentFragment; updateComplete: Promise<boolean> };
  readonly opening: CalendarOpening;
  client: () => AccueilClient;
  ui: () => CalendarUi;
  /** A change of what shows; the address stays as it is. */
  set: (changes: Partial<CalendarUi>) => void;
  /** A change of what is asked. */
  change: (changes: Partial<CalendarUi>) => void;
  initial: () => CalendarFilters;
  /** Whether what shows is printed on a sheet on its side. */
  landscape: () => boolean;
  href: (open: CalendarUi['open']) => string | undefined;
  retry: () => void;
}

/** What each control of a calendar does. */
export function calendarActions(host: ActionsHost): CalendarActions {
  const { change, element, opening, set, ui } = host;

  /** Does what adds to a list; focus goes to the first thing that was not there. */
  async function focusNew(group: ParentNode | null, selector: string, add: () => void): Promise<void> {
    const things = () => [...(group?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const before = new Set(things());
    add();
    await element.updateComplete;
    things()
      .find((thing) => !before.has(thing))
      ?.focus();
  }

  async function focusOn(selector: string): Promise<void> {
    await element.updateComplete;
    opening.find(selector)?.focus();
  }

  const sectionOf = (event: Event) => (event.currentTarget as HTMLElement).closest<HTMLElement>('section, .list');

  return {
    show: (view) => change({ viewChoice: view, openDay: undefined }),
    go: (day, focus = false) => {
      const same = monthOf(day) === monthOf(ui().day);
      change({ day, ...(!same && { openDay: undefined }) });
      if (focus) void focusOn(`[data-day="${day}"]`);
    },
    openDay: (day) => {
      set({ openDay: day });
      void focusOn('#day-title');
    },
    closeDay: () => {
      const { openDay } = ui();
      set({ openDay: undefined });
      if (openDay !== undefined) void focusOn(`[data-day="${openDay}"]`);
    },
    toggle: (key, term) => {
      const { filters } = ui();
      const initial = host.initial();
      const own = key === 'territory' && filters.territory?.join(' ') === initial.territory?.join(' ');
      // The embedder's own territories are where a visitor's choice begins, and where it ends.
      const next = toggled(own ? { ...filters, territory: [] } : filters, key, term);
      const territory = next.territory ?? initial.territory;
      change({ filters: territory === undefined ? next : { ...next, territory } });
    },
    clearAll: () => {
      const { organization, territory } = host.initial();
      change({ filters: { ...(organization && { organization }), ...(territory && { territory }) } });
    },
    toggleFilters: () => set({ filtersOpen: !ui().filtersOpen }),
    closeFilters: () => set({ filtersOpen: false }),
    toggleSubscribe: () => {
      const subscribeOpen = !ui().subscribeOpen;
      set({ subscribeOpen, notice: '', copied: undefined });
      if (!subscribeOpen) void focusOn('.subscribe-button');
    },
    expand: (event, group) => {
      const { parentElement } = event.currentTarget as HTMLElement;
      void focusNew(parentElement, 'input', () => set({ expanded: new Set([...ui().expanded, group]) }));
    },
    moreSessions: (event) =>
      void focusNew(sectionOf(event), '.summary-name :is(a, button)', () => set({ shownSessions: ui().shownSessions + MORE_SESSIONS })),
    moreUndated: (event) =>
      void focusNew(sectionOf(event), '.summary-name :is(a, button)', () => set({ shownUndated: ui().shownUndated + MORE_UNDATED })),
    open: (event, target) => {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      // A new tab or window is the browser's to open, where the name is a link.
      if (host.href(target) !== undefined && (ctrlKey || metaKey || shiftKey)) return;
      event.preventDefault();
      void opening.open(target);
    },
    close: () => void opening.close(),
    retry: host.retry,
    print: () => printAlone(element, { landscape: host.landscape() }),
    download: (session) => void download(session),
    copy: (text) => void copy(text),
    share: (opened) => void share(opened),
    href: (target) => host.href(target),
    jump: (selector) => {
      const found = opening.find(selector);
      found?.focus({ preventScroll: true });
      found?.scrollIntoView();
    },
  };

  async function share({ session, training }: OpenTraining): Promise<void> {
    const own = host.href(session ? { session: session.id } : { training: training.key });
    const url = own === undefined ? (safeUrl(training.url)?.href ?? location.href) : new URL(own, location.href).href;
    // Turned down, nothing is to be said.
    await navigator.share({ title: training.name, url }).catch(() => undefined);
  }

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      set({ notice: msg('Copié.'), copied: undefined });
    } catch {
      // Without a secure page or leave to copy, the visitor does it.
      set({ notice: msg('Votre appareil n’a pas permis de copier\u00A0: voici le texte.'), copied: text });
    }
  }

  async function download(session: TrainingSession): Promise<void> {
    const { trainings } = host.client();
    try {
      const calendar = session.calendar === undefined ? {} : { calendar: session.calendar };
      const text = await trainings.ics({ ...calendar, session: session.id });
      saveFile(`${session.startDate.slice(0, 10)}-${session.training.key}.ics`, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
      set({ notice: msg('Fichier préparé\u00A0: ouvrez-le pour l’ajouter à votre calendrier.'), copied: undefined });
    } catch {
      set({ notice: msg('Le fichier n’a pas pu être préparé.'), copied: undefined });
    }
  }
}
