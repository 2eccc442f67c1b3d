import type { RequestEvent } from '@sveltejs/kit';
import { placeInWords } from '#features/envelopes/index.ts';
import { answersOf, sentAbout } from '#features/envelopes/server/index.ts';
import { reportRefusals, type Report } from '#features/reporting/index.ts';
import { reportOf } from '#features/reporting/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import { stop, type StaffWork } from '#platform/server/edge.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Locale } from '#platform/values/messages.ts';
import { parseId, type ReportId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';

/** The report that the address names; a 404 with its sentence where the authority has none. */
export async function reportAt(event: RequestEvent, { db, actor }: { db: Read; actor: Actor }): Promise<Report> {
  const id = parseId<ReportId>(event.params['id']);
  const report = id && (await reportOf(db, actor.authorityId, id));
  return report ?? stop(404, reportRefusals.unknown(), event);
}

/** What an edit form of the report locks, and where the log has its changes. */
export const editing = {
  lock: (staff: StaffWork, { params }: Pick<RequestEvent, 'params'>) => lockRow(staff, 'report', parseId<ReportId>(params['id'])),
  about: ({ params }: Pick<RequestEvent, 'params'>) => ({ objectType: 'report', objectId: params['id'] ?? '' }),
};

/** Does something to the report that the address names; refused where that is no id. */
export const onReport = <T>(
  { params }: Pick<RequestEvent, 'params'>,
  act: (reportId: ReportId) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const reportId = parseId<ReportId>(params['id']);
  return reportId ? act(reportId) : Promise.resolve(reportRefusals.unknown());
};

/** What the level above said when it returned this report or, of a version that comes in its place, the one before: on parts, figures, and otherwise. */
export async function remarksFromAbove({ db, actor }: { db: Read; actor: Actor }, report: Report, locale: Locale) {
  const [own] = await sentAbout(db, actor.authorityId, report.id);
  const [before] = own || !report.change ? [] : await sentAbout(db, actor.authorityId, report.change.of.id);
  const sent = own ?? before;
  const returned = sent ? (await answersOf(db, actor.authorityId, sent.id)).filter(({ what }) => what === 'returned') : [];
  const remarks = returned.flatMap((one) => one.remarks);
  const isOn = ({ place }: { place: string }): boolean =>
    report.figures.some(({ indicator }) => indicator === place) || report.sections.some(({ key }) => key === place.split('.')[0]);
  return {
    remarks,
    of: sent?.title ?? '',
    notes: returned.flatMap(({ body, note }) => (note ? [body ? `${body}: ${note}` : note] : [])),
    other: remarks.filter((one) => !isOn(one)).map(({ place, words }) => `${placeInWords(place, undefined, locale)}: ${words}`),
  };
}
