/** The same object where a member without a value is absent, as the catalog's types ask. */
export type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out members that are `undefined`, keeping the order: the order of the bytes. */
export function compact<T extends object>(object: T): Compact<T> {
  // A loop: this runs for every part of every record in every language.
  const kept: Record<string, unknown> = {};
  for (const member in object) if (object[member] !== undefined) kept[member] = object[member];
  return kept as Compact<T>;
}

/** A list that says something, or nothing at all. */
export function someOf<T>(list: readonly T[] | undefined): T[] | undefined {
  return list && list.length > 0 ? [...list] : undefined;
}
