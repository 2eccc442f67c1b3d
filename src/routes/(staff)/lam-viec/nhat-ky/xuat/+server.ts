import { mayReadLog } from '#features/identity/index.ts';
import { logPage, type LogFilter } from '#platform/server/log/pages.ts';
import type { Read } from '#platform/server/database.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { ListColumn } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { takenOut } from '../../taken-out.ts';
import { linesFor } from '../history.ts';
import { askedOf } from '../list.ts';
import { logTexts } from '../texts.ts';
import type { RequestEvent } from './$types.js';

const AT_ONCE = 1000;

type Line = Awaited<ReturnType<typeof linesFor>>[number];

const columns: ListColumn<Line>[] = [
  { header: { vi: 'Lúc', en: 'When' }, cell: ({ when }) => when },
  { header: { vi: 'Ai', en: 'Who' }, cell: ({ who }) => who },
  { header: { vi: 'Việc', en: 'What' }, cell: ({ what }) => what },
  { header: { vi: 'Về', en: 'About' }, cell: ({ about }) => about?.text ?? null, wide: true },
  {
    header: { vi: 'Thay đổi', en: 'Changes' },
    cell: ({ changes }) => changes.map(({ field, from, to }) => `${field}: ${[from, to].filter(Boolean).join(' → ')}`).join('\n'),
    wide: true,
  },
];

async function all(db: Read, authorityId: AuthorityId, filter: LogFilter, locale: Locale): Promise<Line[]> {
  const found: Line[] = [];
  for (let page = 1; ; page += 1) {
    const { lines } = await logPage(db, authorityId, filter, { page, size: AT_ONCE });
    found.push(...(await linesFor(db, authorityId, lines, locale)));
    if (lines.length < AT_ONCE) return found;
  }
}

/** The log as the page filters it, as a sheet; that it was taken out is noted in the log itself. */
export const GET = staffEndpoint(
  mayReadLog,
  async (event: RequestEvent, staff) => {
    const { url, locals } = event;
    const { locale } = locals;
    const { db, actor } = staff;
    const { filter } = await askedOf(url, locale, { db, actor });
    const rows = await all(db, actor.authorityId, filter, locale);
    return takenOut(staff, event, { action: 'log.taken-out', objectType: 'log', title: logTexts[locale].title, columns, rows });
  },
  { confirmedAt: '/lam-viec/nhat-ky/lay-ra' },
);
