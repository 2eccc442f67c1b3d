import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { returnActivity } from '#features/activities/server/index.ts';
import { answerRequest, finishTask } from '#features/tasks/server/index.ts';
import { useApp } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { DocumentId, PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, value } from '#root/testing/actors.ts';
import { aConfirmedActivity, anActivity } from '#root/testing/activities.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests } from '#root/testing/database.ts';
import { aDocument, aReadDocument, aStorage } from '#root/testing/documents.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { load as activities } from '../src/routes/(staff)/lam-viec/hoat-dong/+page.server.ts';
import { GET as activitySheet } from '../src/routes/(staff)/lam-viec/hoat-dong/xuat/+server.ts';
import { load as documents } from '../src/routes/(staff)/lam-viec/van-ban/+page.server.ts';
import { GET as documentSheet } from '../src/routes/(staff)/lam-viec/van-ban/xuat/+server.ts';
import { load as tasks } from '../src/routes/(staff)/lam-viec/viec/+page.server.ts';
import { GET as taskSheet } from '../src/routes/(staff)/lam-viec/viec/xuat/+server.ts';
import { anEvent } from './filling.ts';
import { namedCells, rowsOf } from './sheets.ts';

const { db, drop, ...opened } = await createTestDatabase();
const storage = aStorage();
useApp({ db, ...opened, storage, clock: clock(now.toString()), installKey: keyOfTests });
afterAll(async () => {
  useApp(undefined);
  await drop();
  storage.remove();
});

let authority: BuiltAuthority;
let owner: Actor;
let head: Actor;
let hamlet: UnitId;
let front: UnitId;
beforeAll(async () => {
  authority = await anAuthority(db, { placeName: 'Thử Sao' });
  hamlet = await aUnit(db, authority, { name: 'Thôn Đường Cái' });
  front = authority.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Thử Sao');
  owner = await anOfficer(db, authority, { roles: ['plan-owner'] });
  head = await anOfficer(db, authority, { roles: ['neighbourhood-head'], unitId: hamlet });
  // What another authority has stands in no list of this one.
  const other = await anAuthority(db);
  const stranger = await anOfficer(db, other, { roles: ['plan-owner'] });
  await anActivity(db, storage, stranger, { unitId: other.rootUnitId, title: 'Của nơi khác' });
  await aPlan(db, stranger, { duties: [{ text: 'Của nơi khác', units: [performing(other.rootUnitId)] }] });
  await aDocument(db, storage, stranger);
});

/** A sheet and what was read of it: a line for each row, without the header. */
type Page = (event: never) => Promise<unknown>;
const ask = (page: Page, query: string, actor: Actor) => page(anEvent(actor, `/x${query}`, {}));
const sheet = async (page: Page, query: string, actor: Actor) => (await ask(page, query, actor)) as Response;
const and = (query: string, more: string): string => (query === '' ? `?${more}` : `${query}&${more}`);

/** The first column of both sheets under an address: they hold the same. */
async function taken(page: Page, query: string, actor: Actor): Promise<unknown[]> {
  const rows = await rowsOf(await sheet(page, and(query, 'dang=xlsx'), actor));
  const csv = await sheet(page, and(query, 'dang=csv'), actor);
  expect(csv.headers.get('content-disposition')).toContain('.csv');
  const lines = (await csv.text()).trim().split('\r\n').slice(1);
  expect(lines.map((line, at) => line.includes(String(rows[at]?.[0])))).toEqual(rows.map(() => true));
  return rows.map(([first]) => first);
}

describe('activities', () => {
  const [loudspeaker, leaflets, meeting, story] = ['Ánh sáng số', 'Bản tin phát tay', 'Chung một cửa', 'Đăng bài trên cổng'];
  beforeAll(async () => {
    const judge = await anOfficer(db, authority, { roles: ['chair'] });
    const unitId = authority.rootUnitId;
    const { measure, ...one } = { measure: 'leaflets' as const, value: 300 };
    await anActivity(db, storage, owner, { unitId, title: loudspeaker, place: 'Nhà văn hóa Đoài', happenedOn: day('2026-05-20') });
    const printed = { channel: 'leaflet', quantities: [{ measure, ...one }] } as const;
    await aConfirmedActivity(db, storage, head, judge, { ...printed, unitId: hamlet, title: leaflets, happenedOn: day('2026-02-10') });
    const held = { channel: 'meeting', quantities: [{ measure: 'meetings', value: 1 }] } as const;
    const activityId = await anActivity(db, storage, head, { ...held, unitId: hamlet, title: meeting, happenedOn: day('2026-03-05') });
    value(await acting(db, judge, (tx) => returnActivity(tx, { actor: judge, activityId, now, reason: 'Thiếu ảnh' })));
    const written = { channel: 'portal', quantities: [{ measure: 'stories', value: 1 }] } as const;
    await anActivity(db, storage, owner, { ...written, unitId, title: story, happenedOn: day('2026-04-01'), isInternal: true });
  });

  const shown = async (query: string, actor = owner) =>
    ((await ask(activities, query, actor)) as Awaited<ReturnType<typeof activities>>).activities.map(({ title }) => title);

  test.each<[string, string, () => string[]]>([
    ['all, the latest first', '', () => [loudspeaker, story, meeting, leaflets]],
    ['the earliest first', '?xep=ngay', () => [leaflets, meeting, story, loudspeaker]],
    ['by name, as Vietnamese is ordered', '?xep=ten', () => [loudspeaker, leaflets, meeting, story]],
    ['by name backwards', '?xep=-ten', () => [story, meeting, leaflets, loudspeaker]],
    ['by channel', '?xep=hinh-thuc', () => [leaflets, meeting, story, loudspeaker]],
    ['marks and case make no difference', '?tim=ANH sang', () => [loudspeaker]],
    ['a place is found', '?tim=doai', () => [loudspeaker]],
    ['every word has to stand there', '?tim=anh doai cong', () => []],
    ['a channel', '?hinh-thuc=leaflet', () => [leaflets]],
    ['a unit', `?don-vi=hamlet`, () => [meeting, leaflets]],
    ['a state', '?tinh-trang=returned', () => [meeting]],
    ['days, both counted in', '?tu=05/03/2026&den=01/04/2026', () => [story, meeting]],
    ['a period', '?ky=quarter-1-2026', () => [meeting, leaflets]],
    ['a period and a day within it', '?ky=quarter-1-2026&tu=01/03/2026', () => [meeting]],
    ['all of it at once', '?tim=mot&don-vi=hamlet&tinh-trang=returned&hinh-thuc=meeting&xep=ten', () => [meeting]],
    ['what is broken filters nothing', '?tinh-trang=la&tu=40/13/2026&xep=la&trang=-1', () => [loudspeaker, story, meeting, leaflets]],
  ])('%s: page and sheet are the same', async (_case, typed, found) => {
    const query = typed.replace('hamlet', hamlet);
    expect(await shown(query)).toEqual(found());
    expect(await taken(activitySheet, query, owner)).toEqual(found());
  });

  test('who follows no plan sees and takes out those of the own unit', async () => {
    expect(await shown('', head)).toEqual([meeting, leaflets]);
    expect(await taken(activitySheet, '', head)).toEqual([meeting, leaflets]);
    expect(await shown('?tim=anh sang', head)).toEqual([]);
  });

  test('the tabs count within the rest of the filter', async () => {
    const { tabs } = (await ask(activities, `?don-vi=${hamlet}&tinh-trang=returned`, owner)) as Awaited<ReturnType<typeof activities>>;
    expect(tabs.map(({ count, current }) => [count, current])).toEqual([
      [2, false],
      [0, false],
      [1, true],
      [1, false],
      [0, false],
    ]);
  });

  test('a row of the sheet says all that the columns promise', async () => {
    const row = await namedCells(await sheet(activitySheet, '?tim=anh sang', owner));
    expect(row).toMatchObject({
      'Tên hoạt động': loudspeaker,
      'Ngày thực hiện': new Date('2026-05-20'),
      'Hình thức': 'Truyền thanh',
      'Đơn vị thực hiện': 'Ủy ban nhân dân phường Thử Sao',
      'Địa điểm': 'Nhà văn hóa Đoài',
      'Số minh chứng': 1,
      'Tình trạng': 'Chờ xác nhận',
      'Chỉ lưu nội bộ': null,
    });
    expect(await namedCells(await sheet(activitySheet, '?tim=dang bai', owner))).toMatchObject({ 'Chỉ lưu nội bộ': 'x' });
  });
});

describe('tasks', () => {
  const [late, soon, standing, asked, done] = ['Dán áp phích', 'Phát loa', 'Trực một cửa', 'Vận động hội viên', 'Gửi báo cáo'];
  let first: PlanId;
  const on = (iso: string) => [{ kind: 'date', on: iso } as const];
  beforeAll(async () => {
    const plan = await aPlan(db, owner, {
      title: 'Kế hoạch thứ nhất',
      duties: [
        { text: late, units: [performing(authority.rootUnitId)], deadlines: on('2026-05-15') },
        { text: soon, units: [performing(hamlet)], deadlines: on('2026-06-10') },
        { text: standing, units: [performing(hamlet)] },
        { text: asked, units: [performing(front, { isRequested: true })], deadlines: on('2026-07-01') },
        { text: done, units: [performing(authority.rootUnitId)], deadlines: on('2026-03-31') },
      ],
    });
    first = plan.id;
    const { id } = await db
      .selectFrom('task')
      .select('id')
      .where('duty_id', '=', plan.duties[4]?.id ?? null)
      .executeTakeFirstOrThrow();
    const finishing = { actor: owner, taskId: id, now, reason: 'Đã gửi', doneOn: day('2026-03-30') };
    value(await acting(db, owner, (tx) => finishTask(tx, finishing)));
  });

  const page = async (query: string, actor = owner) => (await ask(tasks, query, actor)) as Awaited<ReturnType<typeof tasks>>;
  const shown = async (query: string, actor = owner) =>
    (await page(query, actor)).sections.flatMap(({ tasks: some }) => some.map(({ text }) => text)).toSorted();

  test.each<[string, string, () => string[]]>([
    ['the own unit first', '', () => [done, late]],
    ['those of everybody, due days first', '?cua=tat-ca', () => [done, late, soon, asked, standing]],
    ['marks and case make no difference', '?cua=tat-ca&tim=DAN ap phich', () => [late]],
    ['a unit is found by its name', '?cua=tat-ca&tim=duong cai', () => [soon, standing]],
    ['a unit', '?unit=hamlet', () => [soon, standing]],
    ['a plan', '?plan=first&tinh-trang=asked', () => [asked]],
    ['late', '?cua=tat-ca&tinh-trang=late', () => [late]],
    ['soon', '?cua=tat-ca&tinh-trang=soon', () => [soon]],
    ['the whole year', '?cua=tat-ca&tinh-trang=standing', () => [standing]],
    ['done', '?cua=tat-ca&tinh-trang=done', () => [done]],
    ['due in a period, as reports count it', '?cua=tat-ca&ky=quarter-2-2026', () => [done, late, soon]],
    ['what is broken filters nothing', '?cua=tat-ca&tinh-trang=la&unit=la&ky=la', () => [done, late, soon, asked, standing]],
  ])('%s: page and sheet are the same', async (_case, typed, found) => {
    const query = typed.replace('hamlet', hamlet).replace('first', first);
    expect(await shown(query)).toEqual(found().toSorted());
    expect(await taken(taskSheet, query, owner)).toEqual(found());
  });

  test('who follows no plan sees and takes out those of the own unit, whatever the address asks', async () => {
    for (const query of ['', '?cua=tat-ca', `?unit=${authority.rootUnitId}`, `?plan=${first}`]) {
      expect([query, await shown(query, head)]).toEqual([query, [soon, standing].toSorted()]);
      expect(await taken(taskSheet, query, head)).toEqual([soon, standing]);
    }
  });

  test('a request that was answered leaves those that wait for an answer', async () => {
    const partner = await anOfficer(db, authority, { roles: ['partner'], unitId: front });
    const { id } = await db.selectFrom('task').select('id').where('unit_id', '=', front).executeTakeFirstOrThrow();
    const answering = { actor: partner, taskId: id, now, answer: 'declined' as const, note: 'Trùng lịch' };
    value(await acting(db, partner, (tx) => answerRequest(tx, answering)));
    expect(await shown('?cua=tat-ca&tinh-trang=asked')).toEqual([]);
    expect(await taken(taskSheet, '?cua=tat-ca&tinh-trang=declined', owner)).toEqual([asked]);
  });

  test('a row of the sheet says all that the columns promise', async () => {
    const [row] = await rowsOf(await sheet(taskSheet, '?tinh-trang=done', owner));
    expect(row?.[0]).toBe(done);
    // It is a part of no other.
    expect(row?.[1]).toBeNull();
    expect(row?.slice(3, 9)).toEqual([
      'Ủy ban nhân dân phường Thử Sao',
      'Thực hiện',
      null,
      new Date('2026-03-31'),
      'Đã xong',
      new Date('2026-03-30'),
    ]);
    expect(row?.[10]).toBe('Kế hoạch thứ nhất');
  });
});

describe('documents', () => {
  const [plan, letter, directive, unread] = ['Áp dụng chữ ký số', 'Báo cáo quý I', 'Chỉ thị về cải cách', 'Kế hoạch'];
  beforeAll(async () => {
    const at = (hour: number) => Temporal.Instant.from(`2026-05-0${hour}T08:00:00+07:00`);
    const header = async (id: DocumentId, uploaded: number, set: Record<string, unknown>) =>
      db
        .updateTable('document')
        .set({ uploaded_at: at(uploaded), ...set })
        .where('id', '=', id)
        .execute();
    const read = () => aReadDocument(db, storage, owner);
    const from = { issuer: 'Ủy ban nhân dân phường Thử Sao' };
    await header(await read(), 1, { ...from, title: plan, symbol: '12/KH-UBND', issued_on: '2026-01-15' });
    await header(await read(), 4, { ...from, title: letter, symbol: '40/BC-UBND', issued_on: '2026-03-31' });
    const province = { issuer: 'Ủy ban nhân dân tỉnh Đông Giang', direction: 'received' };
    const received = await read();
    await header(received, 2, { ...province, title: directive, symbol: '03/CT-UBND', issued_on: '2025' });
    await db.updateTable('reading').set({ confirmed_at: now, confirmed_by: owner.officerId }).where('document_id', '=', received).execute();
    await header(await aDocument(db, storage, owner), 3, {});
  });

  /** A document without a header goes by its file. */
  const named = (name: unknown) => (String(name).startsWith(unread) ? unread : name);
  const shown = async (query: string) =>
    ((await ask(documents, query, owner)) as Awaited<ReturnType<typeof documents>>).lines.map(({ name }) => named(name));

  test.each<[string, string, () => string[]]>([
    ['all, the latest upload first', '', () => [letter, unread, directive, plan]],
    ['the first upload first', '?xep=tai-len', () => [plan, directive, unread, letter]],
    ['by name', '?xep=ten', () => [plan, letter, directive, unread]],
    ['by number, those without last', '?xep=so', () => [directive, plan, letter, unread]],
    ['by day backwards, those without last', '?xep=-ngay', () => [letter, plan, directive, unread]],
    ['marks and case make no difference', '?tim=CHU ky so', () => [plan]],
    ['a number', '?tim=40/bc', () => [letter]],
    ['an issuer', '?tim=dong giang', () => [directive]],
    ['a direction', '?loai=received', () => [directive]],
    ['to be reviewed', '?tinh-trang=done', () => [letter, plan]],
    ['confirmed', '?tinh-trang=confirmed', () => [directive]],
    ['waiting', '?tinh-trang=waiting', () => [unread]],
    ['days, both counted in', '?tu=15/01/2026&den=31/03/2026', () => [letter, plan]],
    ['the year of a paper without a day', '?tu=01/06/2025&den=31/12/2025', () => [directive]],
    ['all of it at once', '?tim=quy&loai=own&tinh-trang=done&tu=01/03/2026&xep=ten', () => [letter]],
    ['what is broken filters nothing', '?loai=la&tinh-trang=la&xep=la', () => [letter, unread, directive, plan]],
  ])('%s: page and sheet are the same', async (_case, query, found) => {
    expect(await shown(query)).toEqual(found());
    expect((await taken(documentSheet, query, owner)).map(named)).toEqual(found());
  });

  test('a row of the sheet says all that the columns promise', async () => {
    const [row] = await rowsOf(await sheet(documentSheet, '?tim=chu ky so', owner));
    const issued = new Date('2026-01-15');
    const said = [plan, '12/KH-UBND', 'Ủy ban nhân dân phường Thử Sao', issued, 'Của cơ quan'];
    expect(row?.slice(0, 5)).toEqual(said);
    expect(row?.at(7)).toBe('Chờ đối chiếu');
    const uploaded = row?.at(6) as Date;
    expect(Math.round(uploaded.getTime() / 1000)).toBe(Date.UTC(2026, 4, 1, 8) / 1000);
    expect((await rowsOf(await sheet(documentSheet, '?loai=received', owner)))[0]?.[3]).toBe('2025');
  });

  test('who may not see papers takes none out', async () => {
    await expect(ask(documentSheet, '', head)).rejects.toMatchObject({ status: 403 });
    await expect(ask(documents, '', head)).rejects.toMatchObject({ status: 403 });
  });
});

test('more than a page of a list goes into its sheet whole', async () => {
  const crowd = await anAuthority(db, { placeName: 'Thử Đông' });
  const many = await anOfficer(db, crowd, { roles: ['plan-owner'] });
  const duties = Array.from({ length: 32 }, (_, at) => ({ text: `Việc số ${at}`, units: [performing(crowd.rootUnitId)] }));
  await aPlan(db, many, { duties });
  const query = '?cua=tat-ca&tinh-trang=standing';
  const page = async (trang: string) => (await ask(tasks, `${query}${trang}`, many)) as Awaited<ReturnType<typeof tasks>>;
  const count = ({ sections }: Awaited<ReturnType<typeof page>>) => sections.flatMap(({ tasks: some }) => some).length;
  const [one, two, behind] = [await page(''), await page('&trang=2'), await page('&trang=9')];
  expect([one.pages, count(one), count(two), count(behind), one.found]).toEqual([2, 30, 2, 2, 32]);
  expect(new Set(await taken(taskSheet, query, many)).size).toBe(32);
});
