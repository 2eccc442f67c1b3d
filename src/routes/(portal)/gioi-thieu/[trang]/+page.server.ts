import { error } from '@sveltejs/kit';
import { defaultEntries } from '#features/sitepages/index.ts';
import { words } from '#features/portal/index.ts';
import { aboutPage, pageEndedOn, unitsOn } from '#features/portal/server/index.ts';
import { formatDay } from '#platform/values/format.ts';
import { setting } from '#root/src/settings.ts';
import { notPublic, publicLoad } from '../../portal.ts';

export const load = publicLoad({}, async ({ db, site, asked, params }) => {
  const found = await aboutPage(db, { ...asked, site }, params['trang'] ?? '');
  if (!found) {
    const last = await pageEndedOn(db, asked, params['trang'] ?? '');
    if (last === undefined) return notPublic(asked.locale);
    error(410, words[asked.locale].pageEnded(formatDay(Temporal.PlainDate.from(last).subtract({ days: 1 }), asked.locale)));
  }
  const citizenDays = setting('MINHBACH_CITIZEN_DAYS');
  const said = found.entries.length > 0 || found.paragraphs.length > 0;
  const entries = said ? found.entries : defaultEntries(found.kind, asked.locale, { citizenDays });
  const units = found.kind === 'organisation' ? unitsOn(site, asked.today).filter((unit) => !unit.is_root) : [];
  return { title: found.title, about: { ...found, entries }, units: units.map(({ name }) => name) };
});
