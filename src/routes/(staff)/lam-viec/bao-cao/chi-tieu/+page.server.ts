import { indicatorLine, mayKeepIndicators } from '#features/indicators/index.ts';
import { ownIndicatorsOf } from '#features/indicators/server/index.ts';
import { maySeeRegimes } from '#features/regimes/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { tabsOf } from '../tabs.ts';
import { choices } from './indicators.ts';

export const load = staffLoad(maySeeRegimes, async ({ locals: { locale } }, staff) => {
  const { regimeName } = await choices(staff, locale);
  return {
    locale,
    tabs: tabsOf(staff.actor, 'chi-tieu', locale),
    mayKeep: mayKeepIndicators(staff.actor) === undefined,
    indicators: (await ownIndicatorsOf(staff.db, staff.actor.authorityId)).map((one) => indicatorLine(one, regimeName, locale)),
  };
});
