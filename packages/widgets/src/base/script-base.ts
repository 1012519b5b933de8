/**
 * The folder the script was served from, with a trailing slash; `data/` beside it is a region's dataset.
 * The loader leaves its own folder under `Symbol.for('accueil.base/1')`.
 * Default, without the loader: the folder of this module, less the subfolders the build puts modules in.
 */
export function scriptBase(): string {
  const left: unknown = Reflect.get(globalThis, Symbol.for('accueil.base/1'));
  if (typeof left === 'string') return left;
  return new URL('.', import.meta.url).href.replace(/(?:elements|chunks|base)\/$/, '');
}
