import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordActivity } from '#features/activities/server/index.ts';
import { lawsOf } from '#features/laws/server/index.ts';
import { finishTask, tasksOf } from '#features/tasks/server/index.ts';
import { endUnit, unitsOn } from '#features/units/server/index.ts';
import { useApp } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import { readSheet } from '#platform/server/imports/rows.ts';
import { formatDay } from '#platform/values/format.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOrigin, told } from '#root/testing/activities.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { keyOfTests } from '#root/testing/database.ts';
import { Browser } from '#root/testing/identity.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { aRequest } from '#root/testing/request.ts';
import { headerLine, previewOf } from '../src/routes/(staff)/lam-viec/hoat-dong/nhap/sheet.ts';
import * as laws from '../src/routes/(staff)/lam-viec/van-ban-phap-luat/them/+page.server.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice();
const { db } = opened;
const clerk = await anOfficer(db, ward, { roles: ['clerk'] });
beforeAll(() => useApp({ ...opened, storage, clock: clock(now.toString()), installKey: keyOfTests }));
afterAll(() => useApp(undefined));

interface Answered {
  data?: { errors: Record<string, string>; typed: Record<string, string> };
}

describe('a form', () => {
  const paper = {
    kind: 'Quyết định',
    symbol: '1/2026/QĐ-UBND',
    title: 'Thử (giả định)',
    issuer: 'Ủy ban nhân dân tỉnh Thử',
    issuedOn: '05/01/2026',
    level: 'province',
  };
  const send = async (form: Record<string, string>): Promise<Answered> => {
    const act = laws.actions.default as unknown as (event: unknown) => Promise<Answered>;
    try {
      return await act(aRequest(new Browser(), '/lam-viec/van-ban-phap-luat/them', { form, locals: { actor: clerk } }));
    } catch (thrown) {
      if (typeof thrown === 'object' && thrown !== null && 'location' in thrown) return {};
      throw thrown;
    }
  };
  const titles = async () => (await lawsOf(db, ward.authorityId, { today })).laws.map(({ title }) => title);
  const markup = '<script>alert(1)</script><b onmouseover="x()">Quy chế</b> &amp; {{x}}';

  test('takes markup as the letters that it is', async () => {
    expect(await send({ ...paper, title: markup })).toEqual({});
    expect(await titles()).toEqual([markup]);
  });

  test.each<[string, Record<string, string>, string, RegExp]>([
    ['nothing at all', Object.fromEntries(Object.keys(paper).map((name) => [name, ' '])), 'title', /./],
    ['a hundred thousand letters', { symbol: '2/2026/QĐ-UBND', title: 'ộ'.repeat(100_000) }, 'title', /2\.000/],
    ['31/02', { symbol: '3/2026/QĐ-UBND', issuedOn: '31/02/2026' }, 'issuedOn', /không phải là ngày có thật/],
    ['a number that is used', { title: 'Khác' }, '', /1\/2026\/QĐ-UBND/],
  ])('with %s comes back whole with a sentence, and nothing is stored', async (_what, wrong, field, sentence) => {
    const sent = { ...paper, ...wrong };
    const before = await titles();
    const { data } = await send(sent);
    const said = data?.errors ?? {};
    expect(field === '' ? Object.values(said).join(' ') : said[field]).toMatch(sentence);
    expect(data?.typed['title']).toBe(sent.title);
    expect(await titles()).toEqual(before);
  });
});

test('of fifty thousand rows the three that are wrong come back with their numbers and reasons, and none is stored', async () => {
  const unit = (await unitsOn(db, ward.authorityId, today)).find(({ id }) => id === room)!.name;
  const header = headerLine();
  const row = (n: number): string[] => {
    const cells: Record<string, string> = {
      'Ngày thực hiện': formatDay(today),
      'Hình thức': 'Truyền thanh',
      'Tên hoạt động': `Dòng ${n + 2}`,
      'Đơn vị thực hiện': unit,
    };
    return header.map((name) => cells[name] ?? (name.startsWith('Chuyên mục') ? ([100, 25_000, 49_999].includes(n) ? 'x' : '1') : ''));
  };
  const rows = [header, ...Array.from({ length: 50_000 }, (_, n) => row(n))];
  const staff = { db, actor: worker, now, today } as unknown as Parameters<typeof previewOf>[1];
  const { count, faults, sheet } = await previewOf(rows, staff, 'vi');
  expect([count, faults]).toEqual([50_000, 3]);
  const back = value(await readSheet(new File([Buffer.from(sheet!.href.split(',')[1] ?? '', 'base64')], 'a.xlsx')));
  expect(back[0]?.slice(-2)).toEqual(['Lý do chưa nhập được', 'Dòng số']);
  expect(back.slice(1).map((line) => line.at(-1))).toEqual(['102', '25002', '50001']);
  for (const line of back.slice(1)) expect(line.at(-2)).toMatch(/“x”/);
  expect(await db.selectFrom('activity').select('id').where('title', 'like', 'Dòng %').execute()).toEqual([]);
}, 120_000);

test('a task of a unit that was abolished stays, says why nothing is recorded for it, and is finished by the owner of the plan', async () => {
  const plan = await aPlan(db, owner, {
    duties: [{ units: [performing(room)], deadlines: [{ kind: 'quarter', year: 2026, quarter: 4 }] }],
  });
  value(await acting(db, owner, (tx) => endUnit(tx, { authorityId: ward.authorityId, unitId: room, from: today })));
  const mine = async () => (await tasksOf(db, ward.authorityId, { today, planId: plan.id })).map(({ unitId, state }) => [unitId, state]);
  expect(await mine()).toEqual([[room, 'open']]);
  const record = (actor: typeof worker) =>
    acting(db, actor, (tx) =>
      recordActivity(tx, {
        actor,
        now,
        today,
        origin: anOrigin(),
        told: told({ unitId: room, happenedOn: day('2026-05-20') }),
        proof: { files: [], links: ['https://phuong.example.vn/tin/1'] },
      }),
    );
  for (const actor of [worker, owner]) {
    const done = await record(actor);
    expect(refusalOf(done)).toBe('unit-ended');
    expect(done.ok || done.refusal.message).toMatch(/không còn là đơn vị của cơ quan.*chọn đơn vị/);
  }
  const [task] = await tasksOf(db, ward.authorityId, { today, planId: plan.id });
  value(
    await acting(db, owner, (tx) => finishTask(tx, { actor: owner, taskId: task!.id, now, reason: 'Đơn vị đã giải thể, việc đã xong' })),
  );
  expect(await mine()).toEqual([[room, 'done']]);
});
