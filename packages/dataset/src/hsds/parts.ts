import type {
  HsdsAddress,
  HsdsAttribute,
  HsdsCostOption,
  HsdsFunding,
  HsdsLanguage,
  HsdsPhone,
  HsdsSchedule,
  HsdsServiceCapacity,
  SourcePage,
} from '@accueil/sdk';
import { compact, someOf } from '../build/compact.js';
import { partId } from './ids.js';

/** An object as HSDS 3.1 serves it, with the members of our profile beside HSDS's own. */
export type ServedObject = Readonly<Record<string, unknown>>;

/** Parts that a record has a list of, each with the id HSDS asks for. */
export function partsOf<T>(
  recordId: string,
  member: string,
  list: readonly T[] | undefined,
  serve: (part: T, id: string) => ServedObject,
): ServedObject[] | undefined {
  return someOf(list?.map((part, index) => serve(part, partId(recordId, member, index))));
}

/** `phone`. HSDS has a number for `extension`, which loses leading zeros: the digits as written are in `extension_text`. */
export function servePhone(phone: HsdsPhone, id: string): ServedObject {
  const { extension } = phone;
  const isNumber = extension !== undefined && String(Number(extension)) === extension;
  return compact({
    id,
    number: phone.number,
    extension: isNumber ? Number(extension) : undefined,
    type: phone.type,
    description: phone.description,
    extension_text: extension,
  });
}

/** `schedule`. HSDS's `timezone` is an offset, wrong for half of the year: it is left out, and `timezone_iana` says the zone. */
export function serveSchedule(schedule: HsdsSchedule, id: string): ServedObject {
  return { id, ...schedule };
}

/** `language`, named in the language of the edition. */
export function serveLanguage(names: Intl.DisplayNames): (language: HsdsLanguage, id: string) => ServedObject {
  return (language, id) =>
    compact({
      id,
      name: names.of(language.code) ?? language.code,
      code: language.code,
      note: language.note,
      by_interpreter: language.by_interpreter,
    });
}

/** `cost_option`. */
export function serveCostOption(cost: HsdsCostOption, id: string): ServedObject {
  return { id, ...cost };
}

/** `service_capacity`. HSDS wants an instant: noon UTC of the day it was counted, which is the same day in every inhabited zone of the Americas and of Europe. */
export function serveCapacity(capacity: HsdsServiceCapacity, id: string): ServedObject {
  return compact({
    id,
    unit: { id: partId(id, 'unit'), name: capacity.unit },
    available: capacity.available,
    maximum: capacity.maximum,
    description: capacity.description,
    updated: `${capacity.updated}T12:00:00Z`,
  });
}

/** `funding`. */
export function serveFunding(funding: HsdsFunding, id: string): ServedObject {
  return { id, source: funding.source };
}

/** `attribute` of a publisher's own: a label and a value, no term. */
export function serveOwnAttribute(entity: string): (attribute: HsdsAttribute, id: string) => ServedObject {
  return (attribute, id) => ({ id, link_entity: entity, label: attribute.label, value: attribute.value });
}

/** `url`. */
export function serveUrl(url: string, id: string): ServedObject {
  return { id, url };
}

/**
 * `address`. HSDS requires a street and a postal code, which many sources do not give, and a shelter withholds: they are then empty, never
 * invented.
 */
export function serveAddress(address: HsdsAddress, id: string): ServedObject {
  return {
    id,
    address_1: address.address_1 ?? '',
    city: address.city,
    state_province: address.state_province ?? '',
    postal_code: address.postal_code ?? '',
    country: address.country,
    address_type: address.address_type,
  };
}

/** `metadata`: for each page whose date of reading is known, that it was read, what for, and where. HSDS requires every member. */
export function serveSources(recordId: string, entity: string, sources: readonly SourcePage[] | undefined): ServedObject[] | undefined {
  const dated = (sources ?? []).flatMap((source, index) => (source.date_seen === undefined ? [] : [{ ...source, index }]));
  return someOf(
    dated.map((source) => ({
      id: partId(recordId, 'metadata', source.index),
      resource_id: recordId,
      resource_type: entity,
      last_action_date: source.date_seen ?? '',
      last_action_type: 'verified against source',
      field_name: source.supports ?? '',
      previous_value: '',
      replacement_value: source.url,
      updated_by: source.kind ?? '',
    })),
  );
}
