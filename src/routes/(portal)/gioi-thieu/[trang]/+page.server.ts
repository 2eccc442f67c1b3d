import { defaultEntries } from '#features/sitepages/index.ts';
import { aboutPage, aboutPageNow, unitsOn } from '#features/portal/server/index.ts';
import { setting } from '#root/src/settings.ts';
import { movedTo, notHere, publicLoad } from '../../portal.ts';

export const load = publicLoad({}, async ({ db, site, asked, params }) => {
  const found = await aboutPage(db, { ...asked, site }, params['trang'] ?? '');
  if (!found) {
    const now = await aboutPageNow(db, asked, params['trang'] ?? '');
    return now === undefined ? notHere({ db, asked }, 'site-page', params['trang']) : movedTo(now);
  }
  const citizenDays = setting('MINHBACH_CITIZEN_DAYS');
  const said = found.entries.length > 0 || found.paragraphs.length > 0;
  const entries = said ? found.entries : defaultEntries(found.kind, asked.locale, { citizenDays });
  const units = found.kind === 'organisation' ? unitsOn(site, asked.today).filter((unit) => !unit.is_root) : [];
  return { title: found.title, about: { ...found, entries }, units: units.map(({ name }) => name) };
});
