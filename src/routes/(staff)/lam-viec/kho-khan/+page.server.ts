import type { RequestEvent } from '@sveltejs/kit';
import { difficultyView, maySeeDifficulties } from '#features/difficulties/index.ts';
import { difficultiesOf } from '#features/difficulties/server/index.ts';
import { mayFollowAll } from '#features/tasks/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';

const PER_PAGE = 30;

/** What waits first, then what was settled; all of the authority for who follows the plan. */
export const load = staffLoad(maySeeDifficulties, async ({ url, locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const all = await difficultiesOf(db, actor.authorityId, mayFollowAll(actor) ? {} : { unitIds: unitsOf(actor) });
  const names = await namesInTime(db, actor.authorityId);
  const views = all.map((one) => difficultyView(one, names.on(one.unitId, today).name, locale));
  const ordered = [...views.filter(({ isWaiting }) => isWaiting), ...views.filter(({ isWaiting }) => !isWaiting)];
  const pages = Math.max(1, Math.ceil(ordered.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(url.searchParams.get('trang') ?? '1', 10) || 1));
  return {
    locale,
    mayRaise: actor.posts.some(({ role }) => !['administrator', 'auditor', 'superior'].includes(role)),
    difficulties: ordered.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    page,
    pages,
  };
});
