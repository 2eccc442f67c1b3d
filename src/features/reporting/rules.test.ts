import { expect, test } from 'vitest';
import type { Facts } from './facts.ts';
import { figureOf, previousOf, saidInWords, saidOf, toDateOf, type Figure } from './figure.ts';
import { computeFigures, type Indicator } from './indicators.ts';
import { whyNotFreezeOwn } from './report.ts';
import { writeSections } from './sections.ts';
import { sortsOf, unitsInWords } from './units.ts';
import type { Answers } from '#features/tasks/index.ts';
import type { OfficerId } from '#platform/values/ids.ts';

const facts = (given: Partial<Facts> = {}): Facts => ({
  authority: { name: 'Ủy ban nhân dân phường Sao Mai', shortName: 'UBND phường Sao Mai' },
  plan: { title: 'Tuyên truyền cải cách hành chính năm 2026', symbol: '05/KH-UBND', issuedOn: '2026-01-12', issuedInPeriod: true },
  period: 'quý I năm 2026',
  covers: { from: '2025-12-15', to: '2026-03-14' },
  quantities: [],
  done: [],
  tasks: { due: 0, done: 0, doneLate: 0, late: [] },
  requests: { asked: 0 },
  targets: [],
  silentUnits: [],
  next: [],
  ...given,
});

const requesting = (asked: number, answers: Answers): Partial<Facts> => ({ requests: { asked, answers } });

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

const figure = (given: Partial<Figure> = {}): Figure => ({
  indicator: 'T9',
  computed: null,
  typed: null,
  typedReason: null,
  isNone: false,
  typedBy: null,
  toDate: null,
  typedBefore: null,
  previous: null,
  wasNone: false,
  ...given,
});

test('a typed figure stands over the computed one, also when it is zero', () => {
  expect(figureOf(figure({ computed: 5, typed: 0 }))).toBe(0);
  expect(figureOf(figure({ computed: 5 }))).toBe(5);
});

test('unknown, none and zero are three things in data and in words', () => {
  const three = [figure(), figure({ isNone: true }), figure({ computed: 0 })].map(saidOf);
  expect(three.map(({ is }) => is)).toEqual(['unknown', 'none', 'figure']);
  expect(three.map((said) => saidInWords(said))).toEqual(['Chưa có số liệu', 'Không phát sinh', '0']);
  expect(saidInWords(previousOf(figure({ wasNone: true })))).toBe('Không phát sinh');
  expect(saidInWords(previousOf(figure()))).toBe('Chưa có số liệu');
});

const sum = indicator({ measure: 'banners' });
const share = indicator({ code: 'T2', unit: '%' });
const posted = indicator({ code: 'T13', measure: 'procedures-posted' });

test.each([
  ['what activities give over the year', sum, { computed: 3, toDate: 10 }, { is: 'figure', value: 10 }],
  ['a figure typed in this report instead of the computed one', sum, { computed: 3, typed: 5, toDate: 10 }, { is: 'figure', value: 12 }],
  ['what an earlier report typed above the computed one', sum, { computed: 3, toDate: 10, typedBefore: 4 }, { is: 'figure', value: 14 }],
  ['typed figures alone', sum, { typed: 20, typedBefore: 18 }, { is: 'figure', value: 38 }],
  ['nothing at all', sum, {}, { is: 'unknown' }],
  ['none here and nothing before', sum, { isNone: true }, { is: 'none' }],
  ['a share counted anew over the year', share, { computed: 100, toDate: 92.9 }, { is: 'figure', value: 92.9 }],
  ['a typed share, of which nothing is known over the year', share, { typed: 98, toDate: 92.9 }, { is: 'unknown' }],
  ['a state, which has no sum', posted, { computed: 45, toDate: 45, typed: 46 }, { is: 'figure', value: 46 }],
] as const)('from the beginning of the year: %s', (_case, of, given, said) => {
  expect(toDateOf(of, figure(given), false)).toEqual(said);
});

test('a period that begins the year has one figure for both', () => {
  expect(toDateOf(share, figure({ typed: 98, toDate: 50 }), true)).toEqual({ is: 'figure', value: 98 });
});

test('the text names what was done, what is late and who was silent', () => {
  const sections = writeSections(
    facts({
      done: [
        {
          channel: 'banner',
          activities: 4,
          examples: [{ title: 'Treo băng rôn trên trục đường chính', happenedOn: '2026-02-03', unitName: 'Phòng Văn hóa – Xã hội' }],
        },
      ],
      quantities: [{ channel: 'banner', measure: 'banners', value: 12 }],
      tasks: { due: 2, done: 1, doneLate: 0, late: [{ unitName: 'Văn phòng', text: 'Tổng hợp số liệu.', dueOn: '2026-03-10' }] },
      silentUnits: ['Phòng Kinh tế'],
    }),
  );
  const text = sections.map((section) => section.text).join('\n');
  expect(text).toContain('04 hoạt động, gồm 12 băng rôn');
  expect(text).toContain('và 03 hoạt động khác');
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

const line = (dueOn: string) => ({ unitName: 'Văn phòng', text: 'Tổng hợp', dueOn });

const textOf = (given: Partial<Facts>): string =>
  writeSections(facts(given))
    .map(({ text }) => text)
    .join('\n');

test('no duty is cut, however long', () => {
  const text = `Tổng hợp kết quả ${'tuyên truyền cải cách hành chính trên địa bàn phường '.repeat(12)}gửi cấp trên`;
  const told = textOf({
    tasks: { due: 1, done: 0, doneLate: 0, late: [{ unitName: 'Văn phòng', text, dueOn: '2026-03-10' }] },
    next: [{ unitName: 'Văn phòng', text, dueOn: '2026-06-10' }],
    targets: [{ text, done: 1, wanted: 2, unit: 'cuộc', percent: 50, goal: null, reached: false }],
  });
  expect(told.split(text.slice(1)).length - 1).toBe(3);
  expect(told).not.toContain('…');
});

test.each([
  [{ tasks: { due: 3, done: 0, doneLate: 0, late: [] } }, 'có 03 việc đến hạn; chưa hoàn thành việc nào.'],
  [{ tasks: { due: 3, done: 2, doneLate: 0, late: [] } }, 'có 03 việc đến hạn; đã hoàn thành 02 việc.'],
  [{ tasks: { due: 3, done: 3, doneLate: 0, late: [] } }, 'có 03 việc đến hạn; đã hoàn thành cả 03 việc.'],
  [
    {
      until: '2026-03-01',
      tasks: { due: 6, done: 2, doneLate: 0, late: [line('2026-02-20')], early: [line('2026-01-05')] },
    },
    'có 06 việc đến hạn; đã hoàn thành 02 việc; 01 việc quá hạn chưa hoàn thành; 02 việc chưa hết hạn; 01 việc có hạn trước ngày ban hành, chưa hoàn thành.',
  ],
  [{ until: '2026-03-01' }, 'Số liệu đến ngày 01/3/2026.'],
  [requesting(2, { accepted: 0, declined: 0, waiting: 1 }), '02 nội dung; chưa có trả lời.'],
  [requesting(2, { accepted: 0, declined: 0, waiting: 4 }), '02 nội dung; cả 04 lượt đề nghị chưa có trả lời.'],
  [requesting(1, { accepted: 3, declined: 0, waiting: 0 }), '01 nội dung; cả 03 lượt đề nghị đã được nhận lời.'],
  [
    requesting(2, { accepted: 5, declined: 1, waiting: 3 }),
    '02 nội dung; trong 09 lượt đề nghị có 05 lượt đã được nhận lời, 01 lượt chưa được nhận lời, 03 lượt chưa có trả lời.',
  ],
  [
    { targets: [{ text: 'Treo băng rôn', done: 0, wanted: 24, unit: 'chiếc', percent: 0, goal: null, reached: false }] },
    'chưa có kết quả được xác nhận',
  ],
  [{ targets: [{ text: 'Trả lời ý kiến', done: 0, wanted: 0, unit: '%', percent: null, goal: null, reached: false }] }, 'chưa có số liệu'],
])('nothing is said with "00" (%#)', (given: Partial<Facts>, words) => {
  expect(textOf(given)).toContain(words);
  expect(textOf(given)).not.toMatch(/\b00\b/);
});

const groups = Array.from({ length: 30 }, (_, at) => `Tổ dân phố số ${at + 1}`);
const villages = ['Thôn Đông', 'Thôn Tây', 'Thôn Nam'];
const sorts = sortsOf([
  [...groups, ...villages],
  ['Văn phòng', 'Phòng Kinh tế'],
]);

test.each([
  ['all of a sort by their number', groups, '30 tổ dân phố'],
  ['with others by name', [...groups, 'Văn phòng', 'Thôn Đông'], 'Văn phòng, Thôn Đông và 30 tổ dân phố'],
  ['a few by name', groups.slice(0, 3), 'Tổ dân phố số 1, Tổ dân phố số 2 và Tổ dân phố số 3'],
  ['eight at most, where one of the sort is not there', groups.slice(1), `${groups.slice(1, 9).join(', ')} và 21 đơn vị khác`],
])('units are told in few words: %s', (_case, names, said) => {
  expect(unitsInWords(names, sorts)).toBe(said);
});

test('a sort is called by what its names begin with', () => {
  const of = (name: (at: number) => string) => sortsOf([Array.from({ length: 9 }, (_, at) => name(at))]).map(({ word }) => word);
  expect([of((at) => `Thôn ${at}`), of((at) => `Khu dân cư số ${at}`), of((at) => `Thôn ${'ABCDEFGHI'[at] ?? ''}`)]).toEqual([
    ['thôn'],
    ['khu dân cư'],
    ['thôn'],
  ]);
});

test('thirty units with one duty are one line, of which nothing of the duty is cut', () => {
  const lines = groups.map((unitName) => ({ unitName, text: 'Phát tin trên loa', dueOn: '2026-03-10' }));
  const told = textOf({ sorts, next: lines, silentUnits: groups, tasks: { due: 30, done: 0, doneLate: 0, late: lines, early: lines } });
  expect(told).toContain('- Phát tin trên loa (30 tổ dân phố, hạn 10/3/2026).');
  expect(told).toContain('- Quá hạn ngày 10/3/2026: phát tin trên loa (30 tổ dân phố).');
  expect(told).toContain('- Chưa hoàn thành, hạn ngày 10/3/2026 trước ngày ban hành: phát tin trên loa (30 tổ dân phố).');
  expect(told).toContain('Chưa ghi nhận hoạt động trong kỳ: 30 tổ dân phố.');
  expect(told).not.toContain('Tổ dân phố số');
});

test('what belongs to no duty and no target has its sentence, without what is internal', () => {
  const done = { title: 'Phát thanh ngoài kế hoạch', happenedOn: '2026-02-10', unitName: 'Văn phòng' };
  const told = textOf({ unplaced: { activities: 2, examples: [done] } });
  expect(told).toContain(
    '- Ngoài các nhiệm vụ, chỉ tiêu của Kế hoạch, đã thực hiện 02 hoạt động: phát thanh ngoài kế hoạch (10/02/2026, Văn phòng); và 01 hoạt động khác.',
  );
  expect(told).not.toContain('chưa có hoạt động nào');
});

test.each<[string, { typed: string[]; others: string[]; says: 'refusal' | 'note' | undefined }]>([
  ['who typed nothing freezes', { typed: ['b'], others: ['b'], says: undefined }],
  ['who typed a figure leaves it to another', { typed: ['a'], others: ['b'], says: 'refusal' }],
  ['also where only one of the others stayed out', { typed: ['a', 'b'], others: ['b', 'c'], says: 'refusal' }],
  ['two who both typed do not keep each other out', { typed: ['a', 'b'], others: ['b'], says: 'note' }],
  ['nobody else may', { typed: ['a'], others: [], says: 'note' }],
])('%s', (_what, { typed, others, says }) => {
  const figures = typed.map((by) => ({ typed: 1, isNone: false, typedBy: by as OfficerId }) as Figure);
  const answer = whyNotFreezeOwn({ figures }, { officerId: 'a' as OfficerId }, others as OfficerId[]);
  expect([answer.refusal && 'refusal', answer.note && 'note'].find(Boolean)).toBe(says);
});
