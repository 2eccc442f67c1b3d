import { expect, test } from 'vitest';
import { onlyTells, standsForUs } from './addressed.ts';

const ward = ['Ủy ban nhân dân phường Sao Mai'];

test.each([
  [null, true],
  ['UBND phường Sao Mai', true],
  ['Ủy ban nhân dân phường', true],
  ['Sở Nội vụ; UBND phường Sao Mai', true],
  ['UBND các xã, phường', true],
  ['UBND cấp xã', true],
  ['Các cơ quan, đơn vị', true],
  ['Các địa phương', true],
  ['Cán bộ, công chức, viên chức', true],
  ['Sở Nội vụ', false],
  ['Ban Tổ chức Tỉnh ủy', false],
  ['Đài Phát thanh và Truyền hình tỉnh', false],
  ['UBND phường Hưng Đạo', false],
  ['Các sở, ban, ngành', false],
  ['UBND các huyện, thị xã', false],
])('%s: %s', (name, expected) => {
  expect(standsForUs(name, ward)).toBe(expected);
});

test('a department is one of the sở; a name of before is ours too; nobody without a name is left out', () => {
  expect(standsForUs('Các sở, ban, ngành', ['Sở Nội vụ'])).toBe(true);
  expect(standsForUs('UBND các xã', ['Sở Nội vụ'])).toBe(false);
  expect(standsForUs('UBND xã Tiên Lộc', ['UBND xã Tiên Lộc', 'UBND phường Sao Mai'])).toBe(true);
  expect(standsForUs('Sở Nội vụ', [])).toBe(true);
});

test.each([
  ['Ủy ban nhân dân phường Sao Mai', [], true],
  ['UBND xã Tiên Lộc', [{ name: 'Sở Nội vụ', purpose: 'để thực hiện' }], true],
  ['Ủy ban nhân dân tỉnh Đông Giang', [{ name: 'Sở Nội vụ', purpose: 'để báo cáo' }], false],
  ['Sở Tư pháp', [{ name: 'Sở Nội vụ', purpose: 'để b/c' }, { name: 'VT', purpose: null }], true], // prettier-ignore
  ['Sở Tư pháp', [{ name: 'Sở Nội vụ', purpose: 'để thực hiện' }], false],
  ['Sở Tư pháp', [{ name: 'Sở Nội vụ', purpose: null }], false],
  ['Sở Tư pháp', [{ name: 'Sở Y tế', purpose: 'để báo cáo' }], false],
  ['Ban Tổ chức Tỉnh ủy', [], false],
])('a plan of %s sent to %j tells a department only: %s', (issuer, recipients, expected) => {
  expect(onlyTells({ issuer, recipients }, ['Sở Nội vụ'])).toBe(expected);
});
