/** An address that may become a link: absolute, `http:` or `https:`, without a user name or password; else `undefined`. Never throws. */
export function safeUrl(address: string | undefined): URL | undefined {
  if (address === undefined || !/^\s*https?:\/\//i.test(address)) return undefined;
  try {
    const url = new URL(address);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web && url.hostname !== '' && url.username === '' && url.password === '' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The host of an address as people say it: without `www.`. */
export function hostLabel(url: URL): string {
  return url.host.replace(/^www\./, '');
}

/** A `mailto:` link for one plain address; `undefined` for anything else (lists, headers, words). */
export function mailHref(email: string | undefined): string | undefined {
  const address = email?.trim();
  return address !== undefined && /^[^\s@<>,;:?&"'()%/\\]+@[^\s@<>,;:?&"'()%/\\]+\.[^\s@<>,;:?&"'()%/\\.]+$/.test(address)
    ? `mailto:${address}`
    : undefined;
}
