import { sql } from 'kysely';
import type { z } from 'zod';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Result } from '#platform/values/result.ts';
import { nameKey } from '#platform/values/search/words.ts';
import type { LawId, Milestone, MilestoneId } from '../../law.ts';
import { mayKeepLaws } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import type { milestoneForm } from '../../schema.ts';
import type { Keeping } from '../book.ts';
import { heldLaw } from '../keeping.ts';

const MOST = 200;

/** What the papers want by a year, or by all years: year by year, what has a day before what has none. */
export async function milestonesOf(db: Read, authorityId: AuthorityId, lawIds: readonly LawId[], year?: number): Promise<Milestone[]> {
  if (lawIds.length === 0) return [];
  const { rows } = await sql<Milestone>`select id, law_id as "lawId", year, text, due_on as "dueOn" from law_milestone
    where authority_id = ${authorityId} and law_id = any(${lawIds}::uuid[]) and dropped_at is null and (${year ?? null}::int is null or year = ${year ?? null}::int)
    order by year, due_on nulls last, id`.execute(db);
  return rows;
}

/** Keeps what a programme wants by a year. Refused to who may not keep papers, for a day of another year, twice the same, and for a paper that was taken out. */
export async function addMilestone(
  tx: Tx,
  keeping: Keeping,
  lawId: LawId,
  input: z.output<typeof milestoneForm>,
): Promise<Result<MilestoneId>> {
  const law = await heldLaw(tx, keeping, lawId, mayKeepLaws);
  if (!law.ok) return law;
  if (law.value.droppedAt) return refused(refusals.dropped());
  const { authorityId, officerId } = keeping.actor;
  const { year, text, dueOn } = input;
  const there = await milestonesOf(tx, authorityId, [lawId]);
  const wrong = refuseAll([
    ...(dueOn && dueOn.year !== year ? [refusals.dayOfOtherYear(year)] : []),
    ...(there.some((one) => one.year === year && nameKey(one.text) === nameKey(text)) ? [refusals.milestoneThere(year)] : []),
    ...(there.length >= MOST ? [refusals.tooManyMilestones()] : []),
  ]);
  if (wrong) return wrong;
  const { id } = await tx
    .insertInto('law_milestone')
    .values({
      ...{ authority_id: authorityId, law_id: lawId, year, text },
      ...{ due_on: dueOn ?? null, added_by: officerId, added_at: keeping.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = { milestone: { to: text }, milestoneYear: { to: year }, ...(dueOn && { dueOn: { to: dueOn.toString() } }) };
  recordChange(tx, { action: 'law.milestone-added', objectType: 'law', objectId: lawId, changes });
  return ok(id);
}

/** Takes one out that was kept by mistake; the log keeps it. Refused where it is not there any more. */
export async function dropMilestone(tx: Tx, keeping: Keeping, lawId: LawId, milestoneId: MilestoneId): Promise<Result<MilestoneId>> {
  const law = await heldLaw(tx, keeping, lawId, mayKeepLaws);
  if (!law.ok) return law;
  const { authorityId, officerId } = keeping.actor;
  const dropped = await tx
    .updateTable('law_milestone')
    .set({ dropped_at: keeping.now, dropped_by: officerId })
    .where('authority_id', '=', authorityId)
    .where('law_id', '=', lawId)
    .where('id', '=', milestoneId)
    .where('dropped_at', 'is', null)
    .returning(['text', 'year'])
    .executeTakeFirst();
  if (!dropped) return refused(refusals.noMilestone());
  const changes = { milestone: { from: dropped.text, to: null }, milestoneYear: { from: dropped.year, to: null } };
  recordChange(tx, { action: 'law.milestone-dropped', objectType: 'law', objectId: lawId, changes });
  return ok(milestoneId);
}
