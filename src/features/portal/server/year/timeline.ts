import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { askOnce, list } from '../ask.ts';
import type { Named } from '../pages.ts';

/** A day of the year on which something was issued, reported or is due. Days are ISO text. */
export interface YearEvent {
  on: string;
  kind: 'plan' | 'amending' | 'report' | 'due';
  text: string;
  href: string | null;
  /** Of what is due: whether all of it is done, or late. */
  state: 'done' | 'late' | 'open' | null;
}

/** A month with what stands in it and how many activities were confirmed for it. */
export interface YearMonth {
  month: string;
  activities: number;
  events: YearEvent[];
}

interface Row {
  plans: { on: string; title: string }[];
  amendings: { on: string; symbol: string | null }[];
  reports: { on: string; id: string; title: string }[];
  dues: { on: string; id: string; text: string; isDone: boolean; isAsked: boolean }[];
  months: { month: string; activities: number }[];
}

/** The year by its months: papers, what is due and what was done. Undefined where the authority issued no plan for it. */
export async function timelineOf(db: Read, asked: Named, year: number): Promise<YearMonth[] | undefined> {
  const { authorityId, today } = asked;
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const plan = sql`select p.id from public_plan p where p.authority_id = ${authorityId} and p.year = ${year} and p.state <> 'withdrawn'`;
  const row = await askOnce<Row>(
    db,
    sql`select ${list(sql`select issued_on as on, title from public_plan where authority_id = ${authorityId} and year = ${year} and state <> 'withdrawn' order by issued_on`)} as plans,
      ${list(sql`select a.issued_on as on, a.symbol from public_plan_amending a where a.authority_id = ${authorityId} and a.plan_id in (${plan}) order by a.issued_on`)} as amendings,
      ${list(sql`select reported_on as on, id, title from public_report where authority_id = ${authorityId} and year = ${year} order by reported_on, id`)} as reports,
      ${list(sql`select t.due_on as on, d.id, d.text, bool_and(t.state = 'done') as "isDone", bool_and(t.is_requested or t.role = 'coordinate') as "isAsked"
        from public_task t join public_duty d on d.authority_id = t.authority_id and d.id = t.duty_id
        where t.authority_id = ${authorityId} and t.plan_id in (${plan}) and t.due_on between ${from}::date and ${to}::date
          and not (t.state = 'declined') group by t.due_on, d.id, d.text, d.position order by t.due_on, d.position`)} as dues,
      ${list(sql`select to_char(happened_on, 'YYYY-MM') as month, count(*)::int as activities from public_activity
        where authority_id = ${authorityId} and happened_on between ${from}::date and ${to}::date group by 1`)} as months`,
  );
  if (row.plans.length === 0) return undefined;
  const page = `/ke-hoach/${year}`;
  const events: YearEvent[] = [
    ...row.plans.map(({ on, title }) => ({ on, kind: 'plan' as const, text: title, href: page, state: null })),
    ...row.amendings.map(({ on, symbol }) => ({ on, kind: 'amending' as const, text: symbol ?? '', href: page, state: null })),
    ...row.reports.map(({ on, id, title }) => ({ on, kind: 'report' as const, text: title, href: `/bao-cao/${id}`, state: null })),
    ...row.dues.map(({ on, id, text, isDone, isAsked }) => ({
      ...{ on, kind: 'due' as const, text, href: `${page}/nhiem-vu/${id}` },
      state: isDone ? ('done' as const) : on < today.toString() && !isAsked ? ('late' as const) : ('open' as const),
    })),
  ];
  // A paper may be of the last days of the year before.
  const monthOf = (on: string): string => (on < from ? from : on > to ? to : on).slice(0, 7);
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).map((month) => ({
    month,
    activities: row.months.find((one) => one.month === month)?.activities ?? 0,
    events: events.filter(({ on }) => on !== null && monthOf(on) === month).toSorted((a, b) => a.on.localeCompare(b.on)),
  }));
}
