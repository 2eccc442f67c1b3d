import { sql } from 'kysely';
import { ok } from '../../../values/result.ts';
import { recordChange, recordPresent } from '../../audit.ts';
import type { Database } from '../../database.ts';
import type { Change } from '../change.ts';
import { pendingChanges } from '../../migrate.ts';
import { transact } from '../../transact.ts';
import type { AuthorityId } from '../../../values/ids.ts';
import { INSTALLATION, sealKeyOf, type Present } from '../seal.ts';
import type { Noted } from './noting.ts';
import { asTheyStand, Mentions, presentRows, verifyCatalogue, verifyPresent } from './present.ts';

const SEALED = 'log.rows-sealed';
const PART = 20_000;

function chainOf({ table, key }: Noted): AuthorityId {
  const { authority_id: authority, id } = JSON.parse(key) as { authority_id?: AuthorityId; id?: AuthorityId };
  return authority ?? (table === 'authority' ? id : undefined) ?? INSTALLATION;
}

async function sayRows(db: Database, at: Temporal.Instant, action: string, rows: readonly Noted[]): Promise<void> {
  for (const [authorityId, those] of Map.groupBy(rows, chainOf))
    await transact(db, { authorityId, actor: 'installation', at }, (tx) => {
      recordPresent(tx, those);
      recordChange(tx, { action, objectType: 'log', objectId: authorityId, changes: { rows: { to: those.length } } });
      return Promise.resolve(ok(undefined));
    });
}

const say = (db: Database, action: string, changes: Change['changes'] = {}): Promise<unknown> =>
  transact(db, { authorityId: INSTALLATION, actor: 'installation', at: Temporal.Now.instant() }, (tx) => {
    recordChange(tx, { action, objectType: 'log', objectId: INSTALLATION, changes });
    return Promise.resolve(ok(undefined));
  });

/** Whether rows are sealed already; false also where the tables of an older version stand, or none. */
async function areSealed(db: Database): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`select exists (select 1 from pg_attribute
    where attrelid = to_regclass('public.audit_seal') and attname = 'present') as known`.execute(db);
  if (!rows[0]?.known) return false;
  // Rows that a command wrote stand under a seal: whoever takes the entry away does not have all sealed anew. The first start's own say nothing.
  const { rows: said } = await sql<{ sealed: boolean }>`select exists (select 1 from audit_entry where authority_id = ${INSTALLATION}
      and object_type = 'log' and object_id = ${INSTALLATION} and action = ${SEALED})
    or exists (select 1 from audit_seal s where s.present is not null and not exists (
      select 1 from audit_entry e where e.authority_id = s.authority_id and e.sequence = s.first_sequence and e.action like 'log.%')) as sealed`.execute(
    db,
  );
  return said[0]?.sealed === true;
}

/** Takes the rows of an installation from before rows were sealed under seals, as they stand, and says so in entries, each of at most so many rows. */
export async function sealFound(db: Database, at: Temporal.Instant, most = PART): Promise<void> {
  let part: Noted[] = [];
  await db.transaction().execute(async (tx) => {
    for await (const row of presentRows(tx)) {
      part.push(row);
      if (part.length < most) continue;
      await sayRows(db, at, 'log.rows-listed', part);
      part = [];
    }
  });
  await sayRows(db, at, 'log.rows-listed', part);
  await say(db, SEALED);
}

interface Place {
  table: string;
  key: string;
}

const placeOf = ({ table, key }: Place): string => `${table} ${key}`;

async function unlike(db: Database): Promise<Place[]> {
  const sealKey = sealKeyOf(db);
  return db.transaction().execute(async (tx) => {
    const mentions = new Mentions();
    const seals = tx.selectFrom('audit_seal').select(['authority_id', 'present']).where('present', 'is not', null);
    for (const { authority_id: chain, present } of await seals.orderBy('authority_id').orderBy('first_sequence').execute())
      mentions.add(chain, present as unknown as Present);
    const { faults } = await verifyPresent(tx, sealKey, mentions);
    return faults.map(({ objectType: table, objectId: key }) => ({ table, key }));
  });
}

async function sealCarried(db: Database, at: Temporal.Instant, foreign: ReadonlySet<string>): Promise<void> {
  // A trigger that is not ours may have written what looks carried.
  if ((await db.transaction().execute(verifyCatalogue)).length > 0) return;
  const ours = (await unlike(db)).filter((place) => !foreign.has(placeOf(place)));
  if (ours.length === 0) return;
  await sayRows(db, at, 'log.rows-carried', await db.transaction().execute((tx) => asTheyStand(tx, ours)));
}

const BEGUN = 'log.update-begun';
const ENDED = 'log.update-ended';

async function brokenOff(db: Database): Promise<Place[] | undefined> {
  const last = await db
    .selectFrom('audit_entry')
    .select(['action', 'changes'])
    .where('authority_id', '=', INSTALLATION)
    .where('action', 'in', [BEGUN, ENDED])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.action !== BEGUN) return undefined;
  const { rows } = last.changes as { rows?: { to?: [table: string, key: string][] } };
  return (rows?.to ?? []).map(([table, key]) => ({ table, key }));
}

/** The rows that are unlike before an update, as the log keeps them until it has ended: one that is broken off is ended by the next start. */
async function beginUpdate(db: Database, before: readonly Place[] | undefined): Promise<ReadonlySet<string>> {
  const foreign = before ?? (await unlike(db));
  if (!before) await say(db, BEGUN, { rows: { to: foreign.map(({ table, key }) => [table, key]) } });
  return new Set(foreign.map(placeOf));
}

/** Brings the tables to this version by `work` and seals the rows it changed; what was altered behind the product stays, for `audit verify` to find. */
export async function carrying(db: Database, work: () => Promise<void>): Promise<void> {
  const wereSealed = await areSealed(db);
  const before = wereSealed ? await brokenOff(db) : undefined;
  const foreign = wereSealed && (before || (await pendingChanges(db))) ? await beginUpdate(db, before) : undefined;
  await work();
  if (!wereSealed) await sealFound(db, Temporal.Now.instant());
  if (!foreign) return;
  await sealCarried(db, Temporal.Now.instant(), foreign);
  await say(db, ENDED);
}
