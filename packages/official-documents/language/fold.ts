/** Where the newer spelling has its tone mark on the second vowel of an open `oa`, `oe`, `oy`, `uy`, and what the older one writes. */
const toneMarks = [...'\u0300\u0301\u0303\u0309\u0323'];
const older = new Map(
  toneMarks.flatMap((tone) =>
    ['oa', 'oe', 'oy', 'uy'].map(([first = '', second = '']): [string, string] => [
      (first + second + tone).normalize('NFC'),
      (first + tone + second).normalize('NFC'),
    ]),
  ),
);
const lateTone = /(?<!q)(?:o[àáảãạèéẻẽẹỳýỷỹỵ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu;

/** Moves the tone mark of an open `oa`, `oe`, `uy` to the first vowel, where the older spelling puts it: hoà → hòa, uỷ → ủy. */
const withOneToneStyle = (lowerCase: string): string =>
  lowerCase.normalize('NFC').replace(lateTone, (vowels) => older.get(vowels) ?? vowels);

/** What two careful clerks would call the same words: lower case, one tone placement, UBND for Ủy ban nhân dân, signs and white space as one space. */
export const fold = (text: string): string =>
  withOneToneStyle(text.normalize('NFC').toLowerCase())
    .replace(/ủy\s+ban\s+nhân\s+dân/gu, 'ubnd')
    .replace(/[^\p{L}\p{N}%/]+/gu, ' ')
    .trim();

/** Folds accents too (đ → d), for what people type without diacritics. */
export const foldPlain = (text: string): string =>
  fold(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
