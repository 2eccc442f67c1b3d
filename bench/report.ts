import { Client } from 'pg';
import { gatherFacts } from '#features/reporting/server/index.ts';
import { openDatabase } from '#platform/server/database.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { median } from './load.ts';

const within = `from activity a where a.authority_id = $1 and a.happened_on between $3 and $4 and (a.duty_id in (select id from duty where authority_id = $1 and plan_id = $2)
  or (a.duty_id is null and exists (select 1 from activity_target s join target t on t.authority_id = s.authority_id and t.id = s.target_id
      where s.authority_id = $1 and s.activity_id = a.id and t.plan_id = $2)))`;

/** What a report counts, as one would ask it by hand: activities by channel and unit, figures by channel and measure, what targets add up to. */
const asked = [
  `select channel, unit_id, count(*) filter (where state = 'confirmed') ${within} group by channel, unit_id`,
  `select q.channel, q.measure, sum(q.value) from (select a.channel, f.measure, f.value from (select a.* ${within} and a.state = 'confirmed') a
    join activity_quantity f on f.authority_id = a.authority_id and f.activity_id = a.id) q group by 1, 2`,
  `select s.target_id, a.unit_id, sum(s.value) filter (where a.state = 'confirmed'), count(*) from activity_target s
    join activity a on a.authority_id = s.authority_id and a.id = s.activity_id join target t on t.authority_id = s.authority_id and t.id = s.target_id
    where s.authority_id = $1 and t.plan_id = $2 and a.happened_on <= $4 and $3::date is not null group by 1, 2`,
];

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now();
  await work();
  return performance.now() - since;
};

/** The facts of a year's report over all that is stored, against the same aggregation by hand. */
export async function benchReport(ownerUrl: string): Promise<Record<string, number>> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const opened = openDatabase(ownerUrl);
  try {
    const { rows } = await client.query<{ authority_id: string; id: string; count: number }>(
      `select p.authority_id, p.id, (select count(*)::int from activity) as count from plan p where p.authority_id = (select id from authority order by created_at limit 1) and state = 'issued' and year = 2026 limit 1`,
    );
    const [plan] = rows;
    if (!plan) throw new Error('The demonstration has no plan of 2026.');
    const [from, to] = [Temporal.PlainDate.from('2025-12-15'), Temporal.PlainDate.from('2026-12-14')];
    const about = { kind: 'year', year: 2026, index: 1, dueOn: null } as const;
    const values = [plan.authority_id, plan.id, from.toString(), to.toString()];
    const byHand = () => took(async () => { for (const text of asked) await client.query(text, values); }); // prettier-ignore
    const order = {
      authorityId: plan.authority_id as AuthorityId,
      planId: plan.id as PlanId,
      covers: { from, to },
      period: 'năm 2026',
      about,
    };
    const asOf = { happenedBy: to, knownBy: 'now' } as const;
    const byReport = () => took(() => gatherFacts(opened.db, { ...order, asOf }));
    await byHand();
    await byReport();
    const [hand, report] = [await median(7, byHand), await median(7, byReport)];
    return {
      activities: plan.count,
      byHandMs: Math.round(hand),
      reportMs: Math.round(report),
      reportToHand: Number((report / hand).toFixed(2)),
    };
  } finally {
    await client.end();
    await opened.close();
  }
}
