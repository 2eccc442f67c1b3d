import { yearWords } from '#features/portal/index.ts';
import { comparisonOf } from '#features/portal/server/index.ts';
import { notPublic, publicLoad } from '../../../portal.ts';
import { yearIn } from '../year.ts';

export const load = publicLoad({}, async ({ db, asked, params }) => {
  const year = yearIn(params['nam']);
  const comparison = year && (await comparisonOf(db, asked, year));
  return year && comparison ? { year, comparison, title: yearWords[asked.locale].compareTitle(year) } : notPublic(asked.locale);
});
