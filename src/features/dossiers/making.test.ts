import { expect, test } from 'vitest';
import type { UnitId } from '#platform/values/ids.ts';
import { day } from '#root/testing/actors.ts';
import { isCode, isPaperNumber, type CountRead } from './dossier.ts';
import { shareOf, toldOf, wholeInTime } from './shares.ts';
import { sharesTable } from './view.ts';

const [a, b, root] = ['a', 'b', 'r'] as unknown as [UnitId, UnitId, UnitId];
/** A line of so many resolved, of which so many in time; taken after its period unless another day is told. */
const line = (period: string, inTime: number, resolved: number, given: Partial<CountRead> = {}): CountRead => ({
  ...{ unitId: a, period, field: null, source: 'one-stop', takenOn: day('2027-01-05') },
  ...{ received: resolved, receivedOnline: 0, carriedOver: 0, resolved, early: 0, onTime: inTime, late: resolved - inTime },
  ...{ returned: 0, openInTime: 0, openOverdue: 0, payable: null, paidOnline: null, digitised: null, tracked: null, ...given },
});
const told = (counts: CountRead[], period: string) => {
  const one = toldOf(counts, { period, source: 'one-stop' }, root);
  const share = one && shareOf('on-time', one.figures);
  return share && [share.part, share.whole];
};

test('a month of the root takes the place of that month alone', () => {
  const months = [1, 2, 3, 4].flatMap((month) => [
    line(`2026-0${month}`, 125, 135),
    line(`2026-0${month}`, month === 4 ? 100 : 106, 120, { unitId: b }),
  ]);
  expect(told(months, '2026')).toEqual([918, 1020]);
  const withRoot = [...months, line('2026-04', 100, 200, { unitId: root })];
  expect([told(withRoot, '2026'), told(withRoot, '2026-04')]).toEqual([
    [693 + 100, 765 + 200],
    [100, 200],
  ]);
  expect(toldOf(withRoot, { period: '2026', source: 'one-stop' }, root)).toMatchObject({ units: 3, periods: 4, isOfRoot: false });
  // A unit's line of the year is not lost to one month of the root.
  expect(told([line('2026', 900, 1000), line('2026-04', 100, 200, { unitId: root })], '2026')).toEqual([900, 1000]);
});

test('some fields never stand in the place of all of them', () => {
  const months = ['2026-01', '2026-02', '2026-03'].map((period) => line(period, 116, 120));
  const withField = [...months, line('2026-Q1', 1, 10, { field: 'Đất đai' })];
  expect([told(withField, '2026'), told(withField, '2026-Q1')]).toEqual([
    [348, 360],
    [348, 360],
  ]);
  expect(told([...months, line('2026', 1, 10, { field: 'Đất đai' })], '2026')).toEqual([348, 360]);
  const fields = ['Đất đai', 'Hộ tịch'].map((field) => line('2026-01', 9, 10, { field }));
  expect(told([...fields, line('2026-Q1', 25, 30, { field: 'đất đai' })], '2026')).toEqual([18, 20]);
  expect(told([...fields, ...['Đất đai', 'Hộ tịch'].map((field) => line('2026-Q1', 25, 30, { field }))], '2026')).toEqual([50, 60]);
});

test('a line of the year taken before the last months gives way to them, one taken afterwards does not', () => {
  const months = ['2026-01', '2026-02', '2026-03'].map((period) => line(period, 116, 120));
  expect(told([...months, line('2026', 230, 240, { takenOn: day('2026-03-02') })], '2026')).toEqual([348, 360]);
  expect(told([...months, line('2026', 900, 1000)], '2026')).toEqual([900, 1000]);
  // Months that do not hold what the year told by then do not replace it.
  expect(told([line('2026-03', 116, 120), line('2026', 230, 240, { takenOn: day('2026-03-02') })], '2026')).toEqual([230, 240]);
});

test('nobody is praised for some fields', () => {
  expect(wholeInTime([line('2026-01', 10, 10, { field: 'Đất đai' })], '2026-01')).toEqual([]);
  expect(wholeInTime([line('2026-01', 10, 10)], '2026-01')).toEqual([{ unitId: a, resolved: 10 }]);
  expect(wholeInTime([line('2026-01', 10, 10), line('2026-01', 4, 5, { field: 'Đất đai', source: 'national' })], '2026-01')).toEqual([]);
});

test('a share of the authority says of how many units and periods it is', () => {
  const counts = [line('2026-01', 9, 10), line('2026-02', 9, 10), line('2026-02', 9, 10, { unitId: b })];
  const made = (period: string, of = counts) => sharesTable(of, { period, root }, 'vi').sources.map((one) => one.made);
  expect(['2026', '2026-01', '2026-02'].map((period) => made(period))).toEqual([
    ['của 2 đơn vị, cộng 2 kỳ'],
    ['của 1 trong 2 đơn vị có số liệu năm đó'],
    ['của 2 đơn vị'],
  ]);
  expect(made('2026-01', [...counts, line('2026-01', 20, 21, { unitId: root })])).toEqual(['của cả cơ quan']);
});

test('codes of receipts are taken, names, telephones, numbers of papers and plates are not', () => {
  const real = ['H23.08.25-250321-0001', '000.00.16.H23-250321-0005', 'H29.12-261014-0021', 'G22.99.1-250101-00012'];
  expect(real.filter((code) => !isCode(code))).toEqual([]);
  const others = ['NGUYENTHIHOA012345', 'CCCD001090012345', 'SDT-0912345678', '29A1-123456', '29A1-123.45', 'NGUYEN-THI-HOA-012345'];
  const more = ['H-0912.345.678', 'CCCD.001.090012.345', 'A.001.090.012.345', 'H23-0912345678-01', 'NGUYEN-250321-0001', '0912345678'];
  expect([...others, ...more].filter(isCode)).toEqual([]);
});

test('the number of an apology has its shape', () => {
  expect(['12/XL-UBND', '04/XL-TTPVHCC', '12/2026/PXL-UBND', '7/QĐ-UBND'].filter((one) => !isPaperNumber(one))).toEqual([]);
  const wrong = ['Nguyễn Thị Hoa', '12/Nguyễn Thị Hoa', '0912345678', '12/NGUYENTHIHOA', '12/A0912345678', '001090012345/XL', '12'];
  expect(wrong.filter(isPaperNumber)).toEqual([]);
});
