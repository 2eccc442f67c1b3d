import { expect, test } from 'vitest';
import { askedViews } from './view.ts';

const item = {
  kind: 'duty',
  id: 'a',
  position: 1,
  unitIds: [],
  measure: null,
  answers: [],
  aside: null,
  lapsed: 0,
  state: 'open',
} as const;
const issuer = 'Ủy ban nhân dân tỉnh Đông Giang';
const asked = (addressedTo: string, text = 'Phát ít nhất 48 chuyên mục') => {
  const own = {
    kind: 'duty',
    id: 'b',
    planId: 'c',
    planTitle: 'Kế hoạch',
    isIssued: true,
    text: 'Phát 12 chuyên mục',
    unitIds: [],
    measure: null,
  } as const;
  const proposal = { own, score: 1, words: [], sameUnit: false, sameMeasure: false };
  return askedViews([{ ...item, text, addressedTo, short: undefined, proposal }], issuer, 'vi')[0];
};

test('a duty that the sender is to do itself names nobody', () => {
  expect(asked('UBND tỉnh Đông Giang')?.addressedTo).toBeNull();
  expect(asked('Sở Nội vụ')?.addressedTo).toBe('Giao: Sở Nội vụ');
});

test('a proposal that promises fewer says so before it is linked', () => {
  expect(asked('Sở Nội vụ')?.proposal?.short).toBe('Mới 12 trong 48 chuyên mục được yêu cầu trong năm.');
});
