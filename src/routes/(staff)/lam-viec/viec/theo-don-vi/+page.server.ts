import type { RequestEvent } from '@sveltejs/kit';
import { overviewOf } from '#features/agenda/server/index.ts';
import { mayFollowAll, maySeeTasks } from '#features/tasks/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { unitLines } from '../../office.ts';

const PER_PAGE = 50;

/** Every unit with tasks and how they stand; of who does not follow the whole plan, the own ones. */
export const load = staffLoad(maySeeTasks, async ({ url, locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const own = unitsOf(actor);
  const { units } = await overviewOf(db, actor.authorityId, { today, own, unitIds: mayFollowAll(actor) ? undefined : own, most: 1 });
  const lines = unitLines(units, { today, names: await namesInTime(db, actor.authorityId) });
  const pages = Math.max(1, Math.ceil(lines.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(url.searchParams.get('trang') ?? '', 10) || 1));
  return { locale, pages, page, lines: lines.slice((page - 1) * PER_PAGE, page * PER_PAGE) };
});
