import type { Change } from './log/change.ts';
import { sql } from 'kysely';
import type { AuthorityId } from '../values/ids.ts';
import { breathing } from './turns.ts';
import type { Read, Tx } from './database.ts';
import { leftBy } from './log/rows/present.ts';
import { Notes, type Noted } from './log/rows/noting.ts';
import { beginSeal, canonical, keyIdOf, mention, type KeptRow, type PresentRow } from './log/seal.ts';
import { openTexts, sealTexts } from './log/texts.ts';

export type { Change };

export interface AuditLine extends Change {
  sequence: number;
  at: Temporal.Instant;
  actor: string;
}

interface Ledger {
  authorityId: AuthorityId;
  actor: string;
  at: Temporal.Instant;
  sealKey: Uint8Array;
  changes: Change[];
  past: KeptRow[];
  notes: Notes;
}

/** The changes of the open transactions; they are chained just before commit, so that the head of the chain is locked for a moment only. */
const ledgers = new WeakMap<Tx, Ledger>();

/** Lets another ledger stand in place of the transaction's own while `work` runs; it is to be closed in there. Comes back with what `work` gives. */
export async function underLedger<T>(
  tx: Tx,
  ledger: Omit<Ledger, 'changes' | 'past' | 'notes' | 'sealKey'>,
  work: (notes: Notes) => Promise<T>,
): Promise<T> {
  const outer = ledgers.get(tx);
  if (!outer) throw new Error('A ledger was put in place of none.');
  try {
    return await work(openLedger(tx, { ...ledger, sealKey: outer.sealKey }));
  } finally {
    ledgers.set(tx, outer);
  }
}

/** Opens the ledger of a transaction; what it writes is to be noted in the notes that come back (`noting`). */
export function openLedger(tx: Tx, ledger: Omit<Ledger, 'changes' | 'past' | 'notes'>): Notes {
  const notes = new Notes();
  ledgers.set(tx, { ...ledger, changes: [], past: [], notes });
  return notes;
}

/** Notes a change in the transaction's ledger. Throws outside `transact`: a change without audit must not be possible by oversight. */
export function recordChange(tx: Tx, change: Change): void {
  const ledger = ledgers.get(tx);
  if (!ledger) throw new Error('A change was recorded outside transact().');
  ledger.changes.push(change);
}

/** Notes past rows, to be listed under the seal of the transaction. Throws outside `transact`. */
export function recordPast(tx: Tx, rows: readonly KeptRow[]): void {
  const ledger = ledgers.get(tx);
  if (!ledger) throw new Error('Rows were superseded outside transact().');
  ledger.past.push(...rows);
}

/** Notes rows that a function of the database wrote, or that stand as they do for another reason, to be listed under the seal. */
export function recordPresent(tx: Tx, rows: readonly (Noted | { table: string; key: string })[]): void {
  const ledger = ledgers.get(tx);
  if (!ledger) throw new Error('Rows were noted outside transact().');
  for (const row of rows) {
    if ('digest' in row) ledger.notes.note(row);
    else ledger.notes.look(row.table, row.key);
  }
}

interface Chained {
  sequence: number;
  previous_hash: Buffer;
  hash: Buffer;
}

/** As much as goes to the database at once. */
const AT_ONCE = 1000;

/** One alone: also where a database is about to be brought up to this version and does not know yet how several are chained at once. */
async function appendOne(tx: Tx, { authorityId, actor }: Ledger, at: Temporal.Instant, change: Change): Promise<Chained[]> {
  const { rows } =
    await sql<Chained>`select sequence, previous_hash, hash from audit_append(${authorityId}::uuid, ${at.toString()}::timestamptz,
    ${actor}, ${change.action}, ${change.objectType}, ${change.objectId}, ${JSON.stringify(change.changes)}::jsonb)`.execute(tx);
  if (!rows[0]) throw new Error('The audit log took an entry and said nothing.');
  return rows;
}

/** Chains the changes in their order; what the database made of each comes back. */
async function append(tx: Tx, ledger: Ledger, at: Temporal.Instant, changes: readonly Change[]): Promise<Chained[]> {
  const [first, ...others] = changes;
  if (first && others.length === 0) return appendOne(tx, ledger, at, first);
  const { authorityId, actor } = ledger;
  const chained: Chained[] = [];
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const some = changes.slice(from, from + AT_ONCE);
    const { rows } = await sql<Chained>`select sequence, previous_hash, hash from audit_append_all(${authorityId}::uuid,
      ${at.toString()}::timestamptz, ${actor}, ${JSON.stringify(some)}::jsonb) order by sequence`.execute(tx);
    if (rows.length !== some.length) throw new Error('The audit log took entries and did not say which.');
    chained.push(...rows);
  }
  return chained;
}

/** With the commit, web processes drop the public pages of the authority that read these tables; it may name too much, or no table where nothing is counted. */
const tellWritten = (tx: Tx, authorityId: AuthorityId) =>
  sql`select pg_notify('changed', ${authorityId}::text ||
      case when current_setting('track_counts') = 'on' then ' ' || coalesce(left(string_agg(relname, ' '), 7900), '-') else '' end)
    from pg_stat_xact_user_tables where schemaname = 'public' and n_tup_ins + n_tup_upd + n_tup_del > 0 and relname not like 'audit\\_%'`.execute(
    tx,
  );

/** Transactions that hold many ledgers: what they wrote is told once. */
const toldOnce = new WeakSet<Tx>();

/** Runs work that closes many ledgers of one authority within a transaction; web processes hear of all of it in one word. Comes back with what `work` gives. */
export async function tellingOnce<T>(tx: Tx, authorityId: AuthorityId, work: () => Promise<T>): Promise<T> {
  toldOnce.add(tx);
  const done = await work().finally(() => toldOnce.delete(tx));
  await tellWritten(tx, authorityId);
  return done;
}

/** Writes the ledger to the chain, under one seal; returns how many entries. */
export async function closeLedger(tx: Tx): Promise<number> {
  const ledger = ledgers.get(tx);
  ledgers.delete(tx);
  if (ledger?.past.length && ledger.changes.length === 0) throw new Error('Rows were superseded and no change was recorded.');
  if (ledger?.changes.length === 0 && ledger.notes.all.length > 0)
    throw new Error(
      `Rows were written and no change was recorded: ${[...new Set(ledger.notes.all.map(({ table }) => table))].join(', ')}.`,
    );
  if (!ledger || ledger.changes.length === 0) return 0;
  const { authorityId, sealKey, actor, past, notes } = ledger;
  // The database keeps microseconds; the seal is over what it gives back.
  const at = ledger.at.round({ smallestUnit: 'microsecond', roundingMode: 'trunc' });
  const sealing = beginSeal(sealKey, authorityId, 'written');
  const changes = await sealTexts(tx, authorityId, ledger.changes);
  const chained = await append(tx, ledger, at, changes);
  for await (const [place, change] of breathing(changes.entries())) {
    const { sequence, previous_hash: previousHash, hash } = chained[place] as Chained;
    sealing.add({ ...change, sequence, at, actor, previousHash, hash });
  }
  const rows: PresentRow[] = [];
  for await (const row of breathing(await leftBy(tx, notes))) rows.push(mention(sealKey, row));
  const present = rows.length > 0 ? { at: Temporal.Now.instant().toString(), rows } : undefined;
  sealing.past(past);
  sealing.present(present);
  await sql`insert into audit_seal (authority_id, first_sequence, last_sequence, kind, key_id, seal, past, present)
    values (${authorityId}, ${chained[0]?.sequence}, ${chained.at(-1)?.sequence}, 'written', ${keyIdOf(sealKey)}, ${sealing.seal()},
    ${past.length > 0 ? JSON.stringify(past) : null}::jsonb, ${present ? JSON.stringify(present) : null}::jsonb)`.execute(tx);
  if (!toldOnce.has(tx)) await tellWritten(tx, authorityId);
  return chained.length;
}

/** Only the fields that differ, as `{ field: { from, to } }`; values are compared in their canonical form, lists in their order. */
export function difference(before: Record<string, unknown>, after: Record<string, unknown>): Change['changes'] {
  const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries([...fields].filter((f) => !same(before[f], after[f])).map((f) => [f, { from: before[f], to: after[f] }]));
}

export async function historyOf(db: Read, authorityId: AuthorityId, objectType: string, objectId: string): Promise<AuditLine[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['sequence', 'at', 'actor', 'action', 'changes'])
    .where('authority_id', '=', authorityId)
    .where('object_type', '=', objectType)
    .where('object_id', '=', objectId)
    .orderBy('sequence')
    .execute();
  return openTexts(
    db,
    authorityId,
    rows.map((row) => ({ ...row, objectType, objectId })),
  );
}

export interface ChainFault {
  authorityId: string;
  sequence: number;
  reason: 'hash' | 'gap' | 'head';
}

/** Recomputes every chain; the faults found, none when all is whole. A missing last entry shows by the head. */
export async function verifyChains(db: Read): Promise<ChainFault[]> {
  const { rows } = await sql<{ authority_id: string; sequence: string | number; reason: ChainFault['reason'] }>`
    with chained as (
      select e.*, lag(e.hash, 1, '\\x00') over chain as expected_previous, lag(e.sequence, 1, 0) over chain as previous_sequence,
        audit_hash(e.previous_hash, e) as expected_hash
      from audit_entry e window chain as (partition by e.authority_id order by e.sequence)
    ), faults as (
      select authority_id, sequence, case when sequence <> previous_sequence + 1 then 'gap' else 'hash' end as reason from chained
      where sequence <> previous_sequence + 1 or previous_hash <> expected_previous or hash <> expected_hash
      union all
      select authority_id, greatest(h.sequence, e.sequence), 'head' from audit_head h full join (
        select distinct on (authority_id) authority_id, sequence, hash from audit_entry order by authority_id, sequence desc
      ) e using (authority_id)
      where (h.sequence, h.hash) is distinct from (coalesce(e.sequence, 0), coalesce(e.hash, '\\x00'))
    ) select * from faults order by authority_id, sequence limit 100`.execute(db);
  return rows.map((row) => ({ authorityId: row.authority_id, sequence: Number(row.sequence), reason: row.reason }));
}
