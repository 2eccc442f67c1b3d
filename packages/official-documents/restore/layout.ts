import { isInCapitals } from '../language/statistics/tokens.ts';

/** What is known of a text before its words are: from its lines, signs and figures, which do not get lost. */
export interface Layout {
  /** By place: whether its line is set in capitals. */
  inCapitals: Uint8Array;
  /** By place: the end of what is printed on its line. */
  blankFrom: Uint32Array;
  /** By place: whether a sentence begins here, so that its first word has a capital. */
  begins: Uint8Array;
  /** Places of list labels that lost their letter, with the letter that comes next in the list. */
  labels: Map<number, string>;
  /** Addresses on the network, from where to where: they hold no blanks. */
  addresses: Map<number, number>;
  /** How often a line ends in a blank, told by the lines that end in a sign or figure: there a blank is no lost letter. */
  trailingBlanks: number;
}

const address = /https?:\/\/\S+|www\.\S+|[\w.-]+@\S+/gu;
const marker = /^ *(?:[-+•*]|\d+(?:\.\d+)*[.)]|[IVX]+\.|[\p{L} ][.)])(?= )/u;
const listLetters = 'abcdđefghijklmnopqrstuvwxyz';
/** Lists of Vietnamese papers skip f, j, w and z unless they show them (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const rareListLetters = 'fjwz';

const nextLabel = (before: string, isLost: (letter: string) => boolean): string | undefined => {
  const after = listLetters.slice(listLetters.indexOf(before) + 1);
  return [...(before === '' ? 'a' : after)].find((letter) => !rareListLetters.includes(letter) && isLost(letter));
};

const labelsOf = (text: string, isLost: (letter: string) => boolean): Map<number, string> => {
  const labels = new Map<number, string>();
  let last = '';
  for (const match of text.matchAll(/^ *(?:([\p{Ll} ])[.)]|(\d+(?:\.\d+)*[.)]|[IVX]+\.))(?= )/gmu)) {
    const [whole, letter] = match;
    if (letter === undefined) last = '';
    else if (letter !== ' ') last = letter;
    else {
      const next = nextLabel(last, isLost);
      if (next !== undefined) labels.set(match.index + whole.length - 2, (last = next));
    }
  }
  return labels;
};

const beginningsOf = (text: string): Uint8Array => {
  const begins = new Uint8Array(text.length + 1);
  let start = 0;
  for (const line of text.split('\n')) {
    const label = marker.exec(line)?.[0];
    if (label !== undefined) begins[start + label.length + 1] = 1;
    for (const match of line.matchAll(/[\p{L} ][.?!] (?=.)/gu)) if (match.index > 3) begins[start + match.index + match[0].length] = 1;
    start += line.length + 1;
  }
  return begins;
};

/** Looks at the lines of a text of which letters may be lost. */
export const layoutOf = (text: string, isLost: (letter: string) => boolean): Layout => {
  const inCapitals = new Uint8Array(text.length + 1);
  const blankFrom = new Uint32Array(text.length + 1);
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length + 1;
    if (isInCapitals(line)) inCapitals.fill(1, start, end);
    blankFrom.fill(start + line.trimEnd().length, start, end);
    start = end;
  }
  const [certain = 0, blank = 0] = [/[^\p{L}\s] ?$/gmu, /[^\p{L}\s] $/gmu].map((form) => text.match(form)?.length ?? 0);
  return {
    inCapitals,
    blankFrom,
    begins: beginningsOf(text),
    labels: labelsOf(text, isLost),
    addresses: new Map([...text.matchAll(address)].map((match) => [match.index, match.index + match[0].length])),
    trailingBlanks: (blank + 0.5) / (certain + 1),
  };
};
