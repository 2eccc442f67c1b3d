import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { ListColumn } from '../values/lists.ts';
import { csv, sheetKindOf, sheetResponse } from './sheets.ts';

interface Row {
  name: string;
  day: Temporal.PlainDate | null;
  count: number;
  at: Temporal.Instant;
}

const columns: ListColumn<Row>[] = [
  { header: { vi: 'Tên', en: 'Name' }, cell: ({ name }) => name },
  { header: { vi: 'Ngày', en: 'Day' }, cell: ({ day }) => day },
  { header: { vi: 'Số', en: 'Count' }, cell: ({ count }) => count },
  { header: { vi: 'Lúc', en: 'At' }, cell: ({ at }) => at },
];
const at = Temporal.Instant.from('2026-01-05T18:30:00Z');
const rows: Row[] = [
  { name: '=HYPERLINK("http://x.example","bấm")', day: Temporal.PlainDate.from('2026-01-05'), count: 1500.5, at },
  { name: '=Hai dòng\nvà "ngoặc", phẩy', day: null, count: 0, at },
];
const sheet = (kind: 'csv' | 'xlsx') =>
  sheetResponse(kind, { title: 'Hoạt động', day: Temporal.PlainDate.from('2026-06-01'), columns, rows, locale: 'vi' });

test('CSV: with its mark, quoted, days and moments as they are on the clock of Việt Nam, no formula', () => {
  expect(csv(columns, rows, 'vi')).toBe(
    '\uFEFFTên,Ngày,Số,Lúc\r\n"\'=HYPERLINK(""http://x.example"",""bấm"")",2026-01-05,1500.5,2026-01-06T01:30\r\n"\'=Hai dòng\nvà ""ngoặc"", phẩy",,0,2026-01-06T01:30\r\n',
  );
});

test('Excel: read back, days are days, figures figures, and a text that begins with "=" is a text', async () => {
  const response = await sheet('xlsx');
  expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''hoat-dong-2026-06-01.xlsx");
  const read = (await readXlsxFile(Buffer.from(await response.arrayBuffer()))) as unknown;
  const data = (Array.isArray(read) && Array.isArray(read[0]) ? read : (read as { data: unknown[][] }[])[0]?.data) as unknown[][];
  expect(data[0]).toEqual(['Tên', 'Ngày', 'Số', 'Lúc']);
  expect(data[1]).toEqual([rows[0]?.name, new Date('2026-01-05T00:00:00Z'), 1500.5, new Date('2026-01-06T01:30:00Z')]);
  expect(data[2]?.slice(1, 3)).toEqual([null, 0]);
});

test('a kind that there is not is Excel', () => {
  expect([sheetKindOf('csv'), sheetKindOf('exe'), sheetKindOf(null)]).toEqual(['csv', 'xlsx', 'xlsx']);
});
