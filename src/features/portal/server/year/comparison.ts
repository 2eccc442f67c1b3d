import { sql } from 'kysely';
import { channels, type ChannelKind } from '#features/channels/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { PublicPlan } from '../../public.ts';
import { compareTargets, type Compared } from '../../year/compare.ts';
import { askOnce, list } from '../ask.ts';
import type { Named } from '../pages.ts';
import { chosen, planParts, publicPlans, type PlanParts } from '../plans.ts';

export interface Comparison {
  title: string;
  /** The plan of the year before as the public sees it; null where none was issued here. */
  before: { title: string; year: number } | null;
  targets: Compared[];
  /** Activities by channel, up to the same day of both years; the day is ISO text. */
  until: string;
  activities: { channel: string; now: number; before: number }[];
}

/** The last day of the year that is compared: today, or the end of a year that is over. */
const lastDay = (year: number, today: Temporal.PlainDate): Temporal.PlainDate =>
  year === today.year ? today : Temporal.PlainDate.from(`${year}-12-31`);

/** The plan that stands for its year: the one that holds, else the one that ended last. */
const standing = (plans: readonly PublicPlan[], year: number): PublicPlan | undefined =>
  plans
    .filter((plan) => plan.year === year && plan.end?.kind !== 'withdrawn')
    .toSorted((a, b) => Number(a.end !== null) - Number(b.end !== null))[0];

/** The year beside the one before: targets that say the same, and what was done up to the same day. Undefined where no plan was issued for the year. */
export async function comparisonOf(db: Read, asked: Named, year: number): Promise<Comparison | undefined> {
  const { authorityId, names, locale, today } = asked;
  const until = lastDay(year, today);
  const then = until.with({ year: year - 1 });
  const count = (from: string, to: Temporal.PlainDate) =>
    list(
      sql`select channel, count(*)::int as n from public_activity where authority_id = ${authorityId} and happened_on between ${from}::date and ${to}::date group by channel`,
    );
  const row = await askOnce<PlanParts & Record<'now' | 'before', { channel: ChannelKind; n: number }[]>>(
    db,
    sql`${chosen(asked, sql`and year in (${year}, ${year - 1})`)} select ${planParts}, ${count(`${year}-01-01`, until)} as now, ${count(`${year - 1}-01-01`, then)} as before`,
  );
  const plans = publicPlans(row, names, locale);
  const [plan, before] = [standing(plans, year), standing(plans, year - 1)];
  if (!plan) return undefined;
  const of = (rows: Row[], channel: string): number => rows.find((one) => one.channel === channel)?.n ?? 0;
  const used = (Object.keys(channels) as ChannelKind[]).filter((channel) => of(row.now, channel) + of(row.before, channel) > 0);
  return {
    title: plan.title,
    before: before ? { title: before.title, year: before.year } : null,
    targets: before ? compareTargets(plan.targets, before.targets) : [],
    until: until.toString(),
    activities: used.map((channel) => ({ channel: channels[channel][locale], now: of(row.now, channel), before: of(row.before, channel) })),
  };
}

interface Row {
  channel: string;
  n: number;
}
