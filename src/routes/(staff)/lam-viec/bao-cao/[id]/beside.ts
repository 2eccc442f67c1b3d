import { maySeeResults, resultLine } from '#features/indices/index.ts';
import { resultsOf } from '#features/indices/server/index.ts';
import type { StaffOutside } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';
import { at, unitsHere } from '../chi-so/results.ts';

/** What indexes gave for the year of a report and the year before, as it was published: read beside its figures, and none of them. */
export async function resultsBeside(staff: Pick<StaffOutside, 'db' | 'actor' | 'today'>, year: number, locale: Locale) {
  if (maySeeResults(staff.actor)) return [];
  const all = await resultsOf(staff.db, staff.actor.authorityId);
  // An index of a year is made known in the next one.
  const published = all.filter((one) => one.publishedAt !== null && (one.year === year || one.year === year - 1));
  const names = published.length > 0 ? await unitsHere(staff) : undefined;
  return published.map((one) => {
    const { id, title, of, score, place, source } = resultLine(one, (unitId) => names?.unitName(unitId), locale);
    return { href: `${at}/${id}`, title, of, score, place, source };
  });
}
