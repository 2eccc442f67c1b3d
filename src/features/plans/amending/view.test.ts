import { expect, test } from 'vitest';
import { changesView, editions, wordByWord } from './view.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test('two texts are compared word by word; a date is one word, and a long stretch that stayed is cut between words', () => {
  const { was, is } = wordByWord('trước ngày 30/11/2026', 'trước ngày 15/12/2026');
  expect([was, is]).toEqual([
    [
      { text: 'trước ngày ', is: 'same' },
      { text: '30/11/2026', is: 'gone' },
    ],
    [
      { text: 'trước ngày ', is: 'same' },
      { text: '15/12/2026', is: 'new' },
    ],
  ]);
  const long = `${'tuyên truyền cải cách hành chính '.repeat(30)}một`;
  const [first] = wordByWord(long, `${long} hai`).was;
  expect(first?.text.length).toBeLessThan(200);
  expect(first?.text).toMatch(/^\[…\] \p{L}/u);
});

test('texts that differ wholly, also very long ones, stand beside each other', () => {
  const [long, other] = [
    Array.from({ length: 8000 }, (_, n) => `a${n}`).join(' '),
    Array.from({ length: 8000 }, (_, n) => `b${n}`).join(' '),
  ];
  expect(wordByWord(long, other)).toEqual({ was: [{ text: long, is: 'gone' }], is: [{ text: other, is: 'new' }] });
  const html = changesView(
    [{ object: 'duty', act: 'added', what: '3', ofId: null, newId: null, fields: [{ field: 'text', was: null, is: '<b>Treo</b>' }] }],
    'vi',
  );
  expect(html).toEqual([
    { title: 'Nhiệm vụ 3', act: 'Bổ sung', parts: [{ label: 'Nội dung', was: [], is: [{ text: '<b>Treo</b>', is: 'new' }] }] },
  ]);
});

test('wordings follow each other by the days from which papers hold; what is rectified makes none', () => {
  const line = (kind: 'amend' | 'rectify', holdsFrom: string) => ({ kind, symbol: null, issuedOn: null, holdsFrom: day(holdsFrom) });
  const told = editions(day('2026-01-16'), [line('rectify', '2026-01-16'), line('amend', '2026-05-01'), line('amend', '2026-09-10')]);
  expect(told.map(({ from, until }) => [from, until])).toEqual([
    ['16/01/2026', '30/04/2026'],
    ['01/05/2026', '09/09/2026'],
  ]);
});
