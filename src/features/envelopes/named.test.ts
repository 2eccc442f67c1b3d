import { expect, test } from 'vitest';
import { namedAmong } from './named.ts';

const bodies = [
  'Ủy ban nhân dân tỉnh Đông Giang',
  'Sở Nội vụ tỉnh Đông Giang',
  'Ủy ban nhân dân xã Bình Thử',
  'Ủy ban nhân dân xã Bình',
  'Sở Tư pháp tỉnh Đông Giang',
].map((name) => ({ name }));
const named = (...lines: string[]) => namedAmong(lines, bodies).map(({ name }) => name);

test.for([
  ['Ủy ban nhân dân tỉnh Đông Giang (để báo cáo)', ['Ủy ban nhân dân tỉnh Đông Giang']],
  ['UBND tỉnh', ['Ủy ban nhân dân tỉnh Đông Giang']],
  ['UBND tỉnh; Sở Nội vụ', ['Ủy ban nhân dân tỉnh Đông Giang', 'Sở Nội vụ tỉnh Đông Giang']],
  ['UBND xã Bình Thử', ['Ủy ban nhân dân xã Bình Thử']],
  ['Uỷ ban nhân dân xã Bình', ['Ủy ban nhân dân xã Bình']],
] as const)('“%s” names %s', ([line, names]) => {
  expect(named(line)).toEqual(names);
});

test.for(['UBND', 'Ủy ban nhân dân xã', 'UBND các xã, phường', 'Như trên', 'Lưu: VT, VHXH', 'Sở', 'Đảng ủy xã Bình Thử', ''])(
  '“%s” names none of them',
  (line) => {
    expect(named(line)).toEqual([]);
  },
);
