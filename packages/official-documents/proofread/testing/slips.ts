import { isSyllable } from '../../language/syllables.ts';

type Slip = (word: string, random: () => number) => string | undefined;

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const pick = <T>(from: readonly T[], random: () => number): T | undefined => from[Math.floor(random() * from.length)];
const toneMarks = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const toneForm = new RegExp(`[${toneMarks.join('')}]`, 'u');

const composed = (spread: string): string => spread.replace(/([\u0300\u0301\u0303\u0309])([\u0302\u0306])/gu, '$2$1').normalize('NFC');

const otherTone: Slip = (word, random) => {
  const spread = word.normalize('NFD');
  const mark = toneForm.exec(spread)?.[0];
  const other =
    pick(
      ['', ...toneMarks].filter((one) => one !== mark),
      random,
    ) ?? '';
  return mark === undefined ? undefined : composed(spread.replace(mark, other));
};

const swaps =
  (...pairs: [string, string][]): Slip =>
  (word, random) => {
    const fitting = pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]).filter(([from]) => word.includes(from));
    const chosen = pick(fitting, random);
    return chosen && word.replace(chosen[0], chosen[1]);
  };

const start =
  (...pairs: [string, string][]): Slip =>
  (word, random) => {
    const fitting = pairs
      .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
      .filter(([from]) => new RegExp(`^${from}[aăâeêioôơuưy\u0300-\u036f]`, 'u').test(word.normalize('NFD')));
    const chosen = pick(fitting, random);
    return chosen && chosen[1] + word.slice(chosen[0].length);
  };

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const neighbourKey: Slip = (word, random) => {
  const at = Math.floor(random() * word.length);
  const row = keys.find((one) => one.includes(word.charAt(at)));
  const key = row?.charAt(row.indexOf(word.charAt(at)) + (random() < 0.5 ? -1 : 1));
  return key ? word.slice(0, at) + key + word.slice(at + 1) : undefined;
};

export const slips: Record<string, Slip> = {
  'other tone': otherTone,
  'tone lost': (word) => (toneForm.test(word.normalize('NFD')) ? word.normalize('NFD').replace(toneForm, '').normalize('NFC') : undefined),
  'hook or breve': (word) =>
    /[ăâêôơư]/u.test(word.normalize('NFD').replace(new RegExp(toneForm, 'gu'), '').normalize('NFC'))
      ? word
          .normalize('NFD')
          .replace(/[\u0302\u0306\u031b]/u, '')
          .normalize('NFC')
      : undefined,
  'đ and d': swaps(['đ', 'd']),
  'letter left out': (word, random) => {
    const at = Math.floor(random() * word.length);
    return word.length > 2 ? word.slice(0, at) + word.slice(at + 1) : undefined;
  },
  'letter twice': (word, random) => {
    const at = Math.floor(random() * word.length);
    return word.slice(0, at + 1) + word.slice(at);
  },
  'neighbour key': neighbourKey,
  'letters swapped': (word, random) => {
    const at = Math.floor(random() * (word.length - 1));
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  },
  'hỏi and ngã': (word) => {
    const spread = word.normalize('NFD');
    if (!/[\u0303\u0309]/u.test(spread)) return undefined;
    return composed(spread.replace(/[\u0303\u0309]/u, (mark) => (mark === '\u0303' ? '\u0309' : '\u0303')));
  },
  's and x': start(['s', 'x']),
  'ch and tr': start(['ch', 'tr']),
  'l and n': start(['l', 'n']),
  'd, gi and r': start(['d', 'gi'], ['gi', 'r'], ['d', 'r']),
  'end n, ng; t, c': (word) => {
    const other: Record<string, string> = { ng: 'n', n: 'ng', t: 'c', c: 't' };
    const end = /(?:ng|[^g]n|t|[^h]c)$/u.exec(word)?.[0] ?? '';
    const tail = end === 'ng' ? 'ng' : end.slice(-1);
    return tail === '' ? undefined : word.slice(0, -tail.length) + (other[tail] ?? '');
  },
  'g and gh, ng and ngh': (word) => (/^ng?h?[aăâoôơuư]/u.test(word) ? word.replace(/^ngh?/u, 'ngh') : undefined),
  'word twice': (word) => `${word} ${word}`,
  'words as one': () => undefined,
};

export interface Slipped {
  text: string;
  kind: string;
  printed: string;
  wanted: string;
  start: number;
  end: number;
}

/** Puts one slip of a kind into the text at a word that can take it; undefined where none does after some tries. Words in small letters that are Vietnamese alone are touched. */
export const slipped = (text: string, kind: string, random: () => number): Slipped | undefined => {
  const words = [...text.matchAll(/(?<![\p{L}\d@/._-])\p{Ll}{2,}(?![\p{L}\d@/_-]|\.\p{L})/gu)].filter((match) => isSyllable(match[0]));
  for (let tries = 0; tries < 20; tries += 1) {
    const match = pick(words, random);
    const printed = match && (kind === 'words as one' ? joinedWords(text, match) : slips[kind]?.(match[0], random)?.normalize('NFC'));
    if (!match || printed === undefined || printed === match[0] || printed === '') continue;
    const length = kind === 'words as one' ? printed.length + 1 : match[0].length;
    const wanted = text.slice(match.index, match.index + length);
    const whole = text.slice(0, match.index) + printed + text.slice(match.index + length);
    return { text: whole, kind, printed, wanted, start: match.index, end: match.index + printed.length };
  }
  return undefined;
};

const joinedWords = (text: string, match: RegExpExecArray): string | undefined => {
  const next = /^ \p{Ll}{2,}(?!\p{L})/u.exec(text.slice(match.index + match[0].length))?.[0];
  return next === undefined ? undefined : match[0] + next.trim();
};
