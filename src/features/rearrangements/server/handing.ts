import { createHash } from 'node:crypto';
import { endPost, grantPost, type PostId } from '#features/identity/server/index.ts';
import { goneBy, heirsOf, type Rearrangement, type RearrangementId } from '#features/units/index.ts';
import { lockTree, rearrangementOf, unitsOn, undoableUntil } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { goes, type HandedItem, type HandedKind, type Handover, type HandoverId } from '../handing.ts';
import { mayHandOver } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { itemsOf } from './items.ts';
import { handoversOf } from './queries.ts';

interface Handing {
  actor: Actor;
  now: Temporal.Instant;
}

const dayOf = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(ZONE).toPlainDate();

/** The table of a kind of thing, and how its log calls the unit. */
const tables = {
  task: { table: 'task', field: 'unitId' },
  subplan: { table: 'subplan', field: 'unitId' },
  contact: { table: 'contact', field: 'unitId' },
  'outside-account': { table: 'outside_account', field: 'unit_id' },
  'site-page': { table: 'site_page', field: 'unit_id' },
  'display-site': { table: 'display_site', field: 'unitId' },
  'procedure-board': { table: 'procedure_board', field: 'unitId' },
  petition: { table: 'petition', field: 'unit_id' },
} as const;

/** Who complained of the old unit complains of its heir: who worked there and works in the heir now still does not see it. */
async function moveAbout(tx: Tx, { actor: { authorityId }, fromId, toId }: Moving, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('petition')
    .set({ about_unit_id: toId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id as never)
    .where('about_unit_id', '=', fromId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const changes = { about_unit_id: { from: fromId, to: toId } };
  recordChange(tx, { action: 'handover.passed', objectType: 'petition', objectId: id, changes });
  return true;
}

/** A part of a task of another unit; the task says so in its log. */
async function movePart(tx: Tx, { actor: { authorityId }, fromId, toId }: Moving, id: string): Promise<boolean> {
  const moved = await tx
    .updateTable('task_step')
    .set({ unit_id: toId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id as never)
    .where('unit_id', '=', fromId)
    .where('dropped_at', 'is', null)
    .returning(['task_id', 'text'])
    .executeTakeFirst();
  if (!moved) return false;
  const changes = { step: { to: moved.text }, unitId: { from: fromId, to: toId } };
  recordChange(tx, { action: 'handover.passed', objectType: 'task', objectId: moved.task_id, changes });
  return true;
}

interface Moving extends Handing {
  fromId: UnitId;
  toId: UnitId;
}

/** Lets a thing be the heir's, or the old unit's again; false where it is no longer with whom it is taken from. */
async function move(tx: Tx, moving: Moving, kind: Exclude<HandedKind, 'post'>, id: string): Promise<boolean> {
  if (kind === 'petition-about') return moveAbout(tx, moving, id);
  if (kind === 'task-part') return movePart(tx, moving, id);
  const {
    actor: { authorityId },
    fromId,
    toId,
  } = moving;
  const { table, field } = tables[kind];
  if (table === 'task') await supersede(tx, 'task', { authority_id: authorityId, id });
  const { numUpdatedRows } = await tx
    .updateTable(table)
    .set({ unit_id: toId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id as never)
    .where('unit_id', '=', fromId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  recordChange(tx, { action: 'handover.passed', objectType: kind, objectId: id, changes: { [field]: { from: fromId, to: toId } } });
  return true;
}

/** Ends a task that the heir has itself, from the day on, or lets it be due again. */
async function joinTask(
  tx: Tx,
  { actor: { authorityId } }: Handing,
  id: string,
  ended: { on: Temporal.PlainDate; by: RearrangementId } | null,
) {
  await supersede(tx, 'task', { authority_id: authorityId, id });
  const { numUpdatedRows } = await tx
    .updateTable('task')
    .set({ ended_on: ended?.on ?? null, rearrangement_id: ended?.by ?? null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id as never)
    .where('ended_by_id', 'is', null)
    .executeTakeFirst();
  recordChange(tx, {
    action: ended ? 'handover.joined' : 'handover.parted',
    objectType: 'task',
    objectId: id,
    changes: { endedOn: { to: ended?.on.toString() ?? null } },
  });
  return numUpdatedRows > 0n;
}

/** The same role in the heir from today on, the old one until yesterday. Comes back with the new post. */
async function passPost(
  tx: Tx,
  { actor, now, toId }: Moving,
  post: NonNullable<HandedItem['post']>,
  postId: string,
): Promise<Result<PostId>> {
  const { authorityId } = actor;
  const by = { officerId: actor.officerId, at: now };
  const today = dayOf(now);
  const granted = await grantPost(tx, { authorityId, officerId: post.officerId, unitId: toId, role: post.role, from: today, by });
  if (!granted.ok) return granted;
  const lastDay = today.subtract({ days: 1 });
  const ended = await endPost(tx, { authorityId, officerId: post.officerId, postId: postId as PostId, lastDay, by });
  return ended.ok ? ok(granted.value.postId) : refused(ended.refusal);
}

function whyNot(rearrangement: Rearrangement | undefined, fromId: UnitId, toId: UnitId, there: ReadonlySet<UnitId>): Result<Rearrangement> {
  if (!rearrangement) return refusals.unknownRearrangement();
  if (rearrangement.undoneAt !== null) return refusals.undoneRearrangement();
  if (!goneBy(rearrangement).includes(fromId)) return refusals.notGone();
  if (!heirsOf(rearrangement, fromId).includes(toId)) return refusals.notHeir();
  return there.has(toId) ? ok(rearrangement) : refusals.heirGone();
}

/**
 * Hands what a unit that went has on hand to one of its heirs: `seen` is the list that was shown, by which it is done or not at all. Tasks that the heir has too end as its own; roles
 * that bind the authority stay, since a second officer has to agree to them. By the administrator. Refused: to who is no heir, before the day, twice, and where the list is another.
 */
export async function handOver(
  tx: Tx,
  handing: Handing,
  { id, fromId, toId, seen }: { id: RearrangementId; fromId: UnitId; toId: UnitId; seen: string },
): Promise<Result<HandoverId>> {
  const { actor, now } = handing;
  const { authorityId, officerId } = actor;
  const refusal = mayHandOver(actor);
  if (refusal) return refused(refusal);
  await lockTree(tx, authorityId);
  const today = dayOf(now);
  const there = new Set((await unitsOn(tx, authorityId, today)).map((unit) => unit.id));
  const one = whyNot(await rearrangementOf(tx, authorityId, id), fromId, toId, there);
  if (!one.ok) return one;
  if (Temporal.PlainDate.compare(today, one.value.on) < 0) return refusals.notYet(one.value.on);
  const items = await itemsOf(tx, authorityId, { fromId, toId, today });
  if (listOf(items) !== seen) return refusals.otherList();
  const going = items.filter(goes);
  if (going.length === 0) return refusals.nothing();
  const { id: handoverId } = await tx
    .insertInto('handover')
    .values({
      authority_id: authorityId,
      rearrangement_id: id,
      from_unit_id: fromId,
      to_unit_id: toId,
      done_on: today,
      done_at: now,
      done_by: officerId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const moving = { ...handing, fromId, toId };
  for (const item of going) {
    const done = item.post ? await passPost(tx, moving, item.post, item.id) : ok(null);
    if (!done.ok) return refusals.stuck(item.title, done.refusal.message);
    if (item.kind !== 'post' && item.outcome === 'moved') await move(tx, moving, item.kind, item.id);
    if (item.outcome === 'joined') await joinTask(tx, handing, item.id, { on: today, by: id });
    await tx
      .insertInto('handover_item')
      .values({
        ...{ authority_id: authorityId, handover_id: handoverId, object_type: item.kind, object_id: item.id },
        ...{ outcome: item.outcome, successor_id: done.value },
      })
      .execute();
  }
  recordChange(tx, {
    action: 'handover.done',
    objectType: 'handover',
    objectId: handoverId,
    changes: { fromUnit: { to: fromId }, toUnit: { to: toId }, things: { to: going.length } },
  });
  return ok(handoverId as HandoverId);
}

/** A list as it was shown, to be known again. */
export function listOf(items: readonly HandedItem[]): string {
  const lines = items.map(({ kind, id, outcome }) => `${kind} ${id} ${outcome}`).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('base64url');
}

/** Who holds the post in the heir's place; undefined for who got another role since, or left, and keeps that. */
async function stillHeld(tx: Tx, { actor: { authorityId } }: Handing, { toId }: Handover, postId: string | null) {
  const post = await tx
    .selectFrom('post')
    .select(['officer_id', 'role', 'unit_id', 'ended_at'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', (postId ?? '') as PostId)
    .executeTakeFirst();
  return post?.unit_id === toId && post.ended_at === null ? { officerId: post.officer_id, role: post.role } : undefined;
}

/** Comes back with false where a role stays with the heir, since its unit is not there. */
async function giveBack(
  tx: Tx,
  handing: Handing,
  handover: Handover,
  item: Handover['items'][number],
  isThere: boolean,
): Promise<Result<boolean>> {
  const back = { ...handing, fromId: handover.toId, toId: handover.fromId };
  if (item.kind !== 'post') {
    if (item.outcome === 'joined') await joinTask(tx, handing, item.objectId, null);
    else await move(tx, back, item.kind, item.objectId);
    return ok(true);
  }
  const post = await stillHeld(tx, handing, handover, item.successorId);
  if (!post) return ok(true);
  if (!isThere) return ok(false);
  const passed = await passPost(tx, back, post, item.successorId ?? '');
  return passed.ok ? ok(true) : passed;
}

/**
 * Takes a handover back, at most 30 days after it was done: everything that is still with the heir is the old unit's again; what was done meanwhile stays done, and roles
 * stay while the old unit is not there. Comes back with how many stayed. Refused:
 * later, and twice.
 */
export async function undoHandover(tx: Tx, handing: Handing, handoverId: HandoverId): Promise<Result<number>> {
  const { actor, now } = handing;
  const { authorityId, officerId } = actor;
  const refusal = mayHandOver(actor);
  if (refusal) return refused(refusal);
  await lockTree(tx, authorityId);
  const found = await handoversOf(tx, authorityId, { handoverId });
  const handover = found[0];
  const rearrangement = handover && (await rearrangementOf(tx, authorityId, handover.rearrangementId));
  if (!handover || !rearrangement) return refusals.unknown();
  if (handover.undoneAt !== null) return refusals.undone();
  const until = undoableUntil({ madeAt: handover.doneAt });
  if (Temporal.PlainDate.compare(dayOf(now), until) > 0) return refusals.tooLate(until);
  const later = (await handoversOf(tx, authorityId, {})).find(
    (other) => other.undoneAt === null && other.toId === handover.toId && Temporal.Instant.compare(other.doneAt, handover.doneAt) > 0,
  );
  if (later) return refusals.laterFirst();
  const isThere = (await unitsOn(tx, authorityId, dayOf(now))).some(({ id }) => id === handover.fromId);
  let stayed = 0;
  for (const item of handover.items) {
    const back = await giveBack(tx, handing, handover, item, isThere);
    if (!back.ok) return back;
    if (!back.value) stayed += 1;
  }
  await tx
    .updateTable('handover')
    .set({ undone_at: now, undone_by: officerId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', handoverId)
    .where('undone_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'handover.undone', objectType: 'handover', objectId: handoverId, changes: { isUndone: { to: true } } });
  return ok(stayed);
}
