import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Where a page of rows ended: what the last row is ordered by. */
export type Position = readonly string[];

const keys = new WeakMap<Uint8Array, Uint8Array>();

function keyOf(installKey: Uint8Array): Uint8Array {
  const known = keys.get(installKey) ?? new Uint8Array(hkdfSync('sha256', installKey, '', 'open data cursor', 32));
  keys.set(installKey, known);
  return known;
}

const macOf = (key: Uint8Array, scope: string, said: string): Buffer =>
  createHmac('sha256', keyOf(key)).update(`${scope}\n${said}`).digest().subarray(0, 16);

const shape = z.array(z.string().max(200)).min(1).max(4);

/** A cursor that nobody can make but us; it holds for the authority, data set and filters of `scope` alone. */
export function cursorFor(installKey: Uint8Array, scope: string, position: Position): string {
  const said = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${said}.${macOf(installKey, scope, said).toString('base64url')}`;
}

/** Where it says to go on; undefined where it is none of ours, or was given for something else. */
export function positionIn(installKey: Uint8Array, scope: string, cursor: string): Position | undefined {
  const [, said = '', mac = ''] = /^([\w-]{1,1200})\.([\w-]{22})$/.exec(cursor) ?? [];
  const given = Buffer.from(mac, 'base64url');
  if (given.length !== 16 || !timingSafeEqual(given, macOf(installKey, scope, said))) return undefined;
  return shape.safeParse(JSON.parse(Buffer.from(said, 'base64url').toString())).data;
}
