import { dutyLines } from '#features/plans/server/index.ts';
import { lockTree, unitsOn } from '#features/units/server/index.ts';
import type { UnitOnDay } from '#features/units/index.ts';
import { hearersOf } from '#features/tasks/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import type { AuthorityId, DutyId, UnitId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { fold, truncate } from '#platform/values/text.ts';
import type { InquiryId } from '../inquiry.ts';
import { inquiresFor, mayAskInquiry } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { keptInquiry, type AskInput } from '../schema.ts';
import { inquiriesOf } from './queries.ts';
import { tell, type Inquiring } from './telling.ts';

/** The figures that are asked for, one text each, as the log keeps them. */
export const namedFigures = (figures: readonly { label: string; unit?: string | null | undefined }[]): string | null =>
  figures.map(({ label, unit }) => (unit ? `${label} (${unit})` : label)).join('; ') || null;

/** Writes the figures that are asked for anew. */
export async function writeWanted(tx: Tx, authorityId: AuthorityId, id: InquiryId, wanted: AskInput['wantedFigures']): Promise<void> {
  await tx.deleteFrom('inquiry_figure').where('authority_id', '=', authorityId).where('inquiry_id', '=', id).execute();
  const rows = wanted.map(({ label, unit }, position) => ({
    ...{ authority_id: authorityId, inquiry_id: id, position },
    ...{ label, unit: unit ?? null },
  }));
  if (rows.length > 0) await tx.insertInto('inquiry_figure').values(rows).execute();
}

/** Refuses a duty that is of no plan that holds. */
export async function whyNotDuty(tx: Tx, authorityId: AuthorityId, dutyId: DutyId | null | undefined): Promise<Refusal | undefined> {
  if (!dutyId) return undefined;
  const duty = (await dutyLines(tx, authorityId)).get(dutyId);
  return duty && duty.endedOn === null ? undefined : refusals.unknownDuty();
}

const twinOf = async (tx: Tx, authorityId: AuthorityId, from: UnitId, to: UnitId, title: string): Promise<boolean> => {
  const waiting = await inquiriesOf(tx, authorityId, { fromUnits: [from], toUnits: [to], isAnswered: false, limit: 1000 });
  return waiting.some((one) => fold(one.title) === fold(title));
};

const columns = ({ title, wanted, purpose, dutyId, answerKind, dueOn }: AskInput) => ({
  ...{ title, wanted, answerKind, dueOn },
  ...{ purpose: purpose ?? null, dutyId: dutyId ?? null },
});

async function askOne(tx: Tx, by: Inquiring, input: AskInput, from: UnitOnDay, to: UnitOnDay): Promise<InquiryId> {
  const { actor, today, now } = by;
  const { authorityId, officerId } = actor;
  const kept = columns(input);
  const { id } = await tx
    .insertInto('inquiry')
    .values({
      ...{ authority_id: authorityId, from_unit_id: from.id, to_unit_id: to.id, is_requested: to.isPartner },
      ...{ ...columnsOf(keptInquiry, kept), asked_by: officerId, asked_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeWanted(tx, authorityId, id, input.wantedFigures);
  const changes = difference(
    {},
    { fromUnitId: from.id, toUnitId: to.id, ...loggedOf(keptInquiry, kept), figures: namedFigures(input.wantedFigures) },
  );
  recordChange(tx, { action: 'inquiry.asked', objectType: 'inquiry', objectId: id, changes });
  const due = formatDay(input.dueOn);
  await tell(tx, by, await hearersOf(tx, authorityId, to.id, today), {
    ...{ id, type: 'inquiry-asked' },
    title: {
      vi: `Đề nghị cung cấp thông tin: ${truncate(input.title, 100)}`,
      en: `Information is asked for: ${truncate(input.title, 100)}`,
    },
    text: to.isPartner
      ? {
          vi: `${from.name} mong nhận được thông tin chậm nhất ngày ${due}. Trân trọng cảm ơn.`,
          en: `${from.name} would be glad of it by ${due}. Thank you.`,
        }
      : { vi: `${from.name} cần chậm nhất ngày ${due}.`, en: `${from.name} needs it by ${due}.` },
  });
  return id;
}

/**
 * A unit asks one or more others for information by a day; they are told. Refused: for units of others, to units that are gone or the asking one
 * itself, for a day that is past or a duty of no plan that holds, and what one of them was asked already and has not answered.
 */
export async function askInquiries(tx: Tx, by: Inquiring, input: AskInput): Promise<Result<InquiryId[]>> {
  const { actor, today } = by;
  const { authorityId } = actor;
  const may = mayAskInquiry(actor) ?? (inquiresFor(actor).includes(input.fromUnitId) ? undefined : refusals.otherUnit());
  if (may) return { ok: false, refusal: may };
  await lockTree(tx, authorityId);
  const units = new Map((await unitsOn(tx, authorityId, today)).map((unit) => [unit.id, unit]));
  const from = units.get(input.fromUnitId);
  const asked = [...new Set(input.toUnitIds)].map((id) => units.get(id));
  const faults = [
    from ? undefined : refusals.unitGone('fromUnitId'),
    asked.includes(undefined) ? refusals.unitGone('toUnitIds') : undefined,
    input.toUnitIds.includes(input.fromUnitId) ? refusals.sameUnit('toUnitIds') : undefined,
    Temporal.PlainDate.compare(input.dueOn, today) < 0 ? refusals.pastDay(today) : undefined,
    await whyNotDuty(tx, authorityId, input.dutyId),
  ].filter((one) => one !== undefined);
  const wrong = refuseAll(faults);
  if (wrong) return wrong;
  const made: InquiryId[] = [];
  for (const to of asked) {
    if (!from || !to) continue;
    if (await twinOf(tx, authorityId, from.id, to.id, input.title)) return { ok: false, refusal: refusals.askedAlready(to.name) };
    made.push(await askOne(tx, by, input, from, to));
  }
  return ok(made);
}
