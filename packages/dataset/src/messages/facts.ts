import type { Diagnostic } from '../diagnostics/types.js';
import * as english from './en.js';
import * as french from './fr.js';
import type { MessageLanguage } from './types.js';

/** A fault in parts, for a program: what stands there, what should, and what was most likely meant. Each only where it is known. */
export interface FaultFacts {
  found?: string | number;
  expected?: string | number | readonly string[];
  suggestion?: string;
}

/** The parts of a fault. Words are in `lang`; values are as written. */
export function factsOf(diagnostic: Diagnostic, lang: MessageLanguage): FaultFacts {
  const { FORMATS, TYPES } = lang === 'fr' ? french : english;
  const { code, params } = diagnostic;
  switch (code) {
    case 'bad-format':
      return { ...general(params), expected: FORMATS[params.format] };
    case 'wrong-type':
      return { found: TYPES[params.found] ?? params.found, expected: TYPES[params.expected] ?? params.expected };
    case 'unknown-value':
      return { ...general(params), expected: params.allowed };
    case 'unknown-member':
      return { ...general(params), found: params.member };
    case 'unknown-reference':
      return { ...general(params), found: params.key };
    case 'out-of-range':
      return { found: params.found, expected: `${params.minimum ?? ''}…${params.maximum ?? ''}` };
    case 'file-too-large':
      return { found: params.size, expected: `…${params.limit}` };
    case 'too-many-files':
      return { found: params.count, expected: `…${params.limit}` };
    case 'repeated-value':
      return { found: params.value };
    case 'key-of-file':
      return { found: params.key, expected: params.expected, suggestion: params.expected };
    case 'status-mismatch':
      return { found: params.status, expected: params.expected };
    case 'hours-order':
      return { found: params.closes, expected: `> ${params.opens}` };
    case 'dates-order':
      return { found: params.until, expected: `>= ${params.since}` };
    case 'ages-order':
      return { found: params.maximum, expected: `>= ${params.minimum}` };
    case 'territory-mismatch':
      return { found: params.territory, expected: params.expected, suggestion: params.expected };
    case 'summary-too-long':
      return { found: params.found, expected: '…2' };
    case 'places-over-capacity':
      return { found: params.found, expected: `…${params.maximum}` };
    case 'missing-member':
    case 'rrule-needed':
      return { expected: code === 'rrule-needed' ? 'rrule' : params.member };
    default:
      return general(params);
  }
}

/** Most faults name their parts so themselves. */
function general(params: object): FaultFacts {
  const facts: Record<string, unknown> = {};
  for (const part of ['found', 'expected', 'suggestion'] as const) {
    const value: unknown = Reflect.get(params, part);
    if (value !== undefined) facts[part] = value;
  }
  return facts;
}
