import type { RequestEvent } from '@sveltejs/kit';
import { briefingLine, mayBrief, maySeeBriefings } from '#features/briefings/index.ts';
import { briefingsOf } from '#features/briefings/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';

export const load = staffLoad(maySeeBriefings, async ({ locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const { authorityId, officerId } = actor;
  return {
    locale,
    mayGive: mayBrief(actor) === undefined,
    toRead: (await briefingsOf(db, authorityId, { unreadBy: officerId })).map((one) => briefingLine(one, today, locale)),
    all: (await briefingsOf(db, authorityId, { limit: 100 })).map((one) => briefingLine(one, today, locale)),
  };
});
