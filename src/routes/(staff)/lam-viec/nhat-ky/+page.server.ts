import { maySeeDocuments } from '#features/documents/index.ts';
import { mayManageOfficers, mayReadLog } from '#features/identity/index.ts';
import { mayFollowAll } from '#features/tasks/index.ts';
import { logPage } from '#platform/server/log/pages.ts';
import { staffLoad, type Policy } from '#platform/server/edge.ts';
import type { Actor } from '#platform/values/actor.ts';
import { formatNumber } from '#platform/values/format.ts';
import { linesFor } from './history.ts';
import { askedOf } from './list.ts';
import { logTexts } from './texts.ts';
import type { PageServerLoadEvent } from './$types.js';

const SIZE = 50;

const follows: Policy = (actor) => (mayFollowAll(actor) ? undefined : { code: 'not-all', message: '' });

/** What the log tells of is not all for everybody who reads it: a way to a page only where the reader may open it. */
const opens: Readonly<Record<string, Policy>> = {
  officer: mayManageOfficers,
  document: maySeeDocuments,
  task: follows,
  activity: follows,
};

type Line = Awaited<ReturnType<typeof linesFor>>[number];

function reachable(line: Line, objectType: string, actor: Actor): Line {
  if (!line.about || !opens[objectType]?.(actor)) return line;
  const { text, history } = line.about;
  return { ...line, about: { text, history } };
}

export const load = staffLoad(mayReadLog, async ({ locals: { locale }, url }: PageServerLoadEvent, { db, actor }) => {
  const { filter, page, view, objectId } = await askedOf(url, locale, { db, actor });
  const { lines, total } = await logPage(db, actor.authorityId, filter, { page, size: SIZE });
  const all = await linesFor(db, actor.authorityId, lines, locale);
  const shown = all.map((line, at) => reachable(line, lines[at]?.objectType ?? '', actor));
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
