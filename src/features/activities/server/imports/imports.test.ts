import { beforeEach, expect, test } from 'vitest';
import type { Rows } from '#platform/server/imports/rows.ts';
import { verifyChains } from '#platform/server/audit.ts';
import { verifyRows } from '#platform/server/log/rows/declared.ts';
import { verifyPresent } from '#platform/server/log/rows/present.ts';
import { verifySeals } from '#platform/server/log/verify.ts';
import { formatDay } from '#platform/values/format.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { keyOfTests, sealKey } from '#root/testing/database.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { audit } from '../../audit.ts';
import { activityColumnNames } from './columns.ts';
import { codeOfTask, knownFor } from './lists.ts';
import { importActivities, lookAtActivities, numberOfList } from './store.ts';

const { opened, ward, owner, chair, worker, room } = await anOffice();
const plan = await aPlan(opened.db, owner, {
  duties: [{ text: 'Phát thanh chuyên mục', units: [performing(room)], deadlines: [{ kind: 'quarter', year: 2026, quarter: 2 }] }],
  targets: [{ text: 'Ít nhất 12 chuyên mục', unit: 'chuyên mục', value: 12, measure: 'bulletins' }],
});

const importing = { actor: worker, now, today, locale: 'vi' as const };
const known = await knownFor({ db: opened.db, actor: worker, today });
const unit = known.choices.units[0]!.name;
const day = formatDay(today);

let at = 0;
beforeEach(() => {
  at += 1;
});

type Given = Partial<Record<keyof typeof activityColumnNames, string>>;
const columns = Object.keys(activityColumnNames) as (keyof typeof activityColumnNames)[];
const header = columns.map((column) => activityColumnNames[column][0]);
const row = (given: Given = {}): string[] => {
  const usual: Given = { happenedOn: day, channel: 'Truyền thanh', title: `Chuyên mục số ${at}`, unit, bulletins: '1' };
  const cells = { ...usual, ...given };
  return columns.map((column) => cells[column] ?? '');
};
const sheet = (...rows: string[][]): Rows => [header, ...rows];
const bring = (rows: Rows) =>
  acting(opened.db, worker, async (tx) => {
    const lines = await importActivities(tx, importing, rows);
    const faults = lines.filter(({ fault }) => fault);
    return faults.length === 0
      ? { ok: true, value: lines }
      : { ok: false, refusal: { code: 'faults', message: faults.map(({ line, fault }) => `${line}: ${fault}`).join('\n') } };
  });
const faultsOf = async (rows: Rows): Promise<string> => {
  const done = await bring(rows);
  return done.ok ? '' : done.refusal.message;
};
const faultOf = async (given: Given): Promise<string> => (await lookAtActivities(opened.db, importing, sheet(row(given))))[0]?.fault ?? '';
const recorded = (title: string) =>
  opened.db.selectFrom('activity').selectAll().where('authority_id', '=', ward.authorityId).where('title', 'like', `${title}%`).execute();

test('a sheet brings activities with figures, link, task and target; they wait and say where they came from', async () => {
  value(
    await bring(
      sheet(
        row({ title: 'Nhập: chuyên mục một', link: 'https://vi-du.test/tin', minutes: '6' }),
        row({ title: 'Nhập: chuyên mục hai', bulletins: '1.500' }),
      ),
    ),
  );
  const rows = await recorded('Nhập: chuyên mục');
  expect(rows).toHaveLength(2);
  for (const one of rows) expect(one).toMatchObject({ state: 'recorded', origin: 'import', recorded_by: worker.officerId, unit_id: room });
  expect(rows[0]!.task_id).not.toBeNull();
  const first = rows.find(({ title }) => title.endsWith('một'));
  const of = <T extends 'activity_quantity' | 'activity_target' | 'evidence' | 'activity_writer'>(table: T) =>
    opened.db
      .selectFrom(table as 'activity_quantity')
      .selectAll()
      .where('activity_id', '=', first!.id)
      .execute();
  expect(await of('activity_quantity')).toHaveLength(2);
  expect(await of('activity_target')).toMatchObject([{ target_id: plan.targets[0]!.id, value: 1 }]);
  expect(await of('evidence')).toMatchObject([{ link: 'https://vi-du.test/tin' }]);
  expect(await of('activity_writer')).toHaveLength(1);
});

test('one wrong row keeps all others out, and each row says everything that is wrong with it', async () => {
  const rows = sheet(row({ title: 'Nửa chừng' }), row({ title: '', happenedOn: '31/02/2026', channel: 'Bồ câu', bulletins: 'nhiều' }));
  const message = await faultsOf(rows);
  expect(message).toContain('3: ');
  for (const part of ['hình thức “Bồ câu”', 'ghi “nhiều”', 'gày thực hiện', 'ên hoạt động']) expect(message).toContain(part);
  expect(await recorded('Nửa chừng')).toHaveLength(0);
});

test.each<[string, Given, RegExp]>([
  ['a unit of others', { unit: 'Sở Nội vụ' }, /không phải đơn vị mà bạn được ghi/],
  ['a day to come', { happenedOn: formatDay(today.add({ days: 1 })) }, /chưa tới/],
  ['a figure of another channel', { meetings: '2' }, /không ghi “Cuộc họp/],
  ['a figure below nothing', { bulletins: '-1' }, /từ 0 trở lên/],
  ['a figure that can be read in two ways', { bulletins: '1,500' }, /từ 0 trở lên/],
  ['an unknown task', { task: 'ZZZZ' }, /Không có việc mã/],
  ['a link that is none', { link: 'javascript:alert(1)' }, /.+/],
  ['100,000 letters', { title: 'a'.repeat(100_000) }, /300/],
  ['no unit', { unit: '' }, /Chưa ghi đơn vị/],
])('%s is refused with a sentence', async (_what, given, sentence) => {
  expect(await faultOf(given)).toMatch(sentence);
});

test('markup is text, a short name and a task code name what they say', async () => {
  const task = known.choices.tasks[0]!;
  const given = { title: '<script>alert(1)</script>', task: codeOfTask(task.id), happenedOn: day };
  const [read] = await lookAtActivities(opened.db, importing, sheet(row(given)));
  expect(read).toMatchObject({ fault: '', told: { title: '<script>alert(1)</script>', taskId: task.id } });
});

test('the same row twice, in one sheet or in two, is there once', async () => {
  const twice = sheet(row({ title: 'Hai lần' }), row({ title: 'Hai lần' }));
  expect(await faultsOf(twice)).toMatch(/3: Giống hệt dòng 2/);
  value(await bring(sheet(row({ title: 'Hai lần' }))));
  expect(await faultsOf(sheet(row({ title: 'Hai lần' }), row({ title: 'Ba lần' })))).toMatch(/2: .*đã được nhập từ trước/);
  expect(await recorded('Hai lần')).toHaveLength(1);
  expect(await recorded('Ba lần')).toHaveLength(0);
});

test('more rows than go to the database at once are chained and sealed as single ones, and stand as the log says', async () => {
  const rows = Array.from({ length: 1100 }, (_, n) => row({ title: `Loạt ${n + 1}`, link: `https://vi-du.test/loat/${n + 1}` }));
  value(await bring(sheet(...rows)));
  expect(await recorded('Loạt ')).toHaveLength(1100);
  expect(await verifyChains(opened.db)).toEqual([]);
  const { faults, mentions, entries } = await verifySeals(opened.db, sealKey, now);
  expect(faults).toEqual([]);
  expect(entries).toBeGreaterThan(2200);
  const present = await opened.db.transaction().execute((tx) => verifyPresent(tx, sealKey, mentions));
  expect(present.faults.filter(({ objectType }) => /^(?:activity|evidence)/.test(objectType))).toEqual([]);
  expect((await verifyRows(opened.db, keyOfTests, audit.rows ?? {})).faults).toEqual([]);
  const told = opened.db.selectFrom('message').select(['officer_id', 'kind']).where('title_vi', 'like', '%1.100 hoạt động%');
  expect((await told.execute()).map(({ officer_id }) => officer_id).toSorted()).toEqual(
    [owner, chair].map(({ officerId }) => officerId).toSorted(),
  );
}, 60_000);

test('the number of a list is that of its rows', () => {
  const [one, other] = [sheet(row()), sheet(row({ bulletins: '2' }))];
  expect(numberOfList(one, importing)).toBe(numberOfList(structuredClone(one), importing));
  expect(numberOfList(one, importing)).not.toBe(numberOfList(other, importing));
});
