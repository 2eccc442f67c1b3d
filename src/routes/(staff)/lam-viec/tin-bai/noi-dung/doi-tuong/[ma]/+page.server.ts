import type { RequestEvent } from '@sveltejs/kit';
import { maySeeNewsroom, mayWriteStories } from '#features/newsroom/index.ts';
import { audienceWords, isAudience, topicRefusals } from '#features/plans/index.ts';
import { staffLoad, stop } from '#platform/server/edge.ts';
import { inFull, yearAsked } from '../../subjects.ts';

export const load = staffLoad(maySeeNewsroom, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const kind = event.params['ma'] ?? '';
  if (!isAudience(kind)) return stop(404, topicRefusals.unknown(), event);
  const year = yearAsked(event.url, staff.today);
  const writes = mayWriteStories(staff.actor) === undefined ? `/lam-viec/tin-bai/viet?doi-tuong=${kind}` : null;
  const name = audienceWords[kind][locale];
  return { locale, year, name, writes, sort: 'audience' as const, ...(await inFull(staff, { sort: 'audience', kind, year }, locale)) };
});
