import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { officersOf, useSignIn, type SignIn } from '#features/identity/server/index.ts';
import { lawListColumns } from '#features/laws/index.ts';
import { importLaws, lawsOf, shelveLaw } from '#features/laws/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { useApp, type App } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import { readSheet } from '#platform/server/imports/rows.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { FieldView } from '#platform/values/forms.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { anOfficerWhoSignsIn, aSignIn, Browser, installKey } from '#root/testing/identity.ts';
import { aRequest } from '#root/testing/request.ts';
import * as officers from '../src/routes/(staff)/lam-viec/can-bo/nhap/+page.server.ts';
import * as units from '../src/routes/(staff)/lam-viec/don-vi/nhap/+page.server.ts';
import * as activities from '../src/routes/(staff)/lam-viec/hoat-dong/nhap/+page.server.ts';
import * as laws from '../src/routes/(staff)/lam-viec/van-ban-phap-luat/nhap/+page.server.ts';
import { previewOf as lawPreview } from '../src/routes/(staff)/lam-viec/van-ban-phap-luat/nhap/sheet.ts';

let base: TestDatabase;
let library: SignIn;
let authority: BuiltAuthority;
let actor: Actor;
beforeAll(async () => {
  base = await createTestDatabase();
  library = aSignIn(base.url);
  useSignIn(library);
  useApp({ ...base, storage: {} as App['storage'], clock: clock(now.toString()), installKey });
});
afterAll(async () => {
  useApp(undefined);
  await library.close();
  await base.drop();
});
beforeEach(async () => {
  authority = await anAuthority(base.db, { placeName: 'Thử Sao' });
  actor = await anOfficer(base.db, authority, { roles: ['administrator'] });
});

interface Preview {
  lines: { line: number; fullName?: string; fault: string }[];
  faults: number;
  store: FieldView[];
  again: FieldView[];
}
interface Answered {
  status?: number;
  notice?: string;
  once?: { preview?: Preview; handed?: Awaited<ReturnType<typeof handed>> };
  data?: { errors: Record<string, string>; typed: Record<string, string>; once?: { preview?: Preview } };
}
interface Loaded {
  columns: { name: string; isNeeded: boolean; choices: readonly string[] }[];
  example: readonly (readonly string[])[];
}
type Page = typeof officers | typeof units;

const post = async (page: Page, action: 'preview' | 'store', form: Record<string, string>): Promise<Answered> => {
  const act = page.actions[action] as unknown as (event: unknown) => Promise<Answered>;
  return act(aRequest(new Browser(), `/lam-viec/nhap?/${action}`, { form, locals: { actor } }));
};
const preview = (page: Page, pasted: string) => post(page, 'preview', { pasted, from: '01/01/2026' });
const valuesOf = (fields: readonly FieldView[] = []) =>
  Object.fromEntries(fields.map(({ name, value: typed }) => [name, typeof typed === 'string' ? typed : '']));
const fieldOf = (fields: readonly FieldView[] | undefined, name: string) => fields?.find((field) => field.name === name);
const handed = async (answer: Answered) => {
  const found = answer.once?.handed as {
    slips: { fullName: string; posts: string[]; signInName: string; password: string }[];
    sheet: string;
  };
  const file = new File([Buffer.from(found.sheet.split(',')[1] ?? '', 'base64')], 'phieu.xlsx');
  return { ...found, rows: value(await readSheet(file)) };
};

const unit = 'UBND phường Thử Sao';
const partner = 'Hội Nông dân phường Thử Sao';
const list = `Lê Văn Mẫu\t${unit}\tNgười thực hiện nhiệm vụ\nTrần Thị Thử\t${unit}\tVăn thư`;

test('one who is alone is told that the reason is needed; sent without it, preview, list and number come back with the error at the field', async () => {
  const { once } = await preview(officers, list);
  const store = once?.preview?.store;
  expect(fieldOf(store, 'reason')).toMatchObject({ required: true });
  const refused = await post(officers, 'store', { ...valuesOf(store), reason: '' });
  expect([refused.status, Object.keys(refused.data?.errors ?? {})]).toEqual([409, ['reason']]);
  expect(refused.data?.errors['reason']).toContain('phải ghi rõ lý do');
  expect(refused.data?.once?.preview?.lines).toEqual(once?.preview?.lines);
  expect(valuesOf(refused.data?.once?.preview?.store)).toEqual(valuesOf(store));
  expect(valuesOf(refused.data?.once?.preview?.again)['pasted']).toBe(list);
  expect(await officersOf(base.db, authority.authorityId)).toHaveLength(1);
  const stored = await post(officers, 'store', { ...valuesOf(store), reason: 'Phường mới lập.' });
  expect((await handed(stored)).slips.map(({ fullName }) => fullName)).toEqual(['Lê Văn Mẫu', 'Trần Thị Thử']);
});

test('no reason is asked for where somebody else can agree, or where no role of the list binds', async () => {
  expect(fieldOf((await preview(officers, list.split('\n')[0] ?? '')).once?.preview?.store, 'reason')).toBeUndefined();
  await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Chủ Tịch Thử', roles: ['chair'] });
  expect(fieldOf((await preview(officers, list)).once?.preview?.store, 'reason')).toBeUndefined();
});

test('a list with faults stands in the field to be mended, the faulty lines first', async () => {
  const pasted = `Lê Văn Mẫu\t${unit}\tCấp trên\nTrần Thị Thử\tĐơn vị lạ\tCấp trên`;
  const found = (await preview(officers, pasted)).once?.preview;
  expect(found?.lines.map(({ line }) => line)).toEqual([2, 1]);
  expect(valuesOf(found?.again)).toMatchObject({ pasted, from: '01/01/2026' });
});

test.each<[string, Page, string, string]>([
  ['of units', units, 'Tên đơn vị\tLoại đơn vị\tSố hộ\nThôn 1\t\t120', 'Không biết cột “Số hộ”.'],
  [
    'of officers, two of them',
    officers,
    `Họ và tên\tChức danh\tĐơn vị\tVai trò\tEmail\nLê Văn Mẫu\tTT\t${unit}\tVăn thư\ta@b`,
    '“Chức danh”, “Email”',
  ],
  ['named twice', units, 'Tên đơn vị\tTên\nThôn 1\tThôn 2', 'Cột “Tên” có hai lần.'],
  ['without a name', units, 'Tên đơn vị\t\tLoại đơn vị\nThôn 1\tlạ\tThôn', 'Dòng 2 có ô không thuộc cột nào.'],
  ['beyond the last', units, 'Thôn 1\tThôn\t\tT1\t\tlạ', 'Dòng 1 có ô không thuộc cột nào.'],
  ['where only a later one is known', units, 'Tên gọi\tLoại đơn vị\nThôn 1\tThôn', 'Không biết cột “Tên gọi”.'],
])('a column %s that nobody knows is named, with those that are known, and what was pasted stays', async (_case, page, pasted, said) => {
  const refused = await preview(page, pasted);
  const first = page === units ? '“Tên đơn vị”' : '“Họ và tên”';
  expect(refused.data?.errors['pasted']).toContain(said);
  expect(refused.data?.errors['pasted']).toContain(`Các cột nhận được: ${first}`);
  expect(refused.data?.typed['pasted']).toBe(pasted);
});

test('a column of numbers of lines is passed over, and columns stand in any order', async () => {
  const found = (await preview(units, 'STT\tTên viết tắt\tTên đơn vị\n1\tT1\tThôn 1\n2\tT2\tThôn 2')).once?.preview;
  expect([found?.faults, found?.lines.map(({ line }) => line)]).toEqual([0, [2, 3]]);
});

test('what has come to be refused since the preview comes back with the preview of now', async () => {
  const { once } = await preview(units, 'Thôn 1\nThôn 2');
  await post(units, 'store', valuesOf((await preview(units, 'Thôn 2')).once?.preview?.store));
  const refused = await post(units, 'store', valuesOf(once?.preview?.store));
  expect([refused.status, refused.data?.errors['']]).toEqual([409, expect.stringContaining('Dòng 2')]);
  expect(refused.data?.once?.preview).toMatchObject({ faults: 1, lines: [{ line: 2 }, { line: 1 }] });
  expect(valuesOf(refused.data?.once?.preview?.again)['pasted']).toBe('Thôn 1\nThôn 2');
});

test('the lines that are stored are those that were looked at, also with commas and quotes in one column', async () => {
  const csv = '"Thôn ""Đầu"", cũ"\n"Thôn 2, xóm; ngoài"';
  const { once } = await preview(units, csv);
  expect(await post(units, 'store', valuesOf(once?.preview?.store))).toMatchObject({ notice: 'Đã nhập 2 dòng.' });
  const names = (await unitsOn(base.db, authority.authorityId, today)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Thôn "Đầu", cũ', 'Thôn 2, xóm; ngoài']));
});

test.each([
  ['no list', { cells: 'không phải danh sách' }],
  ['no day', { from: '2026-02-31' }],
  ['no number', { key: 'x' }],
])('a form that holds %s is refused with a sentence and without a preview', async (_case, broken) => {
  const store = valuesOf((await preview(units, 'Thôn 1')).once?.preview?.store);
  const refused = await post(units, 'store', { ...store, ...broken });
  expect(refused.data?.once?.preview).toBeUndefined();
  expect(Object.values(refused.data?.errors ?? {}).join('')).not.toBe('');
});

test('a slip and a line of the sheet for each account, with all its roles; nothing of it is kept', async () => {
  await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Chủ Tịch Thử', roles: ['chair'] });
  const two = `Trần Thị Thử\t${unit}\tCấp trên\tphieu.tt\nTrần Thị Thử\t${unit}\tVăn thư\tphieu.tt\nLê Văn Mẫu\t${unit}\tCấp trên`;
  const stored = await post(officers, 'store', valuesOf((await preview(officers, two)).once?.preview?.store));
  const { slips, rows } = await handed(stored);
  expect(slips.map(({ signInName, posts }) => [signInName, posts.length])).toEqual([
    ['phieu.tt', 2],
    [expect.any(String), 1],
  ]);
  expect(slips[0]?.posts[1]).toContain('Chờ người thứ hai duyệt');
  expect(rows.slice(1).map((row) => row.at(-1))).toEqual(slips.map(({ password }) => password));
  const log = JSON.stringify(await base.db.selectFrom('audit_entry').select('changes').execute());
  for (const { password } of slips) expect(log).not.toContain(password);
});

test('the pages say which columns there are, which are needed, and which roles and kinds are taken', async () => {
  const page = (of: Page) =>
    (of.load as (event: unknown) => Promise<Loaded>)(aRequest(new Browser(), '/lam-viec/nhap', { locals: { actor } }));
  const [ofOfficers, ofUnits] = [await page(officers), await page(units)];
  const said = ({ columns }: Loaded) => columns.map(({ name, isNeeded }) => (isNeeded ? `${name} (cần)` : name)).join(', ');
  expect(said(ofOfficers)).toBe('Họ và tên (cần), Đơn vị (cần), Vai trò (cần), Tên đăng nhập, Trùng tên');
  expect(said(ofUnits)).toBe('Tên đơn vị (cần), Loại đơn vị, Trực thuộc, Tên viết tắt, Trùng đơn vị');
  for (const [at, of] of [ofOfficers, ofUnits].entries()) {
    const pasted = of.example.map((row) => row.join('\t')).join('\n');
    expect((await preview(at === 0 ? officers : units, pasted)).once?.preview?.faults).toBe(0);
  }
  for (const role of ofOfficers.columns[2]?.choices ?? [])
    expect(
      (await preview(officers, `Lê Văn Mẫu\t${role === 'Đại diện đoàn thể' ? partner : unit}\t${role}`)).once?.preview?.faults,
      role,
    ).toBe(0);
});

test('a sheet of papers is looked through, mended, and brought in once; its export comes in again elsewhere', async () => {
  const clerk = await anOfficer(base.db, authority, { roles: ['clerk'] });
  const send = async (action: 'preview' | 'store', form: Record<string, string>) =>
    (laws.actions[action] as unknown as (event: unknown) => Promise<Answered>)(
      aRequest(new Browser(), `/lam-viec/nhap?/${action}`, { form, locals: { actor: clerk } }),
    );
  const line = '1/2026/QĐ-UBND\tQuyết định\tQuy định thử\tỦy ban nhân dân tỉnh Thử\t05/01/2026';
  const header = 'Số, ký hiệu\tLoại văn bản\tTrích yếu\tCơ quan ban hành\tNgày ban hành';
  const wrong = await send('preview', {
    pasted: `${header}\n${line}\n${line}\n${line.replace('05/01', '31/02').replace('1/2026', '2/2026')}`,
  });
  expect(wrong.once?.preview?.lines.filter(({ fault }) => fault).map(({ line: at }) => at)).toEqual([3, 4]);
  const right = await send('preview', { pasted: `${header}\n${line}` });
  const store = valuesOf(right.once?.preview?.store);
  expect((await send('store', store)).notice).toBe('Đã nhập 1 dòng.');
  expect((await send('store', store)).notice).toContain('đã được nhập rồi');
  const again = await send('preview', { pasted: `${header}\n${line}` });
  expect(again.once?.preview?.lines.map(({ fault }) => fault)).toEqual(['Danh mục đã có Quyết định số 1/2026/QĐ-UBND.']);
  const found = await lawsOf(base.db, authority.authorityId, { today });
  const cells = lawListColumns('vi').map(({ header: { vi }, cell }) => [vi, found.laws.map((law) => String(cell(law) ?? ''))] as const);
  const other = await anAuthority(base.db, { placeName: 'Nơi Khác' });
  const there = await anOfficer(base.db, other, { roles: ['clerk'] });
  const sheet = [cells.map(([name]) => name), cells.map(([, [value0 = '']]) => value0)];
  const brought = await acting(base.db, there, async (tx) => ({
    ok: true,
    value: await importLaws(tx, { actor: there, now, today }, sheet),
  }));
  expect(value(brought).map(({ fault }) => fault)).toEqual(['']);
});

test('a sheet of activities is looked through, comes back with its reasons, and is brought in once', async () => {
  const worker = await anOfficer(base.db, authority, { roles: ['performer'] });
  const send = async (action: 'preview' | 'store', form: Record<string, string>) =>
    (activities.actions[action] as unknown as (event: unknown) => Promise<Answered>)(
      aRequest(new Browser(), `/lam-viec/nhap?/${action}`, { form, locals: { actor: worker } }),
    );
  const header = 'Ngày thực hiện\tHình thức\tTên hoạt động\tĐơn vị thực hiện\tCuộc họp, sinh hoạt có lồng ghép (cuộc)';
  const line = (title: string, channel = 'Cuộc họp, sinh hoạt lồng ghép') => `05/01/2026\t${channel}\t${title}\t${unit}\t1`;
  const wrong = await send('preview', { pasted: [header, line('Họp tổ 1'), line('Họp tổ 2', 'Bồ câu')].join('\n') });
  expect(wrong.once?.preview?.lines.filter(({ fault }) => fault).map(({ line: at }) => at)).toEqual([3]);
  const { href } = (wrong.once?.preview as unknown as { sheet: { href: string } }).sheet;
  const back = value(await readSheet(new File([Buffer.from(href.split(',')[1] ?? '', 'base64')], 'a.xlsx')));
  expect(back[0]?.at(-1)).toBe('Lý do chưa nhập được');
  expect([back[1]?.length, back[2]?.at(-1)]).toEqual([5, expect.stringContaining('Bồ câu')]);
  const right = await send('preview', { pasted: [header, line('Họp tổ 1'), line('Họp tổ 2')].join('\n') });
  const store = valuesOf(right.once?.preview?.store);
  expect((await send('store', { ...store, cells: JSON.stringify([['khác']]) })).data?.errors['sheet']).toContain(
    'không phải tệp vừa xem trước',
  );
  expect((await send('store', store)).notice).toBe('Đã nhập 2 dòng.');
  expect((await send('store', store)).notice).toContain('đã được nhập rồi');
  expect((await send('preview', { pasted: [header, line('Họp tổ 1'), line('Họp tổ 2')].join('\n') })).notice).toContain('không nhập lại');
});

test('a list too long to be carried is chosen again as a file', async () => {
  const clerk = await anOfficer(base.db, authority, { roles: ['clerk'] });
  const rows = Array.from({ length: 800 }, (_, at) => ['Kế hoạch', `${at + 1}/KH-UBND`, 'Thử', 'Ủy ban nhân dân xã Thử', '2026']);
  const staff = { actor: clerk, now, today, db: base.db } as unknown as Parameters<typeof lawPreview>[2];
  const preview = await lawPreview(rows, crypto.randomUUID(), staff, 'vi');
  expect([preview.count, preview.faults, preview.lines.length]).toEqual([800, 0, 200]);
  expect(preview.store.map(({ name }) => name)).toEqual(['key', 'sheet']);
});

test('the file of a paper is told by its content', async () => {
  const shelf = { put: (file: { mediaType: string }) => Promise.resolve(file) } as unknown as Parameters<typeof shelveLaw>[0];
  const shelved = async (content: string, name = 'van-ban.pdf') => shelveLaw(shelf, new File([content], name));
  expect(value(await shelved('%PDF-1.7 thử')).mediaType).toBe('application/pdf');
  for (const content of ['MZ chạy', '<svg onload="x"/>', 'PK\u0003\u0004 không phải Word']) {
    const refused = await shelved(content);
    expect(refused.ok ? '' : refused.refusal.message).toBe('Chỉ nhận tệp PDF hoặc Word (DOCX) còn nguyên vẹn.');
  }
});
