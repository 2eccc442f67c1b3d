import { fold } from '../../language/fold.ts';
import { isInUse } from '../../language/in-use.ts';
import { easeAround } from '../../language/statistics/ease.ts';
import { languageModel } from '../../language/statistics/model.ts';
import type { Context, LanguageModel } from '../../language/statistics/model.ts';
import { isCompound, isNumberedCompound } from './lists/compounds.ts';
import { neighboursOf } from './neighbours.ts';
import type { Neighbour } from './neighbours.ts';
import { contextAt, form, printedAt, strangeLog } from './sequence.ts';
import type { Sequence } from './sequence.ts';

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
  /** Whether the other word makes one that papers of offices use with the one beside it, and the printed one does not. */
  isCompound: boolean;
  isInUse: boolean;
  next: number;
  /** How likely the words around are, one by one, where there are enough of them: what the statistics know well they judge well. */
  ease: number;
}

const reach = 3;

const logOf = (model: LanguageModel, before: Context, number: number, backoff?: number): number =>
  number === model.unknown ? strangeLog : Math.max(strangeLog, model.log(before, number, backoff));
/** By how much likelier the second of two words is behind the first than anywhere (natural logarithm). */
export const followsOn = (one: string, two: string): number => {
  const model = languageModel();
  const [first, second] = [model.numberOf(one), model.numberOf(two)];
  return first < 0 || second < 0 ? -Infinity : model.log({ one: first, two: -1, three: -1 }, second) - model.logAlone(second);
};

const isShort = /^[IVXLC]+$/u;
const isOffice = /^(?:Sở|Phòng|Ban|Bộ|Đoàn|Hội|Tổ|Đội|Trạm|Đài|Cục|Vụ|Viện|Trường|Báo)$/u;

const weekdays: ReadonlySet<string> = new Set(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']);

/** Words that may be queried: in small letters, or with a capital that belongs to the place or to the name of an office or paper; no names, no abbreviations. */
const mayBeWrong = (sequence: Sequence, at: number): boolean => {
  const { starts, ends, forms, lower, isShouted } = sequence;
  const own = forms[at] as number;
  if (lower[at - 1] === 'thứ' && weekdays.has(lower[at] ?? '')) return false;
  if ((own & form.word) === 0 || (ends[at] as number) - (starts[at] as number) < 2) return false;
  if (isShouted) return !isShort.test(printedAt(sequence, at));
  if ((own & form.small) !== 0) return true;
  if ((own & form.capitalised) === 0 || isOffice.test(printedAt(sequence, at))) return false;
  if (((forms[at + 1] ?? 0) & form.small) === 0 || (ends[at + 1] as number) - (starts[at + 1] as number) < 2) return false;
  return ((forms[at - 1] ?? 0) & form.capital) === 0;
};

/** Two ways to write one word: the tone mark on either vowel, i or y at the end, words that mean the same, and such as the south says otherwise. */
const bothRight = new Set(
  'hàng hằng|hay hãy|hạn hẹn|chánh chính|bệnh bịnh|nhất nhứt|phúc phước|tùng tòng|giầy giày|sinh sanh|gởi gửi|chân chơn|nhân nhơn|lĩnh lãnh|đảm đởm'
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
const isSupported = (model: LanguageModel, next: number | undefined, word: number, first: number): boolean =>
  first >= leastSupport || (next !== undefined && model.logBehind(word, next) >= leastSupport - clearly);

/** Whether a word makes one of offices with the word before or behind its place. */
const isListed = (numbers: readonly number[], at: number, word: number): boolean =>
  (at > 0 && isNumberedCompound(numbers[at - 1] as number, word)) ||
  (at + 1 < numbers.length && isNumberedCompound(word, numbers[at + 1] as number));

/** The likeliest of the words one slip away, where it is likelier than `least`; for a word of the language (`isStrict`) of such as something beside it may bear out. */
const bestOther = (model: LanguageModel, sequence: Sequence, at: number, least: number, isStrict: boolean): Best | undefined => {
  const before = contextAt(sequence, at);
  const backoff = model.backoff(before);
  const { numbers } = sequence;
  const behind = { words: numbers, from: at + 1, to: Math.min(numbers.length, at + 1 + reach) };
  const others = neighboursOf(sequence.lower[at] ?? '');
  /** How likely the sentence is with another word; where it is clear that this is below `enough`, -Infinity or something that is below it, too. */
  const logOf = ({ number }: Neighbour, enough: number): number => {
    const first = model.log(before, number, backoff);
    if (first < enough && strangeLog < enough) return -Infinity;
    if (isStrict && !isSupported(model, numbers[at + 1], number, first) && !isListed(numbers, at, number)) return -Infinity;
    return model.logThrough(before, number, first, behind, strangeLog, enough);
  };
  // For most words there is none, and that is sooner seen than by how much which one is the likeliest.
  if (!others.some((other) => logOf(other, least) > least)) return undefined;
  let wanted: Neighbour | undefined;
  let best = least;
  let next = -Infinity;
  for (const other of others) {
    const log = logOf(other, best - clearly);
    if (log > best) {
      next = wanted === undefined ? next : Math.max(next, best);
      [best, wanted] = [log, other];
    } else next = Math.max(next, log);
  }
  return wanted === undefined ? undefined : { wanted: wanted.word, number: wanted.number, log: best, isClear: best - next >= clearly };
};

const leastTold = 1.5;
const settled = -0.1;

/** From here on (natural logarithm) what is printed goes together with a word beside it in its own right. */
const together = 1;
const makesCompound = ({ lower, starts, ends, text }: Sequence, at: number, wanted: string): boolean => {
  const [before, own, next] = [lower[at - 1] ?? '', lower[at] ?? '', lower[at + 1] ?? ''];
  if (!isCompound(before, wanted) && !isCompound(wanted, next)) return false;
  // "Lập nhật ký": the word behind belongs to the one behind it.
  const isTaken = isCompound(next, lower[at + 2] ?? '');
  const isBesideBefore = text.slice(ends[at - 1] ?? 0, starts[at]) === ' ';
  const isBesideNext = text.slice(ends[at], starts[at + 1] ?? 0) === ' ';
  if ((isBesideBefore && isCompound(before, own)) || (isBesideNext && isCompound(own, next))) return false;
  if (isBesideBefore && isCompound(before, wanted)) return !isBesideNext || followsOn(own, next) < together;
  return isBesideNext && !isTaken && isCompound(wanted, next) && (!isBesideBefore || followsOn(before, own) < together);
};

const evidenceAt = (model: LanguageModel, sequence: Sequence, at: number, { wanted, number: other }: Best): Evidence => {
  const { lower, forms, numbers, logs } = sequence;
  const own = logs.slice(at, at + 1 + reach);
  let context = contextAt(sequence, at);
  const isLong = context.three >= 0;
  const fits = own.map((_, step) => {
    const number = step === 0 ? other : (numbers[at + step] as number);
    const log = logOf(model, context, number);
    context = model.after(context, number);
    return log;
  });
  const [fit = strangeLog, next = strangeLog] = fits;
  return {
    support: ((forms[at + 1] ?? 0) & form.word) !== 0 ? Math.max(fit, next) : fit,
    fit,
    witnesses: fits.filter((log, step) => log - (own[step] ?? 0) >= leastTold).length,
    printed: own[0] ?? strangeLog,
    isSettled: isLong && fit >= settled,
    isSeen: numbers[at] !== model.unknown,
    isCompound: makesCompound(sequence, at, wanted),
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

const misfitAt = (model: LanguageModel, sequence: Sequence, at: number): Misfit | undefined => {
  const { starts, ends, lower, logs, isShouted } = sequence;
  const word = lower[at] as string;
  const own = ownOf(logs, at);
  const isAtHome = own >= unlikely || ((logs[at] ?? 0) > usual && (logs[at + 1] ?? 0) > usual);
  const isStrange = ((sequence.forms[at] as number) & form.wellSpelt) === 0 || isBeside(sequence, at, word);
  if ((isAtHome && !isStrange) || !mayBeWrong(sequence, at)) return undefined;
  const best = bestOther(model, sequence, at, own + (isStrange ? leastGain.strange : leastGain.word), !isStrange);
  if (!best || isVariant(word, best.wanted)) return undefined;
  const isClear = best.isClear && !isBeside(sequence, at, best.wanted);
  const evidence = evidenceAt(model, sequence, at, best);
  return {
    start: starts[at] as number,
    end: ends[at] as number,
    word,
    wanted: best.wanted,
    isClear,
    gain: best.log - own,
    evidence,
    isShouted,
  };
};

/** The words of a text that another word, one slip away, would fit better; how much better, if hardly not told, is for the caller to judge. */
export const misfitsIn = (sequence: Sequence): Misfit[] => {
  const model = languageModel();
  const found: Misfit[] = [];
  for (let at = 0; at < sequence.forms.length; at += 1) {
    const misfit = ((sequence.forms[at] as number) & form.word) === 0 ? undefined : misfitAt(model, sequence, at);
    if (misfit) found.push(misfit);
  }
  return found;
};
