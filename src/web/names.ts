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

/** The one spelling of a name that `isOurs` knows: without port, all names of this machine as one. */
export function canonicalName(asked: string): string {
  const name = nameOf(asked) ?? '';
  return isLoopback(name) ? 'localhost' : name;
}

/** True for names we were told and the machine's own addresses: others may point a name at us. The demonstration answers on this machine alone. */
export function isOurs({ demo, origin, host, names }: Told, asked: string): boolean {
  const name = nameOf(asked);
  if (name === undefined) return false;
  if (isLoopback(name) || (origin !== undefined && name === nameOf(new URL(origin).host))) return true;
  return demo !== 'on' && (name === host.toLowerCase() || names.includes(name) || isOwnAddress(name));
}
