import { shownCode } from '#platform/values/text.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { ReportId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import type { SectionKey } from '../sections.ts';
import { takenFigure, type Given, type TypedFigure } from '../figures/typing.ts';
import { lockDraft, whileDraft, type OnReport } from './locked.ts';

/** Replaces the text of one part; from then on computing leaves it alone. Nothing happens where nothing differs. */
export async function editSection(tx: Tx, input: OnReport & { key: SectionKey; text: string }): Promise<Result<ReportId>> {
  const { actor, now, reportId, key, text } = input;
  const report = await lockDraft(tx, input);
  if (!report.ok) return report;
  const before = report.value.sections.find((section) => section.key === key);
  if (!before) return refusals.unknown();
  if (before.text === text) return ok(reportId);
  const { numUpdatedRows } = await tx
    .updateTable('report_section')
    .set({ text, is_edited: true, edited_by: actor.officerId, edited_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('report_id', '=', reportId)
    .where('key', '=', key)
    .where(whileDraft(input))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refusals.isFrozen();
  const changes = { [key]: { from: before.text, to: text } };
  recordChange(tx, { action: 'report.edited', objectType: 'report', objectId: reportId, changes });
  return ok(reportId);
}

/** What the log keeps of a figure: parts and names only where there are any. */
const saidIn = ({ part, whole, names, ...said }: Given & { isNone: boolean; reason: string | null }) => ({
  ...said,
  ...(part !== null && { part, whole }),
  ...(names !== null && { names: names.length }),
});

/** Types a figure with its reason, or says that nothing arose; with neither the computed one counts. Who did it does not freeze the report alone. */
export async function typeFigure(tx: Tx, input: OnReport & TypedFigure): Promise<Result<ReportId>> {
  const { actor, now, reportId, indicator: code, isNone = false, reason } = input;
  const report = await lockDraft(tx, input);
  if (!report.ok) return report;
  const before = report.value.figures.find((figure) => figure.indicator === code);
  const indicator = report.value.indicators.find((one) => one.code === code);
  if (!before || !indicator) return refusals.unknown();
  const taken = takenFigure(input, { indicator, computed: before.computed, report: report.value });
  if (!taken.ok) return taken;
  const isSaid = taken.value.typed !== null || isNone;
  const after = saidIn({ ...taken.value, isNone, reason: isSaid ? (reason ?? null) : null });
  const { typed, typedPart: part = null, typedWhole: whole = null, typedNames: names = null } = before;
  const was = saidIn({ typed, part, whole, names, isNone: before.isNone, reason: before.typedReason });
  if (JSON.stringify([after, taken.value.names]) === JSON.stringify([was, names])) return ok(reportId);
  const by = isSaid ? { typed_by: actor.officerId, typed_at: now } : { typed_by: null, typed_at: null };
  await supersede(tx, 'report_figure', { authority_id: actor.authorityId, report_id: reportId, indicator: code });
  const { numUpdatedRows } = await tx
    .updateTable('report_figure')
    .set({
      ...{ typed: taken.value.typed, typed_part: taken.value.part, typed_whole: taken.value.whole, typed_names: taken.value.names },
      ...{ is_none: isNone, typed_reason: after.reason, ...by },
    })
    .where('authority_id', '=', actor.authorityId)
    .where('report_id', '=', reportId)
    .where('indicator', '=', code)
    .where(whileDraft(input))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refusals.isFrozen();
  const changes = { [shownCode(code)]: { from: was, to: after } };
  recordChange(tx, { action: 'report.figure-typed', objectType: 'report', objectId: reportId, changes });
  return ok(reportId);
}
