import { officersAt } from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { formatDay } from '#platform/values/format.ts';
import { unitsOf } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Result } from '#platform/values/result.ts';
import type { Answered, CommentId, Consultation } from '../../consulting/consultation.ts';
import { partsOfDraft } from '../../consulting/parts.ts';
import { notConsulted } from '../../consulting/refusals.ts';
import { refusals } from '../../refusals.ts';
import { lockDraft, lockPlan, type OnPlan } from '../draft.ts';
import { planOf } from '../queries.ts';
import { tell } from '../signing/telling.ts';
import { openConsultation } from './queries.ts';

export interface Asking {
  unitIds: readonly UnitId[];
  dueOn: Temporal.PlainDate;
  note?: string | undefined;
}

const todayOf = ({ now }: OnPlan): Temporal.PlainDate => now.toZonedDateTimeISO(ZONE).toPlainDate();

/** Asks units for comments on a draft until a day; their officers are told. Refused to who may not draft, while a round is open, and a day that is over. */
export async function askForComments(tx: Tx, on: OnPlan, { unitIds, dueOn, note }: Asking): Promise<Result<PlanId>> {
  const locked = await lockDraft(tx, on);
  if (!locked.ok) return locked;
  const { actor, planId, now } = on;
  const { authorityId, officerId } = actor;
  const open = await openConsultation(tx, authorityId, planId);
  if (open) return notConsulted.isOpen(open.dueOn);
  const atWork = new Set((await unitsOn(tx, authorityId, todayOf(on))).map(({ id }) => id));
  const asked = [...new Set(unitIds)];
  const wrong = refuseAll([
    ...(asked.length === 0 ? [notConsulted.nobody().refusal] : []),
    ...(asked.some((id) => !atWork.has(id)) ? [notConsulted.unknownUnit().refusal] : []),
    ...(Temporal.PlainDate.compare(dueOn, todayOf(on)) < 0 ? [notConsulted.dayIsOver(todayOf(on)).refusal] : []),
  ]);
  if (wrong) return wrong;
  const { id } = await tx
    .insertInto('plan_consultation')
    .values({ authority_id: authorityId, plan_id: planId, due_on: dueOn, note: note ?? null, asked_at: now, asked_by: officerId })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('plan_consulted')
    .values(asked.map((unitId) => ({ authority_id: authorityId, consultation_id: id, unit_id: unitId })))
    .execute();
  const changes = { units: { to: asked.length }, dueOn: { to: dueOn.toString() }, ...(note && { note: { to: note } }) };
  recordChange(tx, { action: 'plan.comments-asked', objectType: 'plan', objectId: planId, changes });
  const officers = await Promise.all(asked.map((unitId) => officersAt(tx, authorityId, unitId, todayOf(on))));
  await tell(tx, on, officers.flat(), {
    kind: 'plan-waits',
    title: locked.value.title,
    page: 'gop-y',
    what: { vi: 'Mời góp ý dự thảo', en: 'Comments wanted' },
    text: {
      vi: `Góp ý đến hết ngày ${formatDay(dueOn)}.${note ? ` ${note}` : ''}`,
      en: `Until ${formatDay(dueOn)}.${note ? ` ${note}` : ''}`,
    },
  });
  return ok(planId);
}

interface Open {
  title: string;
  round: Consultation;
}

async function openRound(tx: Tx, on: OnPlan): Promise<Result<Open>> {
  const locked = await lockPlan(tx, on);
  if (!locked.ok) return locked;
  const round = await openConsultation(tx, on.actor.authorityId, on.planId);
  return round ? ok({ title: locked.value.title, round }) : notConsulted.noneOpen();
}

/** The unit of the actor that is asked; refused where none is. */
async function askedUnit(tx: Tx, on: OnPlan): Promise<Result<Open & { unitId: UnitId }>> {
  const open = await openRound(tx, on);
  if (!open.ok) return open;
  const own = unitsOf(on.actor);
  const unit = open.value.round.units.find(({ unitId }) => own.includes(unitId));
  return unit ? ok({ ...open.value, unitId: unit.unitId }) : notConsulted.notAsked();
}

/** An officer of a unit that is asked comments on a part of the draft; who asked is told. The same twice is there once. */
export async function addComment(tx: Tx, on: OnPlan, { part, text }: { part: string; text: string }): Promise<Result<CommentId>> {
  const asked = await askedUnit(tx, on);
  if (!asked.ok) return asked;
  const { round, unitId, title } = asked.value;
  const { actor, planId, now } = on;
  const plan = await planOf(tx, actor.authorityId, planId);
  if (!plan) return refusals.unknown();
  const of = partsOfDraft(plan).find(({ value }) => value === part);
  if (!of) return notConsulted.unknownPart();
  if (round.comments.some((one) => one.unitId === unitId && one.text === text && one.partWords === of.label))
    return notConsulted.saidAlready();
  const { id } = await tx
    .insertInto('plan_comment')
    .values({
      ...{ authority_id: actor.authorityId, consultation_id: round.id, unit_id: unitId, part, part_words: of.label, text },
      ...{ made_at: now, made_by: actor.officerId },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = { unitId: { to: unitId }, part: { to: of.label }, text: { to: text } };
  recordChange(tx, { action: 'plan.commented', objectType: 'plan', objectId: planId, changes });
  await tell(tx, on, [round.askedBy], {
    kind: 'plan-moved',
    title,
    page: 'gop-y',
    what: { vi: 'Có ý kiến góp ý', en: 'A comment' },
    text: { vi: `${actor.fullName}: ${text}`, en: `${actor.fullName}: ${text}` },
  });
  return ok(id);
}

/** A unit that is asked says that it agrees to the whole draft. Refused where it has commented, or agreed already. */
export async function agreeToDraft(tx: Tx, on: OnPlan): Promise<Result<PlanId>> {
  const asked = await askedUnit(tx, on);
  if (!asked.ok) return asked;
  const { round, unitId } = asked.value;
  if (round.comments.some((one) => one.unitId === unitId)) return notConsulted.hasComments();
  if (round.units.some((one) => one.unitId === unitId && one.agreedAt)) return notConsulted.agreedAlready();
  await tx
    .updateTable('plan_consulted')
    .set({ agreed_at: on.now, agreed_by: on.actor.officerId })
    .where('authority_id', '=', on.actor.authorityId)
    .where('consultation_id', '=', round.id)
    .where('unit_id', '=', unitId)
    .execute();
  recordChange(tx, { action: 'plan.agreed', objectType: 'plan', objectId: on.planId, changes: { unitId: { to: unitId } } });
  return ok(on.planId);
}

/** The owner says what becomes of a comment, also anew while the round is open; who wrote it is told. Refused to who may not draft. */
export async function answerComment(
  tx: Tx,
  on: OnPlan,
  { commentId, answer, answerNote }: { commentId: CommentId; answer: Answered; answerNote?: string | undefined },
): Promise<Result<PlanId>> {
  const draft = await lockDraft(tx, on);
  if (!draft.ok) return draft;
  const open = await openRound(tx, on);
  if (!open.ok) return open;
  const comment = open.value.round.comments.find(({ id }) => id === commentId);
  if (!comment) return notConsulted.unknownComment();
  if (comment.answer?.what === answer && comment.answer.note === (answerNote ?? null)) return ok(on.planId);
  await tx
    .updateTable('plan_comment')
    .set({ answer, answer_note: answerNote ?? null, answered_at: on.now, answered_by: on.actor.officerId })
    .where('authority_id', '=', on.actor.authorityId)
    .where('id', '=', commentId)
    .execute();
  const changes = { text: { to: comment.text }, answer: { to: answer }, ...(answerNote && { answerNote: { to: answerNote } }) };
  recordChange(tx, { action: 'plan.comment-answered', objectType: 'plan', objectId: on.planId, changes });
  await tell(tx, on, [comment.madeBy], {
    kind: 'plan-moved',
    title: open.value.title,
    page: 'gop-y',
    what: { vi: 'Ý kiến góp ý được trả lời', en: 'Your comment was answered' },
    text: { vi: answerNote ?? 'Tiếp thu.', en: answerNote ?? 'Accepted.' },
  });
  return ok(on.planId);
}

/** Closes the round. Refused to who may not draft, and while a comment has no answer. */
export async function closeConsultation(tx: Tx, on: OnPlan): Promise<Result<PlanId>> {
  const draft = await lockDraft(tx, on);
  if (!draft.ok) return draft;
  const open = await openRound(tx, on);
  if (!open.ok) return open;
  const { round } = open.value;
  const waiting = round.comments.filter(({ answer }) => answer === null).length;
  if (waiting > 0) return notConsulted.unanswered(waiting);
  await tx
    .updateTable('plan_consultation')
    .set({ closed_at: on.now, closed_by: on.actor.officerId })
    .where('authority_id', '=', on.actor.authorityId)
    .where('id', '=', round.id)
    .where('closed_at', 'is', null)
    .execute();
  recordChange(tx, {
    action: 'plan.comments-closed',
    objectType: 'plan',
    objectId: on.planId,
    changes: { comments: { to: round.comments.length } },
  });
  return ok(on.planId);
}
