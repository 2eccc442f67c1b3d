import type { RequestEvent } from '@sveltejs/kit';
import {
  askedLine,
  belowListForm,
  bodyLine,
  countsView,
  mayKeepRegimes,
  maySeeRegimes,
  regimeRefusals,
  regimeTexts,
  urgeForm,
  type RegimeId,
} from '#features/regimes/index.ts';
import { periodOfRegime, urgedFor, urgeMissing } from '#features/regimes/server/index.ts';
import { staffAction, staffLoad, stop } from '#platform/server/edge.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { askList } from '#platform/values/lists.ts';
import { ok } from '#platform/values/result.ts';
import { clocksIn } from '../../../clocks.ts';

const named = ({ params }: RequestEvent) => ({ id: parseId<RegimeId>(params['cheDo']) ?? NO_ID, key: params['ky'] ?? '' });

export const load = staffLoad(maySeeRegimes, async (event: RequestEvent, { db, actor, today }) => {
  const { locale } = event.locals;
  const usual = { by: 'han', descending: true } as const;
  const { filter, view } = askList(belowListForm, event.url.searchParams, { locale, orders: ['han'], usual });
  const { id, key } = named(event);
  const period = await periodOfRegime(db, actor.authorityId, { id, key, asOf: clocksIn(filter, today) });
  if (!period) return stop(404, { refusal: regimeRefusals.unknownPeriod() }, event);
  const urged = await urgedFor(db, actor.authorityId, id, key);
  const behind = period.bodies.filter(
    ({ state, bodyId }) => (state === 'missing' || state === 'returned') && !urged.get(bodyId)?.equals(today),
  );
  return {
    locale,
    id,
    list: view,
    regime: period.asked.version.name,
    ...askedLine(period.asked, locale),
    counts: countsView(period.counts, locale),
    bodies: period.bodies.map((one) => bodyLine(one, urged.get(one.bodyId), locale)),
    toUrge: filter.biet || filter.ngay || mayKeepRegimes(actor) ? 0 : behind.length,
  };
});

export const actions = {
  urge: staffAction(mayKeepRegimes, urgeForm, async (_input, staff, event: RequestEvent) => {
    const urged = await urgeMissing(staff.tx, staff, named(event));
    return urged.ok ? ok({ notice: regimeTexts[event.locals.locale].urged(urged.value) }) : urged;
  }),
};
