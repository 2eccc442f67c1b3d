import { yearWords } from '#features/portal/index.ts';
import { timelineOf } from '#features/portal/server/index.ts';
import { notPublic, publicLoad } from '../../../portal.ts';
import { yearIn } from '../year.ts';

export const load = publicLoad({}, async ({ db, asked, params }) => {
  const year = yearIn(params['nam']);
  const months = year && (await timelineOf(db, asked, year));
  return year && months ? { year, months, title: yearWords[asked.locale].timelineTitle(year) } : notPublic(asked.locale);
});
