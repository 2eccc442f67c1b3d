import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldPlain } from './fold.ts';

describe('fold', () => {
  it('takes both placements of a tone mark for one', () => {
    expect(fold('Uỷ ban hoà giải, thuỷ lợi khoẻ')).toBe(fold('ủy ban hòa giải - thủy lợi khỏe'));
    expect(fold('quý')).toBe('quý');
    expect(fold('toàn, hoãn')).toBe('toàn hoãn');
  });

  it('takes UBND and Ủy ban nhân dân for one, also across a line end and in capitals', () => {
    expect(fold('ỦY BAN\nNHÂN DÂN phường')).toBe(fold('UBND phường'));
  });

  it('keeps the accents that foldPlain drops', () => {
    expect(fold('Hưng Đạo')).not.toBe(fold('Hùng Dao'));
    expect(foldPlain('Hưng Đạo')).toBe('hung dao');
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
