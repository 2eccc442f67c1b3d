import { expect, test } from 'vitest';
import { chartsOf, type Drawn } from './charts.ts';

const drawn: Drawn = {
  covers: { from: '2025-12-15', to: '2026-03-14' },
  targets: [
    { text: 'Đăng 48 tin, bài;', done: 12, wanted: 48, unit: 'tin, bài', percent: 25, goal: null, reached: false, hasFigure: true },
    {
      ...{ text: 'Hồ sơ trễ hạn', done: 3, wanted: 100, unit: 'hồ sơ', percent: 3, reached: true, hasFigure: true },
      goal: { percent: 5, comparator: '<=' },
    },
    { text: 'Điểm bưu điện có tài liệu', done: 0, wanted: 3, unit: 'điểm', percent: null, goal: null, reached: false, hasFigure: false },
  ],
  months: [
    { channel: 'radio', month: '2026-01', activities: 8 },
    { channel: 'radio', month: '2026-03', activities: 2 },
    { channel: 'portal', month: '2025-12', activities: 4 },
  ],
  units: [
    { unitName: 'Văn phòng HĐND và UBND', activities: 10, due: 4, done: 3 },
    { unitName: 'Tổ dân phố 1', activities: 0, due: 0, done: 0 },
  ],
  years: [{ year: 2025, indicator: 'T1', value: 20 }],
};
const charted = {
  year: 2026,
  indicators: [
    { code: 'T1', title: 'Tin, bài', unit: 'tin, bài' },
    { code: 'T2', title: 'Hội nghị', unit: 'cuộc' },
  ],
  figures: [
    { indicator: 'T1', computed: 40, typed: null, isNone: false },
    { indicator: 'T2', computed: 1, typed: null, isNone: false },
  ],
};
const chart = (key: string) => chartsOf(drawn, charted).find((one) => one.key === key)?.table;

test('a target is drawn by its percent; one that may not be exceeded has no bar to fill, and one without a figure says so', () => {
  expect(chart('targets')?.rows).toEqual([
    ['Đăng 48 tin, bài', { text: '25%', bar: 0.25 }, '12/48 tin, bài', 'Chưa đạt'],
    ['Hồ sơ trễ hạn', { text: '3%' }, '3/100 hồ sơ', 'Đạt'],
    ['Điểm bưu điện có tài liệu', { text: 'Chưa có số liệu' }, '–', '–'],
  ]);
});

test('every month of the days has its column, also one in which nothing was done; channels stand in their order', () => {
  expect(chart('months')?.columns.map(({ heading }) => heading)).toEqual(['Kênh', 'T12 2025', 'T1 2026', 'T2', 'T3', 'Cộng']);
  expect(chart('months')?.rows).toEqual([
    [
      'Cổng/Trang thông tin điện tử',
      { text: '4', shade: 0.5 },
      { text: '0', shade: 0 },
      { text: '0', shade: 0 },
      { text: '0', shade: 0 },
      '4',
    ],
    ['Truyền thanh', { text: '0', shade: 0 }, { text: '8', shade: 1 }, { text: '0', shade: 0 }, { text: '2', shade: 0.25 }, '10'],
  ]);
});

test('units are compared with the busiest one; who had nothing due has a dash for it', () => {
  expect(chart('units')?.rows).toEqual([
    ['Văn phòng HĐND và UBND', { text: '10', bar: 1 }, '3/4'],
    ['Tổ dân phố 1', { text: '0', bar: 0 }, '–'],
  ]);
});

test('years are drawn for figures that an earlier year has, on one scale', () => {
  expect(chart('years')?.rows).toEqual([
    { heading: 'Tin, bài (tin, bài)' },
    ['2025', { text: '20', bar: 0.5 }],
    ['2026', { text: '40', bar: 1 }],
  ]);
});

test('a report from before these facts were kept has no charts, and what is empty is left out', () => {
  expect(chartsOf({ covers: drawn.covers, targets: drawn.targets }, charted)).toEqual([]);
  expect(chartsOf({ covers: drawn.covers, targets: [], months: [], units: [] }, charted)).toEqual([]);
});
