import type { Path } from '../../diagnostics/types.js';
import { plainText } from '../plain-text.js';
import type { Step, Target } from './column-map.js';

/** Members that hold words, in one language or several. */
const TEXTS = new Set([
  'alternate_name',
  'description',
  'legal_status',
  'transportation',
  'details',
  'notes',
  'note',
  'reason',
  'interpretation_services',
  'fees_description',
  'application_process',
  'eligibility_description',
  'alert',
  'wait_time',
  'accreditations',
  'document',
  'unit',
  'option',
  'amount_description',
  'label',
  'value',
  'source',
  'educationalLevel',
  'coursePrerequisites',
  'educationalCredentialAwarded',
]);
const NUMBERS = new Set([
  'latitude',
  'longitude',
  'minimum_age',
  'maximum_age',
  'amount',
  'available',
  'maximum',
  'interval',
  'year_incorporated',
  'price',
  'maximumAttendeeCapacity',
  'remainingAttendeeCapacity',
]);
const FLAGS = new Set(['address_withheld', 'mobile', 'unconfirmed', 'by_interpreter', 'by_appointment']);
const TIMES = new Set(['opens_at', 'closes_at']);
const YES = /^(?:true|vrai|oui|yes|o|y|x|1)$/i;
const NO = /^(?:false|faux|non|no|n|0)$/i;

/** A cell as the member it goes to wants it: a number, a flag, a time; else the text as it stands. */
export function cellValue(text: string, { kind, path }: Target, lang: string): unknown {
  const member = memberOf(path);
  if (NUMBERS.has(member)) {
    const number = text.replace(/[\s\u00a0\u202f$€]/g, '').replace(',', '.');
    return /^-?\d{1,12}(?:\.\d{1,12})?$/.test(number) ? Number(number) : text;
  }
  if (FLAGS.has(member)) return YES.test(text) ? true : NO.test(text) ? false : text;
  if (TIMES.has(member)) {
    const time = /^(\d{1,2})\s*(?:[h:]\s*(\d{2})?)?$/i.exec(text);
    return time ? `${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? '00'}` : text;
  }
  const isName = path.length === 1 && member === 'name' && kind !== 'organization';
  const isWords = isName || TEXTS.has(member) || (typeof path.at(-2) === 'string' && TEXTS.has(String(path.at(-2))));
  const words = isWords || member === 'name' ? plainText(text) : text;
  return isName || (TEXTS.has(member) && path.at(-1) === member) ? { [lang]: words } : words;
}

function memberOf(path: readonly Step[]): string {
  return String([...path].reverse().find((step) => typeof step === 'string' && step !== '[]') ?? '');
}

/** The path of positions a target's value has; `[]` at `index`. */
export function positions(path: readonly Step[], index: number): Path {
  return path.map((step) => (step === '[]' ? index : step));
}

/**
 * Puts a value at a path of an object, making lists and members on the way; `false` where something else already stands on it.
 *
 * Effects: changes `root`.
 */
export function putAt(root: Record<string, unknown>, path: Path, value: unknown): boolean {
  let current: unknown = root;
  for (const [depth, step] of path.entries()) {
    if (typeof current !== 'object' || current === null || Array.isArray(current) !== (typeof step === 'number')) return false;
    if (step === '__proto__' || step === 'constructor') return false;
    if (depth === path.length - 1) {
      Reflect.set(current, step, value);
      return true;
    }
    if (!Object.hasOwn(current, step)) Reflect.set(current, step, typeof path[depth + 1] === 'number' ? [] : {});
    current = Reflect.get(current, step);
  }
  return false;
}

/** Lists without the places nobody filled: the second telephone of a row without a first. */
export function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value))
    return Array.from(value as unknown[])
      .filter((item) => item !== undefined)
      .map(withoutHoles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutHoles(inner)]));
}
