import type { RequestEvent } from '@sveltejs/kit';
import { nameOfPeriod, sumListForm, type PeriodStanding, type RegimeId } from '#features/regimes/index.ts';
import { summable } from '#features/regimes/server/index.ts';
import type { StaffOutside } from '#platform/server/edge.ts';
import { parseId } from '#platform/values/ids.ts';
import { askList } from '#platform/values/lists.ts';
import { clocksIn } from '../clocks.ts';

const wordOf = ({ regime, asked }: PeriodStanding): string => `${regime.id}.${asked.key}`;

/** What an address asks to be summed; the latest period of which something came where it names none. */
export async function askedSums({ url, locals: { locale } }: RequestEvent, { db, actor, today }: StaffOutside) {
  const periods = await summable(db, actor.authorityId, { happenedBy: today, knownBy: 'now' });
  const ky = periods.map((one) => ({ value: wordOf(one), label: `${one.asked.version.name}, ${nameOfPeriod(one.asked, locale)}` }));
  const usual = { by: 'ma', descending: false } as const;
  const { filter, view } = askList(sumListForm, url.searchParams, { locale, options: { ky }, orders: ['ma'], usual });
  const latest = periods.find(({ asked, counts }) => asked.kind !== 'once' && counts.accepted > 0) ?? periods[0];
  const chosen = filter.ky ?? (latest && wordOf(latest));
  const [id, key] = chosen?.split('.') ?? [];
  const regimeId = parseId<RegimeId>(id);
  const summing =
    regimeId && key
      ? { id: regimeId, key, asOf: clocksIn({ biet: filter.biet }, today), isSentToo: filter.gom === 'sent', locale }
      : undefined;
  return { view, summing, chosen };
}
