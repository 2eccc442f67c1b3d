import {
  addCriterion,
  addFinding,
  closeVisit,
  criteriaOf,
  markPoint,
  marksOf,
  planInspection,
  saveDetails,
  takeUsual,
  visitsOf,
} from '#features/inspections/server/index.ts';
import type { FindingId, InspectionId, VisitId } from '#features/inspections/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, day, now, today, value } from '../actors.ts';

type PlanInput = Parameters<typeof planInspection>[2];

/** Who checks today. */
export const checking = (actor: Actor, on = today) => ({ actor, today: on, now });

/** What is said of a round over units in the days before today, with all criteria. */
export async function aRoundInput(db: Database, by: Actor, unitIds: readonly UnitId[], given: Partial<PlanInput> = {}): Promise<PlanInput> {
  if ((await criteriaOf(db, by.authorityId)).length === 0) {
    const said = { text: 'Có kế hoạch tuyên truyền của năm', position: 1, maxPoints: 2 };
    value(await acting(db, by, (tx) => addCriterion(tx, checking(by), said)));
    value(await acting(db, by, (tx) => addCriterion(tx, checking(by), { text: 'Bảng tin được cập nhật', position: 2 })));
  }
  return {
    kind: 'team',
    title: `Kiểm tra thử ${crypto.randomUUID().slice(0, 8)}`,
    fromOn: today.subtract({ days: 10 }),
    untilOn: today.add({ days: 10 }),
    coversFromOn: day('2026-01-01'),
    coversUntilOn: day('2026-05-31'),
    headId: by.officerId,
    memberIds: [],
    unitIds: [...unitIds],
    criterionIds: (await criteriaOf(db, by.authorityId)).map(({ id }) => id),
    ...given,
  };
}

/** A planned round over units, and its visits in their order. */
export async function aRound(
  db: Database,
  by: Actor,
  unitIds: readonly UnitId[],
  given: Partial<PlanInput> = {},
): Promise<{ id: InspectionId; visits: VisitId[] }> {
  const input = await aRoundInput(db, by, unitIds, given);
  const id = value(await acting(db, by, (tx) => planInspection(tx, checking(by), input)));
  return { id, visits: (await visitsOf(db, by.authorityId, { inspectionId: id })).map((visit) => visit.id) };
}

/** A finding of the first criterion of a visit. */
export const aFinding = async (db: Database, by: Actor, visitId: VisitId, text = 'Bảng tin cũ'): Promise<FindingId> => {
  const [mark] = await marksOf(db, by.authorityId, visitId);
  const input = { pointId: mark?.pointId, text, remedy: 'Thay tờ niêm yết', dueOn: today.add({ days: 7 }) };
  return value(await acting(db, by, (tx) => addFinding(tx, checking(by), visitId, input)));
};

/** Everything that minutes want: the first criterion is not met where there is a finding, all others are. */
export async function aClosedVisit(db: Database, by: Actor, visitId: VisitId, finding?: string): Promise<FindingId | undefined> {
  const marks = await marksOf(db, by.authorityId, visitId);
  for (const [at, { id: markId }] of marks.entries()) {
    const isMissed = at === 0 && finding !== undefined;
    const input = isMissed ? { result: 'not-met' as const, note: 'Chưa đủ' } : { result: 'met' as const };
    value(await acting(db, by, (tx) => markPoint(tx, checking(by), { visitId, markId }, input)));
  }
  const found = finding === undefined ? undefined : await aFinding(db, by, visitId, finding);
  const details = { visitedOn: today, present: 'Bà Có Mặt, tổ trưởng' };
  value(await acting(db, by, (tx) => saveDetails(tx, checking(by), visitId, details)));
  value(await acting(db, by, (tx) => closeVisit(tx, checking(by), visitId)));
  return found;
}

/** Takes the usual criteria over. */
export const usual = (db: Database, by: Actor) => acting(db, by, (tx) => takeUsual(tx, checking(by)));
