import { sql } from 'kysely';
import type { AuthorityId } from '../../values/ids.ts';
import { ok } from '../../values/result.ts';
import { recordChange, recordPast } from '../audit.ts';
import type { Database, Read, Tx } from '../database.ts';
import { transact } from '../transact.ts';
import { eachEntry } from './entries.ts';
import { eachPast, listed } from './rows/past.ts';
import { beginSeal, INSTALLATION, keyIdOf, sealKeyOf, type KeptRow, type SealKind } from './seal.ts';

async function sealRange(
  tx: Tx,
  sealKey: Uint8Array,
  of: { authorityId: AuthorityId; first: number; last: number; kind: SealKind },
): Promise<void> {
  const { authorityId, first, last, kind } = of;
  const sealing = beginSeal(sealKey, authorityId, kind);
  for await (const entry of eachEntry(tx, authorityId, { from: first, to: last })) sealing.add(entry);
  await sql`insert into audit_seal (authority_id, first_sequence, last_sequence, kind, key_id, seal)
    values (${authorityId}, ${first}, ${last}, ${kind}, ${keyIdOf(sealKey)}, ${sealing.seal()}) on conflict do nothing`.execute(tx);
}

async function unsealedChains(db: Read): Promise<AuthorityId[]> {
  const { rows } = await sql<{ id: AuthorityId }>`select authority_id as id from audit_head h
    where sequence > 0 and not exists (select 1 from audit_seal s where s.authority_id = h.authority_id) order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

/** Takes chains from before there were seals under one, as the owner, and says so. One that `wasSealed` is left: somebody took its seals away. */
export async function beginSeals(db: Database, wasSealed: (authorityId: AuthorityId) => boolean, at: Temporal.Instant): Promise<number> {
  const sealKey = sealKeyOf(db);
  const chains = (await unsealedChains(db)).filter((authorityId) => !wasSealed(authorityId));
  for (const authorityId of chains) {
    await transact(db, { authorityId, actor: 'installation', at }, async (tx) => {
      const head = await tx
        .selectFrom('audit_head')
        .select('sequence')
        .where('authority_id', '=', authorityId)
        .forUpdate()
        .executeTakeFirstOrThrow();
      if ((await unsealedChains(tx)).includes(authorityId)) {
        await sealRange(tx, sealKey, { authorityId, first: 1, last: head.sequence, kind: 'before' });
        const changes = { entries: { to: head.sequence }, key: { to: keyIdOf(sealKey) } };
        recordChange(tx, { action: 'log.seals-begun', objectType: 'log', objectId: authorityId, changes });
      }
      return ok(undefined);
    });
  }
  return chains.length;
}

interface Run {
  first: number;
  last: number;
}

async function gapsIn(db: Read): Promise<Run[]> {
  const { rows } = await sql<Run>`
    with seal as (
      select first_sequence, last_sequence, lag(last_sequence, 1, 0) over (order by first_sequence) as before
      from audit_seal where authority_id = ${INSTALLATION}
    ) select before + 1 as first, first_sequence - 1 as last from seal where first_sequence > before + 1
    union all select coalesce(max(last_sequence), 0) + 1, (select sequence from audit_head where authority_id = ${INSTALLATION}) from seal
    order by 1`.execute(db);
  return rows.filter(({ first, last }) => last >= first);
}

/** Only what the library writes comes without a seal; anything else that does is left for `audit verify` to find. */
const isOfLibrary = ({ actor, action }: { actor: string; action: string }): boolean => actor === 'sign-in' && action.startsWith('sign-in.');

async function sealOldSignIns(tx: Tx, sealKey: Uint8Array): Promise<void> {
  const runs: Run[] = [];
  for (const gap of await gapsIn(tx)) {
    for await (const { sequence, ...entry } of eachEntry(tx, INSTALLATION, { from: gap.first, to: gap.last })) {
      if (!isOfLibrary(entry)) continue;
      const open = runs.at(-1);
      if (open?.last === sequence - 1) open.last = sequence;
      else runs.push({ first: sequence, last: sequence });
    }
  }
  for (const run of runs) await sealRange(tx, sealKey, { authorityId: INSTALLATION, ...run, kind: 'afterwards' });
}

const hasSaid = async (db: Read, authorityId: AuthorityId, action: string): Promise<boolean> =>
  (await db
    .selectFrom('audit_entry')
    .select('sequence')
    .where('authority_id', '=', authorityId)
    .where('object_type', '=', 'log')
    .where('object_id', '=', authorityId)
    .where('action', '=', action)
    .executeTakeFirst()) !== undefined;

async function sealOldRows(tx: Tx, authorityId: AuthorityId): Promise<void> {
  if (await hasSaid(tx, authorityId, 'log.past-sealed')) return;
  const rows: KeptRow[] = [];
  for await (const row of eachPast(tx, authorityId)) rows.push(listed(row));
  if (rows.length === 0) return;
  recordPast(tx, rows);
  recordChange(tx, { action: 'log.past-sealed', objectType: 'log', objectId: authorityId, changes: { rows: { to: rows.length } } });
}

/** Takes under seals, once, what versions before left without (past rows, late sign-ins), and says so; from then on each transaction seals its own. */
export async function sealLeftovers(db: Database, at: Temporal.Instant): Promise<void> {
  if (await hasSaid(db, INSTALLATION, 'log.closed')) return;
  for (const { id } of await db.selectFrom('authority').select('id').orderBy('id').execute()) {
    const authorityId = id;
    await transact(db, { authorityId, actor: 'installation', at }, async (tx) => ok(await sealOldRows(tx, authorityId)));
  }
  const sealKey = sealKeyOf(db);
  await transact(db, { authorityId: INSTALLATION, actor: 'installation', at }, async (tx) => {
    await sealOldSignIns(tx, sealKey);
    recordChange(tx, { action: 'log.closed', objectType: 'log', objectId: INSTALLATION, changes: {} });
    return ok(undefined);
  });
}
