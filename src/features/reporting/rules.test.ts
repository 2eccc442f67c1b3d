import { expect, test } from 'vitest';
import type { Facts } from './facts.ts';
import { computeFigures, figureOf, type Indicator } from './indicators.ts';
import { writeSections } from './sections.ts';

const facts = (given: Partial<Facts> = {}): Facts => ({
  authority: { name: 'Ủy ban nhân dân phường Sao Mai', shortName: 'UBND phường Sao Mai' },
  plan: { title: 'Tuyên truyền cải cách hành chính năm 2026', symbol: '05/KH-UBND', issuedOn: '2026-01-12', issuedInPeriod: true },
  period: 'quý I năm 2026',
  covers: { from: '2025-12-15', to: '2026-03-14' },
  quantities: [],
  activities: [],
  tasks: { due: 0, done: 0, doneLate: 0, late: [] },
  requests: { asked: 0, accepted: 0 },
  targets: [],
  silentUnits: [],
  next: [],
  ...given,
});

const indicator = (given: Partial<Indicator>): Indicator => ({
  code: 'T9',
  title: 'Hội nghị',
  unit: 'cuộc',
  measure: null,
  channels: null,
  ...given,
});

test('an indicator sums its measure on its channels only', () => {
  const quantities = [
    { channel: 'conference', measure: 'attendees', value: 120 },
    { channel: 'training', measure: 'attendees', value: 30 },
    { channel: 'meeting', measure: 'attendees', value: 999 },
  ] as const;
  const [figure] = computeFigures(
    [indicator({ code: 'T9a', measure: 'attendees', channels: ['conference', 'training'] })],
    facts({ quantities }),
  );
  expect(figure?.computed).toBe(150);
});

test('nothing recorded is null, never a zero that nobody counted', () => {
  const figures = computeFigures([indicator({ measure: 'banners' }), indicator({ code: 'T2' }), indicator({ code: 'T19' })], facts());
  expect(figures.map(({ computed }) => computed)).toEqual([null, null, null]);
});

test('the share of due work is counted from tasks, with one decimal', () => {
  const [figure] = computeFigures([indicator({ code: 'T2' })], facts({ tasks: { due: 3, done: 2, doneLate: 0, late: [] } }));
  expect(figure?.computed).toBe(66.7);
});

test('a typed figure stands over the computed one, also when it is zero', () => {
  expect(figureOf({ computed: 5, typed: 0 })).toBe(0);
  expect(figureOf({ computed: 5, typed: null })).toBe(5);
});

test('the text names what was done, what is late and who was silent', () => {
  const sections = writeSections(
    facts({
      activities: [
        {
          channel: 'banner',
          title: 'Treo băng rôn trên trục đường chính',
          happenedOn: '2026-02-03',
          unitName: 'Phòng Văn hóa – Xã hội',
          isInternal: false,
        },
      ],
      quantities: [{ channel: 'banner', measure: 'banners', value: 12 }],
      tasks: { due: 2, done: 1, doneLate: 0, late: [{ unitName: 'Văn phòng', text: 'Tổng hợp số liệu.', dueOn: '2026-03-10' }] },
      silentUnits: ['Phòng Kinh tế'],
    }),
  );
  const text = sections.map((section) => section.text).join('\n');
  expect(text).toContain('12 băng rôn');
  expect(text).toContain('03/02/2026');
  expect(text).toContain('Quá hạn ngày 10/3/2026: tổng hợp số liệu (Văn phòng)');
  expect(text).toContain('Chưa ghi nhận hoạt động trong kỳ: Phòng Kinh tế.');
});

test('a share stands beside the share that is wanted, lateness beside what is done, and nothing is rounded over a threshold', () => {
  const one = { text: 'Ít nhất 90% hồ sơ', done: 81, wanted: 200, unit: '', percent: 40.5, reached: false };
  const text = writeSections(
    facts({
      tasks: { due: 14, done: 13, doneLate: 2, late: [{ unitName: 'Văn phòng', text: 'Tổng hợp', dueOn: '2026-03-01' }] },
      targets: [
        { ...one, goal: { percent: 90, comparator: '>=' } },
        { ...one, text: 'Tin', done: 2999, wanted: 3000, unit: 'tin', percent: 99.9, goal: null },
      ],
    }),
  )
    .map((section) => section.text)
    .join('\n');
  expect(text).toContain('81/200 (đạt 40,5%, chỉ tiêu ít nhất 90%)');
  expect(text).toContain('2.999/3.000 tin (đạt 99,9% kế hoạch)');
  expect(text).toContain(
    'có 14 việc đến hạn; đã hoàn thành 13 việc, trong đó 02 việc hoàn thành quá hạn; 01 việc quá hạn chưa hoàn thành.',
  );
  expect(text).not.toContain('45%');
});

test('the share of due work is not rounded to the whole', () => {
  const share = (done: number, due: number) =>
    computeFigures([indicator({ code: 'T2' })], facts({ tasks: { due, done, doneLate: 0, late: [] } }))[0]?.computed;
  expect([share(13, 14), share(2999, 3000), share(1, 3000)]).toEqual([92.9, 99.9, 0.1]);
});

test('a part that was edited stays when the text is written anew', () => {
  const [first, ...others] = writeSections(facts());
  if (!first) throw new Error('no sections');
  const edited = [{ ...first, text: 'Lời của cán bộ.', isEdited: true }, ...others];
  const again = writeSections(facts({ tasks: { due: 5, done: 5, doneLate: 0, late: [] } }), edited);
  expect(again[0]?.text).toBe('Lời của cán bộ.');
});
