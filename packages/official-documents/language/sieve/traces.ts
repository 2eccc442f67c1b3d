/** What letters follow one another in a text, as bits: what does not show there is not in the text. */
export type Trace = Uint32Array;

const bits = 14;
const pairOf = (one: number, two: number): number => Math.imul(one * 131 + two, 0x9e3779b1) >>> (32 - bits);
const tripleOf = (one: number, two: number, three: number): number =>
  Math.imul(Math.imul(one * 131 + two, 131) + three + 7, 0x85ebca6b) >>> (32 - bits);

const figure = '0'.charCodeAt(0);
const space = ' '.charCodeAt(0);

/** UTF-16 units as an expression may compare them: capitals and small letters are the same, and so are all figures, and all white space; filled in as they come. */
const plain = new Uint16Array(0x1_0000);
const plainOf = (unit: number): number => {
  const known = plain[unit] as number;
  if (known !== 0) return known;
  const char = String.fromCharCode(unit);
  const upper = char.toUpperCase();
  const lower = (upper.length === 1 ? upper : char).toLowerCase();
  const folded = /\d/u.test(char) ? figure : /\s/u.test(char) ? space : lower.length === 1 ? lower.charCodeAt(0) : unit;
  return (plain[unit] = folded);
};

const traced = (text: string): Trace => {
  const trace = new Uint32Array(1 << (bits - 5));
  let [one, two] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const three = plainOf(text.charCodeAt(at));
    const pair = pairOf(two, three);
    const triple = tripleOf(one, two, three);
    (trace[pair >>> 5] as number) |= 1 << (pair & 31);
    (trace[triple >>> 5] as number) |= 1 << (triple & 31);
    [one, two] = [two, three];
  }
  return trace;
};

/** Paragraphs are asked about by one reader after another: the last ones are remembered, up to so many characters. */
const mostRemembered = 200_000;
const remembered = new Map<string, Trace>();
let characters = 0;

let last = '';
let lastTrace: Trace = traced(last);

export const traceOf = (text: string): Trace => {
  if (text !== last) [last, lastTrace] = [text, found(text)];
  return lastTrace;
};

const found = (text: string): Trace => {
  const known = remembered.get(text);
  if (known) return known;
  const trace = traced(text);
  if (text.length > mostRemembered) return trace;
  characters += text.length;
  if (characters > mostRemembered) {
    remembered.clear();
    characters = text.length;
  }
  remembered.set(text, trace);
  return trace;
};

/** A text with its capitals, figures and white space as traces tell them apart. */
export const plainly = (text: string): string =>
  String.fromCharCode(...Array.from({ length: text.length }, (_, at) => plainOf(text.charCodeAt(at))));

/** The bits of which a text that holds a string, two units long or longer, has every one. */
export const marksOf = (text: string): number[] => {
  const units = Array.from({ length: text.length }, (_, at) => plainOf(text.charCodeAt(at)));
  if (units.length === 2) return [pairOf(units[0] as number, units[1] as number)];
  return units.slice(2).map((three, at) => tripleOf(units[at] as number, units[at + 1] as number, three));
};

export const holds = (trace: Trace, mark: number): boolean => ((trace[mark >>> 5] as number) & (1 << (mark & 31))) !== 0;
