import type { Report as ReportPaper } from 'official-documents';
import { activityOf } from '#features/activities/server/index.ts';
import { signerOf } from '#features/plans/index.ts';
import { channels } from '#features/channels/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import { auditSeal } from '#platform/server/log/head.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { MovedActivity } from '../../adjustments.ts';
import type { Change } from '../../paper/changes.ts';
import { reportPaper, type ReportContent } from '../../paper/paper.ts';
import { beginsTheYear, isEstimated, type Report } from '../../report.ts';
import { adjustmentsOf } from '../adjusting.ts';
import { reportOf } from '../queries.ts';

/** The day on which an activity was decided upon for the last time; of one for the office alone the paper tells no name. */
async function decided(db: Read, authorityId: AuthorityId, { id, title, unitName, happenedOn, how }: MovedActivity) {
  const it = await activityOf(db, authorityId, id);
  return {
    title: it?.isInternal ? `${channels[it.channel].vi} (hoạt động nội bộ)` : title,
    unitName,
    how,
    happenedOn: happenedOn.toString(),
    decidedOn: it?.decidedAt?.toZonedDateTimeISO(ZONE).toPlainDate().toString() ?? null,
  };
}

/** What the version changes: against the report before, by what was known when the figures of each were drawn. */
async function changeOf(db: Read, authorityId: AuthorityId, { change, asOf }: Report): Promise<Change | undefined> {
  const before = change && (await reportOf(db, authorityId, change.of.id));
  if (!before) return undefined;
  const { activities, tasks } = await adjustmentsOf(db, authorityId, before, asOf.knownBy);
  return {
    kind: change.kind,
    reason: change.reason,
    symbol: before.symbol ?? '',
    reportedOn: before.reportedOn?.toString() ?? '',
    figures: before.figures,
    targets: before.facts.targets,
    activities: await Promise.all(activities.map((one) => decided(db, authorityId, one))),
    tasks,
  };
}

/** The report as a paper to be composed; a draft has blanks where the clerk fills number and day in. */
export const paperOf = async (db: Read, authorityId: AuthorityId, report: Report, today: Temporal.PlainDate): Promise<ReportPaper> =>
  reportPaper(await contentOf(db, authorityId, report, today));

export async function contentOf(db: Read, authorityId: AuthorityId, report: Report, today: Temporal.PlainDate): Promise<ReportContent> {
  const day = report.reportedOn ?? report.covers.to;
  const authority = (await authorityOn(db, authorityId, day)) ?? (await authorityOn(db, authorityId, today));
  if (!authority) throw new Error('The authority of a report exists on its day.');
  const abbreviation = /^Ủy ban nhân dân/.test(authority.name) ? 'UBND' : authority.shortName;
  const change = await changeOf(db, authorityId, report);
  return {
    title: report.title,
    recipient: report.recipient,
    letterhead: { issuer: authority.name },
    place: authority.placeName,
    symbol: report.symbol,
    suffix: report.symbol?.split('/')[1] ?? `BC-${abbreviation}`,
    reportedOn: report.reportedOn?.toString() ?? null,
    year: report.year,
    facts: report.facts,
    sections: report.sections,
    indicators: report.indicators,
    figures: report.figures,
    signer: signerOf(report.signer, authority.name),
    recipients: report.recipients.map(({ name, purpose }) => ({ name, ...(purpose && { purpose }) })),
    isSample: authority.isDemo,
    kind: report.kind,
    beginsTheYear: beginsTheYear(report),
    isEstimate: isEstimated(report),
    ...(change && { change }),
    // Only on what is signed: there it proves later, from the paper alone, what stood in the log on that day.
    log: report.reportedOn ? await auditSeal(db, authorityId) : undefined,
  };
}
