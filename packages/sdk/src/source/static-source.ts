import { isHttpError } from '../errors/http-error.js';
import { NotFoundError } from '../errors/not-found-error.js';
import type { CallOptions } from '../http/call-options.js';
import { getJson, type HttpOptions } from '../http/get-json.js';
import { isObject } from '../hsds/shape.js';
import { languagesToTry } from './languages.js';
import type { Source } from './types.js';

export interface StaticSourceOptions extends HttpOptions {
  /** Address of a built dataset's folder; the trailing slash may be left out. */
  src: string | URL;
}

/** A language tag as a folder name; anything else could leave the dataset's folder. */
const FOLDER = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * Reads the files `accueil build` writes: `<lang>/catalog.json`, `<lang>/training.json`, `territories.json`, `synonyms.json`, `continuum.json`, `boundaries.topojson`; and
 * `manifest.json`, only when a language is not there, to find the one to fall back to. Effects: GET requests to that folder, without cookies; of the page, nothing leaves but its origin.
 */
export function staticSource({ src, ...http }: StaticSourceOptions): Source {
  const folder = String(src).replace(/\/*$/, '/');
  const get = (path: string, options: CallOptions = {}): Promise<unknown> => getJson(folder + path, { ...http, ...options });

  /** Reads one file, told as the member `name` with its address. */
  const sourced =
    <Name extends string>(name: Name, path = `${name}.json`) =>
    async (options?: CallOptions) =>
      ({ [name]: await get(path, options), file: folder + path }) as Record<Name, unknown> & { file: string };

  /** Reads one file of a language, or of the one to fall back to. */
  const spoken =
    <Name extends string>(name: Name) =>
    async (lang: string, options?: CallOptions) => {
      const read = async (tag: string) => ({ ...(await sourced(name, `${tag}/${name}.json`)(options)), lang: tag });
      const wanted = languagesToTry(lang).filter((tag) => FOLDER.test(tag));
      const primary = wanted.at(-1);
      let missing: Error = new NotFoundError(name, lang);
      try {
        if (primary !== undefined) return await read(primary);
      } catch (error) {
        if (!isHttpError(error) || error.status !== 404) throw error;
        missing = error;
      }
      const others = localesOf(await get('manifest.json', options)).filter((locale) => FOLDER.test(locale) && locale !== primary);
      const best = wanted.find((tag) => others.includes(tag)) ?? others[0];
      if (best === undefined) throw missing;
      return read(best);
    };

  return {
    src: folder,
    catalog: spoken('catalog'),
    training: spoken('training'),
    gazetteer: sourced('gazetteer', 'territories.json'),
    synonyms: sourced('synonyms'),
    continuum: sourced('continuum'),
    boundaries: (options) => get('boundaries.topojson', options),
  };
}

/** The languages a manifest names, the default one first. */
function localesOf(manifest: unknown): string[] {
  const { default_locale, locales } = Object(manifest) as Record<string, unknown>;
  const listed = [locales].flat().map((locale) => (isObject(locale) ? locale['lang'] : locale));
  return [default_locale, ...listed].filter((locale) => typeof locale === 'string');
}
