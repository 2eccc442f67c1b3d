import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importUnits, unitsOn } from '#features/units/server/index.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import { readCells, readSheet, writeSheet, type Rows } from '#platform/server/imports/rows.ts';
import type { Id } from '#platform/values/ids.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { lying } from '#root/testing/files/archives.ts';
import { acting, day, now, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDoor, anOfficerWhoSignsIn, aSignIn, Browser, installKey } from '#root/testing/identity.ts';
import { importOfficers, officersOf, passwordsFor, proposalsOf, type By } from './server/index.ts';

let base: TestDatabase;
let authority: BuiltAuthority;
let by: By;
beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.drop());
beforeEach(async () => {
  authority = await anAuthority(base.db, { placeName: 'Thử Sao' });
  by = { officerId: (await anOfficer(base.db, authority, { roles: ['administrator'] })).officerId, at: now };
});

const means = { installKey, secret: 'x'.repeat(32), waitDays: 7 };
const from = day('2026-01-01');
const units = (rows: Rows) =>
  processing(base.db, authority.authorityId, async (tx) =>
    ok(await importUnits(tx, { authorityId: authority.authorityId, rows, from, locale: 'vi' })),
  );
async function officers(rows: Rows, reason?: string, made?: Awaited<ReturnType<typeof passwordsFor>>, takesBack = false) {
  const passwords = made ?? (await passwordsFor(rows));
  const seen: Awaited<ReturnType<typeof importOfficers>>[] = [];
  const done = await processing(base.db, authority.authorityId, async (tx) => {
    seen.push(await importOfficers(tx, { authorityId: authority.authorityId, rows, from, by, reason, passwords, locale: 'vi' }, means));
    return takesBack ? refuse('trial', '') : ok(seen[0] ?? []);
  });
  return takesBack ? ok(seen[0] ?? []) : done;
}

describe('a sheet', () => {
  const rows = [
    ['Họ và tên', 'Đơn vị'],
    ['Nguyễn Thị Ánh', 'Tổ dân phố số 1'],
  ];

  test('is read from XLSX, CSV of any kind, and pasted cells alike', async () => {
    const xlsx = new File([await writeSheet(rows, 'thu')], 'danh-sach.xlsx');
    expect(value(await readSheet(xlsx))).toEqual(rows);
    const csv = '\uFEFFHọ và tên;Đơn vị\r\nNguyễn Thị Ánh;Tổ dân phố số 1\r\n\r\n';
    expect(value(await readSheet(new File([csv], 'a.csv')))).toEqual(rows);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Họ và tên\tĐơn vị\nNguyễn Thị Ánh\tTổ dân phố số 1', 'utf16le')]);
    expect(value(await readSheet(new File([utf16], 'a.txt')))).toEqual(rows);
    expect(value(readCells('Họ và tên\tĐơn vị\nNguyễn Thị Ánh\tTổ dân phố số 1'))).toEqual(rows);
  });

  test('a workbook that says less than it holds is refused before it fills the memory', async () => {
    const book = lying({ 'xl/workbook.xml': new Uint8Array(120 * 1024 * 1024), 'xl/sharedStrings.xml': new Uint8Array(1024) });
    const before = process.memoryUsage.rss();
    expect(refusalOf(await readSheet(new File([Uint8Array.from(book)], 'a.xlsx')))).toBe('sheet-unreadable');
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });

  test.each([
    ['nothing', '', 'sheet-empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'sheet-unreadable'],
    ['a broken workbook', 'PK\u0003\u0004 hỏng', 'sheet-unreadable'],
    ['more than anybody has', 'Thôn\n'.repeat(501), 'sheet-long'],
  ])('of %s is refused with a sentence', async (_case, content, code) => {
    expect(refusalOf(await readSheet(new File([content], 'a.xlsx')))).toBe(code);
  });
});

describe('units of a sheet', () => {
  test('come in thirty at once, below each other where a row says so', async () => {
    const many = Array.from({ length: 30 }, (_, at) => [`Thôn ${at + 1}`]);
    const lines = value(await units([['Tên', 'Loại', 'Trực thuộc'], ...many, ['Tổ tự quản 1', 'Tổ tự quản', 'Thôn 7']]));
    expect(lines.filter(({ fault }) => fault)).toEqual([]);
    const found = await unitsOn(base.db, authority.authorityId, today);
    expect(found.filter(({ kind }) => kind === 'neighbourhood')).toHaveLength(30);
    expect(found.find(({ name }) => name === 'Tổ tự quản 1')?.depth).toBe(2);
  });

  test('that are there under a longer or a shorter name are asked about', async () => {
    const asks = 'Có phải trùng với “Hội Liên hiệp Phụ nữ phường Thử Sao”?';
    const row = (answer = '') => [['Hội Liên hiệp Phụ nữ phường', 'Đoàn thể', '', '', answer]];
    const [line] = value(await units(row()));
    expect(line?.fault).toContain(asks);
    expect(value(await units([['Hội LHPN phường', 'Đoàn thể']]))[0]?.fault).toContain(asks);
    expect(value(await units(row('không')))[0]?.fault).toContain('Không hiểu “không”');
    expect(value(await units(row('đơn vị khác')))[0]?.fault).toBe('');
  });

  test('say of every row what is wrong, with its line', async () => {
    const lines = value(
      await units([['Thôn 1'], ['Thôn 1'], ['Ban gì đó'], ['Thôn 2', 'Loại lạ'], ['Thôn 3', '', 'Xã khác'], ['', 'Thôn, tổ dân phố']]),
    );
    expect(lines.map(({ line, fault }) => [line, fault])).toEqual([
      [1, ''],
      [2, 'Cấp trên này đã có một đơn vị tên là “Thôn 1”.'],
      [3, 'Chưa ghi loại đơn vị.'],
      [4, 'Không có loại đơn vị “Loại lạ”.'],
      [5, 'Không tìm thấy cấp trên “Xã khác”.'],
      [6, 'Chưa ghi tên đơn vị.'],
    ]);
  });
});

describe('officers of a sheet', () => {
  const unit = 'UBND phường Thử Sao';

  test('sign in with the password of the list; a second row of one sign-in name is a second role', async () => {
    await anOfficerWhoSignsIn(base.db, authority, { fullName: 'Chủ Tịch Thử', roles: ['chair'] });
    const lines = value(
      await officers([
        ['Trần Thị Thử', unit, 'Người thực hiện nhiệm vụ', 'thu.tt9'],
        ['Trần Thị Thử', unit, 'Văn thư', 'thu.tt9'],
        ['Lê Văn Mẫu', unit, 'trưởng thôn'],
      ]),
    );
    expect(lines.map(({ fault, waits }) => [fault, waits])).toEqual([['', false], ['', true], ['', false]]); // prettier-ignore
    expect(await proposalsOf(base.db, authority.authorityId, now)).toMatchObject([{ state: 'waiting', proposed: { role: 'clerk' } }]);
    const library = aSignIn(base.url);
    const entered = value(await aDoor(library, base.db).tryIn(new Browser(), lines[2]?.given ?? { signInName: '', password: '' }));
    expect(entered.next).toBe('new-password');
    await library.close();
    expect(new Set(lines.flatMap(({ given }) => given?.password ?? [])).size).toBe(2);
  });

  test('say of every row what is wrong', async () => {
    const lines = value(
      await officers([
        ['Lê Văn Mẫu', 'Đơn vị lạ', 'Văn thư'],
        ['Lê Văn Mẫu', unit, 'Vua'],
        ['', unit, 'Cấp trên'],
        ['Lê Văn Mẫu', unit, 'Văn thư'],
      ]),
    );
    expect(lines.map(({ fault }) => fault)).toEqual([
      'Không tìm thấy đơn vị “Đơn vị lạ”.',
      'Không có vai trò “Vua”.',
      'Hãy ghi họ và tên.',
      'Cơ quan chưa có người thứ hai để duyệt, nên phải ghi rõ lý do; lý do được lưu trong nhật ký.',
    ]);
  });

  test('stand in the unit that is meant, however it is written; where that is not certain the row asks', async () => {
    value(await units([['Phòng Văn hóa – Xã hội', 'Phòng, ban chuyên môn'], ['Tổ dân phố số 1']]));
    const post = (unitName: string, at: number) => [`Trần Thử ${at}`, unitName, 'Cấp trên'];
    const written = [
      'Phòng Văn hóa - Xã hội',
      'PHÒNG VĂN HÓA, XÃ HỘI PHƯỜNG',
      'phong van hoa – xa hoi',
      'TDP số 1',
      'Ủy ban nhân dân phường Thử Sao',
    ];
    const taken = value(await officers(written.map(post)));
    expect(taken.map(({ fault }) => fault)).toEqual(['', '', '', '', '']);
    const room = 'Phòng Văn hóa – Xã hội';
    expect(taken.map((line) => line.unit)).toEqual([room, room, room, 'Tổ dân phố số 1', 'Ủy ban nhân dân phường Thử Sao']);
    expect(value(await officers([['Lê Văn Mẫu', 'Văn hóa xã hội', 'Cấp trên']]))[0]?.fault).toBe(
      'Không tìm thấy đơn vị “Văn hóa xã hội”; có phải “Phòng Văn hóa – Xã hội”?',
    );
  });

  test('of one name in one unit are asked about: one officer with two posts, or another of that name', async () => {
    const twice = (answer: string) => [
      ['Họ và tên', 'Đơn vị', 'Vai trò', 'Trùng tên'],
      ['Lê Thị Bình', unit, 'Cấp trên'],
      ['Lê Thị Bình', unit, 'Người thực hiện nhiệm vụ', answer],
    ];
    const faults = async (rows: Rows) => value(await officers(rows, undefined, undefined, true)).map(({ fault }) => fault);
    expect((await faults(twice('')))[1]).toContain('cùng một người với dòng 2');
    expect((await faults(twice('chắc thế')))[1]).toContain('Không hiểu “chắc thế”');
    const lines = value(await officers(twice('một người')));
    expect(lines.map(({ signInName, given, fault }) => [signInName, given !== undefined, fault])).toEqual([
      ['binh.lt', true, ''],
      ['binh.lt', false, ''],
    ]);
    const [binh] = (await officersOf(base.db, authority.authorityId)).filter(({ fullName }) => fullName === 'Lê Thị Bình');
    expect(binh?.posts.map(({ role }) => role).toSorted()).toEqual(['performer', 'superior'].toSorted());
    value(await units([['Tổ dân phố số 1']]));
    const row = (answer: string, signIn = '') => [['Lê Thị Bình', 'Tổ dân phố số 1', 'Cấp trên', signIn, answer]];
    expect((await faults(row('')))[0]).toContain('đã có cán bộ tên này (binh.lt)');
    expect(value(await officers(row('', 'binh.lt')))[0]).toMatchObject({ fault: '', given: undefined });
    expect((await faults([['Ngô Văn Lạ', unit, 'Cấp trên', '', 'một người']]))[0]).toContain('Chưa có ai tên này');
    const another = [['Lê Thị Bình', unit, 'Trưởng thôn', '', 'người khác']];
    expect(value(await officers(another))[0]?.signInName).toBe('binh.lt2');
    expect((await faults([['Lê Thị Bình', unit, 'Chủ tịch', '', 'một người']]))[0]).toContain('Có nhiều người tên này (binh.lt, binh.lt2)');
  });

  test('are not made without a password', async () => {
    await expect(officers([['Lê Văn Mẫu', unit, 'Cấp trên']], undefined, [])).rejects.toThrow('A password is made');
    expect(await officersOf(base.db, authority.authorityId)).toHaveLength(1);
  });

  test('who are there already are not made twice', async () => {
    value(await officers([['Lê Văn Mẫu', unit, 'Cấp trên']]));
    expect(value(await officers([['Lê Văn Mẫu', unit, 'Cấp trên']]))[0]?.fault).toContain('đã có cán bộ tên này');
  });
});

test('a list that is sent twice is taken once, also at the same moment, and again after it was refused', async () => {
  const receipt = {
    authorityId: authority.authorityId,
    key: crypto.randomUUID() as Id<'import-receipt'>,
    what: 'unit',
    rows: 1,
    by,
  } as const;
  const actor = { authorityId: authority.authorityId, officerId: by.officerId };
  await acting(base.db, actor, async (tx) => ((await takeOnce(tx, receipt)) ? refuse('rows-refused', 'Sai.') : ok(undefined)));
  const work = { authorityId: authority.authorityId, actor: 'test', at: now };
  const send = { work, command: async (tx: Parameters<typeof takeOnce>[0]) => ok(await takeOnce(tx, receipt)) };
  const { first, second } = await atOnce(base.db, send, send);
  expect([value(first), value(second)]).toEqual([true, false]);
  expect(await officersOf(base.db, authority.authorityId)).toHaveLength(1);
});
