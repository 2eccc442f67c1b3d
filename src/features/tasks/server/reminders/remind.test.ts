import { afterAll, beforeEach, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { TaskId, UnitId } from '#platform/values/ids.ts';
import { acting, at, day, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { historyOf } from '#platform/server/audit.ts';
import { ruleIn } from '../../schema.ts';
import { answerRequest, finishTask } from '../commands.ts';
import { tasksOf } from '../queries.ts';
import { remind, withoutReminders } from './remind.ts';
import { lastReminders, reminderRule, setReminderRule } from './rule.ts';
import { urgesOf, urgeTask } from './urge.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

let authority: BuiltAuthority;
let owner: Actor;
let chair: Actor;
let mai: Actor;
let unitId: UnitId;
let partner: UnitId;

beforeEach(async () => {
  authority = await anAuthority(db);
  owner = await anOfficer(db, authority, { roles: ['plan-owner'], fullName: 'Lê Văn Chủ' });
  chair = await anOfficer(db, authority, { roles: ['chair'], fullName: 'Trần Thị Lãnh' });
  unitId = await aUnit(db, authority, { name: 'Đài truyền thanh' });
  mai = await anOfficer(db, authority, { fullName: 'Nguyễn Thị Mai', unitId });
  const [front] = await db
    .selectFrom('unit_version')
    .select('unit_id')
    .where('authority_id', '=', authority.authorityId)
    .where('name', 'like', '%Mặt trận%')
    .execute();
  partner = front?.unit_id as UnitId;
});

const due = (on: string, units = [performing(unitId)]) =>
  aPlan(db, owner, { duties: [{ text: 'Phát thanh về cải cách hành chính', units, deadlines: [{ kind: 'date', on }] }] });

const seen = async (actor: Actor) =>
  (await messagesOf(db, actor, { locale: 'vi', limit: 50 })).messages.map(({ kind, title, text }) => `${kind} | ${title} | ${text}`);
const kinds = async (actor: Actor) => (await messagesOf(db, actor, { locale: 'vi', limit: 50 })).messages.map(({ kind }) => kind);
const run = (local: string) => remind(db, authority.authorityId, at(local));
const taskId = async (): Promise<TaskId> => (await tasksOf(db, authority.authorityId, { today: day('2026-06-01') }))[0]!.id;

test('14, 3 and 0 days before, then weekly while late, each once', async () => {
  // A Wednesday.
  await due('2026-06-17');
  for (let on = day('2026-06-01'); Temporal.PlainDate.compare(on, day('2026-07-08')) <= 0; on = on.add({ days: 1 })) {
    const sent = await run(`${on.toString()}T05:00`);
    expect([on.toString(), sent > 0]).toEqual([
      on.toString(),
      ['2026-06-03', '2026-06-12', '2026-06-17', '2026-06-24', '2026-07-01', '2026-07-08'].includes(on.toString()),
    ]);
    expect(await run(`${on.toString()}T09:00`)).toBe(0);
  }
  expect((await seen(mai)).toReversed()).toEqual([
    'task-due | Sắp đến hạn: Phát thanh về cải cách hành chính | Đài truyền thanh. Thời hạn 17/06/2026 (còn 14 ngày).',
    'task-due | Sắp đến hạn: Phát thanh về cải cách hành chính | Đài truyền thanh. Thời hạn 17/06/2026 (còn 5 ngày).',
    'task-due | Sắp đến hạn: Phát thanh về cải cách hành chính | Đài truyền thanh. Thời hạn 17/06/2026 (hạn hôm nay).',
    'task-late | Quá hạn: Phát thanh về cải cách hành chính | Đài truyền thanh. Thời hạn 17/06/2026 (quá hạn 7 ngày).',
    'task-late | Quá hạn: Phát thanh về cải cách hành chính | Đài truyền thanh. Thời hạn 17/06/2026 (quá hạn 14 ngày).',
    'task-late | Quá hạn: Phát thanh về cải cách hành chính | Đài truyền thanh. Thời hạn 17/06/2026 (quá hạn 21 ngày).',
  ]);
  expect(await seen(chair)).toEqual([]);
});

test('a worker that stood still over the day makes up for it, with the words of today', async () => {
  await due('2026-06-17');
  await run('2026-06-15T05:00');
  expect(await run('2026-06-19T05:00')).toBe(1);
  expect(await seen(mai)).toEqual([
    'task-late | Quá hạn: Phát thanh về cải cách hành chính | Đài truyền thanh. Thời hạn 17/06/2026 (quá hạn 2 ngày).',
  ]);
});

test('what is done, and what is of a plan that ended, is not reminded of', async () => {
  await due('2026-06-17');
  const id = await taskId();
  value(
    await acting(
      db,
      mai,
      (tx) => finishTask(tx, { actor: mai, taskId: id, now: at('2026-06-02T09:00'), reason: 'Đã phát' }),
      at('2026-06-02T09:00'),
    ),
  );
  expect(await run('2026-06-03T05:00')).toBe(0);
  const other = await due('2026-06-24');
  await db
    .updateTable('plan')
    .set({ ended_on: day('2026-06-05') })
    .where('id', '=', other.id)
    .execute()
    .catch(() => undefined);
  expect(await kinds(mai)).toEqual([]);
});

test('a task that was due before its plan came in is never late', async () => {
  await aPlan(db, owner, {
    duties: [{ units: [performing(unitId)], deadlines: [{ kind: 'date', on: '2026-03-31' }] }],
    issuedAt: at('2026-05-20T09:00'),
  });
  for (const on of ['2026-06-02', '2026-06-03', '2026-06-09', '2026-06-16']) await run(`${on}T05:00`);
  expect(await kinds(mai)).toEqual([]);
});

test('a partner is asked kindly, and never late', async () => {
  const front = await anOfficer(db, authority, { roles: ['partner'], unitId: partner });
  await due('2026-06-17', [performing(partner, { isRequested: true })]);
  expect(await run('2026-06-03T05:00')).toBe(1);
  expect(await seen(front)).toEqual([
    expect.stringMatching(/^request-open \| Đề nghị phối hợp: .* \| Kính mời .* phối hợp\. .*Rất mong nhận được câu trả lời\.$/),
  ]);
  for (const on of ['2026-06-17', '2026-06-24', '2026-07-01']) expect(await run(`${on}T05:00`)).toBe(on === '2026-06-17' ? 1 : 0);
  expect(new Set(await kinds(front))).toEqual(new Set(['request-open']));
  const id = await taskId();
  expect(refusalOf(await acting(db, chair, (tx) => urgeTask(tx, { actor: chair, taskId: id, now: at('2026-07-01T09:00') })))).toBe(
    'request-is-not-urged',
  );
});

test('where a unit has nobody, who owns the plan hears', async () => {
  const empty = await aUnit(db, authority, { name: 'Tổ dân phố số 9' });
  await due('2026-06-17', [performing(empty)]);
  await run('2026-06-03T05:00');
  expect(await seen(owner)).toEqual([expect.stringContaining('Tổ dân phố số 9')]);
});

test('the rule of the authority holds; what is typed twice is once', async () => {
  await due('2026-06-17');
  value(
    await acting(db, owner, (tx) =>
      setReminderRule(
        tx,
        owner,
        ruleIn({ daysBefore: '1, 10,1', lateEvery: 'never', requestDaysBefore: undefined, fromWorkingDay: false }),
      ),
    ),
  );
  expect(await reminderRule(db, authority.authorityId)).toEqual({
    daysBefore: [10, 1],
    lateEvery: 0,
    requestDaysBefore: [],
    fromWorkingDay: false,
  });
  // Ten days before is a Sunday: told on Friday.
  expect(await run('2026-06-05T05:00')).toBe(1);
  expect(await run('2026-06-16T05:00')).toBe(1);
  expect(await run('2026-06-24T05:00')).toBe(0);
  expect(refusalOf(await acting(db, mai, (tx) => setReminderRule(tx, mai, ruleIn({ lateEvery: 'every3', fromWorkingDay: true }))))).toBe(
    'may-not-set-reminders',
  );
  expect(await lastReminders(db, authority.authorityId)).toMatchObject({ count: 0 });
});

test('a deadline on a Sunday keeps its day and is reminded of from the Friday before it, unless the rule says otherwise', async () => {
  await due('2026-06-21');
  expect(await run('2026-06-16T05:00')).toBe(1);
  expect((await seen(mai)).at(0)).toContain('Thời hạn 21/06/2026 (còn 5 ngày).');
  const other = await anAuthority(db);
  expect((await reminderRule(db, other.authorityId)).fromWorkingDay).toBe(true);
  const rule = ruleIn({ daysBefore: '3', lateEvery: 'never', requestDaysBefore: undefined, fromWorkingDay: false });
  value(await acting(db, owner, (tx) => setReminderRule(tx, owner, rule)));
  expect((await reminderRule(db, authority.authorityId)).fromWorkingDay).toBe(false);
  expect(await run('2026-06-17T05:00')).toBe(0);
  expect(await run('2026-06-18T05:00')).toBe(1);
});

test('who has been reminded today is passed over', async () => {
  const ids = [authority.authorityId];
  expect(await withoutReminders(db, ids, day('2026-06-05'))).toEqual(ids);
  await run('2026-06-05T05:00');
  expect(await withoutReminders(db, ids, day('2026-06-05'))).toEqual([]);
  expect(await withoutReminders(db, ids, day('2026-06-07'))).toEqual([]);
  expect(await withoutReminders(db, ids, day('2026-06-08'))).toEqual(ids);
});

test('two workers at once remind once', async () => {
  await due('2026-06-17');
  const sent = await Promise.all([run('2026-06-03T05:00'), run('2026-06-03T05:00'), run('2026-06-03T05:00')]);
  expect(sent.toSorted()).toEqual([0, 0, 1]);
});

const urge = (actor: Actor, id: TaskId, local: string) =>
  acting(db, actor, (tx) => urgeTask(tx, { actor, taskId: id, now: at(local) }), at(local));

test('a leader urges once a day; it stands on the task and in the log, and the unit hears', async () => {
  await due('2026-05-20');
  const id = await taskId();
  expect(value(await urge(chair, id, '2026-06-01T09:00'))).toBe(1);
  expect(refusalOf(await urge(owner, id, '2026-06-01T10:00'))).toBe('urged-today');
  expect(value(await urge(owner, id, '2026-06-02T10:00'))).toBe(1);
  expect((await urgesOf(db, authority.authorityId, id)).map(({ by, on, reached }) => [by, on.toString(), reached])).toEqual([
    ['Lê Văn Chủ', '2026-06-02', 1],
    ['Trần Thị Lãnh', '2026-06-01', 1],
  ]);
  expect((await tasksOf(db, authority.authorityId, { today: day('2026-06-02') })).map(({ isUrgedToday }) => isUrgedToday)).toEqual([true]);
  expect((await seen(mai)).at(-1)).toBe(
    'urged | Đôn đốc: Phát thanh về cải cách hành chính | Trần Thị Lãnh đôn đốc Đài truyền thanh hoàn thành việc này. Thời hạn 20/05/2026 (quá hạn 12 ngày).',
  );
  expect((await historyOf(db, authority.authorityId, 'task', id)).filter(({ action }) => action === 'task.urged')).toHaveLength(2);
});

test('two leaders at once urge once', async () => {
  await due('2026-05-20');
  const id = await taskId();
  const both = await Promise.all([urge(chair, id, '2026-06-01T09:00'), urge(owner, id, '2026-06-01T09:00')]);
  expect(both.map(refusalOf).toSorted()).toEqual(['urged-today', undefined]);
  expect(await kinds(mai)).toEqual(['urged']);
});

test('others do not urge, and what is far off or done is not urged', async () => {
  await due('2026-09-30');
  const id = await taskId();
  expect(refusalOf(await urge(mai, id, '2026-06-01T09:00'))).toBe('may-not-urge');
  expect(refusalOf(await urge(chair, id, '2026-06-01T09:00'))).toBe('not-to-be-urged');
  expect(refusalOf(await urge(chair, crypto.randomUUID() as TaskId, '2026-06-01T09:00'))).toBe('no-such-task');
  const elsewhere = await anOfficer(db, await anAuthority(db), { roles: ['chair'] });
  expect(refusalOf(await urge(elsewhere, id, '2026-09-25T09:00'))).toBe('no-such-task');
});

test('who asked hears the answer of a partner', async () => {
  const front = await anOfficer(db, authority, { roles: ['partner'], unitId: partner });
  await due('2026-06-17', [performing(partner, { isRequested: true })]);
  const id = await taskId();
  const now = at('2026-06-01T09:00');
  value(
    await acting(db, front, (tx) => answerRequest(tx, { actor: front, taskId: id, now, answer: 'declined', note: 'Trùng đại hội' }), now),
  );
  expect(await seen(owner)).toEqual([
    expect.stringMatching(/^declined \| .* chưa tham gia được \| Phát thanh về cải cách hành chính\. Trùng đại hội$/),
  ]);
  expect(await seen(front)).toEqual([]);
});
