/** A record without some of its members. */
export function without<T extends object, Name extends keyof T>(record: T, ...names: Name[]): Omit<T, Name> {
  const left = { ...record };
  for (const name of names) Reflect.deleteProperty(left, name);
  return left;
}
