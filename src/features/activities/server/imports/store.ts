import { sql } from 'kysely';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { holdTasks } from '#features/tasks/server/index.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import { columnsOf } from '#platform/values/forms.ts';
import type { ActivityId, AuthorityId, Id } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn } from '#platform/values/result.ts';
import { kept } from '../../schema.ts';
import { auditedOf } from '../content.ts';
import { tellImported } from '../telling.ts';
import { knownFor } from './lists.ts';
import { idOfContent, readRows, type ReadRow } from './read.ts';
import { rowRefusals } from './refusals.ts';

const IMPORT = 'import';
const AT_ONCE = 500;

export interface Importing {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  locale: Locale;
}

export type ImportedActivity = Pick<ReadRow, 'line' | 'title' | 'unit' | 'day' | 'fault' | 'doubt'>;

/** The number of a list: the same rows have the same one, whoever sends them. */
export const numberOfList = (rows: Rows, { actor }: Pick<Importing, 'actor'>): Id<'import-receipt'> =>
  idOfContent('activity-list', actor.authorityId, ...rows.map((row) => JSON.stringify(row)));

async function recordedBefore(db: Read, { actor }: Importing, origins: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('activity')
    .select('origin_id')
    .where('authority_id', '=', actor.authorityId)
    .where('origin', '=', IMPORT)
    .where('origin_id', 'in', origins as Id<'origin'>[])
    .execute();
  return new Set(rows.flatMap(({ origin_id: id }) => id ?? []));
}

/** What the rows of a sheet say; one that was imported before is refused. Nothing is written. */
export async function lookAtActivities(db: Read, importing: Importing, rows: Rows): Promise<ReadRow[]> {
  const { actor, today, locale } = importing;
  const known = await knownFor({ db, actor, today });
  const read = await readRows(rows, known, { authorityId: actor.authorityId, today, locale });
  const found = new Set<string>();
  const origins = read.flatMap(({ told }) => told?.origin ?? []);
  for (let from = 0; from < origins.length; from += 5000)
    for (const id of await recordedBefore(db, importing, origins.slice(from, from + 5000))) found.add(id);
  const fault = refusalIn(rowRefusals.importedBefore().refusal, locale);
  return read.map((row) => (row.told && found.has(row.told.origin) ? { ...row, told: undefined, fault } : row));
}

type Told = NonNullable<ReadRow['told']>;

interface Made {
  one: Told;
  keys: { authority_id: AuthorityId; activity_id: ActivityId };
}

async function insertActivities(tx: Tx, { actor, now }: Importing, told: readonly Told[]): Promise<Made[]> {
  const authority = { authority_id: actor.authorityId };
  const made = await tx
    .insertInto('activity')
    .values(
      told.map((one) => ({
        ...columnsOf(kept, one),
        ...authority,
        state: 'recorded',
        origin: IMPORT,
        origin_id: one.origin,
        recorded_by: actor.officerId,
        recorded_at: now,
      })),
    )
    .returning(['id', 'origin_id'])
    .execute();
  const ids = new Map(made.map(({ id, origin_id: origin }) => [origin as string, id]));
  return told.map((one) => ({ one, keys: { ...authority, activity_id: ids.get(one.origin) as ActivityId } }));
}

async function insertLinks(tx: Tx, { actor, now }: Importing, made: readonly Made[]): Promise<void> {
  const links = made.flatMap(({ one, keys }) => (one.link ? [{ ...keys, link: one.link, added_by: actor.officerId, added_at: now }] : []));
  if (links.length === 0) return;
  const proofs = await tx.insertInto('evidence').values(links).returning(['id', 'activity_id', 'link']).execute();
  for (const { id, activity_id: activityId, link } of proofs)
    recordChange(tx, {
      action: 'evidence.added',
      objectType: 'evidence',
      objectId: id,
      changes: { activityId: { to: activityId }, link: { to: link } },
    });
}

async function insertParts(tx: Tx, importing: Importing, made: readonly Made[]): Promise<void> {
  const { actor, now } = importing;
  const own = unitsOf(actor);
  const quantities = made.flatMap(({ one, keys }) => one.quantities.map(({ measure, value }) => ({ ...keys, measure, value })));
  const targets = made.flatMap(({ one, keys }) =>
    one.contributed.map(({ targetId, value, outOf, isOwnFigure }) => ({
      ...keys,
      target_id: targetId,
      value,
      out_of: outOf,
      is_own_figure: isOwnFigure,
    })),
  );
  const written = { officer_id: actor.officerId, wrote_at: now, seen_at: null, seen_by: null };
  const writers = made.map(({ one, keys }) => ({ ...keys, ...written, is_for_another_unit: !own.includes(one.unitId) }));
  if (quantities.length > 0) await tx.insertInto('activity_quantity').values(quantities).execute();
  if (targets.length > 0) await tx.insertInto('activity_target').values(targets).execute();
  await tx.insertInto('activity_writer').values(writers).execute();
  for (const { one, keys } of made) {
    const changes = difference({}, auditedOf(one, one.contributed));
    recordChange(tx, { action: 'activity.recorded', objectType: 'activity', objectId: keys.activity_id, changes });
  }
  await insertLinks(tx, importing, made);
}

const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, part) => all.slice(part * AT_ONCE, (part + 1) * AT_ONCE));

async function insertAll(tx: Tx, importing: Importing, told: readonly Told[]): Promise<void> {
  const made: Made[] = [];
  for (const some of inParts(told)) made.push(...(await insertActivities(tx, importing, some)));
  // A connection that saw the table nearly empty would look up each activity among all of the authority.
  await sql`discard plans`.execute(tx);
  for (const some of inParts(made)) await insertParts(tx, importing, some);
}

/**
 * Records the activities of a sheet, all of them or none: where a row has a fault nothing is written. They wait for confirmation as any other; a row is
 * taken once, also out of two sheets. Every row comes back, with its fault.
 */
export async function importActivities(tx: Tx, importing: Importing, rows: Rows): Promise<ImportedActivity[]> {
  const { actor } = importing;
  await takeTurn(tx, actor.authorityId, 'activity-import');
  const read = await lookAtActivities(tx, importing, rows);
  const told = read.flatMap((row) => row.told ?? []);
  if (told.length < read.length) return read;
  await holdTasks(tx, actor.authorityId, [...new Set(told.flatMap(({ taskId }) => taskId ?? []))]);
  await insertAll(tx, importing, told);
  const [first] = told;
  if (first) await tellImported(tx, importing, { count: told.length, first: first.origin });
  return read;
}
