import { isSyllable } from '../syllables.ts';

/** TCVN3 has no capitals with tone marks but a font of them (.VnTimeH): "Kế HOạCH" is in capitals where its letters without marks are. */
const word = /[\p{L}\p{M}]+/gu;
const hasPlainSmall = (text: string): boolean => /[a-z]/u.test(text);
const isCapitalWord = (text: string): boolean => !hasPlainSmall(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && isSyllable(text);
const isHalfCapital = (text: string): boolean => !hasPlainSmall(text) && /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);

const withCapitals = (line: string): string => {
  const words = [...line.matchAll(word)];
  const isWhole = words.length >= 3 && !hasPlainSmall(line);
  const raised = words.map(({ 0: text, index }, at) => {
    if (isCapitalWord(text)) return true;
    const next = words[at + 1];
    const previous = words[at - 1];
    const joins = (one: RegExpExecArray | undefined, gap: string): boolean =>
      one !== undefined && /^ +$/u.test(gap) && isCapitalWord(one[0]);
    const beside =
      joins(next, line.slice(index + text.length, next?.index)) ||
      joins(previous, line.slice((previous?.index ?? 0) + (previous?.[0].length ?? 0), index));
    return beside && (isHalfCapital(text) || (isWhole && !hasPlainSmall(text)));
  });
  let at = -1;
  return line.replace(word, (text) => {
    at += 1;
    return raised[at] === true ? text.toLocaleUpperCase('vi') : text;
  });
};

/** Puts capitals back in the words of a text of TCVN3 whose fonts are not known. A heading typed wholly in small letters stays small. */
export const restoreCapitals = (text: string): string => text.split('\n').map(withCapitals).join('\n');
