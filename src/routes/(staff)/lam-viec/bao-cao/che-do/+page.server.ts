import { mayKeepRegimes, maySeeRegimes, regimeLine } from '#features/regimes/index.ts';
import { regimesOf } from '#features/regimes/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { tabsOf } from '../tabs.ts';

export const load = staffLoad(maySeeRegimes, async ({ locals: { locale } }, { db, actor }) => ({
  locale,
  tabs: tabsOf(actor, 'che-do', locale),
  mayKeep: mayKeepRegimes(actor) === undefined,
  regimes: (await regimesOf(db, [actor.authorityId])).map((regime) => regimeLine(regime, locale)),
}));
