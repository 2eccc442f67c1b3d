import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ReportId } from '#platform/values/ids.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import type { Report } from '../report.ts';
import { reportOf } from './queries.ts';

export interface Order {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

export interface OnReport extends Order {
  reportId: ReportId;
}

export const gone = refuse('report-unknown', { vi: 'Không tìm thấy báo cáo này.', en: 'There is no such report.' });
export const frozen = refuse('report-frozen', {
  vi: 'Báo cáo đã được chốt, không sửa được nữa. Muốn sửa thì lập bản thay thế hoặc đính chính.',
  en: 'The report is frozen and is not changed any more. To correct it, make a version that replaces or rectifies it.',
});

/** The report, locked until the end of the transaction; what is read of it afterwards is what the one before has left. */
export async function lockReport(tx: Tx, { actor, reportId }: Pick<OnReport, 'actor' | 'reportId'>): Promise<Result<Report>> {
  const row = await tx
    .selectFrom('report')
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', reportId)
    .forUpdate()
    .executeTakeFirst();
  const report = row && (await reportOf(tx, actor.authorityId, reportId));
  return report ? ok(report) : gone;
}

/** The same for a change of the draft: refused once the report is frozen. */
export async function lockDraft(tx: Tx, order: Pick<OnReport, 'actor' | 'reportId'>): Promise<Result<Report>> {
  const report = await lockReport(tx, order);
  return report.ok && report.value.state === 'frozen' ? frozen : report;
}

/** True for rows of a report that is still a draft: every write of a part says so itself. */
export const whileDraft = ({ actor, reportId }: Pick<OnReport, 'actor' | 'reportId'>) =>
  sql<boolean>`exists (select 1 from report where report.authority_id = ${actor.authorityId} and report.id = ${reportId} and report.state = 'draft')`;
