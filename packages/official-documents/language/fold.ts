const toneMarks = '\u0300\u0301\u0303\u0309\u0323';
const lateTone = new RegExp(`(?<before>.?)(?<first>[ou])(?<second>[aey])(?<tone>[${toneMarks}])(?![\\p{L}\\p{M}])`, 'gu');

/** Without these together there is no tone mark to move. */
const mayMove = /[ou][àáảãạèéẻẽẹỳýỷỹỵ]/u;

/** Moves the tone mark of an open `oa`, `oe`, `uy` to the first vowel, where the older spelling puts it: hoà → hòa, uỷ → ủy. */
const withOneToneStyle = (lowerCase: string): string => {
  const composed = lowerCase.normalize('NFC');
  if (!mayMove.test(composed)) return composed;
  return composed
    .normalize('NFD')
    .replace(lateTone, (whole, before: string, first: string, second: string, tone: string) => {
      const moves = before !== 'q' && (first === 'o' || second === 'y');
      return moves ? before + first + tone + second : whole;
    })
    .normalize('NFC');
};

/** What two careful clerks would call the same words: lower case, one tone placement, UBND for Ủy ban nhân dân, signs and white space as one space. */
export const fold = (text: string): string =>
  withOneToneStyle(text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' '))
    .replaceAll('ủy ban nhân dân', 'ubnd')
    .replace(/[^\p{L}\p{N}%/]+/gu, ' ')
    .trim();

/** Folds accents too (đ → d), for what people type without diacritics. */
export const foldPlain = (text: string): string =>
  fold(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
