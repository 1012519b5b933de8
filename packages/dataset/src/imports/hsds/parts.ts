import { distinct, some, type Fields, type Plain } from './fields.js';

/** The parts of HSDS records in the steward's shape. Each keeps what it could not place. */

/** `phone`. HSDS's `extension` is a number; our profile's `extension_text` keeps leading zeros. */
export function toPhone(fields: Fields): Plain | undefined {
  const given = fields.line('number');
  const number = given?.replace(/^["'“”«\s]+|["'“”»\s]+$/g, '').replace(/["“”]/g, '');
  if (given !== undefined && number !== undefined && number !== given) {
    fields.context.log.add('phone-cleaned', { found: given, kept: number }, { where: fields.context.where, severity: 'warning' });
  }
  const asWritten = fields.line('extension_text');
  const extension = fields.line('extension');
  const phone = some({ number, extension: asWritten ?? extension, type: fields.line('type'), description: fields.text('description') });
  fields.rest();
  return number === undefined || number === '' ? undefined : phone;
}

/** `schedule`. `until` and `valid_to` are the same day in all but name where only one is given. */
export function toSchedule(fields: Fields): Plain | undefined {
  const validTo = fields.day('valid_to');
  const schedule = some({
    freq: fields.line('freq'),
    byday: fields.line('byday')?.replace(/\s+/g, ''),
    opens_at: fields.time('opens_at'),
    closes_at: fields.time('closes_at'),
    timezone_iana: fields.line('timezone_iana'),
    description: fields.text('description'),
    attending_type: fields.line('attending_type'),
    valid_from: fields.day('valid_from'),
    valid_to: validTo ?? fields.day('until'),
    interval: fields.number('interval'),
    bymonthday: fields.line('bymonthday')?.replace(/\s+/g, ''),
    dtstart: fields.day('dtstart'),
    schedule_link: fields.line('schedule_link'),
    notes: fields.text('notes'),
    public_holidays: fields.line('public_holidays'),
    by_appointment: fields.peek('by_appointment') === true ? fields.any('by_appointment') : undefined,
    date_seen: fields.day('date_seen'),
  });
  if (fields.peek('until') === validTo) fields.any('until');
  fields.rest();
  return schedule;
}

/** `language`. A language named without a code is found by its name, in English, French or itself. */
export function toLanguage(fields: Fields, codes: LanguageCodes): Plain | undefined {
  const name = fields.line('name');
  const code = codes.code(fields.line('code')) ?? codes.code(name);
  const note = fields.text('note');
  const byInterpreter = fields.peek('by_interpreter') === true ? fields.any('by_interpreter') : undefined;
  fields.rest();
  if (code !== undefined) return some({ code, note, by_interpreter: byInterpreter });
  fields.context.log.add('language-unknown', { name: name ?? '?' }, { where: fields.context.where, severity: 'warning' });
  if (name !== undefined) fields.context.kept[`languages.${name}`] = name;
  return undefined;
}

/** Finds language codes. */
export interface LanguageCodes {
  code(text: string | undefined): string | undefined;
}

/** Codes by name, in the languages given and English; `extra`: the steward's own, by name as the source writes it. */
export function languageCodes(locales: readonly string[], extra: Readonly<Record<string, string>> = {}): LanguageCodes {
  const known =
    'ab af am ar as az be bg bn bo bs ca cs cy da de dv el en es et eu fa fi fil fr ga gl gu ha he hi hr ht hu hy id ig is it ja ka kk km kn ko ku ky ln lo lt lv mg mk ml mn mr ms my ne nl no om or pa pl ps pt rn ro ru rw sd si sk sl so sq sr su sv sw ta te tg th ti tk tl tr ug uk ur uz vi wo yo zh zu';
  const byName = new Map<string, string>();
  const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  for (const code of known.split(' ')) {
    for (const locale of new Set([...locales, 'en', code])) {
      const name = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(code);
      if (name !== undefined && !byName.has(fold(name))) byName.set(fold(name), code);
    }
  }
  for (const [name, code] of Object.entries(extra)) byName.set(fold(name), code);
  return {
    code: (text) => {
      if (text === undefined) return undefined;
      const named = byName.get(fold(text));
      if (named !== undefined) return named;
      try {
        return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(text) ? Intl.getCanonicalLocales(text)[0] : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** `cost_option`. */
export function toCostOption(fields: Fields): Plain | undefined {
  const cost = some({
    amount: fields.number('amount'),
    currency: fields.line('currency')?.toUpperCase(),
    amount_description: fields.text('amount_description'),
    option: fields.text('option'),
    unit: fields.text('unit'),
    valid_from: fields.day('valid_from'),
    valid_to: fields.day('valid_to'),
  });
  fields.rest();
  return cost;
}

/** `required_document`. */
export function toDocument(fields: Fields): Plain | undefined {
  const document = fields.text('document');
  const uri = fields.line('uri');
  fields.rest();
  return document === undefined ? undefined : some({ document, uri });
}

/** `service_capacity`. More places free than there are: told, and left out. */
export function toCapacity(fields: Fields): Plain | undefined {
  const unit = fields.part('unit');
  const available = fields.number('available');
  const maximum = fields.number('maximum');
  const capacity = some({
    unit: unit?.text('name'),
    available,
    maximum,
    description: fields.text('description'),
    updated: fields.day('updated'),
  });
  if (available !== undefined && maximum !== undefined && available > maximum) {
    fields.context.log.add('capacity-above', { available, maximum }, { where: fields.context.where });
    return undefined;
  }
  unit?.rest();
  fields.rest();
  return capacity;
}

/** `funding`. */
export function toFunding(fields: Fields): Plain | undefined {
  const source = fields.text('source');
  fields.rest();
  return source === undefined ? undefined : { source };
}

/** `accessibility`. */
export function toAccessibility(fields: Fields): Plain | undefined {
  const description = fields.text('description') ?? fields.text('details');
  const accessibility = some({ description, details: fields.text('details'), url: fields.line('url') });
  fields.rest();
  return description === undefined ? undefined : accessibility;
}

/** `organization_identifier`. */
export function toIdentifier(fields: Fields): Plain | undefined {
  const identifier = some({
    identifier_scheme: fields.line('identifier_scheme'),
    identifier_type: fields.line('identifier_type'),
    identifier: fields.line('identifier'),
  });
  fields.rest();
  return identifier;
}

/** `address`. Our records have one line for the street: HSDS's second line stands after the first. */
export function toAddress(fields: Fields): Plain | undefined {
  const street = [fields.line('address_1'), fields.line('address_2')].filter((line) => line !== undefined).join(', ');
  const address = some({
    address_1: street === '' ? undefined : street,
    city: fields.line('city'),
    state_province: fields.line('state_province'),
    postal_code: fields.line('postal_code')?.toUpperCase(),
    country: fields.line('country')?.toUpperCase(),
    address_type: fields.line('address_type'),
  });
  fields.rest();
  return address;
}

/** `url`: the address alone; its label is kept. */
export function toUrl(fields: Fields): string | undefined {
  const url = fields.line('url');
  fields.rest();
  return url;
}

/** Each part of a list in the steward's shape, without repeats. */
export function partsOf(fields: Fields, member: string, map: (part: Fields) => Plain | undefined): Plain[] | undefined {
  return distinct(fields.list(member).map(map));
}
