import { mayReadLog } from '#features/identity/index.ts';
import {
  findingLine,
  inspectionTexts,
  keptDetails,
  mayOpenOriginal,
  markLine,
  photoView,
  totalOf,
  visitLine,
} from '#features/inspections/index.ts';
import { findingsOf, marksOf, photosOf, whyNotClose } from '#features/inspections/server/index.ts';
import { namesInTime, unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { linesOf } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn } from '#platform/values/result.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import type { visitAt } from '../../checks.ts';

type At = Awaited<ReturnType<typeof visitAt>> & { isOpen: boolean };

/** What the page of a visit shows: results, findings, those of earlier rounds, photographs, and what is missing before its minutes stand. */
export async function besideVisit({ db, actor, today }: StaffContext, { round, members, visit, isOpen }: At, locale: Locale) {
  const { authorityId } = actor;
  const t = inspectionTexts[locale];
  const names = await namesInTime(db, authorityId);
  const unit = names.on(visit.unitId, visit.visitedOn ?? today).name;
  const marks = await marksOf(db, authorityId, visit.id);
  const photos = await photosOf(db, authorityId, visit.id);
  const findings = await findingsOf(db, authorityId, { visitId: visit.id });
  const carried = await findingsOf(db, authorityId, { carriedTo: visit.id });
  const left = marks.filter(({ result }) => result === null);
  const isThere = (await unitsOn(db, authorityId, today)).some(({ id }) => id === visit.unitId);
  const what = new Map([
    ...marks.map(({ id, text }): [string, string] => [id, text]),
    ...findings.map(({ id, text }): [string, string] => [id, text]),
  ]);
  const n = (count: number): string => formatNumber(count, locale);
  return {
    round: { id: round.id, title: round.title },
    visit: visitLine(visit, { locale, unit, sees: true }),
    isGone: !isThere && visit.state === 'planned',
    details: linesOf(keptDetails, visit, { locale }),
    skipReason: visit.skipReason,
    marks: marks.map((mark) => markLine(mark, locale)),
    total: totalOf(marks, locale),
    next: isOpen ? (left[0]?.id ?? null) : null,
    left: isOpen ? (left.length > 0 ? t.left(n(left.length), n(marks.length)) : t.allMarked) : null,
    findings: findings.map((finding) => findingLine(finding, today, locale)),
    carried: carried.map((finding) => findingLine(finding, today, locale)),
    photos: photos.map((photo) => photoView(visit, photo, what.get(photo.markId ?? photo.findingId ?? '') ?? unit, locale)),
    mayOpen: mayOpenOriginal(actor, { members }, visit.unitId),
    missing: isOpen ? (await whyNotClose(db, { actor }, visit)).map((refusal) => refusalIn(refusal, locale)) : [],
    minutes: visit.minutesFileId && `/lam-viec/kiem-tra/${round.id}/${visit.id}/tep/${visit.minutesFileId}`,
    answer: visit.answer && { is: visit.answer, text: visit.answerText },
    isClosed: visit.state === 'closed',
    hasEnded: round.state !== 'planned',
    history: mayReadLog(actor) === undefined ? await historyFor(db, authorityId, 'inspection-visit', visit.id, locale) : undefined,
  };
}
