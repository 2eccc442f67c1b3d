import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { overviewOf } from '#features/agenda/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { openDatabase } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { signedIn } from '../growth.ts';
import { fetchOnce, median } from '../load.ts';

const UNITS = 100;
const TODAY = '2026-11-20';

const fill = readFileSync(join(import.meta.dirname, 'office.sql'), 'utf8');

/** What a leader wants to know, as one would ask it by hand: each unit in numbers with its name, the first late tasks, and who has not answered. */
const asked = [
  `select t.unit_id, v.name, count(*) filter (where t.state = 'open' and t.due_on < '${TODAY}' and not t.is_requested and t.role <> 'coordinate') as late,
    count(*) filter (where t.state = 'open' and t.due_on between '${TODAY}' and date '${TODAY}' + 14) as soon, count(*) filter (where t.state = 'open') as open,
    count(*) filter (where t.state = 'done') as done, count(distinct t.duty_id) filter (where t.state = 'asked') as waiting
  from task t join plan p on p.authority_id = t.authority_id and p.id = t.plan_id
  join unit_version v on v.authority_id = t.authority_id and v.unit_id = t.unit_id and v.valid @> date '${TODAY}'
  where t.authority_id = $1 and p.ended_on is null group by 1, 2`,
  `select t.id, t.unit_id, d.text, t.due_on from task t join duty d on d.authority_id = t.authority_id and d.id = t.duty_id
  where t.authority_id = $1 and t.state = 'open' and t.due_on < '${TODAY}' and not t.is_requested and t.role <> 'coordinate' order by t.due_on, t.id limit 8`,
  `select t.id, t.unit_id, d.text from task t join duty d on d.authority_id = t.authority_id and d.id = t.duty_id
  where t.authority_id = $1 and t.state = 'asked' order by t.due_on, t.id limit 8`,
];

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now();
  await work();
  return performance.now() - since;
};

const ratio = (one: number, other: number): number => Number((one / other).toFixed(2));

/** The first page of a leader over 100 units with 10,000 and 100,000 tasks, against the same questions by hand; in milliseconds, and as ratios. */
export async function benchOffice(address: string, ownerUrl: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const opened = openDatabase(ownerUrl, { maximum: 2 });
  try {
    const { rows } = await client.query<{ id: AuthorityId }>('select id from authority order by created_at limit 1');
    const authorityId = rows[0]?.id ?? ('' as AuthorityId);
    const headers = { cookie: await signedIn(address, 'chair') };
    const today = Temporal.PlainDate.from(TODAY);
    const at = async (tasks: number) => {
      await client.query(fill, [UNITS, tasks]);
      for (const table of ['task', 'unit', 'unit_version']) await client.query(`vacuum analyze ${table}`);
      const { rows: found } = await client.query<{ tasks: number; units: number }>(
        'select (select count(*)::int from task) as tasks, (select count(distinct unit_id)::int from task) as units',
      );
      const byHand = () => took(async () => { for (const text of asked) await client.query(text, [authorityId]); }); // prettier-ignore
      const product = () =>
        took(async () => {
          await overviewOf(opened.db, authorityId, { today, own: [], most: 8 });
          await namesInTime(opened.db, authorityId);
        });
      const page = () => took(() => fetchOnce(`${address}/lam-viec`, undefined, headers));
      for (const warm of [byHand, product, page]) await warm();
      const turns = { byHandMs: await median(7, byHand), productMs: await median(7, product), pageMs: await median(7, page) };
      return {
        tasks: found[0]?.tasks ?? 0,
        units: found[0]?.units ?? 0,
        ...turns,
        productToHand: ratio(turns.productMs, turns.byHandMs),
        pageToHand: ratio(turns.pageMs, turns.byHandMs),
      };
    };
    const small = await at(10_000);
    const large = await at(100_000);
    return {
      small,
      large,
      growth: {
        product: ratio(large.productMs, small.productMs),
        page: ratio(large.pageMs, small.pageMs),
        ofTasks: ratio(large.tasks, small.tasks),
      },
    };
  } finally {
    await client.end();
    await opened.close();
  }
}
