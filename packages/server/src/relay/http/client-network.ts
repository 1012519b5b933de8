import { BlockList, isIP, isIPv6 } from 'node:net';

/** Proxies in front of the server, whose `X-Forwarded-For` is believed. */
export class TrustedProxies {
  readonly #list = new BlockList();
  readonly #none: boolean;

  /** `addresses`: IP addresses and CIDR blocks. Throws a `RangeError` for what is neither. */
  constructor(addresses: readonly string[]) {
    this.#none = addresses.length === 0;
    for (const address of addresses) {
      const [ip = '', bits] = address.split('/');
      const family = familyOf(ip);
      if (!family) throw new RangeError(`Not an IP address or a block of them: ${address}`);
      if (bits === undefined) this.#list.addAddress(ip, family);
      else this.#list.addSubnet(ip, Number(bits), family);
    }
  }

  /**
   * Who asks: the peer of the connection, or, where that is a trusted proxy, the last address of `X-Forwarded-For` that is none.
   * `undefined` where there is no address at all.
   */
  clientOf(peer: string | undefined, forwardedFor: string | null): string | undefined {
    let client = plain(peer);
    if (this.#none || client === undefined) return client;
    const hops = (forwardedFor ?? '').split(',').map((hop) => plain(hop.trim()));
    while (this.#has(client) && hops.length > 0) {
      const hop = hops.pop();
      if (hop === undefined || !familyOf(hop)) break;
      client = hop;
    }
    return client;
  }

  #has(address: string): boolean {
    const family = familyOf(address);
    return family !== undefined && this.#list.check(address, family);
  }
}

/** The network an address is of: 24 bits of an IPv4, 48 of an IPv6. Neighbours behind one router count together. */
export function networkOf(address: string | undefined): string {
  if (address === undefined || !isIP(address)) return 'unknown';
  if (!isIPv6(address)) return address.split('.').slice(0, 3).join('.');
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array.from({ length: missing }, () => '0')]
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && (address === '::1' || /^127\./.test(address));
}

/** IPv4 inside IPv6, as a dual-stack socket gives it, and without a port or a zone. */
function plain(address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1];
  const ported = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(address)?.[1];
  return mapped ?? bracketed ?? ported ?? address.replace(/%.*$/, '');
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address);
  return version === 4 ? 'ipv4' : version === 6 ? 'ipv6' : undefined;
}
