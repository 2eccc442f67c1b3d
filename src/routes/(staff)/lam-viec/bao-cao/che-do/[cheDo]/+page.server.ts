import type { RequestEvent } from '@sveltejs/kit';
import {
  askedLine,
  changeForm,
  endRegimeForm,
  mayKeepRegimes,
  maySeeRegimes,
  onceChangeForm,
  regimeLine,
  regimeRefusals,
  regimeTexts,
  versionView,
  type Regime,
  type RegimeId,
} from '#features/regimes/index.ts';
import {
  changeOnce,
  changePeriodic,
  endRegime,
  holdRegimes,
  periodsAround,
  regimeOf,
  startOfOnce,
  startOfPeriodic,
} from '#features/regimes/server/index.ts';
import { staffAction, staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';

const idOf = ({ params }: RequestEvent): RegimeId => parseId<RegimeId>(params['cheDo']) ?? NO_ID;

async function regimeHere({ db, actor }: StaffContext, event: RequestEvent): Promise<Regime> {
  const regime = await regimeOf(db, actor.authorityId, idOf(event));
  return regime ?? stop(404, { refusal: regimeRefusals.unknown() }, event);
}

export const load = staffLoad(maySeeRegimes, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const regime = await regimeHere(staff, event);
  const mayKeep = mayKeepRegimes(staff.actor) === undefined && regime.endedOn === null;
  const [periodic, once] = [startOfPeriodic(regime), startOfOnce(regime)];
  return {
    locale,
    ...regimeLine(regime, locale),
    mayKeep,
    isOnce: once !== undefined,
    versions: regime.versions.toReversed().map((version) => versionView(version, regime.purpose, locale)),
    periods: (await periodsAround(staff.db, regime, staff.today)).map((asked) => askedLine(asked, locale)),
    fields: !mayKeep
      ? []
      : once
        ? fieldsOf(onceChangeForm, { locale, values: once, shown: {} })
        : fieldsOf(changeForm, { locale, values: periodic ?? {}, shown: {} }),
    endFields: mayKeep ? fieldsOf(endRegimeForm, { locale, values: { on: staff.today } }) : [],
  };
});

const notThat = (event: RequestEvent): never => stop(409, { refusal: regimeRefusals.otherKind() }, event);

const editing = {
  lock: ({ tx, actor }: StaffWork) => holdRegimes(tx, actor),
  about: (event: RequestEvent) => ({ objectType: 'regime', objectId: event.params['cheDo'] ?? '' }),
};

const saved = (result: Result<RegimeId>, { locals }: RequestEvent) =>
  result.ok ? ok({ notice: regimeTexts[locals.locale].saved }) : result;

export const actions = {
  change: staffEdit(
    mayKeepRegimes,
    changeForm,
    { ...editing, start: async (staff, event) => startOfPeriodic(await regimeHere(staff, event)) ?? notThat(event) },
    async (input, staff, event: RequestEvent) => saved(await changePeriodic(staff.tx, staff, idOf(event), input), event),
  ),
  once: staffEdit(
    mayKeepRegimes,
    onceChangeForm,
    { ...editing, start: async (staff, event) => startOfOnce(await regimeHere(staff, event)) ?? notThat(event) },
    async (input, staff, event: RequestEvent) => saved(await changeOnce(staff.tx, staff, idOf(event), input), event),
  ),
  end: staffAction(mayKeepRegimes, endRegimeForm, async ({ on }, staff, event: RequestEvent) => {
    const ended = await endRegime(staff.tx, staff, idOf(event), on);
    return ended.ok ? ok({ notice: regimeTexts[event.locals.locale].ended }) : ended;
  }),
};
