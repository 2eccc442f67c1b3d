import type { RequestEvent } from '@sveltejs/kit';
import { maySeeNewsroom, mayWriteStories } from '#features/newsroom/index.ts';
import { isTopic, topicName, topicRefusals } from '#features/plans/index.ts';
import { staffLoad, stop } from '#platform/server/edge.ts';
import { topicNames } from '../../topics.ts';
import { inFull, yearAsked } from '../subjects.ts';

export const load = staffLoad(maySeeNewsroom, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const kind = event.params['ma'] ?? '';
  const name = topicName(kind, locale, await topicNames(staff));
  if (!isTopic(kind) || name === kind) stop(404, topicRefusals.unknown(), event);
  const year = yearAsked(event.url, staff.today);
  const writes = mayWriteStories(staff.actor) === undefined ? `/lam-viec/tin-bai/viet?noi-dung=${kind}` : null;
  return { locale, year, name, writes, sort: 'topic' as const, ...(await inFull(staff, { sort: 'topic', kind, year }, locale)) };
});
