import { fold } from '../../language/fold.ts';
import { isInUse } from '../../language/in-use.ts';
import { isWellSpelt } from '../../language/syllables.ts';
import { easeAround } from '../../language/statistics/ease.ts';
import { languageModel } from '../../language/statistics/model.ts';
import type { Context, LanguageModel } from '../../language/statistics/model.ts';
import { isInCapitals, isWord, tokensOf } from '../../language/statistics/tokens.ts';
import type { Token } from '../../language/statistics/tokens.ts';
import { neighboursOf } from './neighbours.ts';
import type { Neighbour } from './neighbours.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

export interface Misfit {
  start: number;
  end: number;
  word: string;
  wanted: string;
  /** By how much the other word makes the sentence likelier (natural logarithm). */
  gain: number;
  /** Whether no third word would fit about as well. */
  isClear: boolean;
  evidence: Evidence;
  isShouted: boolean;
}

/** What speaks for the other word, and against the one that is printed (natural logarithms). */
export interface Evidence {
  /** How likely the other word is behind what stands before it, or, where that is more, what follows it behind it. */
  support: number;
  fit: number;
  /** At how many places, from the word to the third behind it, the sentence becomes much likelier. */
  witnesses: number;
  printed: number;
  /** Whether behind three words that are often seen together the other word is all but sure. */
  isSettled: boolean;
  isSeen: boolean;
  isInUse: boolean;
  next: number;
  /** How likely the words around are, one by one, where there are enough of them: what the statistics know well they judge well. */
  ease: number;
}

/** A text as the statistics see it; `numbers` are those of its tokens, without capitals where the place asks for them. */
export interface Sequence {
  tokens: Token[];
  lower: string[];
  numbers: number[];
  /** What stands before each token, and how likely the token is there (natural logarithm). */
  contexts: Context[];
  logs: number[];
  isShouted: boolean;
}

const reach = 3;
/** A word that was never seen counts as so unlikely (natural logarithm). */
const strangeLog = -14;

const opensSentence = new Set('.;:!?()“”"\'+•|–-');

const logOf = (model: LanguageModel, before: Context, number: number, backoff?: number): number =>
  number === model.unknown ? strangeLog : Math.max(strangeLog, model.log(before, number, backoff));
const bounded = (model: LanguageModel, number: number, log: number): number =>
  number === model.unknown ? strangeLog : Math.max(strangeLog, log);

/** By how much likelier the second of two words is behind the first than anywhere (natural logarithm). */
export const followsOn = (one: string, two: string): number => {
  const model = languageModel();
  const [first, second] = [model.numberOf(one), model.numberOf(two)];
  return first < 0 || second < 0 ? -Infinity : model.log({ one: first, two: -1, three: -1 }, second) - model.logAlone(second);
};

const chainOf = (model: LanguageModel, numbers: readonly number[]): { contexts: Context[]; logs: number[] } => {
  let context: Context = { one: model.start, two: -1, three: -1 };
  const contexts: Context[] = [];
  const logs = numbers.map((number) => {
    contexts.push(context);
    const next = model.follow(context, number);
    context = next.context;
    return bounded(model, number, next.log);
  });
  return { contexts, logs };
};

/** Whether more than a fifth of a text are small letters a to z: it is not set in capitals, and that is soon seen. */
const isMostlySmall = (text: string): boolean => {
  const enough = text.length / 5;
  let small = 0;
  for (let at = 0; at < text.length && small <= enough; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) small += 1;
  }
  return small > enough;
};

export const sequenceOf = (text: string): Sequence => {
  const model = languageModel();
  const isShouted = !isMostlySmall(text) && isInCapitals(text);
  const tokens = tokensOf(text);
  const lower: string[] = [];
  const numbers = tokens.map(({ text: word }, at) => {
    const opens = isShouted || at === 0 || opensSentence.has(tokens[at - 1]?.text ?? '');
    const small = opens ? word.toLowerCase() : undefined;
    const number = model.numberOf(small ?? word);
    lower.push(small ?? (number >= 0 && isWord(word) ? model.smallOf(number) : word.toLowerCase()));
    return number < 0 ? model.unknown : number;
  });
  return { tokens, lower, numbers, ...chainOf(model, numbers), isShouted };
};

/** The words of a text: its tokens that are made of letters alone; where loose marks stand in one, the letters between them. */
export const wordsIn = ({ tokens, lower }: Sequence): Word[] => {
  const words: Word[] = [];
  for (const [at, { text, start }] of tokens.entries()) {
    if (!isWord(text)) continue;
    const parts = wordsOf(text);
    const [only] = parts;
    if (only?.start === 0 && only.end === text.length) words.push({ text: lower[at] ?? '', start, end: start + text.length });
    else words.push(...parts.map((part) => ({ text: part.text, start: start + part.start, end: start + part.end })));
  }
  return words;
};

interface Gap {
  before: Context;
  after: readonly number[];
  backoff: number;
}

/** How likely a word and those behind it are; where it is clear that this is below `least`, something that is below it, too. `first` is what `log` says of the word alone. */
export const logIn = (
  model: LanguageModel,
  { before, after, backoff }: Gap,
  word: number,
  least: number,
  first = model.log(before, word, backoff),
): number => {
  let sum = bounded(model, word, first);
  if (sum < least || after.length === 0) return sum;
  let context = model.after(before, word);
  for (const next of after) {
    if (sum < least) break;
    const step = model.follow(context, next);
    sum += bounded(model, next, step.log);
    context = step.context;
  }
  return sum;
};

const isShort = /^[IVXLC]+$/u;
const isSmall = /^\p{Ll}+$/u;
const isCapitalised = /^\p{Lu}\p{Ll}+$/u;
const isOffice = /^(?:Sở|Phòng|Ban|Bộ|Đoàn|Hội|Tổ|Đội|Trạm|Đài|Cục|Vụ|Viện|Trường|Báo)$/u;

/** Words that may be queried: in small letters, or with a capital that belongs to the place or to the name of an office or paper; no names, no abbreviations. */
const mayBeWrong = ({ tokens, isShouted }: Sequence, at: number): boolean => {
  const text = tokens[at]?.text ?? '';
  if (!isWord(text) || text.length < 2) return false;
  if (isShouted) return !isShort.test(text);
  if (isSmall.test(text)) return true;
  const previous = tokens[at - 1]?.text ?? '.';
  const next = tokens[at + 1]?.text ?? '';
  return isCapitalised.test(text) && !isOffice.test(text) && /^\p{Ll}{2,}$/u.test(next) && !/^\p{Lu}/u.test(previous);
};

/** Two ways to write one word: the tone mark on either vowel, i or y at the end, words that mean the same, and such as the south says otherwise. */
const bothRight = new Set(
  'hàng hằng|hạn hẹn|chánh chính|bệnh bịnh|nhất nhứt|phúc phước|tùng tòng|giầy giày|sinh sanh|gởi gửi|chân chơn|nhân nhơn|lĩnh lãnh|đảm đởm'
    .split('|')
    .map((pair) =>
      pair
        .split(' ')
        .sort((a, b) => (a < b ? -1 : 1))
        .join(' '),
    ),
);
const isVariant = (one: string, two: string): boolean => {
  const plain = (word: string): string =>
    fold(word)
      .normalize('NFD')
      .replace(/[iy](?=\p{M}*$)/u, 'i');
  return plain(one) === plain(two) || bothRight.has([one, two].sort((a, b) => (a < b ? -1 : 1)).join(' '));
};

interface Best {
  wanted: string;
  number: number;
  log: number;
  isClear: boolean;
}

/** How much likelier than the next one a word must be to be clearly the one that was meant. */
const clearly = 5;

/** A word that is as unlikely as this behind what stands before it, and what follows behind it, is borne out by nothing. */
const leastSupport = -5;
const isSupported = (model: LanguageModel, { after: [next] }: Gap, word: number, first: number): boolean =>
  first >= leastSupport || (next !== undefined && model.logBehind(word, next) >= leastSupport - clearly);

/** The likeliest of the words one slip away, where it is likelier than `least`; for a word of the language (`isStrict`) of such as something beside it may bear out. */
const bestOther = (model: LanguageModel, word: string, gap: Gap, least: number, isStrict: boolean): Best | undefined => {
  let wanted: Neighbour | undefined;
  let best = least;
  let next = -Infinity;
  for (const other of neighboursOf(word)) {
    const first = model.log(gap.before, other.number, gap.backoff);
    if (isStrict && !isSupported(model, gap, other.number, first)) continue;
    const log = logIn(model, gap, other.number, best - clearly, first);
    if (log > best) {
      next = wanted === undefined ? next : Math.max(next, best);
      [best, wanted] = [log, other];
    } else next = Math.max(next, log);
  }
  return wanted === undefined ? undefined : { wanted: wanted.word, number: wanted.number, log: best, isClear: best - next >= clearly };
};

const leastTold = 1.5;
const settled = -0.1;

const evidenceAt = (model: LanguageModel, { lower, tokens, numbers, contexts, logs }: Sequence, at: number, other: number): Evidence => {
  const own = logs.slice(at, at + 1 + reach);
  let context = contexts[at] as Context;
  const isLong = context.three >= 0;
  const fits = own.map((_, step) => {
    const number = step === 0 ? other : (numbers[at + step] as number);
    const log = logOf(model, context, number);
    context = model.after(context, number);
    return log;
  });
  const [fit = strangeLog, next = strangeLog] = fits;
  return {
    support: isWord(tokens[at + 1]?.text ?? '') ? Math.max(fit, next) : fit,
    fit,
    witnesses: fits.filter((log, step) => log - (own[step] ?? 0) >= leastTold).length,
    printed: own[0] ?? strangeLog,
    isSettled: isLong && fit >= settled,
    isSeen: numbers[at] !== model.unknown,
    isInUse: isInUse(lower[at] ?? ''),
    next: own[1] ?? 0,
    ease: easeAround(logs, at, at + reach),
  };
};

/** A word is worth a look where it is so unlikely with those behind it (natural logarithm), cannot be a word, or stands beside itself. */
const unlikely = -13.5;
const usual = -3.5;
/** What another word gains at least to be told: for a word of the language, and for what cannot be a word or stands beside itself. */
const leastGain = { word: 6, strange: 1.9 };

/** What already stands before or behind a word was hardly meant once more. */
const isBeside = ({ lower }: Sequence, at: number, word: string): boolean => lower[at - 1] === word || lower[at + 1] === word;

const ownOf = (logs: readonly number[], at: number): number => {
  let sum = 0;
  for (let step = at; step <= at + reach && step < logs.length; step += 1) sum += logs[step] ?? 0;
  return sum;
};

/** The words of a text that another word, one slip away, would fit better; how much better, if hardly not told, is for the caller to judge. */
export const misfitsIn = (sequence: Sequence): Misfit[] => {
  const model = languageModel();
  const { tokens, lower, numbers, contexts, logs, isShouted } = sequence;
  return numbers.flatMap((_, at) => {
    const token = tokens[at];
    const before = contexts[at];
    if (!token || !before) return [];
    const word = lower[at] ?? '';
    const own = ownOf(logs, at);
    const isAtHome = own >= unlikely || ((logs[at] ?? 0) > usual && (logs[at + 1] ?? 0) > usual);
    const isStrange = !isWellSpelt(word) || isBeside(sequence, at, word);
    if ((isAtHome && !isStrange) || !mayBeWrong(sequence, at)) return [];
    const gap = { before, after: numbers.slice(at + 1, at + 1 + reach), backoff: model.backoff(before) };
    const best = bestOther(model, word, gap, own + (isStrange ? leastGain.strange : leastGain.word), !isStrange);
    if (!best || isVariant(word, best.wanted)) return [];
    const place = { start: token.start, end: token.start + token.text.length };
    const isClear = best.isClear && !isBeside(sequence, at, best.wanted);
    const evidence = evidenceAt(model, sequence, at, best.number);
    return [{ ...place, word, wanted: best.wanted, isClear, gain: best.log - own, evidence, isShouted }];
  });
};
