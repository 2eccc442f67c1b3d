import type { BlockList } from 'node:net';
import { isIP } from 'node:net';
import { nameOf } from './names.ts';
import type { IncomingHttpHeaders } from 'node:http';

export interface Arrival {
  headers: IncomingHttpHeaders;
  peer: string;
  trusted: BlockList;
  origin: string | undefined;
  /** True for a name (without a port) that is an authority's own here. */
  isOwn?: (name: string) => boolean;
}

export interface Seen {
  protocol: 'http' | 'https';
  host: string;
  client: string;
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');

const isTrusted = (trusted: BlockList, address: string): boolean => {
  const family = isIP(address);
  return family > 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
};

const first = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value.join(',') : (value ?? '')).split(',')[0]?.trim() ?? '';

/** Back along the chain of proxies to the first address that is none of ours. */
function clientOf({ headers, peer, trusted }: Arrival): string {
  const chain = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => plain(each.trim()))
    .filter((each) => isIP(each) > 0);
  let client = plain(peer);
  while (isTrusted(trusted, client)) {
    const next = chain.pop();
    if (next === undefined) break;
    client = next;
  }
  return client;
}

/**
 * How the request looks from outside. Forwarded headers count only when the connection comes from a trusted proxy; ORIGIN
 * decides over what the browser asked for, unless such a proxy names the host or the browser names one that is an authority's own: that comes the
 * way of ORIGIN, where no proxy says otherwise. Without either it is plain http.
 */
export function seenFromOutside(arrival: Arrival): Seen {
  const { headers, peer, trusted, origin, isOwn = () => false } = arrival;
  const proxied = isTrusted(trusted, plain(peer));
  const forwardedHost = proxied ? first(headers['x-forwarded-host']) : '';
  const forwardedProtocol = proxied ? first(headers['x-forwarded-proto']).toLowerCase() : '';
  const told = origin && !forwardedHost ? new URL(origin) : undefined;
  const fixed = told && !isOwn(nameOf(headers.host ?? '') ?? '') ? told : undefined;
  const protocol = (fixed ? '' : forwardedProtocol) || told?.protocol.slice(0, -1);
  return {
    protocol: protocol === 'https' ? 'https' : 'http',
    host: fixed ? fixed.host : forwardedHost || (headers.host ?? ''),
    client: clientOf(arrival),
  };
}

/** Puts it into the headers that the framework reads; whatever else a client claimed about the way it came is dropped. */
export function rewriteHeaders(headers: IncomingHttpHeaders, seen: Seen): void {
  for (const name of ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-real-ip']) delete headers[name];
  headers['x-forwarded-proto'] = seen.protocol;
  headers['x-forwarded-for'] = seen.client;
  headers.host = seen.host;
}
