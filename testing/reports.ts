import { draftReport, freezeReport, mattersOf, reportOf, type Freezing } from '#features/reporting/server/index.ts';
import type { Report, ReportPeriod } from '#features/reporting/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, ReportId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, day, now, today, value } from './actors.ts';

/** The draft of a report of the plan, of the first quarter unless told otherwise. */
export async function aReport(db: Database, actor: Actor, planId: PlanId, period: ReportPeriod = 'quarter-1', at = now): Promise<ReportId> {
  const order = { actor, now: at, today, planId, period, recipient: 'Ủy ban nhân dân tỉnh Đông Giang' };
  return value(await acting(db, actor, (tx) => draftReport(tx, order), at));
}

let count = 0;

/** How a report is signed; each call takes another number. */
export const signing = () => ({
  symbol: `${(count += 1)}/BC-UBND`,
  reportedOn: day('2026-03-18'),
  signerAuthority: 'TM. ỦY BAN NHÂN DÂN',
  signerPosition: 'CHỦ TỊCH',
  signerName: 'Trần Văn Mẫu',
});

/** The report as it stands now. */
export async function theReport(db: Database, actor: Pick<Actor, 'authorityId'>, id: ReportId): Promise<Report> {
  const report = await reportOf(db, actor.authorityId, id);
  if (!report) throw new Error('The report is not there.');
  return report;
}

/** Freezes it with all open matters seen and accepted, unless told otherwise. */
export async function freezing(
  db: Database,
  storage: Storage,
  actor: Actor,
  reportId: ReportId,
  given: Partial<Freezing> = {},
): Promise<Result<ReportId>> {
  const { seen } = await mattersOf(db, actor.authorityId, await theReport(db, actor, reportId), today);
  const order = { actor, now, today, storage, reportId, seen, isSure: true, ...signing(), ...given };
  return acting(db, actor, (tx) => freezeReport(tx, order), order.now);
}
