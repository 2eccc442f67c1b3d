import { unscrambled } from '../language/legacy/index.ts';
import { leastQuality, quality } from '../language/quality.ts';
import { isSyllable } from '../language/syllables.ts';

/** Signs of the fonts Symbol and Wingdings, which Word keeps in the private area; at the beginning of a line all of them are bullets. */
const symbols: Record<string, string> = {
  '\uf02d': '-',
  '\uf0a3': '≤',
  '\uf0b0': '°',
  '\uf0b1': '±',
  '\uf0b3': '≥',
  '\uf0b4': '×',
  '\uf0b7': '-',
  '\uf0a7': '-',
  '\uf0e0': '→',
  '\uf0ae': '→',
};
const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'ft', ﬆ: 'st' };

/** Signs as plain text writes them: single spaces of every width as one kind, bullets and symbols that have a letter of Unicode, ligatures apart. */
const plainSigns = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u2028\u2029\u0085\v]/gu, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(/[\ufb00-\ufb06]/gu, (char) => ligatures[char] ?? char)
    .replace(/^([ \t]*)[\uf020-\uf0ff]/gmu, '$1-')
    .replace(/[\uf020-\uf0ff]/gu, (char) => symbols[char] ?? char)
    .replaceAll('ƣ', 'ư')
    .replaceAll('Ƣ', 'Ư');

const shapes = '\u0302\u0306\u031b';
const tones = '\u0300\u0301\u0303\u0309\u0323';
const looseBehind = new RegExp(`(?<=[\\p{L}\\p{M}]) +(?=[${shapes}${tones}])`, 'gu');
const looseBefore = new RegExp(`(?<=(?:^|[^\\p{L}\\p{M}])[bcdghklmnpqrstvxđ]{0,3})([${tones}])([aeiouy])`, 'giu');
const doubled = new RegExp(`([${shapes}${tones}])(?:[ ]?\\1)+`, 'gu');
const onConsonant = new RegExp(`([aeiouy])([${shapes}${tones}]*)([cghmnpt]{1,2})([${tones}])`, 'giu');
const aTone = new RegExp(`[${tones}]`, 'u');
const toneFirst = /([\u0300\u0301\u0303\u0309])([\u0302\u0306])/gu;

const loose = /[\u0300-\u036f]/u;

/** Puts loose marks back on their letter, whatever their order ("hê ̣", "h̀a"). The tone mark stays on the vowel on which its author put it. */
const withMarks = (text: string): string => {
  const composed = text.normalize('NFC');
  if (!loose.test(composed)) return composed;
  return composed
    .replace(looseBehind, '')
    .normalize('NFD')
    .replace(doubled, '$1')
    .replace(onConsonant, (_, vowel: string, marks: string, end: string, tone: string) =>
      aTone.test(marks) ? vowel + marks + end : vowel + marks + tone + end,
    )
    .replace(looseBefore, '$2$1')
    .replace(toneFirst, '$2$1')
    .normalize('NFC');
};

const hyphenated = /(?<=(?<left>\p{L}{1,20}))(?<hyphen>-)\n[ \t]*(?<right>\p{Ll}{1,20})(?![\p{L}).])(?<mark>[,;.:]?) ?/gu;

/** Closes words hyphenated at a line end. A hyphen between two Vietnamese syllables ("kinh tế-xã hội") stays; one in a foreign word goes. */
const joinLineEnds = (text: string): string =>
  text.replace(hyphenated, (_, left: string, hyphen: string, right: string, mark: string) =>
    isSyllable(left) && isSyllable(right) ? `${hyphen}${right}${mark}\n` : `${right}${mark}\n`,
  );

/** Text as the package wants it: NFC, "\n", one kind of space, no control characters, loose marks on their letter, ƣ as ư, TCVN3 and VNI as letters. */
export const repair = (text: string): string => tidied(unscrambled(text).text);

export const tidied = (text: string): string => withMarks(plainSigns(text));

const isTorn = (left: string, right: string): boolean => {
  const isTail = /^y[êếềểễệ]/u.test(right) && /u$/iu.test(left);
  if (!isTail && isSyllable(left) && isSyllable(right)) return false;
  return !/^\p{Lu}{2,}$/u.test(left) && isSyllable(left + right);
};

export const joinBroken = (text: string): string => {
  if (quality(text) < leastQuality) return text;
  const whole = text.replace(/(?<!\p{L})(\p{L}{1,5}) (?=(\p{Ll}{1,5})(?!\p{L}))/gu, (found, left: string, right: string) =>
    isTorn(left, right) ? left : found,
  );
  return joinLineEnds(whole);
};
