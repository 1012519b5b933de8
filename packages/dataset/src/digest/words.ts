import type { FindingKind } from '@accueil/sdk/continuum';
import type { MessageLanguage } from '../messages/types.js';
import type { DigestChange, DigestRecord, GapChangeKind } from './types.js';
import { en } from './words-en.js';
import { fr } from './words-fr.js';

/** Everything a digest says, in one language. Dates come in words. */
export interface DigestWords {
  title(region: string): string;
  /** From the day of the last meeting to this one. */
  between(since: string, today: string): string;
  contents: string;
  nothing: string;
  headings: Record<'gaps' | 'aged' | 'unverified' | 'method', string>;
  records: Record<DigestChange, (count: number) => string>;
  /** In front of a record's name, in a feed. */
  labels: Record<DigestChange, string>;
  kinds: Record<DigestRecord['kind'], string>;
  gaps: Record<GapChangeKind, (count: number) => string>;
  gapLabels: Record<GapChangeKind, string>;
  /** What the rules say of a need somewhere: short. */
  findings: Record<FindingKind, string>;
  gapsLede: string;
  noGaps: string;
  notCompared: string;
  everyNeed: string;
  everyStage: string;
  everyTerritory: string;
  /** After the words of a cell: for whom alone. */
  forWhom(audiences: readonly string[]): string;
  gained(names: readonly string[]): string;
  gone(names: readonly string[]): string;
  /** The services that prove it, where neither came nor went. */
  proof(names: readonly string[]): string;
  byDate: string;
  from(date: string): string;
  until(date: string): string;
  insteadOf(names: readonly string[]): string;
  formerly(keys: readonly string[]): string;
  assuredOn(date: string): string;
  changedMembers(names: readonly string[]): string;
  aged(count: number): string;
  unverified(organizations: number, services: number): string;
  unread(files: readonly string[]): string;
  more(count: number): string;
  list(names: readonly string[]): string;
  /** A headline number's label, beside the number. */
  figures: Record<'opened' | 'closed' | 'added' | 'shut' | 'assured' | 'unverified', (count: number) => string>;
  method(rules: string): readonly string[];
  licence(id: string): string;
  colon: string;
  /** Faults of `--since`. */
  sinceMissing: string;
  sinceAfter(since: string, today: string): string;
  written(file: string): string;
}

export const DIGEST_WORDS: Record<MessageLanguage, DigestWords> = { fr, en };
