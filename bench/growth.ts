import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { answersPerSecond, fetchOnce, median } from './load.ts';
import { firstAnswers } from './portal/made.ts';

/** The body whose pages are measured: the first one. */
const first = 'authority_id = (select id from authority order by created_at limit 1)';

const WAYS = ['bulletins'];

const insert = readFileSync(join(import.meta.dirname, 'growth.sql'), 'utf8');

export async function fillUpTo(client: Client, wanted: number): Promise<void> {
  const { rows } = await client.query<{ there: number }>('select count(*)::int as there from activity');
  await client.query(insert, [Math.max(0, wanted - (rows[0]?.there ?? 0))]);
  for (const table of ['activity', 'activity_quantity', 'activity_target', 'evidence']) await client.query(`vacuum analyze ${table}`);
  await client.query('notify changed');
}

/** One address of each public page. */
async function publicPaths(client: Client): Promise<string[]> {
  const one = async (text: string): Promise<string> => (await client.query<{ id: string }>(text)).rows[0]?.id ?? '';
  const activity = await one(`select id from public_activity where ${first} order by happened_on limit 1`);
  const report = await one(`select id from public_report where ${first} limit 1`);
  const target = await one(
    `select t.id from public_target t join public_plan p on p.authority_id = t.authority_id and p.id = t.plan_id
      where t.${first} and t.measure = '${WAYS.join('')}' and p.state = 'issued' and p.year = 2026 limit 1`,
  );
  const reports = report ? [`/bao-cao/${report}`] : [];
  return [
    '/',
    '/ke-hoach',
    '/ke-hoach/2026',
    '/hoat-dong',
    `/hoat-dong?chi-tieu=${target}`,
    `/hoat-dong/${activity}`,
    '/bao-cao',
    ...reports,
  ];
}

const lists = ['hoat-dong', 'hoat-dong/xac-nhan', 'viec', 'ke-hoach', 'van-ban', 'bao-cao', 'don-vi', 'can-bo', 'nhat-ky'].map(
  (name) => `/lam-viec/${name}`,
);

/** The cookies of an officer of the demonstration. */
export async function signedIn(address: string, role: string): Promise<string> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: address, accept: 'text/html' };
  const response = await fetch(`${address}/dang-nhap?/role`, { method: 'POST', body: `role=${role}`, headers, redirect: 'manual' });
  return response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; '); // prettier-ignore
}

async function staffAnswers(address: string, cookies: Readonly<Record<string, string>>): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const path of lists) {
    const cookie = cookies[/can-bo|nhat-ky/.test(path) ? 'administrator' : 'plan-owner'] ?? '';
    await fetchOnce(address + path, undefined, { cookie });
    found[path] = Number(
      (await median(3, () => answersPerSecond(address + path, { count: 150, lanes: 4, headers: { cookie } }))).toFixed(1),
    );
  }
  return found;
}

const ratios = (few: Record<string, number>, many: Record<string, number>, isTime: boolean): Record<string, number> =>
  Object.fromEntries(
    Object.entries(few).map(([path, one]) => {
      const other = many[path] ?? 0;
      return [path, Number((isTime ? one / other : other / one).toFixed(2))];
    }),
  );

/** What 100,000 activities make of the speed that there is with 1,000: 1 is as fast; on every public page and list of the staff. */
export async function benchGrowth(address: string, ownerUrl: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const cookies = { 'plan-owner': await signedIn(address, 'plan-owner'), administrator: await signedIn(address, 'administrator') };
    const paths = await publicPaths(client);
    const measure = async (count: number) => {
      await fillUpTo(client, count);
      const first = await firstAnswers(address, ownerUrl, paths);
      const rates: Record<string, number> = {};
      for (const path of paths) rates[path] = await median(3, () => answersPerSecond(address + path, { count: 600 }));
      return { first, rates, staff: await staffAnswers(address, cookies) };
    };
    const few = await measure(1000);
    const many = await measure(100_000);
    return {
      portal: ratios(few.rates, many.rates, false),
      portalAfterChange: ratios(few.first, many.first, true),
      portalAfterChangeMs: many.first,
      staff: ratios(few.staff, many.staff, false),
      staffPerSecond: many.staff,
    };
  } finally {
    await client.end();
  }
}
