const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map([...high].map((char, at) => [char, 0x80 + at]));

const tail = `[\\u0080-\\u00bf${high}]`;

/** The letters of Vietnamese and the marks of Word as sequences of two or three bytes; the last byte may have been lost on the way. */
const sequences = new RegExp(`[ÂÃÄÅÆÌÍ]${tail}|á[º»]${tail}?|â[€\\u0080]${tail}?|[ÃÄ] ?`, 'gu');

const decoder = new TextDecoder('utf-8');
const bytesOf = (text: string): number[] => [...text].map((char) => byteOf.get(char) ?? char.charCodeAt(0) & 255);

/** "à" ends in a no-break space, which is often typed anew as a space; of Đ a byte is lost that windows-1252 does not have. */
const shortened = new Map([
  ['Ã ', 'à'],
  ['Ä', 'Đ'],
  ['Ä ', 'Đ '],
]);

/** A letter of which a byte was lost is U+FFFD. */
const letterOf = (sequence: string): string => {
  const known = shortened.get(sequence);
  if (known !== undefined) return known;
  const text = decoder.decode(Uint8Array.from(bytesOf(sequence)));
  return text.length === 1 ? text : '\ufffd';
};

/** Reads a text of UTF-8 that was shown as windows-1252 ("Tuyên truyá»n"); what is no such sequence stays. */
export const fromMojibake = (text: string): string => text.replace(sequences, letterOf);
