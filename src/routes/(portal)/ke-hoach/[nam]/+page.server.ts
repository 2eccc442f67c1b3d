import type { RequestEvent } from '@sveltejs/kit';
import { planOfYear } from '#features/portal/server/index.ts';
import { notPublic, publicContext } from '../../portal.ts';

export const load = async (event: RequestEvent) => {
  const { db, asked } = await publicContext(event);
  const year = /^20\d\d$/.test(event.params['nam'] ?? '') ? Number(event.params['nam']) : undefined;
  const plan = year === undefined ? undefined : await planOfYear(db, year, asked);
  return { plan: plan ?? notPublic(asked.locale) };
};
