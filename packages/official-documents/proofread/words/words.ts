/** A word of a paragraph in small letters, with its place in the text. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The words of a text, in order: letters alone. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    text: match[0].toLocaleLowerCase('vi'),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Part of an address, a file name or a code: what stands between white space holds more than letters. */
export const isInAddress = (text: string, { start, end }: Pick<Word, 'start' | 'end'>): boolean => {
  const from = text.lastIndexOf(' ', start) + 1;
  const to = text.indexOf(' ', end);
  return /[@/\d_&]|\p{L}\.\p{L}|\p{L}-\p{L}/u.test(text.slice(from, to < 0 ? text.length : to));
};
