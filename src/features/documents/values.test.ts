import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPartialDate, readYearlyDay, showPartialDate } from './dates.ts';
import { displayName } from './file-names.ts';
import { itemForms, type FormKind } from './item-forms.ts';
import { parseForm } from '#platform/values/forms.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { isAdded, nextPath, parseList, parsePath } from './review/paths.ts';
import { reportInWords, ruleInWords } from './rule-words.ts';
import type { Deadline } from './review/confirmed.ts';

describe('the name of a file', () => {
  test.each([
    ['C:\\Users\\Mẫu\\Kế hoạch 12.docx', 'Kế hoạch 12.docx'],
    ['../../etc/passwd', 'passwd'],
    ['kế\u202Ehoạch\u202Cfdp.exe', 'kếhoạchfdp.exe'],
    ['a\u0000b\nc.pdf', 'ab c.pdf'],
    ['  ', 'Văn bản không tên'],
    ['.pdf', 'pdf'],
    ['<script>alert(1)</script>.txt', 'script .txt'],
  ])('%j is shown as %j', (name, shown) => {
    expect(displayName(name)).toBe(shown);
  });

  test('of 500 letters keeps its ending', () => {
    const shown = displayName(`${'Kế hoạch tuyên truyền '.repeat(25)}năm 2026.pdf`);
    expect(shown.length).toBeLessThanOrEqual(125);
    expect(shown).toMatch(/^Kế hoạch tuyên truyền .*….pdf$/);
  });

  test('is never empty, never a path, never long, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
        const shown = displayName(name);
        return shown !== '' && shown.length < 2000 && !/[/\\\u0000-\u001f\u202a-\u202e]/.test(shown);
      }),
    );
  });
});

test.each([
  ['15/01/2026', '2026-01-15'],
  ['5-1-2026', '2026-01-05'],
  ['1/2026', '2026-01'],
  ['2026', '2026'],
  ['31/02/2026', undefined],
  ['13/2026', undefined],
  ['hôm nay', undefined],
])('a date typed as %s is %s', (typed, iso) => {
  expect(readPartialDate(typed)).toBe(iso);
  if (iso) expect(readPartialDate(showPartialDate(iso))).toBe(iso);
});

test('a day of every year knows 29 February and no 30 February', () => {
  expect(readYearlyDay('29/2')).toEqual({ day: 29, month: 2 });
  expect(readYearlyDay('30/2')).toBeUndefined();
  expect(readYearlyDay('2026')).toBeUndefined();
});

const rules: [Deadline['rule'], string, string][] = [
  [{ kind: 'date', on: '2026-10-15', before: true }, 'trước ngày 15/10/2026', 'before 15/10/2026'],
  [{ kind: 'date', on: '2026' }, 'trong năm 2026', 'within 2026'],
  [{ kind: 'yearly', month: 10, day: 5 }, 'hằng năm, chậm nhất ngày 05/10', 'every year, at the latest on 05/10'],
  [
    { kind: 'period-end', periods: ['quarter', 'year'], quarters: [1], day: 10 },
    'định kỳ quý I và năm, chậm nhất ngày 10 của tháng cuối kỳ',
    'every quarter 1 and year, at the latest on 10 of the last month',
  ],
  [{ kind: 'quarter', quarter: 3, year: 2026 }, 'trong quý III năm 2026', 'within quarter 3 2026'],
  [{ kind: 'continuous' }, 'thường xuyên', 'at all times'],
  [{ kind: 'on-demand' }, 'khi có yêu cầu', 'on request'],
];

test.each(rules)('a deadline is said in words, and survives its own form (%#)', (rule, vi, en) => {
  expect([ruleInWords(rule), ruleInWords(rule, 'en')]).toEqual([vi, en]);
  const own = itemForms.deadline;
  const sent = new FormData();
  for (const { name, value } of fieldsOf(own.form, { values: { ...own.toStart({ text: 'x', rule }), item: 'deadlines/0' } })) {
    for (const one of [value].flat()) if (typeof one === 'string' && one !== '') sent.append(name, one);
  }
  const parsed = parseForm(own.form, sent);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.answer.errors));
  expect(own.toValue(parsed.value)).toEqual({ text: 'x', rule });
});

describe('the address of an item', () => {
  test.each([
    ['document', 'header', undefined],
    ['assignments/2/duties/0', 'duty', 'assignments/2'],
    ['assignments/+1/duties/+3/deadlines/0', 'duty-deadline', 'assignments/+1/duties/+3'],
    ['budget/sources/1', 'source', undefined],
    ['names/00ff00ff00ff00ff', 'name', undefined],
  ] as const)('%s names a %s', (path, kind, parent) => {
    expect(parsePath(path)).toMatchObject({ path, kind });
    expect(parsePath(path)?.parent).toBe(parent);
  });

  test.each([
    '',
    'targets',
    'targets/01',
    'targets/-1',
    'targets/99999',
    'targets/0/duties/0',
    'assignments/0/duties',
    '__proto__',
    'names/x',
    'targets/0\n',
  ])('%j names nothing', (path) => {
    expect(parsePath(path)).toBeUndefined();
  });

  test('of something added follows the last one in its list', () => {
    expect(nextPath('targets', ['targets/0', 'targets/+2', 'topics/+9'])).toBe('targets/+3');
    expect(isAdded('targets/+3')).toBe(true);
    expect(parseList('assignments/0/duties')?.kind).toBe('duty');
    expect(parseList('findings')).toBeUndefined();
  });
});

test('every form of an item asks for what it needs, in both languages', () => {
  for (const kind of Object.keys(itemForms) as FormKind[]) {
    const [vi, en] = (['vi', 'en'] as const).map((locale) =>
      fieldsOf(itemForms[kind].form, { locale }).filter((field) => field.kind !== 'hidden'),
    );
    expect(vi?.length).toBeGreaterThan(0);
    expect(vi?.map(({ label }) => label)).not.toEqual(en?.map(({ label }) => label));
  }
});

test('of a duty to report it is said to whom, through which office and with which other report', () => {
  const duty =
    'Định kỳ tổng hợp, báo cáo kết quả tuyên truyền gắn với báo cáo CCHC của UBND phường quý I, 6 tháng về UBND quận (qua phòng Văn hóa và Thông tin quận).';
  expect(reportInWords(duty, 'vi')).toEqual([
    'Báo cáo tới: UBND quận',
    'Gửi qua: phòng Văn hóa và Thông tin quận',
    'Gắn với: báo cáo CCHC của UBND phường',
  ]);
  expect(reportInWords('Treo băng rôn.', 'vi')).toEqual([]);
});
