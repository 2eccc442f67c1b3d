import { sql } from 'kysely';
import type { AuthorityId } from '../../values/ids.ts';
import { breathing } from '../turns.ts';
import type { Change } from './change.ts';
import type { Read, Tx } from '../database.ts';
import { newKey, seal, unseal } from './personal.ts';

interface SealedText {
  key: string;
  sealed: string;
}

const holder: { installKey?: Uint8Array } = {};

export const sealWith = (installKey: Uint8Array): void => void (holder.installKey = installKey);

const installKey = (): Uint8Array => {
  if (!holder.installKey) throw new Error('The log cannot be written or read: no key of the installation was given (sealWith).');
  return holder.installKey;
};

/** What nobody types: ids, days, moments, ranges of days, checksums, signs, numbers of indicators. Also one word in small letters may be a name. */
const written = [
  /^$/,
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  /^-?\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/,
  /^[[(]\d{4}-\d{2}-\d{2},(\d{4}-\d{2}-\d{2})?[\])]$/,
  /^[0-9a-f]{64}$/,
  /^[A-Z]\d{1,2}$/,
  /^[<>=]{1,2}$/,
];

const isClear = (text: string): boolean => written.some((shape) => shape.test(text));

const mapTexts = (value: unknown, map: (text: string) => unknown): unknown => {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, map));
  if (typeof value !== 'object' || value === null || 'sealed' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapTexts(one, map)]));
};

const isUuid = (text: string): boolean => written[1]?.test(text) === true;

/** The key's name: the object itself; for what has no id of its own (a year, a code) the authority. */
const keyOf = (authorityId: AuthorityId, objectId: string): string => (isUuid(objectId) ? objectId : authorityId);

const keysOf = async (db: Read, authorityId: AuthorityId, ids: readonly string[], given?: Uint8Array): Promise<Map<string, Buffer>> => {
  if (ids.length === 0) return new Map();
  const key = given ?? installKey();
  const rows = await db
    .selectFrom('person_key')
    .select(['person_id', 'wrapped_key'])
    .where('authority_id', '=', authorityId)
    .where('person_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  const keys = new Map<string, Buffer>();
  for await (const row of breathing(rows)) keys.set(row.person_id, unseal(key, row.wrapped_key));
  return keys;
};

/** The keys of these objects, made where there are none yet; in one order, so that two transactions never wait for each other. */
async function madeKeys(tx: Tx, authorityId: AuthorityId, ids: readonly string[]): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const known = await keysOf(tx, authorityId, ids);
  const missing = ids.filter((id) => !known.has(id)).sort();
  if (missing.length === 0) return known;
  const wrapped = missing.map(() => newKey(installKey()));
  // The log of the installation itself stands under the nil id, which is no authority: only the software writes there.
  const { rows } = await sql<{ person_id: string; wrapped_key: Buffer }>`insert into person_key (authority_id, person_id, wrapped_key)
    select authority.id, made.* from authority, unnest(${missing}::uuid[], ${wrapped}::bytea[]) as made
    where authority.id = ${authorityId}::uuid on conflict do nothing returning person_id, wrapped_key`.execute(tx);
  // Of what another transaction made meanwhile, the key is theirs.
  if (rows.length < missing.length) return keysOf(tx, authorityId, ids);
  for (const { person_id, wrapped_key } of rows) known.set(person_id, unseal(installKey(), wrapped_key));
  return known;
}

/** The changes as kept: typed texts sealed under their object's key, so that personal data in them can be deleted; figures, days and ids stay readable. */
export async function sealTexts(tx: Tx, authorityId: AuthorityId, changes: readonly Change[]): Promise<Change[]> {
  const plain: Change[] = [];
  const wanted = new Set<string>();
  for await (const change of breathing(changes)) {
    const fields = JSON.parse(JSON.stringify(change.changes)) as Change['changes'];
    plain.push({ ...change, changes: fields });
    mapTexts(fields, (text) => void (isClear(text) || wanted.add(keyOf(authorityId, change.objectId))));
  }
  const keys = await madeKeys(tx, authorityId, [...wanted]);
  const sealed: Change[] = [];
  for await (const change of breathing(plain)) {
    const id = keyOf(authorityId, change.objectId);
    const key = keys.get(id);
    const kept = (text: string): unknown =>
      isClear(text) || !key ? text : { key: id, sealed: seal(key, Buffer.from(text, 'utf8')).toString('base64') };
    sealed.push({ ...change, changes: mapTexts(change.changes, kept) as Change['changes'] });
  }
  return sealed;
}

const sealedTexts = (value: unknown): SealedText[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('key' in value && 'sealed' in value) return [value as SealedText];
  return Object.values(value).flatMap(sealedTexts);
};

/** Undefined where it was sealed under a key that was destroyed: what was said later of the same object stands under another one. */
function unsealedText(key: Buffer, sealed: string): string | undefined {
  try {
    return unseal(key, Buffer.from(sealed, 'base64')).toString('utf8');
  } catch {
    return undefined;
  }
}

const opened = (value: unknown, keys: ReadonlyMap<string, Buffer>): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => opened(one, keys));
  if ('key' in value && 'sealed' in value) {
    const { key: id, sealed } = value as SealedText;
    const key = keys.get(id);
    return (key && unsealedText(key, sealed)) ?? value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, opened(one, keys)]));
};

/** A value of the log with its texts opened under the given key of the installation; undefined where a key of it was destroyed. */
export async function openValue(db: Read, key: Uint8Array, authorityId: AuthorityId, value: unknown): Promise<unknown> {
  const ids = sealedTexts(value).map((text) => text.key);
  const keys = await keysOf(db, authorityId, [...new Set(ids)], key);
  if (!ids.every((id) => keys.has(id))) return undefined;
  const open = opened(value, keys);
  return sealedTexts(open).length > 0 ? undefined : open;
}

export async function openTexts<Line extends { changes: unknown }>(
  db: Read,
  authorityId: AuthorityId,
  lines: readonly Line[],
): Promise<(Line & { changes: Change['changes'] })[]> {
  const ids = new Set(lines.flatMap(({ changes }) => sealedTexts(changes)).map(({ key }) => key));
  const keys = await keysOf(db, authorityId, [...ids]);
  return lines.map((line) => ({ ...line, changes: opened(line.changes, keys) as Change['changes'] }));
}
