import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timeForms } from '../../read/promises/times/forms.ts';
import { channelWords } from '../../read/vocabulary/channels.ts';
import { topicWords } from '../../read/vocabulary/topics.ts';
import { sieved } from './index.ts';
import { literalsOf } from './literals.ts';

const root = join(import.meta.dirname, '../..');
const folders = [
  join(root, 'fixtures'),
  join(root, 'proofread/fixtures'),
  ...(process.env['MINHBACH_CORPUS'] ? [process.env['MINHBACH_CORPUS']] : []),
];
const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8').normalize('NFC'));
/** Lines, and lines joined as a paragraph joins them. */
const passages = folders
  .flatMap(textsIn)
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

describe('what an expression needs', () => {
  it.each([
    [/cổng (?:thông tin|tin) điện tử|website/iu, [['cổng thông tin điện tử', 'cổng tin điện tử', 'website']]],
    [/(?<!tính )ngày \d{1,2}[/.-]\d/u, [['ngày 0/0', 'ngày 0.0', 'ngày 0-0', 'ngày 00/0', 'ngày 00.0', 'ngày 00-0']]],
    [/(?:xã|phường)? sẽ .*tổ chức/u, [['tổ chức'], [' sẽ ']]],
    [/(?<=báo cáo )(?:quý|tháng)(?= sau)/u, [['báo cáo '], [' sau'], ['quý', 'tháng']]],
    [/h[ằà]ng{1,2}\s/u, [['hằng ', 'hằngg ', 'hàng ', 'hàngg ']]],
    [/a|\p{Lu}+/u, []],
    [/(?:thôn)?|xóm/u, []],
    [/[^a]b*/u, []],
  ])('%s', (form, sets) => {
    expect(literalsOf(form)).toEqual(sets);
  });
});

describe('a sieve', () => {
  const forms = [...timeForms.map(({ form }) => form), ...[...channelWords, ...topicWords].map(({ words }) => words)];

  it.each(forms.map((form, at) => [at, form] as const))('lets through all that expression %i matches', (_, form) => {
    const { mayBeIn } = sieved(form);
    expect([...passages, ...written].filter((text) => form.test(text) && !mayBeIn(text))).toEqual([]);
  });

  it('keeps most texts from most expressions', () => {
    const sieves = forms.map(sieved);
    const asked = passages.reduce((sum, text) => sum + sieves.filter(({ mayBeIn }) => mayBeIn(text)).length, 0);
    expect(asked / (passages.length * sieves.length)).toBeLessThan(0.08);
  });

  it('takes capitals, figures and white space as the expression does', () => {
    expect(sieved(/ngày 15/iu).test('NGÀY 15')).toBe(true);
    expect(sieved(/ngày\s15/u).test('ngày\u00a015')).toBe(true);
    expect(sieved(/ngày 15/u).test('ngày 16')).toBe(false);
  });

  it('gives what the expression gives', () => {
    const form = /(?<day>\d+)(?=\/|$)|(?=tháng)/gu;
    const text = '12/5, tháng 6, 7';
    expect(sieved(form).matchesIn(text)).toEqual([...text.matchAll(form)]);
    expect(sieved(/xã/gu).replaceIn('xã này, xã kia', (word) => word.toUpperCase())).toBe('XÃ này, XÃ kia');
    expect(sieved(/xã/u).exec('phường')).toBeNull();
  });
});
