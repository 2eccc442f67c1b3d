import { shownCode } from '#platform/values/text.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { indicatorRefusals, type OwnIndicator, type OwnIndicatorId } from '#features/indicators/index.ts';
import { ownIndicatorOf, ownIndicatorsOf } from '#features/indicators/server/index.ts';
import { regimeLine } from '#features/regimes/index.ts';
import { regimesOf } from '#features/regimes/server/index.ts';
import { indicatorsOn } from '#features/reporting/server/index.ts';
import { stop, type StaffOutside } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';

export const at = '/lam-viec/bao-cao/chi-tieu';

export const idOf = ({ params }: Pick<RequestEvent, 'params'>): OwnIndicatorId => parseId<OwnIndicatorId>(params['rieng']) ?? NO_ID;

export async function indicatorHere({ db, actor }: Pick<StaffOutside, 'db' | 'actor'>, event: RequestEvent): Promise<OwnIndicator> {
  return (await ownIndicatorOf(db, actor.authorityId, idOf(event))) ?? stop(404, indicatorRefusals.unknown(), event);
}

/** What the forms choose from: regimes that go by the outline and hold, and indicators to compare with; `but` is the one being changed. */
export async function choices({ db, actor, today }: Pick<StaffOutside, 'db' | 'actor' | 'today'>, locale: Locale, but?: string) {
  const [regimes, common, own] = [
    await regimesOf(db, [actor.authorityId]),
    await indicatorsOn(db, today),
    await ownIndicatorsOf(db, actor.authorityId),
  ];
  const titles = new Map([
    ...common.map(({ code, title, en }) => [code, locale === 'en' ? (en?.title ?? title) : title] as const),
    ...own.map(({ key, versions }) => [key, versions.at(-1)?.title ?? ''] as const),
  ]);
  const names = new Map<string, string>(regimes.map((regime) => [regime.id, regimeLine(regime, locale).name]));
  const asks = regimes.filter(({ endedOn, versions }) => endedOn === null && versions.at(-1)?.questions.length === 0);
  return {
    options: {
      regimeId: asks.map(({ id }) => ({ value: id, label: names.get(id) ?? '' })),
      notAbove: [...titles].filter(([key]) => key !== but).map(([value, title]) => ({ value, label: `${shownCode(value)}. ${title}` })),
    },
    regimeName: (id: string) => names.get(id),
    titleOf: (key: string) => titles.get(key),
  };
}
