import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctTarget, planOf } from '#features/plans/server/index.ts';
import type { Plan } from '#features/plans/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { ok } from '#platform/values/result.ts';
import { acting, now, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft } from '#root/testing/plans.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { drawFigures, supersede } from '#platform/server/history.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
});
afterAll(() => opened.drop());

const later = (seconds: number): Temporal.Instant => now.add({ seconds });
const draft = async (): Promise<Plan> => {
  const plan = await planOf(opened.db, ward.authorityId, await aDraft(opened.db, owner, { targets: [{}] }));
  if (!plan) throw new Error('The draft is not there.');
  return plan;
};
const work = (at: Temporal.Instant) => ({ authorityId: ward.authorityId, actor: 'test', at });

const rewording = (plan: Plan, text: string) => (tx: Tx) =>
  correctTarget(tx, {
    actor: owner,
    planId: plan.id,
    now,
    targetId: plan.targets[0]!.id,
    target: { text, comparator: '>=', value: 24, unit: 'chuyên mục', measure: 'bulletins' },
  });
const reword = async (plan: Plan, text: string, at: Temporal.Instant) => value(await acting(opened.db, owner, rewording(plan, text), at));
const wordsBy = async (plan: Plan, knownBy: Temporal.Instant | 'now') =>
  (await planOf(opened.db, ward.authorityId, plan.id, knownBy))?.targets[0]?.text;
const drawingBy =
  (at: Temporal.Instant, authorityId = ward.authorityId) =>
  async (tx: Tx) => {
    recordChange(tx, { action: 'report.recomputed', objectType: 'report', objectId: authorityId, changes: {} });
    return ok(await drawFigures(tx, authorityId, at));
  };
const draw = (at: Temporal.Instant, authorityId = ward.authorityId) => acting(opened.db, owner, drawingBy(at, authorityId), at).then(value);

describe('a row that is changed', () => {
  test('is known as it was for every moment, and not before it was written', async () => {
    const plan = await draft();
    const first = plan.targets[0]!.text;
    await reword(plan, 'Hai', later(60));
    await reword(plan, 'Ba', later(120));
    expect(await wordsBy(plan, now.subtract({ seconds: 1 }))).toBeUndefined();
    expect(await wordsBy(plan, later(59))).toBe(first);
    expect(await wordsBy(plan, later(60))).toBe('Hai');
    expect(await wordsBy(plan, later(119))).toBe('Hai');
    expect(await wordsBy(plan, later(120))).toBe('Ba');
    expect(await wordsBy(plan, 'now')).toBe('Ba');
  });

  test('never ends before it began, though the clock goes back or stands', async () => {
    const plan = await draft();
    await reword(plan, 'Hai', later(600));
    await reword(plan, 'Ba', later(60));
    await reword(plan, 'Bốn', later(60));
    expect(await wordsBy(plan, 'now')).toBe('Bốn');
    expect(await wordsBy(plan, later(600))).toBe('Hai');
    expect(await wordsBy(plan, later(601))).toBe('Bốn');
    const { rows } = await sql<{
      times: number;
    }>`select count(*)::int as times from past_row where key like ${`%${plan.targets[0]!.id}%`}`.execute(opened.db);
    expect(rows[0]?.times).toBe(3);
  });

  test('without its past kept is refused by the watch of the tests', async () => {
    const plan = await draft();
    const careless = acting(opened.db, owner, async (tx) => {
      await tx.updateTable('target').set({ text: 'lén' }).where('id', '=', plan.targets[0]!.id).execute();
      return ok(undefined);
    });
    await expect(careless).rejects.toThrow('without supersede');
    const removing = acting(opened.db, owner, async (tx) => {
      await tx.deleteFrom('target').where('id', '=', plan.targets[0]!.id).execute();
      return ok(undefined);
    });
    await expect(removing).rejects.toThrow('without supersede');
  });
});

describe('figures that are drawn', () => {
  test('hold whatever is written later, though the clock stands or goes back', async () => {
    const plan = await draft();
    await reword(plan, 'Hai', later(60));
    const drawn = await draw(later(60));
    await reword(plan, 'Ba', later(60));
    await reword(plan, 'Bốn', later(30));
    expect(await wordsBy(plan, drawn)).toBe('Hai');
    expect(await wordsBy(plan, 'now')).toBe('Bốn');
  });

  test('know what is stored, though it was written by a clock that ran ahead', async () => {
    const plan = await draft();
    await reword(plan, 'Hai', later(3600));
    expect(await wordsBy(plan, await draw(later(120)))).toBe('Hai');
  });

  test('wait for what is being written, and what is written waits for them', async () => {
    const plan = await draft();
    const drawing = drawingBy(later(7200));
    const one = await atOnce(
      opened.db,
      { work: work(later(7100)), command: rewording(plan, 'Hai') },
      { work: work(later(7200)), command: drawing },
    );
    expect(one.waited).toBe(true);
    const drawn = value(one.second);
    expect(await wordsBy(plan, drawn)).toBe('Hai');
    const other = await atOnce(
      opened.db,
      { work: work(drawn), command: drawing },
      { work: work(later(7150)), command: rewording(plan, 'Ba') },
    );
    expect(other.waited).toBe(true);
    expect(await wordsBy(plan, value(other.first))).toBe('Hai');
    expect(await wordsBy(plan, 'now')).toBe('Ba');
  });
});

test('every dated table comes back from its past as it was', async () => {
  const { rows: tables } = await sql<{ name: string; default: string | null }>`
    select c.relname as name, pg_get_expr(d.adbin, d.adrelid) as default from pg_attribute a join pg_class c on c.oid = a.attrelid
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'known_at' order by 1`.execute(opened.db);
  const names = tables.map(({ name }) => name);
  for (const name of [
    'activity',
    'activity_quantity',
    'activity_target',
    'task',
    'plan',
    'duty',
    'duty_unit',
    'target',
    'report_figure',
    'unit_version',
  ])
    expect(names).toContain(name);
  expect(tables.filter((one) => one.default !== 'known_moment()')).toEqual([]);
  await draft();
  for (const name of ['plan', 'target', 'unit_version']) {
    const { rows } = await sql<{
      same: boolean;
    }>`select t is not distinct from jsonb_populate_record(null::${sql.table(name)}, to_jsonb(t)) as same
      from ${sql.table(name)} t`.execute(opened.db);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ same }) => same)).toBe(true);
  }
});

test('what a transaction writes twice is kept once', async () => {
  const plan = await draft();
  const targetId = plan.targets[0]!.id;
  await acting(
    opened.db,
    owner,
    async (tx) => {
      await rewording(plan, 'Nửa chừng')(tx);
      await supersede(tx, 'target', { authority_id: ward.authorityId, id: targetId });
      recordChange(tx, { action: 'target.corrected', objectType: 'target', objectId: targetId, changes: {} });
      return rewording(plan, 'Xong')(tx);
    },
    later(60),
  );
  const past = await opened.db.selectFrom('past_row').select('content').where('key', 'like', `%${targetId}%`).execute();
  expect(past.map(({ content }) => (content as { text?: string }).text)).toEqual([plan.targets[0]!.text]);
});
