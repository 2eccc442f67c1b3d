import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { identityOf, isSameIdentity, levelOf, mayBeSame, type Identity } from '../identity.ts';
import type { LawId, LawSaid, Origin } from '../law.ts';

/** Who keeps the register, and when. */
export interface Keeping {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** Waits until nobody else changes the register of the authority, which stands until the end of the transaction. */
export const lockLaws = (tx: Tx, authorityId: AuthorityId): Promise<void> => takeTurn(tx, authorityId, 'laws');

/** A paper of the register as it is compared with others. */
export interface Listed extends Identity {
  id: LawId;
  isDropped: boolean;
}

/** The papers that go by one of these numbers, or all of them. */
export async function listedAs(db: Read, authorityId: AuthorityId, symbolKeys?: readonly string[]): Promise<Listed[]> {
  if (symbolKeys?.length === 0) return [];
  const rows = await db
    .selectFrom('law')
    .select(['id', 'symbol_key', 'issuer_key', 'issued_year', 'dropped_at'])
    .where('authority_id', '=', authorityId)
    .$if(symbolKeys !== undefined, (query) => query.where('symbol_key', 'in', [...new Set(symbolKeys)]))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    symbolKey: row.symbol_key,
    issuerKey: row.issuer_key,
    year: row.issued_year,
    isDropped: row.dropped_at !== null,
  }));
}

/** The one paper that it is, the very same before those of which less is known; undefined where there is none, 'several' where nobody can tell. */
export function foundIn<One extends Identity>(listed: readonly One[], identity: Identity): One | 'several' | undefined {
  const same = listed.find((one) => isSameIdentity(one, identity));
  if (same) return same;
  const [first, second] = listed.filter((one) => mayBeSame(one, identity));
  return second ? 'several' : first;
}

/** As the log tells it. */
export const told = ({ kind, symbol, title, issuer, issuedOn, issuedYear, level, topic, address, note }: LawSaid) => ({
  kind,
  symbol,
  title,
  issuer,
  issuedOn,
  issuedYear,
  level,
  topic,
  address,
  note,
});

/** The columns of what is said, with those by which it is compared. */
export function columnsOf(said: LawSaid) {
  const { symbolKey, issuerKey, year } = identityOf(said);
  const { kind, symbol, title, issuer, issuedOn, level, topic, address, note } = said;
  return {
    kind,
    symbol,
    title,
    issuer,
    issued_on: issuedOn,
    issued_year: issuedOn?.year ?? year,
    level: level ?? levelOf(said) ?? null,
    topic,
    address,
    note,
    symbol_key: symbolKey,
    issuer_key: issuerKey,
  };
}

const AT_ONCE = 500;

/** Writes papers into the register and the log; the ids come in the order of the papers. */
export async function insertLaws(tx: Tx, { actor, now }: Keeping, papers: readonly LawSaid[], origin: Origin): Promise<LawId[]> {
  const ids: LawId[] = [];
  for (let from = 0; from < papers.length; from += AT_ONCE) {
    const rows = papers.slice(from, from + AT_ONCE).map((said) => ({
      ...columnsOf(said),
      authority_id: actor.authorityId,
      origin,
      added_at: now,
      added_by: actor.officerId,
    }));
    const made = await tx.insertInto('law').values(rows).returning('id').execute();
    for (const [at, { id }] of made.entries()) {
      const row = rows[at];
      ids.push(id);
      const said = papers[from + at];
      if (said && row)
        recordChange(tx, {
          action: 'law.added',
          objectType: 'law',
          objectId: id,
          changes: difference({}, { ...told(said), issuedYear: row.issued_year, level: row.level, origin }),
        });
    }
  }
  return ids;
}
