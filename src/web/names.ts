import { networkInterfaces } from 'node:os';
import { isLoopback, type Settings } from '../settings.ts';

/** `Cchc.example.vn:3000` → `cchc.example.vn`; undefined for what is no host at all. */
export function nameOf(host: string): string | undefined {
  const found = /^(\[[\da-f:.]+\]|[^\s:/?#@\\[\]]+)(?::\d{1,5})?$/i.exec(host)?.[1];
  return found?.replace(/^\[|\]$/g, '').toLowerCase();
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '').toLowerCase();

type Told = Pick<Settings, 'demo' | 'origin' | 'host' | 'names'>;

/** The machine's own addresses: no name of somebody else can be made to stand for them. */
const isOwnAddress = (name: string): boolean =>
  Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => plain(address) === name));

/**
 * The one spelling of a name that `isOurs` knows, without the port and with all names of this machine for itself as one: what differs in the
 * rest is the same site.
 */
export function canonicalName(asked: string): string {
  const name = nameOf(asked) ?? '';
  return isLoopback(name) ? 'localhost' : name;
}

/**
 * True for the names that this installation was told: this machine, HOST, ORIGIN, MINHBACH_NAMES, and the machine's own addresses. A page
 * elsewhere may point a name of its own at this machine and would then be taken for us. The demonstration lets anybody in, so it answers on
 * this machine alone.
 */
export function isOurs({ demo, origin, host, names }: Told, asked: string): boolean {
  const name = nameOf(asked);
  if (name === undefined) return false;
  if (isLoopback(name) || (origin !== undefined && name === nameOf(new URL(origin).host))) return true;
  return demo !== 'on' && (name === host.toLowerCase() || names.includes(name) || isOwnAddress(name));
}
