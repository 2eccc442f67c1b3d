import { figureRows, versionName, type FigureRow } from '#features/reporting/index.ts';
import { reportOf, reportsOf } from '#features/reporting/server/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, FileId, ReportId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { PublicReport } from '../public.ts';

/** A report with its text and figures, as citizens read it. */
export interface PublicReportInFull extends PublicReport {
  kind: 'quarter' | 'half' | 'nine' | 'year';
  recipient: string;
  plan: { year: number; symbol: string };
  sections: { heading: string; text: string }[];
  figures: FigureRow[];
  /** The version that it corrects, by the name on the paper and with its page where that was released too. */
  changes: { how: 'replace' | 'rectify'; reason: string; name: string; id: ReportId | null } | null;
}

interface Asked {
  authorityId: AuthorityId;
  locale: Locale;
}

const line = (
  { id, title, symbol, reportedOn, covers, replacedBy }: Awaited<ReturnType<typeof reportsOf>>[number],
  released: ReadonlySet<ReportId>,
  locale: Locale,
): PublicReport => ({
  id,
  title,
  symbol: symbol ?? '',
  reportedOn: reportedOn?.toString() ?? '',
  covers: { from: covers.from.toString(), to: covers.to.toString() },
  replacedBy: replacedBy && { name: versionName(replacedBy, locale), id: released.has(replacedBy.id) ? replacedBy.id : null },
});

const releasedOf = async (db: Read, authorityId: AuthorityId) =>
  (await reportsOf(db, authorityId)).filter(({ state, releasedAt }) => state === 'frozen' && releasedAt !== null);

/** The frozen reports that somebody released, the newest period first; a later version stands beside the one it corrects. */
export async function publicReports(db: Read, { authorityId, locale }: Asked): Promise<PublicReport[]> {
  const all = await releasedOf(db, authorityId);
  const released = new Set(all.map(({ id }) => id));
  return all.map((report) => line(report, released, locale));
}

/** One released report in full, or undefined where there is none or it is not for the public. */
export async function publicReport(db: Read, id: ReportId, { authorityId, locale }: Asked): Promise<PublicReportInFull | undefined> {
  const all = await releasedOf(db, authorityId);
  const released = new Set(all.map((one) => one.id));
  const report = released.has(id) ? await reportOf(db, authorityId, id) : undefined;
  if (!report) return undefined;
  const plan = await planOf(db, authorityId, report.planId);
  const { change } = report;
  return {
    ...line(report, released, locale),
    kind: report.kind,
    recipient: report.recipient,
    plan: { year: plan?.year ?? report.year, symbol: plan?.symbol ?? '' },
    sections: report.sections.map(({ heading, text }) => ({ heading, text })),
    figures: figureRows(report, locale),
    changes: change && {
      how: change.kind,
      reason: change.reason,
      name: versionName(change.of, locale),
      id: released.has(change.of.id) ? change.of.id : null,
    },
  };
}

/** The kept paper of a released report, or undefined. */
export async function publicReportFile(db: Read, id: ReportId, { authorityId }: Pick<Asked, 'authorityId'>): Promise<FileId | undefined> {
  const isReleased = (await releasedOf(db, authorityId)).some((one) => one.id === id);
  return (isReleased && (await reportOf(db, authorityId, id))?.fileId) || undefined;
}
