import { anyOfficer, officerTexts } from '#features/identity/index.ts';
import { authorityOn, unitsOn } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { formatList } from '#platform/values/format.ts';
import { countsOf } from './lam-viec/back.ts';
import { navigationOf } from './navigation.ts';

export const load = staffLoad(anyOfficer, async ({ locals: { locale, theme, isDemo }, url }, { db, actor, today }) => {
  const [authority, units] = await Promise.all([authorityOn(db, actor.authorityId, today), unitsOn(db, actor.authorityId, today)]);
  const own = unitsOf(actor);
  const unit = formatList(
    units.filter(({ id }) => own.includes(id)).map(({ shortName }) => shortName),
    locale,
  );
  return {
    locale,
    theme,
    isDemo,
    path: url.pathname + url.search,
    site: { name: authority?.name ?? 'Minh Bạch', home: '/lam-viec' },
    officer: { name: actor.fullName, unit: unit || officerTexts[locale].noRoles },
    nav: navigationOf(actor, locale, actor.posts.length > 0 ? await countsOf({ db, actor, today }) : {}),
  };
});
