import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { refusalOf, value } from '#root/testing/actors.ts';
import { readSheet, writeSheet } from './rows.ts';

const rows = Array.from({ length: 6000 }, (_, n) => ['01/02/2026', `Chuyên mục số ${n + 1}`, 'Ủy ban nhân dân phường', String(n % 7)]);

test('a long XLSX file comes back row by row; meanwhile others are answered', async () => {
  const file = new File([await writeSheet(rows, 'Hoạt động')], 'dai.xlsx');
  let answered = 0;
  const others = setInterval(() => void (answered += 1), 1);
  const read = value(await readSheet(file, 6000));
  clearInterval(others);
  expect(read).toEqual(rows);
  expect(answered).toBeGreaterThan(1);
  expect(refusalOf(await readSheet(file, 5999))).toBe('sheet-long');
});

test('a long file that is no book inside is refused', async () => {
  const bytes = zipSync({ 'xl/worksheets/sheet1.xml': Buffer.alloc(2 * 1024 * 1024, '<row>') });
  expect(refusalOf(await readSheet(new File([Buffer.from(bytes)], 'hong.xlsx'), 6000))).toBe('sheet-unreadable');
});
