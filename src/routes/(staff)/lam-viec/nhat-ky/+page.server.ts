import { mayReadLog } from '#features/identity/index.ts';
import { logPage } from '#platform/server/audit-log.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatNumber } from '#platform/values/format.ts';
import { linesFor } from './history.ts';
import { askedOf } from './list.ts';
import { logTexts } from './texts.ts';
import type { PageServerLoadEvent } from './$types.js';

const SIZE = 50;

export const load = staffLoad(mayReadLog, async ({ locals: { locale }, url }: PageServerLoadEvent, { db, actor }) => {
  const { filter, page, view, objectId } = await askedOf(url, locale, { db, actor });
  const { lines, total } = await logPage(db, actor.authorityId, filter, { page, size: SIZE });
  const shown = await linesFor(db, actor.authorityId, lines, locale);
  return {
    locale,
    list: view,
    objectId,
    lines: shown,
    found: logTexts[locale].found(formatNumber(total, locale)),
    oneObject: objectId === undefined ? undefined : shown[0]?.about?.text,
    isFiltered: objectId !== undefined || view.isFiltered,
    pages: Math.max(1, Math.ceil(total / SIZE)),
  };
});
