import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ReportId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
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
  return report ? ok(report) : refusals.unknown();
}

/** The same for a change of the draft: refused once the report is frozen. */
export async function lockDraft(tx: Tx, order: Pick<OnReport, 'actor' | 'reportId'>): Promise<Result<Report>> {
  const report = await lockReport(tx, order);
  return report.ok && report.value.state === 'frozen' ? refusals.isFrozen() : report;
}

/** True for rows of a report that is still a draft: every write of a part says so itself. */
export const whileDraft = ({ actor, reportId }: Pick<OnReport, 'actor' | 'reportId'>) =>
  sql<boolean>`exists (select 1 from report where report.authority_id = ${actor.authorityId} and report.id = ${reportId} and report.state = 'draft')`;
