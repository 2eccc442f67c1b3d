import type { RequestEvent } from '@sveltejs/kit';
import { sitesOn } from '#features/portal/server/index.ts';
import { authorities, authorityNames } from '#features/units/server/index.ts';
import { operatorLoad } from './authorities.ts';

/** All authorities of the installation: those with public pages first, then those that have none, of which there is no address to keep. */
export const load = operatorLoad(async ({ locals: { locale } }: RequestEvent, { db, today }) => {
  const listed = await sitesOn(db, today);
  const [names, all] = [await authorityNames(db, today), await authorities(db)];
  const unlisted = all.filter(({ id }) => names.has(id) && !listed.some(({ authorityId }) => authorityId === id));
  return {
    locale,
    sites: [
      ...listed.map(({ authorityId: id, name, level, step, hosts }) => ({ id, name, level, step, hosts: [...hosts], isListed: true })),
      ...unlisted.map(({ id, level, slug: step }) => ({ id, name: names.get(id) ?? step, level, step, hosts: [], isListed: false })),
    ],
  };
});
