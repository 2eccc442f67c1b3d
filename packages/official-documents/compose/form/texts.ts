/** Controls, directional overrides, zero-width signs and non-characters: none may stand in an official paper, some not in XML. */
const UNPRINTABLE = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** The text as it is printed: Unicode NFC, one line, single spaces, without signs that cannot be printed. No-break spaces stay. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(UNPRINTABLE, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Words of two syllables that stand in titles and names of authorities. */
const TOGETHER = ['ủy ban', 'uỷ ban', 'hội đồng', 'nhân dân', 'cải cách', 'hành chính', 'tuyên truyền', 'kế hoạch', 'báo cáo', 'công tác'];
const TOGETHER_HERE = new RegExp(TOGETHER.map((word) => `(?<!\\p{L})${word}(?!\\p{L})`).join('|'), 'giu');

/** The text with no-break spaces within such words, so that no line of a title ends in "NHÂN". */
export const unbroken = (text: string): string => text.replace(TOGETHER_HERE, (word) => word.replace(' ', '\u00A0'));

/** Capitals by the Vietnamese rules; composed again, since a capital may come apart into letter and marks. */
export function upper(text: string): string {
  return clean(text).toLocaleUpperCase('vi').normalize('NFC');
}

/** The item of a list without the sign that the list will give it; an ellipsis is no such sign. */
export function bare(text: string): string {
  const printed = clean(text);
  return printed.endsWith('..') ? printed : printed.replace(/\s*[.;,]$/, '');
}

export function endMarked(text: string): string {
  return `${bare(clean(text).replace(/\.\/\.?$/, ''))}./.`;
}

export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}
