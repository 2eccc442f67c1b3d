import { authorityOn, soleAuthority } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ locals: { locale, theme, isDemo }, url }) => {
  const { db, clock } = app();
  const sole = await soleAuthority(db);
  const authority = sole && (await authorityOn(db, sole.id, clock.today()));
  return { locale, theme, isDemo, path: url.pathname + url.search, site: { name: authority?.name ?? 'Minh Bạch', home: '/' } };
};
