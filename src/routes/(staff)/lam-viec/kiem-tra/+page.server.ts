import type { RequestEvent } from '@sveltejs/kit';
import { findingLine, inspectionTexts, mayPlan, maySeeInspections, remindedOf, roundLine } from '#features/inspections/index.ts';
import { checksBetween, findingsOf, inspectionsOf } from '#features/inspections/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { formatNumber } from '#platform/values/format.ts';

/** The rounds, how many units were checked this year, and what is left to put right as far as the officer is concerned. */
export const load = staffLoad(maySeeInspections, async ({ locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { authorityId } = actor;
  const whose = remindedOf(actor);
  const year = { from: new Temporal.PlainDate(today.year, 1, 1), to: today };
  const done = await checksBetween(db, authorityId, year, asOfToday(today));
  const open = await findingsOf(db, authorityId, { isOpen: true, limit: 50, ...(whose !== 'all' && { unitIds: whose }) });
  const names = await namesInTime(db, authorityId);
  const n = (count: number): string => formatNumber(count, locale);
  return {
    locale,
    mayPlan: mayPlan(actor) === undefined,
    share: inspectionTexts[locale].share(n(done.units), n(done.outOf), today.year),
    rounds: (await inspectionsOf(db, authorityId, { limit: 200 })).map((round) => roundLine(round, locale)),
    findings: open.map((finding) => ({ ...findingLine(finding, today, locale), unit: names.on(finding.unitId, today).name })),
  };
});
