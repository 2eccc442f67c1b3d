import { expect, test } from 'vitest';
import type { PublicTarget } from '../public.ts';
import { compareTargets } from './compare.ts';

const target = (text: string, unit = '%', done = 1): PublicTarget =>
  ({ id: text, text, unit, done, wanted: 10, isMet: false, isKnown: true, share: null, behind: '' }) as unknown as PublicTarget;

test('targets meet that say the same but for their figures; of what is new or gone one side is empty', () => {
  const now = [target('Phát ít nhất 24 chuyên mục', 'chuyên mục'), target('Đạt 90% hồ sơ trực tuyến'), target('Lập 01 fanpage', 'trang')];
  const before = [target('Đạt trên 85 % hồ sơ trực tuyến'), target('đạt 85% hồ sơ trực tuyến'), target('Phát ít nhất 20 chuyên mục', 'chuyên mục'), target('In 3.000 tờ gấp', 'tờ')]; // prettier-ignore
  expect(compareTargets(now, before).map((one) => [one.now?.text ?? null, one.before?.text ?? null])).toEqual([
    ['Phát ít nhất 24 chuyên mục', 'Phát ít nhất 20 chuyên mục'],
    ['Đạt 90% hồ sơ trực tuyến', 'đạt 85% hồ sơ trực tuyến'],
    ['Lập 01 fanpage', null],
    [null, 'Đạt trên 85 % hồ sơ trực tuyến'],
    [null, 'In 3.000 tờ gấp'],
  ]);
});

test('the same words in another unit of count do not meet', () => {
  expect(compareTargets([target('Phát tờ gấp', 'tờ')], [target('Phát tờ gấp', 'thùng')])).toHaveLength(2);
});
