/**
 * A value all copies of the elements on a page share, made by whichever comes first.
 * `name` carries a major version: a copy that would disagree on the shape must not find it.
 * Effects: a global under `Symbol.for(name)`.
 */
export function pageShared<T>(name: string, create: () => T): T {
  const globals = globalThis as unknown as Record<symbol, T | undefined>;
  return (globals[Symbol.for(name)] ??= create());
}
