import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { timeForms } from './forms.ts';

const root = join(import.meta.dirname, '../../..');
const folders = ['fixtures', 'proofread/fixtures', ...(process.env['MINHBACH_CORPUS'] ? [process.env['MINHBACH_CORPUS']] : [])];
const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8').normalize('NFC'));
/** Lines, and lines joined as a paragraph joins them. */
const passages = folders
  .flatMap((folder) => textsIn(join(folder.startsWith('/') ? '' : root, folder)))
  .flatMap((text) => [...text.split('\n'), ...text.split(/\n\s*\n/u).map((part) => part.replace(/\s+/gu, ' '))]);

const written = [
  'trong vòng 05 (năm) ngày làm việc kể từ ngày nhận được văn bản;',
  'Trước 14/6/2026 và 10/12/2026.',
  'Chậm nhất ngày 25 của tháng cuối quý; 6 tháng một lần; vào cuối quý.',
  'Định kỳ hằng tháng, quý (ngày 20), năm; trong quý II, III năm 2026; các tháng 3, 6, 9 và 12 năm 2026.',
  'Tổ chức hội thi vào tháng 9/2026; từ tháng 4/2027; 9 tháng năm 2026; nửa cuối năm; đến hết năm.',
  'Thường xuyên, liên tục; quanh năm; trong suốt cả năm; báo cáo đột xuất theo yêu cầu; cung cấp khi có yêu cầu.',
  'Trước khi tổ chức ít nhất 03 ngày; trước 9h00, ngày 13 tháng 02 năm 2026; trước ngày 10/12 hằng năm.',
];

test.each(timeForms.map((one, at) => [at, one] as const))(
  'form %i: what a form is said to need stands wherever it matches',
  (_, { form, needs }) => {
    const matched = [...passages, ...written].filter((text) => form.test(text));
    expect(needs ? matched.filter((text) => !needs.test(text.toLowerCase())) : []).toEqual([]);
  },
);
