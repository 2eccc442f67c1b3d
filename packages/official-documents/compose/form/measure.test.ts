import { describe, expect, it } from 'vitest';
import { balance, longest, measure } from './measure.ts';
import { MOTTO, NATION, mm, pt } from './page.ts';

const bold = (points: number) => ({ points, bold: true });

describe('measuring', () => {
  it('finds Quốc hiệu and tiêu ngữ as long as they are in print, to half a point', () => {
    expect(measure(NATION, bold(13)) / pt(1)).toBeCloseTo(270.9, 0);
    expect(measure(MOTTO, bold(14)) / pt(1)).toBeCloseTo(171.2, 0);
  });

  it('takes a letter with its marks for as wide as the letter, composed or not, and ơ, ư, đ for their own width', () => {
    expect(measure('Ệ', bold(14))).toBe(measure('E', bold(14)));
    expect(measure('e\u0302\u0323', bold(14))).toBe(measure('ệ', bold(14)));
    expect(measure('ự', bold(14))).toBeGreaterThan(measure('u', bold(14)));
    expect(measure('đ', bold(14))).toBe(measure('d', bold(14)));
  });
});

describe('balancing', () => {
  const title = 'Kết quả thực hiện công tác tuyên truyền cải cách hành chính nhà nước quý I năm 2026'.split(' ');

  it('takes the fewest lines and makes them about equal', () => {
    const lines = balance(title, mm(136), bold(14));
    expect(lines).toHaveLength(2);
    expect(lines.join(' ').split(' ')).toEqual(title);
    const [first = 0, second = 0] = lines.map((line) => measure(line, bold(14)));
    expect(Math.abs(first - second)).toBeLessThan(mm(20));
    expect(longest(lines, bold(14))).toBeLessThanOrEqual(mm(136));
  });

  it('leaves a word that is too long on a line of its own', () => {
    expect(balance(['a', 'Ư'.repeat(100), 'b'], mm(50), bold(14))).toEqual(['a', 'Ư'.repeat(100), 'b']);
  });
});
