import { afterAll, beforeAll, expect, test } from 'vitest';
import { importProcedures, proceduresOf, rowsInJson } from '#features/procedures/server/index.ts';
import { useApp, type App } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { FieldView } from '#platform/values/forms.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { Browser, installKey } from '#root/testing/identity.ts';
import { aRequest } from '#root/testing/request.ts';
import { aList, aRow } from '#root/testing/rooms/procedures/procedures.ts';
import * as page from '../src/routes/(staff)/lam-viec/thu-tuc/nhap/+page.server.ts';

let base: TestDatabase;
let actor: Actor;
beforeAll(async () => {
  base = await createTestDatabase();
  useApp({ ...base, storage: {} as App['storage'], clock: clock(now.toString()), installKey });
  actor = await anOfficer(base.db, await anAuthority(base.db), { roles: ['clerk'] });
});
afterAll(async () => {
  useApp(undefined);
  await base.drop();
});

interface Answered {
  notice?: string;
  once?: { preview: { faults: number; lines: { outcome: string; fault: string }[]; store: FieldView[] } };
  data?: { errors: Record<string, string> };
}

const post = async (action: keyof typeof page.actions, form: Record<string, string>): Promise<Answered> =>
  (page.actions[action] as unknown as (event: unknown) => Promise<Answered>)(
    aRequest(new Browser(), `/lam-viec/thu-tuc/nhap?/${action}`, { form, locals: { actor } }),
  );

const valuesOf = (fields: readonly FieldView[]) =>
  Object.fromEntries(fields.map(({ name, value: typed }) => [name, typeof typed === 'string' ? typed : '']));

test('a list is previewed, stored once, and a column that nobody knew is kept for the next time', async () => {
  const pasted =
    'Mã TTHC\tTên gọi của tỉnh\tLĩnh vực\tCơ quan thực hiện\tThời hạn giải quyết\tHiệu lực từ\n8.000001\tThủ tục một\tHộ tịch\tUBND phường\t5 ngày làm việc\t01/07/2025';
  const look = () => post('preview', { pasted, copiedOn: '15/01/2026' });
  expect((await look()).data?.errors['pasted']).toContain('Tên gọi của tỉnh');
  expect((await post('column', { header: 'Tên gọi của tỉnh', means: 'name' })).notice).toContain('Đã ghi nhớ');
  expect((await post('column', { header: 'Lĩnh vực', means: 'name' })).data?.errors['header']).toContain('phần mềm đã hiểu');
  const { preview } = (await look()).once!;
  expect(preview.lines).toMatchObject([{ outcome: 'Thủ tục mới', fault: '' }]);
  const kept = () => proceduresOf(base.db, actor.authorityId, { today });
  expect((await kept()).all).toBe(0);
  const form = { ...valuesOf(preview.store), copiedOn: '15/01/2026' };
  expect((await post('store', form)).notice).toContain('Đã nhập 1 dòng');
  expect((await post('store', form)).notice).toContain('đã được nhập rồi');
  expect((await kept()).procedures.map(({ code, name }) => [code, name])).toEqual([['8.000001', 'Thủ tục một']]);
});

test('JSON is a list of objects by our names, headers or what was kept of theirs; anything else is none', () => {
  const rows = rowsInJson(JSON.stringify({ items: [{ code: '8.000002', 'Tên TTHC': 'Hai', papers: ['Tờ khai', 'Đơn'] }] }));
  expect(value(rows)).toEqual([['Mã thủ tục', 'Tên TTHC', 'Thành phần hồ sơ'], ['8.000002', 'Hai', 'Tờ khai | Đơn']]); // prettier-ignore
  for (const text of ['', '[]', '{}', '[1]', '{"a":', '"x"']) expect(refusalOf(rowsInJson(text))).toBe('bad-json');
});

test('of 5,000 rows seven are refused, each with its reason and its line, and nothing is stored until all are right', async () => {
  const wrong = new Map<number, Parameters<typeof aRow>[1] & { code?: string }>([
    [10, { code: 'x' }],
    [500, { name: '' }],
    [1000, { counterTerm: 'sớm' }],
    [2000, { fromOn: '' }],
    [3000, { code: '7.000001' }],
    [4000, { code: '7.000002', fromOn: '01/09/2025' }],
    [4999, { address: 'http://khong-an-toan.vn' }],
  ]);
  const rows = aList(...Array.from({ length: 5000 }, (_, at) => aRow(`7.${String(at + 1).padStart(6, '0')}`, wrong.get(at) ?? {})));
  const faults: string[] = [];
  await acting(base.db, actor, async (tx) => {
    const lines = await importProcedures(tx, { actor, today, now }, { rows, copiedOn: day('2026-01-15') });
    faults.push(...lines.filter(({ fault }) => fault !== '').map(({ line, fault }) => `${line} ${fault}`));
    return { ok: false as const, refusal: { code: 'trial', message: '' } };
  });
  expect(faults).toEqual([
    expect.stringMatching(/^12 .*mã có dạng/),
    expect.stringMatching(/^502 .*Tên thủ tục/),
    expect.stringMatching(/^1002 .*“sớm”/),
    expect.stringMatching(/^2002 .*Có hiệu lực từ ngày/),
    expect.stringMatching(/^3002 Trùng với dòng 2/),
    expect.stringMatching(/^4002 .*chồng lên dòng 3/),
    expect.stringMatching(/^5001 .*https/),
  ]);
  expect((await proceduresOf(base.db, actor.authorityId, { today })).all).toBe(1);
});
