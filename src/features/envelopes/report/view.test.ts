import { expect, test } from 'vitest';
import { reportIn } from '../package/report.ts';
import { placeInWords, placesIn, remarksOnPart, reportView } from './view.ts';

const aReport = (figures: object[], text = 'Đã phát 12 lượt.\n- Tổ 1: 5 lượt.') =>
  reportIn({
    ...{ schema: 1, type: 'report' },
    report: {
      ...{ kind: 'quarter', index: 1, year: 2026, version: 1, title: 'Báo cáo', covers: { from: '2025-12-15', to: '2026-03-14' } },
      ...{ sections: [{ key: 'results', heading: 'II. Kết quả', text }], figures },
    },
  })!;
const figure = (given: object) => ({ code: 'T5', title: 'Lượt phát', unit: 'lượt', is: 'figure', value: 1390, ...given });

test('a remark is on the whole, a part, a paragraph or a figure, and stands there beside the version that comes next', () => {
  const first = aReport([
    figure({}),
    figure({ code: 'T3', is: 'none', value: undefined }),
    figure({ code: 'T9', is: 'unknown', value: undefined }),
  ]);
  expect(placesIn(first, 'vi').map(({ value }) => value)).toEqual(['report', 'results', 'results.1', 'results.2', 'T5', 'T3', 'T9']);
  const remarks = [
    { place: 'T5', words: 'Thừa một số 0' },
    { place: 'results.2', words: 'Nêu tổ khác' },
  ];
  const second = aReport([figure({ value: 139 }), figure({ code: 'T3', value: 0 })], 'Đã phát 139 lượt.');
  const view = reportView(second, { before: first, remarks }, 'vi');
  expect(view.figures.map(({ code, value, before, isMoved, remarks: said }) => [code, value, before, isMoved, said])).toEqual([
    ['T5', '139 lượt', '1.390 lượt', true, ['Thừa một số 0']],
    ['T3', '0 lượt', 'Không phát sinh', true, []],
  ]);
  expect([view.sections[0]?.remarks, view.sections[0]?.before?.length]).toEqual([['đoạn 2: Nêu tổ khác'], 2]);
  expect(remarksOnPart(remarks, 'direction', 'vi')).toEqual([]);
  expect([placeInWords('results.2', first, 'vi'), placeInWords('T5', first, 'vi'), placeInWords('Mục II', first, 'vi')]).toEqual([
    'II. Kết quả, đoạn 2',
    'T5. Lượt phát',
    'Mục II',
  ]);
});

test('a yes is said as a yes, and a number of one as a number; a remark on the whole bears no code', () => {
  const content = reportIn({
    ...{ schema: 1, type: 'report' },
    report: {
      ...{ kind: 'month', index: 5, year: 2026, version: 1, title: 'Báo cáo', covers: { from: '2026-05-01', to: '2026-05-31' } },
      answers: [
        { question: 'Có bảng tin không', answer: 'Có. Mới' },
        { question: 'Số bảng', answer: '1 bảng' },
      ],
      figures: [
        { code: 'Q1', title: 'Có bảng tin không', unit: '', is: 'figure', value: 1 },
        { code: 'Q2', title: 'Số bảng', unit: 'bảng', is: 'figure', value: 1 },
      ],
    },
  })!;
  expect(reportView(content, { remarks: [] }, 'vi').figures.map(({ value }) => value)).toEqual(['Có. Mới', '1 bảng']);
  expect(placesIn(content, 'vi').map(({ label }) => label)).toEqual([
    'Cả báo cáo',
    'Q1. Có bảng tin không (Có. Mới)',
    'Q2. Số bảng (1 bảng)',
  ]);
  expect([placeInWords('report', undefined, 'vi'), placeInWords('Q1', content, 'vi')]).toEqual(['Cả báo cáo', 'Q1. Có bảng tin không']);
});

test('what is no report, of another make, or out of all bounds is none; a code that is there twice counts once', () => {
  expect(reportIn({ schema: 1, type: 'plan' })).toBeUndefined();
  expect(reportIn({ schema: 2, type: 'report', report: {} })).toBeUndefined();
  const report = { kind: 'quarter', index: 1, year: 2026, version: 1, title: 'Báo cáo', covers: { from: '2026-01-01', to: '2026-03-14' } };
  const summed = (count: number) =>
    reportIn({
      schema: 1,
      type: 'report',
      report: { ...report, figures: [{ code: 'T1', title: '', unit: '', is: 'none', below: { value: 1, count } }] },
    });
  expect([summed(3321), summed(2 ** 31)].map(Boolean)).toEqual([true, false]);
  expect(aReport([figure({ value: 1 }), figure({ value: 2 })]).report.figures).toHaveLength(1);
});
