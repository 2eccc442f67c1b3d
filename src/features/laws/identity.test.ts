import { expect, test } from 'vitest';
import { identityOf, isCertain, isSameIdentity, levelOf, mayBeSame } from './identity.ts';
import type { LawSaid } from './law.ts';

const paper = (symbol: string | null, issuer: string | null = null, issued?: string | number, title: string | null = null) =>
  ({
    kind: 'Kế hoạch',
    symbol,
    issuer,
    title,
    issuedOn: typeof issued === 'string' ? Temporal.PlainDate.from(issued) : null,
    issuedYear: typeof issued === 'number' ? issued : null,
  }) satisfies Partial<LawSaid>;

const same = (a: ReturnType<typeof paper>, b: ReturnType<typeof paper>): boolean => isSameIdentity(identityOf(a), identityOf(b));

test.each([
  ['a leading zero', paper('05/KH-UBND', 'UBND xã Mẫu', '2026-01-05'), paper('5/KH-UBND', 'UBND xã Mẫu', 2026)],
  ['where a mark stands', paper('5/KH-UBND', 'Uỷ ban nhân dân xã Hoà Mẫu', 2026), paper('5/KH-UBND', 'Ủy ban nhân dân xã Hòa Mẫu', 2026)],
  ['an abbreviated issuer', paper('5/KH-UBND', 'Ủy ban nhân dân xã Mẫu', 2026), paper('5/KH-UBND', 'UBND xã Mẫu', 2026)],
  ['its chair', paper('5/QĐ-UBND', 'Chủ tịch UBND xã Mẫu', 2026), paper('5/QĐ-UBND', 'UBND xã Mẫu', 2026)],
  ['blanks and separators', paper('76 / NQ - CP', 'Chính phủ', 2021), paper('76/NQCP', null, 2021)],
  ['Đ typed as D', paper('30/2020/NĐ-CP', 'Chính phủ', '2020-03-05'), paper('30/2020/ND-CP')],
  ['a central issuer left out', paper('766/QĐ-TTg', 'Thủ tướng Chính phủ', 2022), paper('766/QĐ-TTg', null, '2022-06-23')],
  [
    'a law cited by its name',
    paper(null, 'Quốc hội', 2016, 'Luật Tiếp cận thông tin'),
    paper(null, null, 2016, 'luật  tiếp cận thông tin'),
  ],
])('%s makes no other paper', (_what, a, b) => {
  expect(same(a, b)).toBe(true);
});

test.each([
  ['another year', paper('5/KH-UBND', 'UBND xã Mẫu', 2026), paper('5/KH-UBND', 'UBND xã Mẫu', 2025)],
  ['another office', paper('5/KH-UBND', 'UBND xã Mẫu', 2026), paper('5/KH-UBND', 'UBND xã Thử', 2026)],
  ['another kind of number', paper('5/KH-UBND', 'UBND xã Mẫu', 2026), paper('5/QĐ-UBND', 'UBND xã Mẫu', 2026)],
  ['another figure', paper('10/KH-UBND', 'UBND xã Mẫu', 2026), paper('1/KH-UBND', 'UBND xã Mẫu', 2026)],
])('%s is another paper', (_what, a, b) => {
  expect(mayBeSame(identityOf(a), identityOf(b))).toBe(false);
});

test('what is not known does not tell two papers apart, and does not make them certain', () => {
  const whole = identityOf(paper('62/KH-UBND', 'UBND quận Hà Đông', '2025-01-24'));
  expect(mayBeSame(whole, identityOf(paper('62/KH-UBND')))).toBe(true);
  expect(mayBeSame(whole, identityOf(paper('62/KH-UBND', 'UBND quận')))).toBe(true);
  expect(isCertain(whole, '62/KH-UBND')).toBe(true);
  expect(isCertain(identityOf(paper('62/KH-UBND', null, 2025)), '62/KH-UBND')).toBe(false);
  expect(isCertain(identityOf(paper('76/NQ-CP')), '76/NQ-CP')).toBe(false);
  expect(isCertain(identityOf(paper('30/2020/NĐ-CP')), '30/2020/NĐ-CP')).toBe(true);
});

test.each([
  ['central', '30/2020/NĐ-CP', null],
  ['central', '148/2025/QH15', null],
  ['central', '06/2026/TT-BNV', null],
  ['party', '03-NQ/TU', null],
  ['party', '36-HD/VPTW', null],
  ['province', '192/KH-UBND', 'Uỷ ban nhân dân tỉnh Hải Dương'],
  ['district', '62/KH-UBND', 'UBND quận Hà Đông'],
  ['commune', '23/KH-UBND', 'UBND phường Mộ Lao'],
  ['department', '01/KH-VHTT', 'Phòng Văn hóa và Thông tin'],
  [undefined, '5/KH-UBND', null],
])('%s: %s of %s', (level, symbol, issuer) => {
  expect(levelOf({ symbol, issuer })).toBe(level);
});
