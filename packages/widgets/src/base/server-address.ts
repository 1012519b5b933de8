import { warnOnce } from './warn.js';

/**
 * The absolute address of the server an element was given, itself or by the `<accueil-source>` around it, with a trailing slash;
 * `undefined` where it has none, or where it is no web address, which is said once.
 */
export function serverAddress(element: Element, ...given: (string | undefined)[]): string | undefined {
  const asked = given.find(Boolean);
  if (asked === undefined) return undefined;
  try {
    const url = new URL(asked, document.baseURI);
    if (!/^https?:$/.test(url.protocol)) throw new TypeError(url.protocol);
    return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
  } catch {
    warnOnce(element, `server="${asked}" is not a web address; none is used.`);
    return undefined;
  }
}
