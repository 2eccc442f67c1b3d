import { notCounted, type Plan } from '#features/plans/index.ts';
import { quantitiesBetween } from '#features/activities/server/index.ts';
import { isMeasure, type Measure } from '#features/channels/index.ts';
import { reportOf, reportsOf } from '#features/reporting/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';

interface Earlier {
  value: number;
  source: string;
}

/** What the frozen report of a year says of a measure on all channels, with its paper; undefined where it says nothing of it. */
async function reported(db: Read, authorityId: AuthorityId, year: number, measure: Measure): Promise<Earlier | undefined> {
  const last = (await reportsOf(db, authorityId)).find(
    (one) => one.kind === 'year' && one.year === year && one.state === 'frozen' && one.replacedBy === null,
  );
  const report = last && (await reportOf(db, authorityId, last.id));
  const indicator = report?.indicators.find((one) => one.measure === measure && (one.channels ?? []).length === 0);
  const figure = report?.figures.find((one) => one.indicator === indicator?.code);
  const value = figure && (figure.typed ?? figure.computed);
  if (!report || value === undefined || value === null) return undefined;
  const paper = [report.symbol ?? report.title, report.reportedOn && formatDay(report.reportedOn)].filter(Boolean).join(', ');
  return { value, source: `Báo cáo năm ${year} (${paper})` };
}

/** The figure of the year before for what counts towards a target: as it was reported, else as it was confirmed here; undefined where there is neither. */
export async function earlierFigure(
  db: Read,
  { authorityId, year }: Pick<Plan, 'authorityId' | 'year'>,
  measure: string | null | undefined,
): Promise<Earlier | undefined> {
  if (!measure || !isMeasure(measure)) return undefined;
  const told = await reported(db, authorityId, year - 1, measure);
  if (told) return told;
  const days = { from: new Temporal.PlainDate(year - 1, 1, 1), to: new Temporal.PlainDate(year - 1, 12, 31) };
  const value = (await quantitiesBetween(db, authorityId, null, days, 'now')).measures[measure];
  return value === undefined ? undefined : { value, source: `Số liệu đã xác nhận của năm ${year - 1} trên phần mềm` };
}

interface Compared {
  way?: string | undefined;
  measure?: string | undefined;
  beforeValue?: number | undefined;
  beforeSource?: string | undefined;
}

/** A target of “more than before” as it is stored: what is left empty is taken from the year before; another figure than that one says where it is from. */
export async function comparedWith<Target extends Compared>(db: Read, plan: Plan, target: Target): Promise<Result<Target>> {
  if (target.way !== 'more') return ok(target);
  const earlier = await earlierFigure(db, plan, target.measure);
  if (!earlier) return ok(target);
  if (target.beforeValue === undefined)
    return ok({ ...target, beforeValue: earlier.value, beforeSource: target.beforeSource ?? earlier.source });
  const isOther = target.beforeValue !== earlier.value && target.beforeSource === undefined;
  return isOther ? notCounted.otherThanBefore(formatNumber(earlier.value, 'vi'), earlier.source) : ok(target);
}
