import { plansOfYear } from '#features/portal/server/index.ts';
import { notPublic, publicLoad } from '../../portal.ts';

export const load = publicLoad({}, async ({ db, asked, params }) => {
  const { nam = '' } = params;
  const year = /^20\d\d$/.test(nam) ? Number(nam) : undefined;
  const plans = year === undefined ? [] : await plansOfYear(db, year, asked);
  const [newest] = plans;
  return newest ? { plans, newest } : notPublic(asked.locale);
});
