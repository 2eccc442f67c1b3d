import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's on the internet (IANA special-purpose registries): ours, the machine's own, of documents, of several. */
const inside = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  // prettier-ignore
  inside.addSubnet(address, bits, 'ipv4');
/** What of IPv6 is given out at all, without tunnels and documents. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
for (const [address, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  // prettier-ignore
  inside.addSubnet(address, bits, 'ipv6');

/** True for an address of the internet; false for private networks, the machine itself, and what is no address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, 'ipv4');
  return family === 6 && given.check(address, 'ipv6') && !inside.check(address, 'ipv6');
}

/** Names that mean a machine or a network of one's own. */
const ownNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|onion|test|invalid)$/i;

const LONGEST = 1000;

/** What of an address is not its scheme lies on the internet: the usual port, no user in it, no name or number of a network of one's own. */
function isOutside({ hostname, port, username, password }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  const isReachable = isIP(host) > 0 ? isPublicAddress(host) : host.includes('.') && !host.endsWith('.') && !ownNames.test(host);
  return port === '' && !username && !password && isReachable;
}

/** An address of the web, http or https, that lies outside every network of one's own; undefined for anything else. What the name stands for is looked at when it is asked. */
export function webAddress(text: string): URL | undefined {
  const url = text.length > LONGEST ? null : URL.parse(text);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && isOutside(url) ? url : undefined;
}

/**
 * The address of a push service, as a device gave it, where word may be sent there: by https on its usual port, without a user in it, under a name with a
 * dot that is none of a network of one's own, and no number of such a network. What the name stands for is looked at again when something is sent.
 */
export function pushAddress(text: string): URL | undefined {
  const url = webAddress(text);
  return url?.protocol === 'https:' ? url : undefined;
}
