import { officersOf } from '#features/identity/server/index.ts';
import { actorsInLog, type LogFilter } from '#platform/server/log/pages.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { day, form, pick, text } from '#platform/values/forms.ts';
import { askList } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { sortVi } from '#platform/values/text.ts';
import { actorOptions, operatorsIn } from './history.ts';
import { objectTypes } from './words.ts';

const listForm = form({
  tim: text({ label: { vi: 'Tìm trong nội dung thay đổi', en: 'Find in what was changed' }, optional: true }),
  loai: pick({ label: { vi: 'Về', en: 'About' }, optional: true }),
  nguoi: pick({ label: { vi: 'Người thay đổi', en: 'Changed by' }, optional: true }),
  tu: day({ label: { vi: 'Từ ngày', en: 'From' }, optional: true }),
  den: day({ label: { vi: 'Đến ngày', en: 'To' }, optional: true }),
});

/** What the address asks of the log, for the page and for the sheet alike; `?muc=` is one object alone. */
export async function askedOf(url: URL, locale: Locale, { db, actor }: Pick<StaffContext, 'db' | 'actor'>) {
  const names = new Map((await officersOf(db, actor.authorityId)).map(({ id, fullName }): [string, string] => [id, fullName]));
  const actors = await actorsInLog(db, actor.authorityId);
  const lookups = { locale, names: new Map([...names, ...(await operatorsIn(db, actors))]) };
  const options = {
    loai: sortVi(objectTypes(locale), ({ label }) => label),
    nguoi: sortVi(actorOptions(actors, lookups), ({ label }) => label),
  };
  const usual = { by: 'luc', descending: true } as const;
  const { filter: asked, page, view } = askList(listForm, url.searchParams, { locale, options, orders: ['luc'] as const, usual });
  const [objectId] = /^[\w:.-]{1,100}$/.exec(url.searchParams.get('muc') ?? '') ?? [];
  const filter: LogFilter = { search: asked.tim, objectType: asked.loai, objectId, actor: asked.nguoi, from: asked.tu, to: asked.den };
  return { filter, page, view, objectId };
}
