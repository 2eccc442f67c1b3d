import type { RequestEvent } from '@sveltejs/kit';
import { plansOfYear } from '#features/portal/server/index.ts';
import { notPublic, publicContext } from '../../portal.ts';

export const load = async (event: RequestEvent) => {
  const { db, asked } = await publicContext(event);
  const year = /^20\d\d$/.test(event.params['nam'] ?? '') ? Number(event.params['nam']) : undefined;
  const plans = year === undefined ? [] : await plansOfYear(db, year, asked);
  const [newest] = plans;
  return newest ? { plans, newest } : notPublic(asked.locale);
};
