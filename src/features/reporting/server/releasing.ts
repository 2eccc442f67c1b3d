import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { OfficerId, ReportId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { whyNotRelease } from '../report.ts';
import { lockReport, type OnReport } from './locked.ts';

/** Shows a frozen report to citizens on the portal. Refused for a draft; a report that is shown already stays as it is. */
export async function publishReport(tx: Tx, input: OnReport): Promise<Result<ReportId>> {
  const report = await lockReport(tx, input);
  if (!report.ok) return report;
  const refusal = whyNotRelease(report.value);
  if (refusal) return { ok: false, refusal };
  if (report.value.releasedAt) return ok(input.reportId);
  await release(tx, input, {
    released_at: input.now,
    released_by: input.actor.officerId,
    release_withdrawn_at: null,
    release_withdrawn_reason: null,
  });
  recordChange(tx, { action: 'report.published', objectType: 'report', objectId: input.reportId, changes: {} });
  return ok(input.reportId);
}

/** Takes a report off the portal, with the reason; the report itself stays, and its address says that it was taken down. Refused where it is not shown. */
export async function withdrawPublication(tx: Tx, input: OnReport & { reason: string }): Promise<Result<ReportId>> {
  const report = await lockReport(tx, input);
  if (!report.ok) return report;
  if (!report.value.releasedAt) return refusals.notReleased();
  const to = { released_at: null, released_by: null, release_withdrawn_at: input.now, release_withdrawn_reason: input.reason };
  await release(tx, input, to);
  const changes = { reason: { to: input.reason } };
  recordChange(tx, { action: 'report.publication-withdrawn', objectType: 'report', objectId: input.reportId, changes });
  return ok(input.reportId);
}

interface Release {
  released_at: Temporal.Instant | null;
  released_by: OfficerId | null;
  release_withdrawn_at: Temporal.Instant | null;
  release_withdrawn_reason: string | null;
}

const release = (tx: Tx, { actor, reportId }: OnReport, to: Release) =>
  tx
    .updateTable('report')
    .set(to)
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', reportId)
    .where('state', '=', 'frozen')
    .execute();
