import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { importLaws } from './import.ts';
import { addLaw } from './keeping.ts';
import { lawsOf } from './listing.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let clerk: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());
beforeEach(async () => {
  ward = await anAuthority(opened.db, { placeName: 'Thử Sao' });
  clerk = await anOfficer(opened.db, ward, { roles: ['clerk'] });
});

const by = () => ({ actor: clerk, now, today });
const all = async (search?: string) => (await lawsOf(opened.db, ward.authorityId, { today, search })).laws;

const header = [
  'Số, ký hiệu',
  'Loại văn bản',
  'Trích yếu',
  'Cơ quan ban hành',
  'Ngày ban hành',
  'Có hiệu lực từ ngày',
  'Hết hiệu lực từ ngày',
  'Thay thế bằng',
  'Nguồn',
];
const row = (symbol: string, ...more: string[]) => [
  symbol,
  'Kế hoạch',
  'Kế hoạch thử (giả định)',
  'Ủy ban nhân dân xã Mẫu',
  '05/01/2026',
  ...more,
];
const bring = (rows: string[][], keep = true) =>
  acting(opened.db, clerk, async (tx) => {
    const lines = await importLaws(tx, by(), [header, ...rows]);
    const faults = lines.filter(({ fault }) => fault);
    return keep && faults.length === 0
      ? { ok: true, value: lines }
      : { ok: false, refusal: { code: 'faults', message: JSON.stringify(faults) } };
  });
const faultsOf = async (rows: string[][]): Promise<[number, string][]> => {
  const done = await bring(rows);
  return done.ok ? [] : (JSON.parse(done.refusal.message) as { line: number; fault: string }[]).map(({ line, fault }) => [line, fault]);
};

test('brings papers with their states; one may be replaced by another of the same sheet', async () => {
  value(await bring([row('1/KH-UBND', '10/01/2026', '01/03/2026', '2/KH-UBND', 'Điều 3'), row('2/KH-UBND')]));
  const [one] = await all('1/KH');
  expect(one?.states.map(({ kind, by: other, source }) => [kind, other?.name, source])).toEqual([
    ['in-force', undefined, 'Điều 3'],
    ['replaced', 'Kế hoạch số 2/KH-UBND', 'Điều 3'],
  ]);
});

test('of 5,000 rows with seven faults says each in a sentence and stores nothing', async () => {
  const known = {
    kind: 'Kế hoạch',
    symbol: '4/KH-UBND',
    title: 'Đã có',
    issuer: 'UBND xã Mẫu',
    issuedOn: day('2026-01-05'),
    level: 'commune',
  } as const;
  value(await acting(opened.db, clerk, (tx) => addLaw(tx, by(), known)));
  const rows = Array.from({ length: 5000 }, (_, at) => row(`${at + 1}/KH-UBND`));
  rows[3] = row('4/KH-UBND');
  rows[10] = row('12/KH-UBND');
  rows[20] = ['21/KH-UBND', 'Kế hoạch', 'Thử', 'Ủy ban nhân dân xã Mẫu', '31/02/2026'];
  rows[30] = ['31/KH-UBND', '', 'Thử', 'Ủy ban nhân dân xã Mẫu', '2026'];
  rows[40] = row('41/KH-UBND', '10/01/2026', '09/01/2026');
  rows[50] = row('51/KH-UBND', '', '01/03/2026', '99/KH-HĐND');
  rows[60] = ['61/KH-UBND', 'Kế hoạch', 'x'.repeat(100_000), 'Ủy ban nhân dân xã Mẫu', '2026'];
  const faults = await faultsOf(rows);
  expect(faults.map(([line]) => line)).toEqual([5, 13, 22, 32, 42, 52, 62]);
  expect(faults[0]?.[1]).toBe('Danh mục đã có Kế hoạch số 4/KH-UBND.');
  expect(faults[1]?.[1]).toBe('Trùng với dòng 12.');
  expect(faults[4]?.[1]).toContain('Văn bản có hiệu lực từ ngày 10/01/2026');
  expect(faults[5]?.[1]).toContain('99/KH-HĐND');
  expect(faults.every(([, fault]) => fault.endsWith('.') && fault.length < 200)).toBe(true);
  expect(await all()).toHaveLength(1);
}, 60_000);
