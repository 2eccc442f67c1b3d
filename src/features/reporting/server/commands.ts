import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, ReportId } from '#platform/values/ids.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { drawFigures, supersede } from '#platform/server/history.ts';
import { rangeOf } from '#platform/server/ranges.ts';
import { keepFile, type Storage } from '#platform/server/files/storage.ts';
import { periodOf } from '#features/calendar/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { compose } from 'official-documents';
import { computeFigures } from '../indicators.ts';
import { whyNotFreeze } from '../report.ts';
import { kindOf, type ReportPeriod } from '../schema.ts';
import { lowerFirst } from '#platform/values/text.ts';
import { writeSections, type SectionKey } from '../sections.ts';
import { asOfPeriod, gatherFacts, type DrawnAsOf } from './facts.ts';
import { paperOf } from './paper.ts';
import { indicatorsOn, reportOf } from './queries.ts';

interface Order {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

const gone = refuse('report-unknown', 'Không tìm thấy báo cáo này.');
const frozen = refuse('report-frozen', 'Báo cáo đã được chốt, không sửa được nữa.');
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const clocksOf = ({ happenedBy, knownBy }: DrawnAsOf) => ({ happened_by_on: happenedBy, known_by_at: knownBy });

/**
 * Drafts the report of a period from what was recorded. Refused when the plan is not issued, and when there is already a report of
 * the plan for the period.
 */
export async function draftReport(
  tx: Tx,
  { actor, now, today, ...order }: Order & { planId: PlanId; period: ReportPeriod; recipient: string },
): Promise<Result<ReportId>> {
  const { authorityId } = actor;
  const plan = await planOf(tx, authorityId, order.planId);
  if (!plan) return refuse('plan-unknown', 'Không tìm thấy kế hoạch này.', 'planId');
  if (plan.state === 'draft') return refuse('plan-not-issued', 'Kế hoạch chưa ban hành thì chưa có gì để báo cáo.', 'planId');
  const { kind, index } = kindOf(order.period);
  const period = periodOf(kind, plan.year, index);
  const covers = rangeOf(period.covers);
  const asOf = asOfPeriod(period.covers, today, await drawFigures(tx, authorityId, now));
  const facts = await gatherFacts(tx, { authorityId, planId: plan.id, covers: period.covers, period: lowerFirst(period.label), asOf });
  const row = await tx
    .insertInto('report')
    .values({
      authority_id: authorityId,
      plan_id: plan.id,
      kind,
      year: plan.year,
      covers,
      title: `Kết quả tuyên truyền cải cách hành chính ${lowerFirst(period.label)}`,
      recipient: order.recipient,
      body: JSON.stringify({ facts, sections: writeSections(facts) }),
      ...clocksOf(asOf),
      state: 'draft',
      made_by: actor.officerId,
      made_at: now,
    })
    .onConflict((conflict) => conflict.constraint('report_is_made_once_a_period').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row)
    return refuse('report-exists', `Đã có báo cáo ${lowerFirst(period.label)} của kế hoạch này; mở báo cáo đó trong danh sách.`, 'period');
  await writeFigures(tx, authorityId, row.id, computeFigures(await indicatorsOn(tx, period.covers.to), facts));
  recordChange(tx, { action: 'report.drafted', objectType: 'report', objectId: row.id, changes: { period: { to: period.label } } });
  return ok(row.id as ReportId);
}

async function writeFigures(
  tx: Tx,
  authorityId: string,
  reportId: string,
  figures: { indicator: string; computed: number | null }[],
): Promise<void> {
  for (const { indicator, computed } of figures) {
    await supersede(tx, 'report_figure', { authority_id: authorityId, report_id: reportId, indicator });
    await tx
      .insertInto('report_figure')
      .values({ authority_id: authorityId, report_id: reportId, indicator, computed })
      .onConflict((conflict) => conflict.columns(['authority_id', 'report_id', 'indicator']).doUpdateSet({ computed }))
      .execute();
  }
}

/** Counts again, as it is known now, and writes the parts anew that nobody edited. Refused for a frozen report. */
export async function recomputeReport(tx: Tx, { actor, now, today, reportId }: Order & { reportId: ReportId }): Promise<Result<ReportId>> {
  const { authorityId } = actor;
  const report = await reportOf(tx, authorityId, reportId);
  if (!report) return gone;
  if (report.state === 'frozen') return frozen;
  const plan = await planOf(tx, authorityId, report.planId);
  if (!plan) return gone;
  const asOf = asOfPeriod(report.covers, today, await drawFigures(tx, authorityId, now));
  const facts = await gatherFacts(tx, { authorityId, planId: plan.id, covers: report.covers, period: report.facts.period, asOf });
  const sections = writeSections(facts, report.sections);
  await tx
    .updateTable('report')
    .set({ body: JSON.stringify({ facts, sections }), ...clocksOf(asOf) })
    .where('authority_id', '=', authorityId)
    .where('id', '=', reportId)
    .execute();
  await writeFigures(tx, authorityId, reportId, computeFigures(report.indicators, facts));
  recordChange(tx, { action: 'report.recomputed', objectType: 'report', objectId: reportId, changes: {} });
  return ok(reportId);
}

/** Replaces the text of one part; from then on computing leaves it alone. */
export async function editSection(
  tx: Tx,
  { actor, reportId, key, text }: Order & { reportId: ReportId; key: SectionKey; text: string },
): Promise<Result<ReportId>> {
  const report = await reportOf(tx, actor.authorityId, reportId);
  if (!report) return gone;
  if (report.state === 'frozen') return frozen;
  const before = report.sections.find((section) => section.key === key);
  const sections = report.sections.map((section) => (section.key === key ? { ...section, text, isEdited: true } : section));
  await tx
    .updateTable('report')
    .set({ body: JSON.stringify({ facts: report.facts, sections }) })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', reportId)
    .execute();
  recordChange(tx, {
    action: 'report.edited',
    objectType: 'report',
    objectId: reportId,
    changes: { [key]: { from: before?.text, to: text } },
  });
  return ok(reportId);
}

/** Types a figure with its reason over the computed one; without a figure the computed one counts again. */
export async function typeFigure(
  tx: Tx,
  {
    actor,
    reportId,
    indicator,
    typed,
    reason,
  }: Order & { reportId: ReportId; indicator: string; typed?: number | undefined; reason?: string | undefined },
): Promise<Result<ReportId>> {
  const report = await reportOf(tx, actor.authorityId, reportId);
  const before = report?.figures.find((figure) => figure.indicator === indicator);
  if (!report || !before) return gone;
  if (report.state === 'frozen') return frozen;
  if (typed !== undefined && !reason) return refuse('reason-missing', 'Ghi căn cứ của số liệu nhập tay.', 'reason');
  const after = { typed: typed ?? null, typed_reason: typed === undefined ? null : (reason ?? null) };
  await supersede(tx, 'report_figure', { authority_id: actor.authorityId, report_id: reportId, indicator });
  await tx
    .updateTable('report_figure')
    .set(after)
    .where('authority_id', '=', actor.authorityId)
    .where('report_id', '=', reportId)
    .where('indicator', '=', indicator)
    .execute();
  const changes = {
    [indicator]: { from: { typed: before.typed, reason: before.typedReason }, to: { typed: after.typed, reason: after.typed_reason } },
  };
  recordChange(tx, { action: 'report.figure-typed', objectType: 'report', objectId: reportId, changes });
  return ok(reportId);
}

export interface Signing {
  symbol: string;
  reportedOn: Temporal.PlainDate;
  signerAuthority?: string | undefined;
  signerPosition: string;
  signerName: string;
}

/** Freezes figures and text, and keeps the paper as a Word file; from then nothing of it changes. Refused with the reasons of `whyNotFreeze`. */
export async function freezeReport(
  tx: Tx,
  { actor, now, today, storage, reportId, ...signing }: Order & Signing & { storage: Storage; reportId: ReportId },
): Promise<Result<ReportId>> {
  const { authorityId } = actor;
  const report = await reportOf(tx, authorityId, reportId);
  if (!report) return gone;
  const [reason] = whyNotFreeze(report, signing.reportedOn);
  if (reason) return { ok: false, refusal: reason };
  const signed = {
    ...report,
    symbol: signing.symbol,
    reportedOn: signing.reportedOn,
    signer: { authority: signing.signerAuthority ?? null, position: signing.signerPosition, name: signing.signerName },
  };
  const bytes = await compose(await paperOf(tx, authorityId, signed, today));
  const file = await keepFile(
    storage,
    tx,
    authorityId,
    { name: `bao-cao-${signing.symbol.replaceAll('/', '-')}.docx`, mediaType: DOCX, bytes },
    now,
  );
  const updated = await tx
    .updateTable('report')
    .set({
      state: 'frozen',
      symbol: signing.symbol,
      reported_on: signing.reportedOn,
      signer_authority: signed.signer.authority,
      signer_position: signing.signerPosition,
      signer_name: signing.signerName,
      file_id: file.id,
      frozen_at: now,
      frozen_by: actor.officerId,
    })
    .where('authority_id', '=', authorityId)
    .where('id', '=', reportId)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return frozen;
  recordChange(tx, {
    action: 'report.frozen',
    objectType: 'report',
    objectId: reportId,
    changes: { symbol: { to: signing.symbol }, reportedOn: { to: signing.reportedOn.toString() }, sha256: { to: file.sha256 } },
  });
  return ok(reportId);
}
