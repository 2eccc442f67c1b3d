import { authorityOn, namesInTime } from '#features/units/server/index.ts';
import type { Announcement, Minutes } from 'official-documents';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Inspection, Visit } from '../inspection.ts';
import { conclusionPaper } from '../paper/conclusion.ts';
import { minutesPaper } from '../paper/minutes.ts';
import { findingsOf } from './found.ts';
import { marksOf, membersOf, visitsOf } from './queries.ts';

async function named(db: Read, authorityId: AuthorityId, day: Temporal.PlainDate, today: Temporal.PlainDate) {
  const authority = (await authorityOn(db, authorityId, day)) ?? (await authorityOn(db, authorityId, today));
  if (!authority) throw new Error('The authority of a check exists on its day.');
  return authority;
}

/** The minutes of a visit as a paper to be composed; names are those of its day. */
export async function minutesOf(
  db: Read,
  authorityId: AuthorityId,
  { round, visit, today }: { round: Inspection; visit: Visit; today: Temporal.PlainDate },
): Promise<Minutes> {
  const day = visit.visitedOn ?? round.fromOn;
  return minutesPaper({
    authority: await named(db, authorityId, day, today),
    unit: (await namesInTime(db, authorityId)).on(visit.unitId, day).name,
    round,
    visit,
    members: await membersOf(db, authorityId, round.id),
    marks: await marksOf(db, authorityId, visit.id),
    findings: await findingsOf(db, authorityId, { visitId: visit.id }),
    carried: await findingsOf(db, authorityId, { carriedTo: visit.id }),
  });
}

/** The conclusion of a round as a paper to be composed. */
export async function conclusionOf(
  db: Read,
  authorityId: AuthorityId,
  round: Inspection,
  today: Temporal.PlainDate,
): Promise<Announcement> {
  const day = round.concludedOn ?? today;
  const authority = await named(db, authorityId, day, today);
  const names = await namesInTime(db, authorityId);
  const visits = await visitsOf(db, authorityId, { inspectionId: round.id });
  return conclusionPaper({
    authority,
    abbreviation: /^Ủy ban nhân dân/.test(authority.name) ? 'UBND' : authority.shortName,
    round,
    visits: visits.map((visit) => ({ ...visit, unit: names.on(visit.unitId, visit.visitedOn ?? day).name })),
    findings: await findingsOf(db, authorityId, { inspectionId: round.id }),
  });
}
