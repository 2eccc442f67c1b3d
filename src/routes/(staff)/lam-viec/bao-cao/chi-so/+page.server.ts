import { mayKeepResults, maySeeResults, resultLine } from '#features/indices/index.ts';
import { resultsOf } from '#features/indices/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { tabsOf } from '../tabs.ts';
import { unitsHere } from './results.ts';

export const load = staffLoad(maySeeResults, async ({ locals: { locale } }, staff) => {
  const { unitName } = await unitsHere(staff);
  return {
    locale,
    tabs: tabsOf(staff.actor, 'chi-so', locale),
    mayKeep: mayKeepResults(staff.actor) === undefined,
    results: (await resultsOf(staff.db, staff.actor.authorityId)).map((one) => resultLine(one, unitName, locale)),
  };
});
