import { expect, test } from 'vitest';
import { acting, day, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aCode, aList, aRow, importing, keeping, aProcedure, procedureSaid } from '#root/testing/rooms/procedures/procedures.ts';
import { differencesIn } from '../../difference.ts';
import { addVersion } from '../keeping.ts';
import { procedureOf, proceduresOf } from '../queries.ts';
import { applyImport, declineImport, proposeImport, waitingImport } from './proposing.ts';
import { procedureListColumns, withContent } from './write.ts';

const { opened, ward, owner } = await anOffice({ placeName: 'Nhập thủ tục' });
const { db } = opened;
const clerk = await anOfficer(db, ward, { roles: ['clerk'] });
const { authorityId } = ward;
const versionsOf = async (code: string) => (await procedureOf(db, authorityId, { code }))!.versions;

test('what a list has no column for stays, an empty cell empties, and each field is shown as it stands and as it would be', async () => {
  const code = aCode();
  const [, ...others] = procedureSaid().ways;
  await aProcedure(db, owner, {
    code,
    address: 'https://dichvucong.example.vn/1',
    audience: 'Cá nhân',
    ways: [{ kind: 'counter', term: 1, termUnit: 'working-day', fee: 8000, note: 'Hộ nghèo được miễn' }, ...others],
  });
  const [line] = await importing(db, clerk, [
    ['Mã thủ tục', 'Tên thủ tục', 'Đối tượng thực hiện', 'Phí trực tiếp', 'Có hiệu lực từ ngày'],
    [code, 'Đăng ký khai sinh mới', '', '10.000', '10/01/2026'],
  ]);
  expect(line).toMatchObject({ outcome: 'changed', fault: '', lacksOnline: false });
  expect(differencesIn(line!.change!.before, line!.change!.after, 'vi')).toEqual([
    { field: 'Tên thủ tục', from: ['Đăng ký khai sinh'], to: ['Đăng ký khai sinh mới'] },
    { field: 'Đối tượng thực hiện', from: ['Cá nhân'], to: [] },
    {
      field: 'Cách nộp, thời hạn, phí',
      from: ['Trực tiếp: 1 ngày làm việc; 8.000 đồng. Hộ nghèo được miễn'],
      to: ['Trực tiếp: 1 ngày làm việc; 10.000 đồng. Hộ nghèo được miễn'],
    },
  ]);
  const [now, before] = await versionsOf(code);
  expect(now).toMatchObject({ name: 'Đăng ký khai sinh mới', address: before!.address, steps: before!.steps, papers: before!.papers });
  expect(now).toMatchObject({ source: 'import', recordedBy: clerk.officerId, audience: null, service: 'full' });
  expect(now!.ways.map(({ kind, fee }) => [kind, fee])).toEqual([['counter', 10_000], ['online', 0]]); // prettier-ignore
});

test('a list that was taken out is brought in again and changes nothing, whichever version it shows', async () => {
  const code = aCode();
  const id = await aProcedure(db, owner, {
    code,
    ways: [{ kind: 'post' }, { kind: 'counter', term: 3, termUnit: 'hour', note: 'Ngoài giờ thì hôm sau' }],
    papers: [
      { name: 'Giấy tờ | hai phần', copies: 2 },
      { occasion: 'Nếu ủy quyền', name: 'Văn bản ủy quyền' },
    ],
    steps: [{ words: 'Bước một\n- gạch đầu dòng' }],
    service: 'partial',
    partialReason: 'Phải đến ký',
  });
  const { code: _code, ...said } = procedureSaid({ name: 'Bản sau', fromOn: today.add({ days: 20 }), copiedOn: today });
  value(await acting(db, owner, (tx) => addVersion(tx, keeping(owner), id, said)));
  for (const locale of ['vi', 'en'] as const) {
    const { procedures } = await proceduresOf(db, authorityId, { today }, { size: null });
    const columns = procedureListColumns(locale);
    const lines = await withContent(db, authorityId, procedures);
    const rows = [columns.map(({ header }) => header[locale]), ...lines.map((line) => columns.map(({ cell }) => String(cell(line) ?? '')))];
    expect((await importing(db, clerk, rows, day('2026-01-15'))).filter(({ outcome, fault }) => outcome !== 'same' || fault)).toEqual([]);
  }
  expect(await versionsOf(code)).toHaveLength(2);
});

test('a row that says on line and names no such way is told, and a new procedure needs what it always needed', async () => {
  const header = [
    'Mã thủ tục',
    'Tên thủ tục',
    'Lĩnh vực',
    'Cơ quan thực hiện',
    'Thời hạn trực tiếp',
    'Mức độ dịch vụ công',
    'Có hiệu lực từ ngày',
  ];
  const [told, bare] = await importing(db, clerk, [
    header,
    [aCode(), 'Một', 'Hộ tịch', 'UBND phường', '3 ngày', 'Toàn trình', '01/07/2025'],
    [aCode(), 'Hai', '', 'UBND phường', '', '', '01/07/2025'],
  ]);
  expect(told).toMatchObject({ outcome: 'new', lacksOnline: true, fault: '' });
  expect(bare!.fault).toMatch(/ít nhất một cách nộp.*Lĩnh vực/);
});

test('a list that was laid ready waits for another officer, who sees what would come of it; it is taken in once', async () => {
  const [code, second] = [aCode(), await anOfficer(db, ward, { roles: ['clerk'] })];
  const list = { rows: aList(aRow(code)), copiedOn: today };
  const propose = () => acting(db, owner, (tx) => proposeImport(tx, keeping(owner), list));
  const id = value(await propose());
  expect(refusalOf(await propose())).toBe('import-waits');
  expect(await waitingImport(db, authorityId)).toMatchObject({ id, rows: list.rows, proposedBy: owner.officerId });
  expect(await procedureOf(db, authorityId, { code })).toBeUndefined();
  const apply = (by: typeof owner) => acting(db, by, (tx) => applyImport(tx, keeping(by), id));
  expect(refusalOf(await apply(owner))).toBe('own-import');
  expect(value(await apply(second))).toBe(1);
  expect(refusalOf(await apply(second))).toBe('import-gone');
  expect(await procedureOf(db, authorityId, { code })).toBeDefined();
  const rows = aList(aRow(code, { counterTerm: '-5 ngày' }));
  const again = value(await acting(db, owner, (tx) => proposeImport(tx, keeping(owner), { ...list, rows })));
  expect(refusalOf(await acting(db, second, (tx) => applyImport(tx, keeping(second), again)))).toBe('import-faulty');
  value(await acting(db, owner, (tx) => declineImport(tx, keeping(owner), again)));
  expect(await waitingImport(db, authorityId)).toBeUndefined();
});
