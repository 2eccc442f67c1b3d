import { isInCapitals } from '../language/statistics/tokens.ts';

/** What is known of a text before its words are: from its lines, signs and figures, which do not get lost. */
export interface Layout {
  inCapitals: Uint8Array;
  otherFont: Uint8Array;
  blankFrom: Uint32Array;
  /** By place: whether it is white space that indents a line, by all appearance. */
  indents: Uint8Array;
  /** By place: 1 where a sentence begins, so that its first word has a capital; 2 where one may begin. */
  begins: Uint8Array;
  /** Places of list labels that lost their letter, with the letter that comes next in the list. */
  labels: Map<number, string>;
  addresses: Map<number, number>;
  /** How often a line ends in a blank, told by the lines that end in a sign or figure: there a blank is no lost letter. */
  trailingBlanks: number;
}

export const address = /https?:\/\/\S+|www\.\S+|(?<![\w.-])[\w.-]{1,64}@\S+/gu;
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

interface Line {
  start: number;
  text: string;
  gap: number;
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  let gap = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') gap += 1;
    else {
      lines.push({ start, text: line, gap });
      gap = 0;
    }
    start += line.length + 1;
  }
  return lines;
};

const quantile = (numbers: number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))] ?? 0;

/** How far first lines are indented: told by those that begin with a sign or figure, else by blanks that begin more lines than lost letters would. */
const indentOf = (text: string): number => {
  const certain = [...text.matchAll(/^( *)(?:[-+•]|\d+[.)])/gmu)].map((match) => match[1]?.length ?? 0);
  const usual = quantile(certain, 0.5);
  if (usual >= 2 && certain.filter((one) => one === usual).length >= 2) return usual;
  const all = [...text.matchAll(/^( *)(\S)/gmu)].map((match) => ({
    indent: match[1]?.length ?? 0,
    begins: !/\p{Ll}/u.test(match[2] ?? ''),
  }));
  return (
    [3, 4, 5, 6, 7, 8].find((indent) => {
      const [same, less] = [indent, indent - 1].map((wanted) => all.filter((one) => one.indent === wanted));
      const beginning = same?.filter((one) => one.begins).length ?? 0;
      return beginning >= 3 && beginning >= 0.75 * (same?.length ?? 0) && beginning >= 2 * Math.max(1, less?.length ?? 0);
    }) ?? 0
  );
};

const wrappedShare = 0.72;

/** Marks where sentences begin: after a list mark, after a full stop, after a line that ends early, after more empty lines than usual. */
const beginningsOf = (text: string, indent: number): Uint8Array => {
  const begins = new Uint8Array(text.length + 1);
  const lines = linesOf(text);
  const width = quantile(lines.map((line) => line.text.length), 0.8); // prettier-ignore
  const gap = quantile(lines.map((line) => line.gap), 0.5); // prettier-ignore
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const label = marker.exec(line.text)?.[0];
    if (label !== undefined) begins[line.start + label.length + 1] = 1;
    else {
      const isEarly = !before || before.text.length < wrappedShare * width;
      const isIndented = indent > 0 && line.text.startsWith(' '.repeat(indent));
      if (isIndented) begins[line.start + indent] = 1;
      else if (line.gap > gap && isEarly) begins[line.start] = 1;
      else if (line.gap > gap || isEarly) begins[line.start] = 2;
    }
    for (const match of line.text.matchAll(/[\p{L} ][.?!] (?=.)/gu))
      if (match.index > 3) begins[line.start + match.index + match[0].length] = 1;
    for (const match of line.text.matchAll(/(?:[“"]|: )(?=.)/gu)) begins[line.start + match.index + match[0].length] ||= 2;
  }
  return begins;
};

/** A line that keeps so many letters which others lost is set in a font of its own. */
const fewestKept = 3;

export const layoutOf = (text: string, isLost: (letter: string) => boolean): Layout => {
  const inCapitals = new Uint8Array(text.length + 1);
  const otherFont = new Uint8Array(text.length + 1);
  const blankFrom = new Uint32Array(text.length + 1);
  const indents = new Uint8Array(text.length + 1);
  for (const match of text.matchAll(/^ +(?=[^\p{L}\s])/gmu)) indents.fill(1, match.index, match.index + match[0].length);
  const indent = indentOf(text);
  let start = 0;
  for (const line of text.split('\n')) {
    if (indent > 0 && line.startsWith(' '.repeat(indent))) indents.fill(1, start, start + indent);
    const end = start + line.length + 1;
    if (isInCapitals(line)) inCapitals.fill(1, start, end);
    else if ([...line].filter(isLost).length >= fewestKept) otherFont.fill(1, start, end);
    blankFrom.fill(start + line.trimEnd().length, start, end);
    start = end;
  }
  const [certain = 0, blank = 0] = [/[^\p{L}\s] ?$/gmu, /[^\p{L}\s] $/gmu].map((form) => text.match(form)?.length ?? 0);
  return {
    inCapitals,
    otherFont,
    blankFrom,
    indents,
    begins: beginningsOf(text, indent),
    labels: labelsOf(text, isLost),
    addresses: new Map([...text.matchAll(address)].map((match) => [match.index, match.index + match[0].length])),
    trailingBlanks: (blank + 0.5) / (certain + 1),
  };
};
