import { inspectAll, shelveProof } from '#features/activities/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelf, type Shelved } from '#platform/server/files/shelf.ts';
import { supersede } from '#platform/server/history.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import { ok, type Refusal, refuseAll, refused, type Result } from '#platform/values/result.ts';
import type { Inspection, Mark, MarkId, Visit, VisitId } from '../inspection.ts';
import { mayPlan, whyNotAnswer, whyNotCheck } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { keptDetails, keptOutcome, type AnswerInput, type DetailsInput, type MarkInput } from '../schema.ts';
import { findingsOf } from './found.ts';
import { heldVisit, whyNotChange, whyNotRecord, type Checking, type Round } from './held.ts';
import { keepPhotos, type GivenPhotos } from './photos.ts';
import { marksOf } from './queries.ts';
import { tellAnswered, tellClosed } from './telling.ts';

type Held = Round & { visit: Visit };

/** The visit for who checks it, while its minutes are open. */
async function underWay(tx: Tx, checking: Checking, id: VisitId): Promise<Result<Held>> {
  const held = await heldVisit(tx, checking, id);
  if (!held.ok) return held;
  const { round, members, visit } = held.value;
  const refusal = whyNotCheck(checking.actor, { kind: round.kind, members }, visit.unitId) ?? whyNotRecord(round, visit);
  return refusal ? refused(refusal) : held;
}

async function setVisit(tx: Tx, { actor }: Checking, { id, state }: Visit, to: Record<string, unknown>): Promise<void> {
  await supersede(tx, 'inspection_visit', { authority_id: actor.authorityId, id });
  await tx
    .updateTable('inspection_visit')
    .set(to)
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('state', '=', state)
    .execute();
}

function whyNotOn({ fromOn, untilOn }: Inspection, { visitedOn }: Pick<DetailsInput, 'visitedOn'>, today: Temporal.PlainDate): Refusal[] {
  if (!visitedOn) return [];
  const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;
  return [
    ...(isBefore(today, visitedOn) ? [refusals.notYet('visitedOn', today)] : []),
    ...(isBefore(visitedOn, fromOn) || isBefore(untilOn, visitedOn) ? [refusals.outsideRound(fromOn, untilOn)] : []),
  ];
}

/** Says when and where the unit was visited and who was there. Refused to who does not check it, on a day outside of the round, and once the minutes stand. */
export async function saveDetails(tx: Tx, checking: Checking, id: VisitId, input: DetailsInput): Promise<Result<VisitId>> {
  const held = await underWay(tx, checking, id);
  if (!held.ok) return held;
  const { round, visit } = held.value;
  const wrong = refuseAll(whyNotOn(round, input, checking.today));
  if (wrong) return wrong;
  const changes = difference(loggedOf(keptDetails, visit), loggedOf(keptDetails, input));
  if (Object.keys(changes).length === 0) return ok(id);
  await setVisit(tx, checking, visit, columnsOf(keptDetails, input));
  recordChange(tx, { action: 'inspection-visit.detailed', objectType: 'inspection-visit', objectId: id, changes });
  return ok(id);
}

function whyNotMark({ maxPoints }: Mark, { result, points, note }: MarkInput): Refusal[] {
  return [
    ...(points !== undefined && (maxPoints === null || result === 'none') ? [refusals.noPoints()] : []),
    ...(points !== undefined && maxPoints !== null && points > maxPoints ? [refusals.tooManyPoints(maxPoints)] : []),
    ...(result === 'not-met' && note === undefined ? [refusals.whyNotMet()] : []),
  ];
}

/**
 * Says how a criterion is met; said anew, the new result holds. Refused to who does not check the unit, where more points are given than there are, "not met" without
 * why, and once the minutes stand.
 */
export async function markPoint(
  tx: Tx,
  checking: Checking,
  { visitId, markId }: { visitId: VisitId; markId: MarkId },
  input: MarkInput,
  photos: GivenPhotos = [],
): Promise<Result<MarkId>> {
  const held = await underWay(tx, checking, visitId);
  if (!held.ok) return held;
  const { actor, now } = checking;
  const before = (await marksOf(tx, actor.authorityId, visitId)).find(({ id }) => id === markId);
  if (!before) return refused(refusals.unknown());
  const wrong = refuseAll(whyNotMark(before, input));
  if (wrong) return wrong;
  const was = before.result === null ? {} : loggedOf(keptOutcome, { ...before, result: before.result });
  const changes = difference(was, loggedOf(keptOutcome, input));
  if (Object.keys(changes).length === 0 && photos.length === 0) return ok(markId);
  await tx
    .updateTable('inspection_mark')
    .set({ ...columnsOf(keptOutcome, input), marked_by: actor.officerId, marked_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', markId)
    .execute();
  const sums = await keepPhotos(tx, checking, { visitId, markId }, photos);
  recordChange(tx, { action: 'inspection-mark.marked', objectType: 'inspection-mark', objectId: markId, changes: { ...changes, ...sums } });
  return ok(markId);
}

/** What is missing before the minutes of a visit may stand. */
export async function whyNotClose(tx: Parameters<typeof marksOf>[0], { actor }: Pick<Checking, 'actor'>, visit: Visit): Promise<Refusal[]> {
  const marks = await marksOf(tx, actor.authorityId, visit.id);
  const findings = (await findingsOf(tx, actor.authorityId, { visitId: visit.id })).filter(({ state }) => state !== 'dropped');
  const unmarked = marks.filter(({ result }) => result === null).length;
  const without = marks.filter(({ result, pointId }) => result === 'not-met' && !findings.some((finding) => finding.pointId === pointId));
  return [
    ...(visit.visitedOn ? [] : [refusals.noDay()]),
    ...(visit.present ? [] : [refusals.noPresent()]),
    ...(unmarked > 0 ? [refusals.unmarked(unmarked)] : []),
    ...without.map(({ position }) => refusals.noFinding(position)),
  ];
}

/** Lets the minutes of a visit stand: the unit is told and may answer. Refused while something is missing (`whyNotClose`), and to who does not check it. */
export async function closeVisit(tx: Tx, checking: Checking, id: VisitId): Promise<Result<void>> {
  const held = await underWay(tx, checking, id);
  if (!held.ok) return held;
  const { round, visit } = held.value;
  const wrong = refuseAll(await whyNotClose(tx, checking, visit));
  if (wrong) return wrong;
  await setVisit(tx, checking, visit, { state: 'closed', closed_by: checking.actor.officerId, closed_at: checking.now });
  const changes = { state: { from: visit.state, to: 'closed' } };
  recordChange(tx, { action: 'inspection-visit.closed', objectType: 'inspection-visit', objectId: id, changes });
  await tellClosed(tx, checking, visit, round);
  return ok(undefined);
}

/** Whoever planned opens the minutes again, as long as the round is not concluded; what the unit answered no longer holds. */
export async function reopenVisit(tx: Tx, checking: Checking, id: VisitId, reason: string): Promise<Result<void>> {
  const held = await heldVisit(tx, checking, id);
  if (!held.ok) return held;
  const { round, visit } = held.value;
  const refusal = mayPlan(checking.actor) ?? whyNotChange(round) ?? (visit.state === 'closed' ? undefined : refusals.visitOpen());
  if (refusal) return refused(refusal);
  const nobody = { closed_by: null, closed_at: null, answer: null, answer_text: null, answered_by: null, answered_at: null };
  await setVisit(tx, checking, visit, { state: 'planned', ...nobody });
  const changes = {
    state: { from: 'closed', to: 'planned' },
    ...difference({ answer: visit.answer, answer_text: visit.answerText }, { answer: null, answer_text: null }),
    reason: { to: reason },
  };
  recordChange(tx, { action: 'inspection-visit.reopened', objectType: 'inspection-visit', objectId: id, changes });
  return ok(undefined);
}

/** Leaves a unit out of the round, such as one that was abolished meanwhile. Refused to others than planners, and once its minutes stand. */
export async function skipVisit(tx: Tx, checking: Checking, id: VisitId, reason: string): Promise<Result<void>> {
  const held = await heldVisit(tx, checking, id);
  if (!held.ok) return held;
  const { round, visit } = held.value;
  const refusal = mayPlan(checking.actor) ?? whyNotRecord(round, visit);
  if (refusal) return refused(refusal);
  await setVisit(tx, checking, visit, { state: 'skipped', skip_reason: reason });
  const changes = { state: { from: 'planned', to: 'skipped' }, skip_reason: { to: reason } };
  recordChange(tx, { action: 'inspection-visit.skipped', objectType: 'inspection-visit', objectId: id, changes });
  return ok(undefined);
}

/** Takes a unit back onto the round. */
export async function takeBackVisit(tx: Tx, checking: Checking, id: VisitId): Promise<Result<void>> {
  const held = await heldVisit(tx, checking, id);
  if (!held.ok) return held;
  const { round, visit } = held.value;
  const refusal = mayPlan(checking.actor) ?? whyNotChange(round) ?? (visit.state === 'skipped' ? undefined : refusals.notSkipped());
  if (refusal) return refused(refusal);
  await setVisit(tx, checking, visit, { state: 'planned', skip_reason: null });
  const changes = { state: { from: 'skipped', to: 'planned' }, skip_reason: { from: visit.skipReason, to: null } };
  recordChange(tx, { action: 'inspection-visit.taken-back', objectType: 'inspection-visit', objectId: id, changes });
  return ok(undefined);
}

/** What the unit says of its minutes; it may change that until the round is concluded. Refused to others, before they stand, and "explains" without words. */
export async function answerVisit(tx: Tx, checking: Checking, id: VisitId, { answer, answerText }: AnswerInput): Promise<Result<void>> {
  const held = await heldVisit(tx, checking, id);
  if (!held.ok) return held;
  const { round, members, visit } = held.value;
  const { actor, now, today } = checking;
  const refusal = whyNotAnswer(actor, visit.unitId) ?? whyNotChange(round) ?? (visit.state === 'closed' ? undefined : refusals.visitOpen());
  if (refusal) return refused(refusal);
  if (answer === 'explains' && answerText === undefined) return refused(refusals.explanationMissing());
  const after = { answer, answer_text: answerText ?? null };
  const changes = difference({ answer: visit.answer, answer_text: visit.answerText }, after);
  if (Object.keys(changes).length === 0) return ok(undefined);
  await setVisit(tx, checking, visit, { ...after, answered_by: actor.officerId, answered_at: now });
  recordChange(tx, { action: 'inspection-visit.answered', objectType: 'inspection-visit', objectId: id, changes });
  const unit = (await namesInTime(tx, actor.authorityId)).on(visit.unitId, today).name;
  await tellAnswered(tx, checking, visit, { unit, members });
  return ok(undefined);
}

/** Looks into the signed minutes and stores them, before the transaction. Refused: anything but PDF, JPG and PNG. */
export async function shelveMinutes(shelf: Shelf, file: File): Promise<Result<Shelved>> {
  const looked = await inspectAll([file]);
  if (!looked.ok) return refused({ ...looked.refusal, field: 'file' });
  const [one] = looked.value;
  if (!one || !/^(application\/pdf|image\/(jpeg|png))$/.test(one.mediaType)) return refused(refusals.notMinutes());
  const [shelved] = await shelveProof(shelf, [one]);
  return shelved ? ok(shelved.original) : refused(refusals.notMinutes());
}

/** Keeps the signed minutes with the visit, in place of earlier ones, which stay in the store; also once the round is concluded. */
export async function attachMinutes(tx: Tx, checking: Checking, id: VisitId, file: Shelved): Promise<Result<void>> {
  const held = await heldVisit(tx, checking, id);
  if (!held.ok) return held;
  const { round, members, visit } = held.value;
  const refusal =
    whyNotCheck(checking.actor, { kind: round.kind, members }, visit.unitId) ??
    (round.state === 'cancelled' ? refusals.cancelled() : visit.state === 'closed' ? undefined : refusals.visitOpen());
  if (refusal) return refused(refusal);
  const stored = await nameFile(tx, file, checking.now);
  await setVisit(tx, checking, visit, { minutes_file_id: stored.id });
  const changes = { file: { to: stored.name }, sha256: { to: file.sha256 } };
  recordChange(tx, { action: 'inspection-visit.signed', objectType: 'inspection-visit', objectId: id, changes });
  return ok(undefined);
}
