import { sql } from 'kysely';
import { unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn, type Given, type RecordOf } from '#platform/values/forms.ts';
import type { Id } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { kept, type Look } from '../schema.ts';

export type ViewId = Id<'saved-view'>;

/** A person has as many views as a menu can hold. */
const MOST = 30;

export interface SavedView extends RecordOf<typeof kept> {
  id: ViewId;
  look: Look;
  query: string;
  /** Of somebody else, who shares it. */
  isOthers: boolean;
  by: string;
}

/** The views of an officer by name, and behind them those that colleagues share with a unit of the officer. */
export async function viewsFor(db: Read, { authorityId, officerId, posts }: Actor): Promise<SavedView[]> {
  const units = [...new Set(posts.map(({ unitId }) => unitId))];
  const rows = await db
    .selectFrom('saved_view')
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'saved_view.authority_id').onRef('officer.id', '=', 'saved_view.officer_id'),
    )
    .select([...kept.select, 'saved_view.id', 'saved_view.look', 'saved_view.query', 'saved_view.officer_id', 'officer.full_name'])
    .where('saved_view.authority_id', '=', authorityId)
    .where((eb) =>
      eb.or([
        eb('saved_view.officer_id', '=', officerId),
        eb.and([
          sql<boolean>`saved_view.unit_id = any(${units}::uuid[])`,
          sql<boolean>`officer.ended_at is null and officer.ended_on is null`,
        ]),
      ]),
    )
    .orderBy(sql`saved_view.officer_id <> ${officerId}`)
    .orderBy(sql`saved_view.name collate "vi-x-icu"`)
    .execute();
  return rows.map((row) => ({
    ...recordIn(kept, row),
    id: row.id,
    look: row.look as Look,
    query: row.query,
    isOthers: row.officer_id !== officerId,
    by: row.full_name,
  }));
}

export const ownViewOf = async (db: Read, actor: Actor, id: ViewId | undefined): Promise<SavedView | undefined> =>
  (await viewsFor(db, actor)).find((view) => view.id === id && !view.isOthers);

/** One officer changes the own views at a time, in how many tabs ever. */
export const holdViews = (tx: Tx, { authorityId, officerId }: Actor): Promise<void> => takeTurn(tx, authorityId, `views ${officerId}`);

interface Saving {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

async function whyNot(
  tx: Tx,
  { actor, today }: Saving,
  { name, unitId }: Given<typeof kept>,
  mine: readonly SavedView[],
): Promise<Result<void>> {
  if (mine.some((view) => view.name.toLowerCase() === name.toLowerCase())) return refusals.nameTaken(name);
  if (!unitId) return ok(undefined);
  const stands = unitsOf(actor).includes(unitId) && (await unitsOn(tx, actor.authorityId, today)).some(({ id }) => id === unitId);
  return stands ? ok(undefined) : refusals.notOwnUnit();
}

/** Only one view opens first: another that did is so no longer. */
async function noOtherFirst(tx: Tx, { authorityId, officerId }: Actor): Promise<void> {
  const others = await tx
    .updateTable('saved_view')
    .set({ is_default: false })
    .where('authority_id', '=', authorityId)
    .where('officer_id', '=', officerId)
    .where('is_default', '=', true)
    .returning('id')
    .execute();
  for (const { id } of others)
    recordChange(tx, {
      action: 'view.changed',
      objectType: 'saved-view',
      objectId: id,
      changes: difference({ is_default: true }, { is_default: false }),
    });
}

const told = (input: Given<typeof kept>) => loggedOf(kept, recordIn(kept, input));

/** Keeps how the tasks are looked at under a name. The same filter under the same name is there already. Refused: a name twice, too many, a unit that is not the own. */
export async function saveView(tx: Tx, saving: Saving, input: Given<typeof kept> & { look: Look; query: string }): Promise<Result<ViewId>> {
  const { actor, now } = saving;
  const { look, query, ...said } = input;
  await holdViews(tx, actor);
  const mine = (await viewsFor(tx, actor)).filter(({ isOthers }) => !isOthers);
  const same = mine.find((view) => view.name === said.name && view.look === look && view.query === query);
  if (same) return ok(same.id);
  if (mine.length >= MOST) return refusals.tooMany(MOST);
  const wrong = await whyNot(tx, saving, said, mine);
  if (!wrong.ok) return wrong;
  if (said.isDefault) await noOtherFirst(tx, actor);
  const { id } = await tx
    .insertInto('saved_view')
    .values({
      authority_id: actor.authorityId,
      officer_id: actor.officerId,
      look,
      query,
      saved_at: now,
      ...columnsOf(kept, recordIn(kept, said)),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { ...told(said), look, query });
  recordChange(tx, { action: 'view.saved', objectType: 'saved-view', objectId: id, changes });
  return ok(id);
}

/** Calls an own view otherwise, shares it, or lets it open first. What stands already is not written. */
export async function changeView(tx: Tx, saving: Saving, id: ViewId, input: Given<typeof kept>): Promise<Result<ViewId>> {
  const { actor } = saving;
  await holdViews(tx, actor);
  const mine = (await viewsFor(tx, actor)).filter(({ isOthers }) => !isOthers);
  const before = mine.find((view) => view.id === id);
  if (!before) return refusals.unknownView();
  const wrong = await whyNot(tx, saving, input, mine.filter((view) => view.id !== id)); // prettier-ignore
  if (!wrong.ok) return wrong;
  const changes = difference(loggedOf(kept, before), told(input));
  if (Object.keys(changes).length === 0) return ok(id);
  if (input.isDefault && !before.isDefault) await noOtherFirst(tx, actor);
  await tx
    .updateTable('saved_view')
    .set(columnsOf(kept, recordIn(kept, input)))
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .execute();
  recordChange(tx, { action: 'view.changed', objectType: 'saved-view', objectId: id, changes });
  return ok(id);
}

/** Removes an own view; the log keeps what it was. Removed twice, it is gone. */
export async function dropView(tx: Tx, actor: Actor, id: ViewId): Promise<Result<void>> {
  await holdViews(tx, actor);
  const before = await ownViewOf(tx, actor, id);
  if (!before) return refusals.unknownView();
  await tx.deleteFrom('saved_view').where('authority_id', '=', actor.authorityId).where('id', '=', id).execute();
  const changes = difference({ ...loggedOf(kept, before), look: before.look, query: before.query }, {});
  recordChange(tx, { action: 'view.removed', objectType: 'saved-view', objectId: id, changes });
  return ok(undefined);
}
