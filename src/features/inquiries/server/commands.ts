import { lockTree, namesInTime, unitsOn } from '#features/units/server/index.ts';
import { hearersOf } from '#features/tasks/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelved } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import { ok, type Refusal, refused, type Result } from '#platform/values/result.ts';
import { fold, truncate } from '#platform/values/text.ts';
import type { Inquiry, InquiryFigure, InquiryId } from '../inquiry.ts';
import { isAsking, whyNotAnswer, whyNotChange, whyNotPass, whyNotSay } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { keptInquiry, type AnswerInput, type CorrectInput, type PassInput } from '../schema.ts';
import { namedFigures, whyNotDuty, writeWanted } from './asking.ts';
import { inquiryOf } from './queries.ts';
import { tell, type Inquiring } from './telling.ts';

/** Everything of a request for information is decided by one at a time. */
export async function lockInquiry(tx: Tx, { authorityId }: Pick<Actor, 'authorityId'>, id: InquiryId | undefined): Promise<void> {
  await tx
    .selectFrom('inquiry')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id ?? null)
    .forUpdate()
    .execute();
}

/** The request under its lock, where nothing stands against what is wanted of it. */
export async function heldInquiry(
  tx: Tx,
  { actor }: Inquiring,
  id: InquiryId,
  whyNot: (actor: Actor, inquiry: Inquiry) => Refusal | undefined,
): Promise<Result<Inquiry>> {
  await lockInquiry(tx, actor, id);
  const inquiry = await inquiryOf(tx, actor.authorityId, id);
  if (!inquiry) return refused(refusals.unknown());
  const refusal = whyNot(actor, inquiry);
  return refusal ? refused(refusal) : ok(inquiry);
}

const update = (tx: Tx, { actor }: Inquiring, id: InquiryId) =>
  tx.updateTable('inquiry').where('authority_id', '=', actor.authorityId).where('id', '=', id).where('withdrawn_at', 'is', null);

/** Corrects what is asked while it waits. Saying what stands already changes nothing. Refused to others, for a new day that is past, once it was answered. */
export async function correctInquiry(tx: Tx, by: Inquiring, id: InquiryId, input: CorrectInput): Promise<Result<InquiryId>> {
  const found = await heldInquiry(tx, by, id, whyNotChange);
  if (!found.ok) return found;
  const { authorityId } = by.actor;
  const moved = !input.dueOn.equals(found.value.dueOn);
  if (moved && Temporal.PlainDate.compare(input.dueOn, by.today) < 0) return refused(refusals.pastDay(by.today));
  const duty = await whyNotDuty(tx, authorityId, input.dutyId === found.value.dutyId ? undefined : input.dutyId);
  if (duty) return refused(duty);
  const { wantedFigures, ...said } = input;
  const kept = { ...said, purpose: said.purpose ?? null, dutyId: said.dutyId ?? null };
  const changes = difference(
    { ...loggedOf(keptInquiry, found.value), figures: namedFigures(found.value.figures) },
    { ...loggedOf(keptInquiry, kept), figures: namedFigures(wantedFigures) },
  );
  if (Object.keys(changes).length === 0) return ok(id);
  await update(tx, by, id).where('answered_at', 'is', null).set(columnsOf(keptInquiry, kept)).execute();
  await writeWanted(tx, authorityId, id, wantedFigures);
  recordChange(tx, { action: 'inquiry.corrected', objectType: 'inquiry', objectId: id, changes });
  await tell(tx, by, await hearersOf(tx, authorityId, found.value.toUnitId, by.today), {
    ...{ id, type: 'inquiry-corrected' },
    title: {
      vi: `Đề nghị cung cấp thông tin được sửa: ${truncate(input.title, 90)}`,
      en: `What is asked for was changed: ${truncate(input.title, 90)}`,
    },
    text: { vi: `${by.actor.fullName} đã sửa đề nghị.`, en: `${by.actor.fullName} changed it.` },
  });
  return ok(id);
}

/** Takes a request back that waits; the asked unit is told. Refused to others than the asking unit, and once it was answered. */
export async function withdrawInquiry(tx: Tx, by: Inquiring, id: InquiryId): Promise<Result<void>> {
  const found = await heldInquiry(tx, by, id, whyNotChange);
  if (!found.ok) return found;
  await update(tx, by, id).where('answered_at', 'is', null).set({ withdrawn_at: by.now }).execute();
  recordChange(tx, {
    action: 'inquiry.withdrawn',
    objectType: 'inquiry',
    objectId: id,
    changes: { isWithdrawn: { from: false, to: true } },
  });
  const { title, toUnitId } = found.value;
  await tell(tx, by, await hearersOf(tx, by.actor.authorityId, toUnitId, by.today), {
    ...{ id, type: 'inquiry-withdrawn' },
    title: { vi: `Không còn cần thông tin: ${truncate(title, 100)}`, en: `No longer needed: ${truncate(title, 100)}` },
    text: { vi: `${by.actor.fullName} đã rút đề nghị.`, en: `${by.actor.fullName} withdrew it.` },
  });
  return ok(undefined);
}

const toldFigures = (figures: readonly InquiryFigure[]): string | null =>
  figures
    .map(({ label, unit, value, note }) =>
      [`${label}: ${value === null ? '…' : formatNumber(value)}`, value === null ? null : unit, note && `(${note})`]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ') || null;

function whyNotWhole(
  { answerKind, fileId, figures: asked }: Inquiry,
  answer: string | null,
  figures: readonly InquiryFigure[],
  hasFile: boolean,
) {
  if (answer === null && figures.length === 0 && !hasFile && fileId === null) return refusals.emptyAnswer();
  const bare = figures.findIndex(({ value, note }) => value === null && note === null);
  if (bare >= 0) return refusals.figureMissing(bare + 1);
  const timesIn = (all: readonly InquiryFigure[], label: string): number => all.filter((one) => fold(one.label) === fold(label)).length;
  const leftOut = asked.find(({ label }) => timesIn(figures, label) < timesIn(asked, label));
  if (leftOut) return refusals.figureLeftOut(leftOut.label);
  return answerKind === 'file' && !hasFile && fileId === null && answer === null ? refusals.fileMissing() : undefined;
}

/**
 * The asked unit answers, or corrects its answer; the asking one is told. Saying what stands already changes nothing. Refused to others, where nothing is
 * told, for a figure with neither number nor note, where one that stands there is left out, and what was withdrawn.
 */
export async function answerInquiry(
  tx: Tx,
  by: Inquiring,
  id: InquiryId,
  input: AnswerInput,
  file: Shelved | undefined = undefined,
): Promise<Result<InquiryId>> {
  const { actor, now } = by;
  const found = await heldInquiry(tx, by, id, whyNotAnswer);
  if (!found.ok) return found;
  const inquiry = found.value;
  const answer = input.answer ?? null;
  const figures = input.figures.map(({ label, unit, value, note }) => ({
    label,
    unit: unit ?? null,
    value: value ?? null,
    note: note ?? null,
  }));
  const faulty = whyNotWhole(inquiry, answer, figures, file !== undefined);
  if (faulty) return refused(faulty);
  const isFirst = inquiry.answeredAt === null;
  const changes = difference({ answer: inquiry.answer, figures: toldFigures(inquiry.figures) }, { answer, figures: toldFigures(figures) });
  if (!isFirst && Object.keys(changes).length === 0 && !file) return ok(id);
  const stored = file && (await nameFile(tx, file, now));
  await update(tx, by, id)
    .set({ answer, ...(stored && { file_id: stored.id }), answered_by: actor.officerId, answered_at: now })
    .execute();
  await tx.deleteFrom('inquiry_figure').where('authority_id', '=', actor.authorityId).where('inquiry_id', '=', id).execute();
  const rows = figures.map((figure, position) => ({ authority_id: actor.authorityId, inquiry_id: id, position, ...figure }));
  if (rows.length > 0) await tx.insertInto('inquiry_figure').values(rows).execute();
  const action = isFirst ? 'inquiry.answered' : 'inquiry.answer-corrected';
  recordChange(tx, { action, objectType: 'inquiry', objectId: id, changes: { ...changes, ...(stored && { file: { to: stored.name } }) } });
  const unit = (await namesInTime(tx, actor.authorityId)).on(inquiry.toUnitId, by.today).name;
  await tell(tx, by, [inquiry.askedBy], {
    ...{ id, type: isFirst ? 'inquiry-answered' : 'inquiry-answer-corrected' },
    title: { vi: `Đã có thông tin: ${truncate(inquiry.title, 110)}`, en: `Told: ${truncate(inquiry.title, 110)}` },
    text: isFirst
      ? { vi: `${unit} đã trả lời.`, en: `${unit} answered.` }
      : { vi: `${unit} đã sửa câu trả lời.`, en: `${unit} corrected the answer.` },
  });
  return ok(id);
}

/** One of the two units asks back or explains; the other is told. Refused to others, and what was withdrawn. */
export async function sayOnInquiry(tx: Tx, by: Inquiring, id: InquiryId, text: string): Promise<Result<void>> {
  const { actor, now, today } = by;
  const found = await heldInquiry(tx, by, id, whyNotSay);
  if (!found.ok) return found;
  const { askedBy, toUnitId, title } = found.value;
  await tx
    .insertInto('inquiry_word')
    .values({ authority_id: actor.authorityId, inquiry_id: id, text, written_by: actor.officerId, written_at: now })
    .execute();
  recordChange(tx, { action: 'inquiry.said', objectType: 'inquiry', objectId: id, changes: { said: { to: text } } });
  const hearers = isAsking(actor, found.value) ? await hearersOf(tx, actor.authorityId, toUnitId, today) : [askedBy];
  await tell(tx, by, hearers, {
    ...{ id, type: 'inquiry-said' },
    title: { vi: `Trao đổi về thông tin: ${truncate(title, 100)}`, en: `About what is asked for: ${truncate(title, 100)}` },
    text: { vi: `${actor.fullName}: ${truncate(text, 160)}`, en: `${actor.fullName}: ${truncate(text, 160)}` },
  });
  return ok(undefined);
}

/** The asked unit passes it on to another that knows better; that one and who asked are told. Refused to others, to the asking unit, once it was answered. */
export async function passInquiry(tx: Tx, by: Inquiring, id: InquiryId, { toUnitId, reason }: PassInput): Promise<Result<InquiryId>> {
  const { actor, now, today } = by;
  const { authorityId } = actor;
  await lockTree(tx, authorityId);
  const found = await heldInquiry(tx, by, id, whyNotPass);
  if (!found.ok) return found;
  const inquiry = found.value;
  const to = (await unitsOn(tx, authorityId, today)).find((unit) => unit.id === toUnitId);
  if (!to) return refused(refusals.unitGone('toUnitId'));
  if (toUnitId === inquiry.toUnitId || toUnitId === inquiry.fromUnitId) return refused(refusals.sameUnit('toUnitId'));
  await update(tx, by, id).where('answered_at', 'is', null).set({ to_unit_id: toUnitId, is_requested: to.isPartner }).execute();
  const pass = { inquiry_id: id, from_unit_id: inquiry.toUnitId, to_unit_id: toUnitId, reason };
  await tx
    .insertInto('inquiry_handover')
    .values({ authority_id: authorityId, ...pass, passed_by: actor.officerId, passed_at: now })
    .execute();
  const changes = { toUnitId: { from: inquiry.toUnitId, to: toUnitId }, reason: { to: reason } };
  recordChange(tx, { action: 'inquiry.passed', objectType: 'inquiry', objectId: id, changes });
  await tell(tx, by, [...(await hearersOf(tx, authorityId, toUnitId, today)), inquiry.askedBy], {
    ...{ id, type: 'inquiry-passed' },
    title: { vi: `Chuyển đề nghị cung cấp thông tin: ${truncate(inquiry.title, 90)}`, en: `Passed on: ${truncate(inquiry.title, 90)}` },
    text: { vi: `Chuyển tới ${to.name}: ${truncate(reason, 160)}`, en: `To ${to.name}: ${truncate(reason, 160)}` },
  });
  return ok(id);
}
