/** What a character is; a text is asked about each of its own, so this must be a look into a table and no expression. */
const ASKED = 1;
export const LETTER = 2;
export const MARK = 4;
const SPACE = 8;
const FIGURE = 16;
export const CAPITAL = 32;
export const SMALL = 64;

const kinds: readonly [RegExp, number][] = [
  [/\p{L}/u, LETTER],
  [/\p{M}/u, MARK],
  [/\s/u, SPACE],
  [/\d/u, FIGURE],
  [/\p{Lu}/u, CAPITAL],
  [/\p{Ll}/u, SMALL],
];

/** By UTF-16 unit, filled in as characters come: papers hold a few hundred. */
const known = new Uint8Array(0x1_0000);

/** What a UTF-16 unit of a text is: LETTER, MARK, CAPITAL and SMALL as bits, and others. */
export const kindAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  const kind = known[unit] as number;
  if (kind !== 0) return kind;
  const char = String.fromCharCode(unit);
  return (known[unit] = kinds.reduce((sum, [form, bit]) => (form.test(char) ? sum | bit : sum), ASKED));
};

export const isSpaceAt = (text: string, at: number): boolean => (kindAt(text, at) & SPACE) !== 0;
export const isLetterOrMarkAt = (text: string, at: number): boolean => (kindAt(text, at) & (LETTER | MARK)) !== 0;
export const isFigureAt = (text: string, at: number): boolean => (kindAt(text, at) & FIGURE) !== 0;

/** How many letters a text has, and how many of them are capitals and small ones. Letters beyond the first plane of Unicode, which no paper holds, do not count. */
export const lettersOf = (text: string): { letters: number; capitals: number; small: number } => {
  let [letters, capitals, small] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if ((kind & LETTER) === 0) continue;
    letters += 1;
    if ((kind & CAPITAL) !== 0) capitals += 1;
    else if ((kind & SMALL) !== 0) small += 1;
  }
  return { letters, capitals, small };
};

/** Where each stretch of the text that is made of letters alone begins and ends, in order, begin and end in turn. */
export const runsOfLetters = (text: string): number[] => {
  const runs: number[] = [];
  let isIn = false;
  for (let at = 0; at < text.length; at += 1) {
    if (((kindAt(text, at) & LETTER) !== 0) === isIn) continue;
    runs.push(at);
    isIn = !isIn;
  }
  if (isIn) runs.push(text.length);
  return runs;
};
