import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import {
  confirmActivity,
  correctActivity,
  progressOf,
  quantitiesBetween,
  restoreActivity,
  returnActivity,
  withdrawActivity,
} from '#features/activities/server/index.ts';
import { answerRequest, finishTask, reopenTask, tasksOf } from '#features/tasks/server/index.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { carriedMigrations, migrate, migrateTo } from '#platform/server/migrate.ts';
import { openTexts } from '#platform/server/log/texts.ts';
import { historyBegins } from '#platform/server/history.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { anActivity, told } from '#root/testing/activities.ts';
import { acting, day, now, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aPlan, performing } from '#root/testing/plans.ts';

const storage = aStorage();
const kept = await createTestDatabase();
const old = await createEmptyDatabase();
afterAll(async () => {
  await Promise.all([kept.drop(), old.drop()]);
  storage.remove();
});

/** The version that kept no history. */
const BEFORE = '20261129T070500_history';

interface Told {
  moments: Temporal.Instant[];
  figures: (db: Database, knownBy: Temporal.Instant) => Promise<unknown>;
  authorityId: Parameters<typeof historyBegins>[1];
}

/** A summer in which figures are recorded, returned, corrected, taken back, and work is finished and opened again, each at its own hour. */
async function live(db: Database): Promise<Told> {
  const ward = await anAuthority(db);
  const { authorityId } = ward;
  const owner = await anOfficer(db, ward, { roles: ['plan-owner'] });
  const room = await aUnit(db, ward);
  const worker = await anOfficer(db, ward, { roles: ['performer'], unitId: room });
  const front = ward.unit('UBMTTQVN');
  const partner = await anOfficer(db, ward, { roles: ['performer'], unitId: front });
  const plan = await aPlan(db, owner, {
    duties: [
      { units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-05-31' }] },
      { units: [performing(front)], deadlines: [{ kind: 'date', on: '2026-05-30' }] },
    ],
    targets: [{}, { text: 'Khác', value: 3, measure: 'minutes', unit: 'phút' }],
  });
  const tasks = await tasksOf(db, authorityId, { today: day('2026-06-01'), planId: plan.id });
  const taskId = tasks.find(({ unitId }) => unitId === room)!.id;
  const asked = tasks.find(({ unitId }) => unitId === front)!.id;
  const saying = (count: number, target = 0) =>
    told({
      ...{ unitId: room, dutyId: plan.duties[0]!.id, happenedOn: day('2026-05-20'), title: `Lần ${count}` },
      quantities: [{ measure: 'bulletins', value: count }],
      targets: [{ targetId: plan.targets[target]!.id, value: count }],
    });
  const activityId = await anActivity(db, storage, worker, saying(2));
  const finishing = await anActivity(db, storage, worker, { ...saying(4), taskId, finishesTask: true });
  // The plan, its tasks and two records are of the first minute.
  const moments = [now.add({ minutes: 1 })];
  const next = async <T>(actor: Actor, command: (tx: Tx, at: Temporal.Instant) => Promise<Result<T>>): Promise<void> => {
    const at = now.add({ hours: moments.length });
    value(await acting(db, actor, (tx) => command(tx, at), at));
    moments.push(at);
  };
  const on = (actor: Actor, at: Temporal.Instant, id = activityId) => ({ actor, activityId: id, now: at });
  const correct = (count: number, target: number) =>
    next(worker, (tx, at) =>
      correctActivity(tx, {
        ...on(worker, at),
        today: day('2026-06-02'),
        told: saying(count, target),
        proof: { files: [], links: [] },
      }),
    );
  await next(owner, (tx, at) => confirmActivity(tx, on(owner, at)));
  await next(owner, (tx, at) => returnActivity(tx, { ...on(owner, at), reason: 'Sai số' }));
  await correct(7, 0);
  await correct(9, 1);
  await next(worker, (tx, at) => withdrawActivity(tx, on(worker, at)));
  await next(worker, (tx, at) => restoreActivity(tx, on(worker, at)));
  await next(owner, (tx, at) => confirmActivity(tx, on(owner, at)));
  await next(owner, (tx, at) => confirmActivity(tx, on(owner, at, finishing)));
  await next(worker, (tx, at) => reopenTask(tx, { actor: worker, taskId, now: at }));
  await next(worker, (tx, at) => finishTask(tx, { actor: worker, taskId, now: at, reason: 'Đã gửi' }));
  await next(partner, (tx, at) => answerRequest(tx, { actor: partner, taskId: asked, now: at, answer: 'declined', note: 'Bận' }));
  await next(partner, (tx, at) => answerRequest(tx, { actor: partner, taskId: asked, now: at, answer: 'accepted' }));
  const figures = async (of: Database, knownBy: Temporal.Instant) => ({
    progress: await progressOf(of, authorityId, plan.id, { happenedBy: day('2026-06-30'), knownBy }),
    quantities: await quantitiesBetween(of, authorityId, plan.id, { from: day('2026-01-01'), to: day('2026-06-30') }, knownBy),
    tasks: await tasksOf(of, authorityId, { today: day('2026-06-30'), planId: plan.id, knownBy }),
  });
  return { moments, figures, authorityId };
}

/** Puts the rows as they stand today into the tables of the older version, without what only the newer one keeps. */
async function hand(from: TestDatabase, to: TestDatabase): Promise<void> {
  const { rows: tables } = await sql<{ name: string; columns: string[] }>`
    select c.relname as name, array_agg(a.attname::text) as columns from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all('{migration,migration_lock,repeatable_file}')
    group by 1`.execute(to.db);
  await to.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const { name, columns } of tables) {
      const { rows } = await sql<{ row: unknown }>`select to_jsonb(t) as row from ${sql.table(name)} t`.execute(from.db);
      const list = sql.join(columns.map((column) => sql.ref(column)));
      await sql`insert into ${sql.table(name)} (${list}) select ${list} from jsonb_populate_recordset(null::${sql.table(name)},
        ${JSON.stringify(rows.map(({ row }) => row))}::jsonb) on conflict do nothing`.execute(tx);
    }
  });
}

/** The version before wrote words into its log in clear; what is sealed now is put back as it stood. */
async function inClear(from: TestDatabase, to: TestDatabase, authorityId: AuthorityId): Promise<void> {
  const rows = await from.db.selectFrom('audit_entry').select(['sequence', 'changes']).where('authority_id', '=', authorityId).execute();
  const lines = await openTexts(from.db, authorityId, rows);
  await to.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const { sequence, changes } of lines)
      await sql`update audit_entry set changes = ${JSON.stringify(changes)}::jsonb
        where authority_id = ${authorityId} and sequence = ${sequence}`.execute(tx);
  });
}

test('a database of the version before has its history from the audit log, as if it had been kept', async () => {
  const { moments, figures, authorityId } = await live(kept.db);
  const carried = await carriedMigrations();
  await migrateTo(
    old.url,
    carried.filter((name) => name < BEFORE),
  );
  await hand(kept, old);
  await inClear(kept, old, authorityId);
  await migrate(old.url);
  expect(moments.length).toBeGreaterThan(10);
  const told = await Promise.all(moments.map((at) => figures(kept.db, at)));
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBeGreaterThan(8);
  for (const [index, at] of moments.entries()) expect(await figures(old.db, at)).toEqual(told[index]);
  expect(await historyBegins(old.db, authorityId)).toBeUndefined();
});

test('where the log does not tell, the history is said to begin with the new version', async () => {
  const bare = await createEmptyDatabase();
  const { authorityId } = await live(kept.db);
  await migrateTo(
    bare.url,
    (await carriedMigrations()).filter((name) => name < BEFORE),
  );
  await hand(kept, bare);
  await sql`alter table audit_entry disable trigger all`.execute(bare.db);
  await sql`delete from audit_entry where authority_id = ${authorityId} and action = 'activity.recorded'`.execute(bare.db);
  await sql`alter table audit_entry enable trigger all`.execute(bare.db);
  await migrate(bare.url);
  expect(await historyBegins(bare.db, authorityId)).toBeDefined();
  await bare.drop();
});
