import { createHash } from 'node:crypto';
import { activitiesOf } from '#features/activities/server/index.ts';
import type { ActivitySummary } from '#features/activities/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { compareDays, uncounted, type Matters } from '../matters.ts';
import { calendarEnd } from '../period.ts';
import type { Report } from '../report.ts';

const line = ({ id, title, happenedOn, unitName, state }: ActivitySummary) => ({
  id,
  title,
  happenedOn: happenedOn.toString(),
  unitName,
  state,
});

/** What stands open before freezing: unconfirmed, unplaced, after the cut-off, unused figures, unknown indicators. `seen` changes with any of them. */
export async function mattersOf(
  db: Read,
  authorityId: AuthorityId,
  report: Report,
  today: Temporal.PlainDate,
): Promise<Matters & { seen: string }> {
  const { planId, covers } = report;
  const open = await activitiesOf(db, authorityId, { planId, states: ['recorded', 'returned'], ...covers, limit: 'all' });
  const undone = ['recorded', 'returned', 'confirmed'] as const;
  const unplaced = await activitiesOf(db, authorityId, { isUnplaced: true, states: undone, ...covers, limit: 'all' });
  const matters = {
    unconfirmed: open.map(line),
    unplaced: unplaced.map(line),
    later: await afterCutOff(db, authorityId, report),
    ...uncounted(report),
    isOpen: compareDays(today, covers.to) <= 0,
  };
  const seen = createHash('sha256').update(JSON.stringify(matters)).digest('hex').slice(0, 32);
  return { ...matters, seen };
}

/** Activities after the cut-off but still within the months of the period: they go into the next report, and are named while this one is drafted. */
export async function afterCutOff(
  db: Read,
  authorityId: AuthorityId,
  report: Pick<Report, 'planId' | 'covers' | 'kind' | 'year' | 'index'>,
) {
  const end = calendarEnd(report.kind, report.year, report.index);
  const from = report.covers.to.add({ days: 1 });
  if (compareDays(from, end) > 0) return [];
  const later = await activitiesOf(db, authorityId, {
    planId: report.planId,
    states: ['recorded', 'confirmed'],
    from,
    to: end,
    limit: 'all',
  });
  return later.map(line);
}
