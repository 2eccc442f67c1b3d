import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { totalsOf } from '#features/regimes/server/index.ts';
import { openDatabase } from '#platform/server/database.ts';
import { keeper, keepUntilChange } from '#platform/server/public/kept.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

const COMMUNES = 3321;
const FEW = 332;
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

const fill = readFileSync(join(import.meta.dirname, 'rollup.sql'), 'utf8');

const bodiesOf = (count: number): AuthorityId[] =>
  Array.from({ length: count }, (_, at) => `b0d10000-0000-7000-8000-${String(at + 1).padStart(12, '0')}` as AuthorityId);

/** The middle of five. */
async function timed(work: () => Promise<unknown>, before: () => Promise<unknown> = () => Promise.resolve()): Promise<number> {
  const turns: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await before();
    const began = performance.now();
    await work();
    turns.push(performance.now() - began);
  }
  return Math.round(turns.toSorted((a, b) => a - b)[2] ?? 0);
}

/** As in a process of the product, which keeps the sums of periods whose reports stand as they stood. */
async function keeping(work: () => Promise<number>): Promise<number> {
  keepUntilChange(keeper(20_000_000));
  try {
    return await work();
  } finally {
    keepUntilChange(undefined);
  }
}

/** The sums of a year: 20 figures of 12 months over 332 and 3,321 bodies, then with five years stored, of one of them and of all, the same sum by hand, and `afterOne`: in a process that keeps, after one more report was decided about. */
export async function benchRollup(ownerUrl: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: ownerUrl });
  const { db, close } = openDatabase(ownerUrl, { maximum: 2 });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: AuthorityId }>('select id from authority order by created_at limit 1');
    const authorityId = rows[0]?.id ?? ('' as AuthorityId);
    const sums = (count: number, year: number) =>
      totalsOf(db, authorityId, {
        ...{ regimeId: authorityId as never, kind: 'month', year, indexes: MONTHS, bodies: bodiesOf(count), isSentToo: false },
        ...{ happenedBy: Temporal.PlainDate.from('2030-12-31'), knownBy: 'now' },
      });
    const analyze = async () => {
      for (const table of ['envelope', 'envelope_report', 'envelope_figure']) await client.query(`vacuum analyze ${table}`);
    };
    await client.query(fill, [FEW, 2026, 2026]);
    await analyze();
    const few = await timed(() => sums(FEW, 2026));
    await client.query('delete from envelope_figure; delete from envelope_report');
    await client.query(fill, [COMMUNES, 2026, 2026]);
    await analyze();
    const year = await timed(() => sums(COMMUNES, 2026));
    const afterOne = await keeping(() =>
      timed(
        () => sums(COMMUNES, 2026),
        () =>
          client.query(
            `update envelope set state = case state when 'accepted' then 'returned' else 'accepted' end where id = (select envelope_id from envelope_report
            where authority_id = $1 and year = 2026 and period_index = 5 limit 1)`,
            [authorityId],
          ),
      ),
    );
    const byHand = await timed(() =>
      client.query(
        `select f.code, r.period_index, sum(f.value), count(f.value) from envelope_report r
        join envelope_figure f on f.authority_id = r.authority_id and f.envelope_id = r.envelope_id
        where r.authority_id = $1 and r.year = 2026 and r.kind = 'month' group by 1, 2`,
        [authorityId],
      ),
    );
    await client.query(fill, [COMMUNES, 2027, 2030]);
    await analyze();
    const yearOfFive = await timed(() => sums(COMMUNES, 2028));
    const years = [2026, 2027, 2028, 2029, 2030];
    const fiveYears = await timed(async () => {
      for (const one of years) await sums(COMMUNES, one);
    });
    const ratio = (one: number, other: number): number => Number((one / Math.max(1, other)).toFixed(2));
    return {
      ...{
        bodies: COMMUNES,
        figures: COMMUNES * 12 * 20,
        few,
        year,
        afterOne,
        byHand,
        toHand: ratio(year, byHand),
        growth: ratio(year, few),
      },
      ...{ yearOfFive, fiveYears, growthOfYears: ratio(fiveYears, year) },
    };
  } finally {
    await close();
    await client.end();
  }
}
