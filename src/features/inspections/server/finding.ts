import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import { ok, type Refusal, refuseAll, refused, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import type { Finding, FindingId, Visit, VisitId } from '../inspection.ts';
import { whyNotAnswer, whyNotCheck, whyNotConfirmFix } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { keptFinding, type CorrectFindingInput, type FindingInput, type FixInput } from '../schema.ts';
import { findingsOf } from './found.ts';
import { heldFinding, heldVisit, whyNotRecord, type Checking, type Round } from './held.ts';
import { keepPhotos, type GivenPhotos } from './photos.ts';
import { marksOf } from './queries.ts';
import { tellDecided, tellReported } from './telling.ts';

type Held = Round & { visit: Visit; finding: Finding };

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** The words and days of a finding on a visit, all that is wrong with them. */
async function whyNotSaid(
  tx: Tx,
  { actor, today }: Checking,
  visit: Visit,
  { text, dueOn }: CorrectFindingInput,
  self?: FindingId,
): Promise<Refusal[]> {
  const all = await findingsOf(tx, actor.authorityId, { visitId: visit.id });
  const twin = all.find((one) => one.id !== self && one.state !== 'dropped' && fold(one.text) === fold(text));
  const from = visit.visitedOn ?? today;
  return [...(twin ? [refusals.findingThere()] : []), ...(isBefore(dueOn, from) ? [refusals.dueTooEarly(from)] : [])];
}

/** Writes down what is not as it should be, with what is to be done and by when. Refused to who does not check the unit, the same twice, and once the minutes stand. */
export async function addFinding(tx: Tx, checking: Checking, visitId: VisitId, input: FindingInput): Promise<Result<FindingId>> {
  const held = await heldVisit(tx, checking, visitId);
  if (!held.ok) return held;
  const { actor, now } = checking;
  const { round, members, visit } = held.value;
  const refusal = whyNotCheck(actor, { kind: round.kind, members }, visit.unitId) ?? whyNotRecord(round, visit);
  if (refusal) return refused(refusal);
  const { pointId = null } = input;
  const points = await marksOf(tx, actor.authorityId, visitId);
  const wrong = refuseAll([
    ...(pointId === null || points.some((point) => point.pointId === pointId) ? [] : [refusals.unknownPoint()]),
    ...(await whyNotSaid(tx, checking, visit, input)),
  ]);
  if (wrong) return wrong;
  const { id } = await tx
    .insertInto('inspection_finding')
    .values({
      ...{ authority_id: actor.authorityId, visit_id: visitId, point_id: pointId, written_by: actor.officerId, written_at: now },
      ...columnsOf(keptFinding, input),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { visitId, pointId, ...loggedOf(keptFinding, input) });
  recordChange(tx, { action: 'inspection-finding.added', objectType: 'inspection-finding', objectId: id, changes });
  return ok(id);
}

async function set(tx: Tx, { actor }: Checking, { id, state }: Finding, to: Record<string, unknown>): Promise<void> {
  await supersede(tx, 'inspection_finding', { authority_id: actor.authorityId, id });
  await tx
    .updateTable('inspection_finding')
    .set(to)
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('state', '=', state)
    .execute();
}

/** The finding for who checks its unit, while the minutes are open. */
async function underWay(tx: Tx, checking: Checking, id: FindingId): Promise<Result<Held>> {
  const held = await heldFinding(tx, checking, id);
  if (!held.ok) return held;
  const { round, members, visit, finding } = held.value;
  const refusal =
    whyNotCheck(checking.actor, { kind: round.kind, members }, visit.unitId) ??
    whyNotRecord(round, visit) ??
    (finding.state === 'dropped' ? refusals.findingDropped() : undefined);
  return refusal ? refused(refusal) : held;
}

/** Corrects a finding while the minutes are open. Saying what stands already changes nothing. */
export async function correctFinding(tx: Tx, checking: Checking, id: FindingId, input: CorrectFindingInput): Promise<Result<FindingId>> {
  const held = await underWay(tx, checking, id);
  if (!held.ok) return held;
  const { visit, finding } = held.value;
  const wrong = refuseAll(await whyNotSaid(tx, checking, visit, input, id));
  if (wrong) return wrong;
  const changes = difference(loggedOf(keptFinding, finding), loggedOf(keptFinding, input));
  if (Object.keys(changes).length === 0) return ok(id);
  await set(tx, checking, finding, columnsOf(keptFinding, input));
  recordChange(tx, { action: 'inspection-finding.corrected', objectType: 'inspection-finding', objectId: id, changes });
  return ok(id);
}

/** Drops a finding that was written by mistake, while the minutes are open; it stays in the log. */
export async function dropFinding(tx: Tx, checking: Checking, id: FindingId): Promise<Result<void>> {
  const held = await underWay(tx, checking, id);
  if (!held.ok) return held;
  const { finding } = held.value;
  await set(tx, checking, finding, { state: 'dropped' });
  const changes = { state: { from: finding.state, to: 'dropped' } };
  recordChange(tx, { action: 'inspection-finding.dropped', objectType: 'inspection-finding', objectId: id, changes });
  return ok(undefined);
}

/** Why nothing becomes of a finding: its minutes are open, it was dropped, or a checker confirmed it. */
const whyNotFollow = ({ visit, finding, round }: Held): Refusal | undefined =>
  round.state === 'cancelled'
    ? refusals.cancelled()
    : visit.state !== 'closed'
      ? refusals.visitOpen()
      : finding.state === 'dropped'
        ? refusals.findingDropped()
        : finding.state === 'fixed'
          ? refusals.findingFixed()
          : undefined;

/** The unit says that it put something right, with photographs; the team is told. Refused to others, before it was found or on a day to come, and twice. */
export async function reportFix(
  tx: Tx,
  checking: Checking,
  id: FindingId,
  { fixedOn, fixNote }: FixInput,
  photos: GivenPhotos = [],
): Promise<Result<void>> {
  const held = await heldFinding(tx, checking, id);
  if (!held.ok) return held;
  const { actor, today, now } = checking;
  const { visit, finding, members } = held.value;
  const refusal =
    whyNotAnswer(actor, visit.unitId) ?? whyNotFollow(held.value) ?? (finding.state === 'reported' ? refusals.reported() : undefined);
  if (refusal) return refused(refusal);
  const wrong = refuseAll([
    ...(isBefore(today, fixedOn) ? [refusals.notYet('fixedOn', today)] : []),
    ...(visit.visitedOn && isBefore(fixedOn, visit.visitedOn) ? [refusals.fixedBefore(visit.visitedOn)] : []),
  ]);
  if (wrong) return wrong;
  const fix = { fixed_on: fixedOn, fix_note: fixNote };
  await set(tx, checking, finding, { state: 'reported', ...fix, reported_by: actor.officerId, reported_at: now, return_reason: null });
  const sums = await keepPhotos(tx, checking, { visitId: visit.id, findingId: id }, photos);
  const changes = {
    state: { from: finding.state, to: 'reported' },
    ...difference({ fixed_on: finding.fixedOn?.toString() ?? null, fix_note: finding.fixNote }, { ...fix, fixed_on: fixedOn.toString() }),
    ...sums,
  };
  recordChange(tx, { action: 'inspection-finding.reported', objectType: 'inspection-finding', objectId: id, changes });
  await tellReported(tx, checking, finding, members);
  return ok(undefined);
}

/** The finding that waits for somebody to confirm it, for who may; a later round's team confirms too what was carried over to it. */
async function waiting(tx: Tx, checking: Checking, id: FindingId): Promise<Result<Held>> {
  const held = await heldFinding(tx, checking, id);
  if (!held.ok) return held;
  const { round, members, finding } = held.value;
  const carried = finding.carriedVisitId ? await heldVisit(tx, checking, finding.carriedVisitId) : undefined;
  const all = [...members, ...(carried?.ok ? carried.value.members : [])];
  const refusal =
    whyNotConfirmFix(checking.actor, { kind: round.kind, members: all }, finding) ??
    whyNotFollow(held.value) ??
    (finding.state === 'reported' ? undefined : refusals.notReported());
  return refusal ? refused(refusal) : held;
}

/** A checker confirms that a finding was put right; never who said so, nor somebody of the unit. The day of it is today. */
export async function confirmFix(tx: Tx, checking: Checking, id: FindingId): Promise<Result<void>> {
  const held = await waiting(tx, checking, id);
  if (!held.ok) return held;
  const { finding } = held.value;
  await set(tx, checking, finding, { state: 'fixed', confirmed_by: checking.actor.officerId, confirmed_on: checking.today });
  const changes = { state: { from: finding.state, to: 'fixed' }, confirmed_on: { to: checking.today.toString() } };
  recordChange(tx, { action: 'inspection-finding.confirmed', objectType: 'inspection-finding', objectId: id, changes });
  await tellDecided(tx, checking, finding, null);
  return ok(undefined);
}

/** A checker does not take a finding for put right, and says why; it is open again. */
export async function returnFix(tx: Tx, checking: Checking, id: FindingId, reason: string): Promise<Result<void>> {
  const held = await waiting(tx, checking, id);
  if (!held.ok) return held;
  const { finding } = held.value;
  await set(tx, checking, finding, { state: 'open', return_reason: reason });
  const changes = { state: { from: finding.state, to: 'open' }, return_reason: { to: reason } };
  recordChange(tx, { action: 'inspection-finding.returned', objectType: 'inspection-finding', objectId: id, changes });
  await tellDecided(tx, checking, finding, reason);
  return ok(undefined);
}
