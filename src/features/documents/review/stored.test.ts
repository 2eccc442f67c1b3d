import { expect, test } from 'vitest';
import { aReading } from '#root/testing/documents.ts';
import { deadlinesFrom, pagesFrom, readingFrom, readingStored, recognisedFrom, restoredFrom } from './stored.ts';

const first = {
  document: { kind: 'plan', title: 'Tuyên truyền cải cách hành chính năm 2026' },
  citations: [{ type: 'Nghị quyết', symbol: '76/NQ-CP', basis: true }],
  outline: [{ label: 'I', title: 'Mục đích', parts: [{ label: '1', title: 'Nâng cao nhận thức' }] }],
  targets: [{ text: '100% cán bộ', value: 100, unit: '%', comparator: '=' }],
  assignments: [{ unit: 'Phòng Văn hóa', duties: [{ text: 'Viết tin, bài', role: 'lead' }] }],
  deadlines: [{ text: 'trước ngày 15/12', rule: { kind: 'yearly', month: 12, day: 15, before: true } }],
  channels: [{ kind: 'radio', text: 'đài truyền thanh' }],
  topics: [],
  budget: { sources: [] },
  recipients: [{ name: 'Như trên' }],
  findings: [{ kind: 'spelling', text: 'sữa đổi', message: 'Viết là “sửa đổi”.' }],
};

/** As engines wrote them, one after the other. */
const older: [name: string, stored: object][] = [
  ['the first one', first],
  ['corrections of queries', { ...first, findings: [{ ...first.findings[0], correction: 'sửa đổi' }] }],
  ['groups', { ...first, recipients: [{ name: 'Các tổ dân phố', group: { of: 'units', count: 17 } }] }],
  [
    'hours and spans',
    { ...first, deadlines: [{ text: 'trong 05 ngày làm việc', within: { amount: 5, unit: 'working-day' }, rule: { kind: 'on-demand' } }] },
  ],
  [
    'work without a unit',
    { ...first, proposals: [{ text: 'Phát tờ rơi', role: 'perform', from: 'channels' }], weaknesses: [{ text: 'Còn chậm' }] },
  ],
  [
    'headings without a number',
    { ...first, outline: [{ label: '', title: 'Tổ chức thực hiện' }], themes: [{ text: 'Năm chuyển đổi số', year: 2026 }] },
  ],
];

test.each(older)('a reading stored before versions were written opens: %s', (_name, stored) => {
  expect(readingFrom(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
});

test('a reading stored now says its version and opens as it was', () => {
  const result = aReading();
  expect(JSON.parse(readingStored(result))).toMatchObject({ version: 1 });
  expect(readingFrom(JSON.parse(readingStored(result)))).toEqual(JSON.parse(JSON.stringify(result)));
});

test.each([
  ['a version to come', { ...first, version: 2 }],
  ['no targets', { ...first, targets: undefined }],
  ['duties without a role', { ...first, assignments: [{ unit: 'x', duties: [{ text: 'y' }] }] }],
  ['a text', 'kế hoạch'],
])('what is no reading of ours is not taken for one: %s', (_name, stored) => {
  expect(() => readingFrom(stored)).toThrow();
});

test('every rule of a deadline opens, and a kind to come does not pass for one of ours', () => {
  const rules = [
    { kind: 'date', on: '2026-03-01' },
    { kind: 'date', on: '2026', before: true },
    { kind: 'yearly', month: 6, day: 15 },
    { kind: 'period-end', periods: ['quarter'], quarters: [1, 3], day: 20, before: true },
    { kind: 'period-end', periods: ['month'] },
    { kind: 'quarter', year: 2026, quarter: 4 },
    { kind: 'continuous' },
    { kind: 'on-demand' },
  ];
  const stored = rules.map((rule) => ({ text: 'hạn', rule }));
  expect(deadlinesFrom(stored)).toEqual(stored);
  for (const rule of [
    { kind: 'lunar', month: 1 },
    { kind: 'yearly', month: 13, day: 1 },
    { kind: 'date', on: '1/3/2026' },
  ])
    expect(() => deadlinesFrom([{ text: 'hạn', rule }])).toThrow();
});

test('pages, restored letters and recognised pages open as they were; of a text without pages it is the whole', () => {
  expect(pagesFrom(null, 12)).toEqual([{ start: 0, end: 12 }]);
  expect(pagesFrom([{ start: 0, end: 5, source: 'text' }], 12)).toEqual([{ start: 0, end: 5, source: 'text' }]);
  expect(restoredFrom(null)).toBeNull();
  const put = { source: 'Kế ho ch', stretches: [{ start: 3, end: 8, confidence: 0.9, doubtful: false }], lost: ['ạ'] };
  expect(restoredFrom(put)).toEqual(put);
  expect(restoredFrom({ ...put, stretches: [{ start: 0, end: 1, confidence: null, doubtful: false }] })?.stretches).toEqual([
    { start: 0, end: 1, confidence: 0, doubtful: false },
  ]);
  expect(() => restoredFrom({ source: 'x' })).toThrow();
  const page = { page: 1, text: 'Kế hoạch', quality: 0.9, source: 'ocr' };
  expect(recognisedFrom(page)).toEqual(page);
  expect(() => recognisedFrom({ page: 0 })).toThrow();
});
