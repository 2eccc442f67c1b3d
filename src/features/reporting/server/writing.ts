import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { ReportId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import type { SectionKey } from '../sections.ts';
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

export interface TypedFigure {
  indicator: string;
  typed?: number | undefined;
  /** Nothing arose in the period: said by name, never supposed. */
  isNone?: boolean | undefined;
  reason?: string | undefined;
}

function whyNotType({ typed, isNone, reason }: TypedFigure, computed: number | null): Result<never> | undefined {
  if (typed !== undefined && isNone) return refusals.figureAndNone();
  if (isNone && computed !== null && computed !== 0) return refusals.somethingArose(computed);
  if (typed !== undefined && !reason) return refusals.reasonMissing();
  return undefined;
}

/** Types a figure with its reason, or says that nothing arose; with neither the computed one counts. Who did it does not freeze the report alone. */
export async function typeFigure(tx: Tx, input: OnReport & TypedFigure): Promise<Result<ReportId>> {
  const { actor, now, reportId, indicator, typed, isNone = false, reason } = input;
  const report = await lockDraft(tx, input);
  if (!report.ok) return report;
  const before = report.value.figures.find((figure) => figure.indicator === indicator);
  if (!before) return refusals.unknown();
  const fault = whyNotType(input, before.computed);
  if (fault) return fault;
  const isSaid = typed !== undefined || isNone;
  const after = { typed: typed ?? null, isNone, reason: isSaid ? (reason ?? null) : null };
  const was = { typed: before.typed, isNone: before.isNone, reason: before.typedReason };
  if (JSON.stringify(after) === JSON.stringify(was)) return ok(reportId);
  const by = isSaid ? { typed_by: actor.officerId, typed_at: now } : { typed_by: null, typed_at: null };
  await supersede(tx, 'report_figure', { authority_id: actor.authorityId, report_id: reportId, indicator });
  const { numUpdatedRows } = await tx
    .updateTable('report_figure')
    .set({ typed: after.typed, is_none: isNone, typed_reason: after.reason, ...by })
    .where('authority_id', '=', actor.authorityId)
    .where('report_id', '=', reportId)
    .where('indicator', '=', indicator)
    .where(whileDraft(input))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refusals.isFrozen();
  const changes = { [indicator]: { from: was, to: after } };
  recordChange(tx, { action: 'report.figure-typed', objectType: 'report', objectId: reportId, changes });
  return ok(reportId);
}
