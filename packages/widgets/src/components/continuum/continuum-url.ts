import {
  CONTINUUM_VIEWS,
  FILTER_NAMES,
  TONES,
  type ContinuumChoices,
  type ContinuumViewName,
  type FilterName,
  type Tone,
} from './continuum.types.js';

/** What an address says; what it leaves out is the element's own. */
export interface ContinuumAddress {
  view?: ContinuumViewName;
  /** An empty list: all, whatever the element's own. */
  filters: Partial<Record<FilterName, readonly string[]>>;
  tone?: Tone | undefined;
  organization?: string | undefined;
  cell?: string | undefined;
  service?: string | undefined;
}

/** Stands for an empty list. */
const ALL = '*';
const NAMES = ['organization', 'cell', 'service'] as const;

/** The prefix of an element's parameters: `accueil-continuum-`, with the element's `id` where it has one. */
export function addressPrefix(id: string): string {
  return id === '' ? 'accueil-continuum-' : `accueil-continuum-${id}-`;
}

/** What an address says, by its prefix. A value that means nothing is left out. Never throws. */
export function readAddress(query: string, prefix: string): ContinuumAddress {
  const all = new URLSearchParams(query);
  const read = (name: string): string | undefined => all.get(prefix + name)?.trim() || undefined;
  const address: ContinuumAddress = { filters: {} };
  const view = CONTINUUM_VIEWS.find((name) => name === read('view'));
  if (view !== undefined) address.view = view;
  const tone = TONES.find((name) => name === read('show'));
  if (tone !== undefined) address.tone = tone;
  for (const name of FILTER_NAMES) {
    const value = read(name);
    if (value !== undefined) address.filters[name] = value === ALL ? [] : value.split(/[\s,]+/).filter(Boolean);
  }
  for (const name of NAMES) {
    const value = read(name);
    if (value !== undefined) address[name] = value;
  }
  return address;
}

/**
 * The query part of the address with these choices written into it, `?` included; empty where nothing is left.
 * What is as in `own` is not written, but for the filters of `always`. Other parameters keep their place.
 */
export function writeAddress(
  query: string,
  prefix: string,
  choices: ContinuumChoices,
  { own, always = new Set() }: { own: ContinuumChoices; always?: ReadonlySet<FilterName> },
): string {
  const all = new URLSearchParams(query);
  const write = (name: string, value: string | undefined): void => {
    if (value) all.set(prefix + name, value);
    else all.delete(prefix + name);
  };
  write('view', choices.view === own.view ? undefined : choices.view);
  write('show', choices.tone);
  for (const name of FILTER_NAMES) {
    const [value, same] = [choices.filters[name].join(' '), own.filters[name].join(' ')];
    write(name, value === same && !always.has(name) ? undefined : value || ALL);
  }
  write('organization', choices.view === 'place' ? choices.organization : undefined);
  write('cell', choices.cell);
  write('service', choices.service);
  const text = all.toString();
  return text === '' ? '' : `?${text}`;
}
