import { isSyllable } from '../../language/syllables.ts';
import type { SeenLine, SeenWord } from './engine.ts';
import type { Picture } from './picture.ts';

const sure = 60;
/** "Số:" and its symbol stand so many words apart at most, "ngày" and "tháng" too. */
const mostBetween = 4;

const opensNumber = /^S[ốôóõồo6]\s*[:;.,]?$/u;
const symbolForm = /^(.*?)([/\u2044]\s?\p{Lu}[\p{L}\d&\u2044/-]*|[-–]\p{Lu}{1,4}[/\u2044]\p{Lu}[\p{Lu}&-]*)(\W*)$/u;
const joinedForm = /^(S[ốôóõồo6]\s*[:;.,])(.+)$/u;
/** The dots that a day is written over run on from the word before them. */
const dottedForm = /^(\p{P}?ngày|tháng)([.…_]{2,}.*)$/iu;

/** Signs that a printed figure is taken for; only beside a figure that is one. */
const figures: Record<string, string> = { O: '0', o: '0', Q: '0', l: '1', I: '1', '|': '1', ']': '1' };
const asFigures = (text: string): string => (/\d/u.test(text) ? text.replace(/[OoQlI|\]]/gu, (sign) => figures[sign] ?? sign) : text);
const isNumber = (text: string): boolean => /^\d{1,5}(?:[/-]\d{4})?$/u.test(text);

const textOf = (words: SeenWord[]): string => words.map(({ text }) => text).join('');
const isSure = (words: SeenWord[]): boolean => words.every(({ confidence }) => confidence >= sure);

/** "Số:12/KH-UBND" and "ngày....." as two words, so that one rule sees all. */
const apart = (words: SeenWord[]): SeenWord[] =>
  words.flatMap((word) => {
    const [, label = '', rest = ''] = joinedForm.exec(word.text) ?? dottedForm.exec(word.text) ?? [];
    if (rest === '') return [word];
    const cut = word.left + ((word.right - word.left) * label.length) / word.text.length;
    return [
      { ...word, text: label, right: cut },
      { ...word, text: rest, left: cut },
    ];
  });

interface Filled {
  words: SeenWord[];
  isBlank: boolean;
}

const withNumber = (words: SeenWord[], hasInk: (from: number, to: number) => boolean): Filled => {
  const at = words.findIndex(({ text }) => opensNumber.test(text));
  const symbolAt = words.findIndex(({ text }, index) => index > at && index <= at + mostBetween && symbolForm.test(text));
  const [label, symbol] = [words[at], words[symbolAt]];
  if (at < 0 || !label || !symbol) return { words, isBlank: false };
  const [, before = '', code = ''] = symbolForm.exec(symbol.text) ?? [];
  const between = words.slice(at + 1, symbolAt);
  const number = asFigures(textOf(between) + before);
  const rest = words.slice(symbolAt + 1);
  const printed = { ...symbol, confidence: Math.max(sure, symbol.confidence) };
  if (isNumber(number) && isSure(between)) {
    const whole = { ...printed, text: `${number}${symbol.text.slice(before.length)}`, left: between[0]?.left ?? symbol.left };
    return { words: [...words.slice(0, at + 1), whole, ...rest], isBlank: false };
  }
  const isBlank = number !== '' || hasInk(label.right, symbol.left);
  return { words: [...words.slice(0, at + 1), { ...printed, text: code }, ...rest], isBlank };
};

const dayWord = /^\p{P}?ngày$/iu;
const monthWord = /^\p{P}?tháng$/u;
const yearWord = /^.{0,2}năm$/u;

const sureFigure = 40;
const isStroke = (text: string): boolean => /^[^\s\p{Ll}]{1,2}$/u.test(text) && (/\d/u.test(text) || /^[#\][|!]+$/u.test(text));

const isFigure = (words: SeenWord[]): boolean => {
  const text = textOf(words);
  return text === '' || isStroke(text) ? !/^\d/u.test(text) || words.every(({ confidence }) => confidence >= sureFigure) : false;
};

const isSentence = (words: SeenWord[]): boolean =>
  words.some(({ text, confidence }) => confidence >= sure && /^\p{Ll}{2,}[.,]?$/u.test(text) && isSyllable(text.replace(/[.,]/u, '')));

const withDate = (words: SeenWord[], hasInk: (from: number, to: number) => boolean): Filled => {
  const [day, month, year] = [dayWord, monthWord, yearWord].map((form) => words.findIndex(({ text }) => form.test(text))) as [
    number,
    number,
    number,
  ];
  const isDate = day >= 0 && month > day && year > month && month - day <= mostBetween && year - month <= mostBetween;
  if (!isDate || !/^\d{4}\W*$/u.test(words[year + 1]?.text ?? '')) return { words, isBlank: false };
  const isHead = /,$/u.test(words[day - 1]?.text ?? '') && year + 2 === words.length;
  let isBlank = false;
  const between = (from: number, to: number): SeenWord[] => {
    const own = words.slice(from + 1, to);
    if (own.length === 0 && hasInk(words[from]?.right ?? 0, words[to]?.left ?? 0)) isBlank = true;
    if (isFigure(own) || (!isHead && isSentence(own))) return own;
    isBlank = true;
    return [];
  };
  const yearText = words[year] as SeenWord;
  const stroke = yearText.text.slice(0, -'năm'.length);
  const isGlued = stroke !== '' && !isStroke(stroke);
  const end = isGlued ? { ...yearText, text: 'năm' } : yearText;
  const all = [
    ...words.slice(0, day + 1),
    ...between(day, month),
    words[month] as SeenWord,
    ...between(month, year),
    end,
    ...words.slice(year + 1),
  ];
  return { words: all, isBlank: isBlank || isGlued };
};

const dark = 130;
const fewestDark = 25;

const inkBetween = ({ width, grey, scale }: Picture, { baseline, height }: SeenLine, from: number, to: number): boolean => {
  const margin = Math.round(2 * scale);
  let count = 0;
  for (let y = Math.max(0, Math.round(baseline - height)); y < baseline; y += 1)
    for (let x = Math.round(from + margin); x < to - margin; x += 1) if ((grey[y * width + x] ?? 255) < dark) count += 1;
  return count >= fewestDark;
};

/** Number and day written by hand that could not be made out are left out, so that the print reads ("/KH-UBND"); `isBlank`: something stands there. */
export const withBlanks = (lines: SeenLine[], picture: Picture): { lines: SeenLine[]; isBlank: boolean } => {
  let isBlank = false;
  const read = lines.map((line) => {
    const hasInk = (from: number, to: number): boolean => inkBetween(picture, line, from, to);
    const numbered = withNumber(apart(line.words), hasInk);
    const dated = withDate(numbered.words, hasInk);
    isBlank ||= numbered.isBlank || dated.isBlank;
    return { ...line, words: dated.words };
  });
  return { lines: read, isBlank };
};
