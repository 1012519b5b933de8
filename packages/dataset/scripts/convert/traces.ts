/** What can be found in a text or a record: numbers, addresses, dates. Pure. */

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const SHORT_MONTHS = ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juill', 'août', 'sept', 'oct', 'nov', 'déc'].map(
  (name) => `${name}\\.`,
);
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Every text and number inside a value, as text. */
export function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(leaves);
}

/** A text with one kind of space, one kind of quote, one English spelling and no case. */
export function spoken(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[’]/g, "'")
    .replace(/[“”]/g, '"');
  return plain
    .trim()
    .toLowerCase()
    .replace(/(\d) ?([ap])\.?m\b\.?/g, '$1 $2m')
    .replace(/(organi|recogni|personali|speciali|regionali|mobili)s(?=e|i|ation)/g, '$1z')
    .replace(/programme/g, 'program')
    .replace(/québec/g, 'quebec')
    .replace(/montréal/g, 'montreal')
    .replace(/memphrémagog/g, 'memphremagog');
}

/** Phones, e-mail and web addresses and postal codes written anywhere in a text, each under one spelling. */
export function contactsOf(text: string): string[] {
  const found: string[] = [];
  const addresses = text.match(/(?:https?:\/\/|urn:)\S*[^\s.,;:)]/g) ?? [];
  found.push(...addresses.map((address) => `address ${address}`));
  const words = addresses.reduce((rest, address) => rest.replace(address, ' '), text);
  found.push(...(words.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []).map((address) => `e-mail ${address.toLowerCase()}`));
  found.push(...(words.match(/\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/g) ?? []).map((code) => `postal code ${code.replace(' ', '')}`));
  const phones = words.match(/(?<!\d)(?:1[ -]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}(?!\d)/g) ?? [];
  found.push(...phones.map((phone) => `phone ${phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')}`));
  if (/^[2-9]11$/.test(words.trim())) found.push(`phone ${words.trim()}`);
  return found;
}

/** Every number written in a text: `7 210 $`, `7,210`, `9,35`, `08:30` are each their groups of digits. */
export function numbersOf(text: string): Set<string> {
  return new Set((text.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, '')));
}

/** Every amount written in French in a text: `3,25`, `9 333`, `30`. */
export function amountsOf(text: string): number[] {
  return (text.match(/\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+(?:,\d+)?/g) ?? []).map((amount) =>
    Number(amount.replace(/[ \u00a0]/g, '').replace(',', '.')),
  );
}

/** Whether a text names a date as precise as `day` is (`2017`, `2024-11`, `2024-11-22`), in French or in English. */
export function daysNamed(text: string, day: string): boolean {
  const [year = '', month, date] = day.split('-');
  if (!new RegExp(`\\b${year}\\b`).test(text)) return false;
  if (month === undefined) return true;
  const names = [MONTHS, ENGLISH_MONTHS, SHORT_MONTHS].map((list) => list[Number(month) - 1] ?? '').join('|');
  if (date === undefined) return new RegExp(`(?:${names})`).test(text);
  const number = String(Number(date));
  return new RegExp(`\\b${number}(?:er)? (?:${names})|(?:${names}) ${number}\\b`).test(text);
}
