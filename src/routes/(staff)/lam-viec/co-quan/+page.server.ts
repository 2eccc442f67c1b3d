import type { RequestEvent } from '@sveltejs/kit';
import { sitesOn } from '#features/portal/server/index.ts';
import { operatorLoad } from './authorities.ts';

export const load = operatorLoad(async ({ locals: { locale } }: RequestEvent, { db, today }) => ({
  locale,
  sites: (await sitesOn(db, today)).map(({ authorityId, name, level, step, hosts }) => ({
    id: authorityId,
    name,
    level,
    step,
    hosts: [...hosts],
  })),
}));
