/**
 * The continuum's pure functions, for who holds the records: a build, a report, a digest between two states of a dataset. A page asks
 * `client.continuum` instead. A separate entry, so that a page that only lists does not carry it.
 * @packageDocumentation
 */
export { compareMoments, compareTerritories } from './continuum/compare.js';
export { findGaps } from './continuum/gaps.js';
export { findJourney } from './continuum/journey.js';
export { makeMatrix } from './continuum/matrix.js';
export { findNext } from './continuum/next.js';
export { continuumOf } from './continuum/of.js';
export type { ContinuumInput } from './continuum/of.js';
export type { Continuum } from './continuum/open.js';
export { findOverlaps } from './continuum/overlaps.js';
export { RULES } from './continuum/described.js';
export type { Rule } from './continuum/described.js';
export { RULES_VERSION } from './continuum/rules.js';
export type { Ruling } from './continuum/rules.js';
export { daysOf, standings } from './continuum/standing.js';
export type { Days } from './continuum/standing.js';
export { FINDING_KINDS, NEXT_RULES, RULE_IDS, STANDINGS } from './continuum/types.js';
export type * from './continuum/types.js';
