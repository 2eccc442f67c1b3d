import { languageModel } from '../../language/statistics/model.ts';
import { isWellSpelt } from '../../language/syllables.ts';
import type { Finding } from '../../reading.ts';
import type { Paragraph } from '../../read/model/document.ts';
import { query } from '../query.ts';
import type { Context } from '../../language/statistics/model.ts';
import type { Misfit } from './context.ts';
import { droppedSyllables } from './lists/phrases.ts';
import { contextAt, printedAt, strangeLog } from './sequence.ts';
import type { Sequence } from './sequence.ts';

/** Words that join others: whether one is missing is a matter of style. */
const joining = new Set(
  'và hoặc của được việc để các những thì về có là với cho trong theo từ do tại bằng khi như mà đã sẽ đang cũng vào ra lên này đó cụm một bị rõ'.split(
    ' ',
  ),
);

/** Words that laws know in one expression alone ("sắp xếp", "khen thưởng"), and that often stand by themselves in other papers. */
const alone = new Set(
  'khen chê sắp gỡ bày dọn lau thay đổi dùng kéo gắn coi thăm yêu cá hồ khoa môi tối mầm đơn vai bê cú vui so trao lúa hát múa xem việc đường báo khẩn đăng tổ đang'.split(
    ' ',
  ),
);
/** Before these, which laws know in one expression alone ("công việc", "thực hiện"), nothing need stand. */
const aloneBehind = new Set(['việc', 'hiện']);

interface Candidate {
  word: string;
  number: number;
}

/** Among so many of the commonest words is what was dropped; it may be one that a name writes with a capital ("Mặt trận Tổ quốc"). */
const commonest = 2_500;
let candidates: Candidate[] | undefined;
const candidatesOf = (): Candidate[] =>
  (candidates ??= languageModel()
    .head.words.slice(0, commonest)
    .flatMap((word, number) =>
      /^\p{L}\p{Ll}+$/u.test(word) && isWellSpelt(word.toLowerCase()) && !joining.has(word) ? [{ word, number }] : [],
    ));

/** Words that follow a word in one of so many cases (natural logarithm) may follow it nearly always in some context. */
const leastFollowing = -4.5;
const followers = new Map<number, Candidate[]>();

const followersOf = (one: number): Candidate[] => {
  const known = followers.get(one);
  if (known) return known;
  const model = languageModel();
  const before = { one, two: -1, three: -1 };
  const backoff = model.backoff(before);
  const found = candidatesOf().filter(({ number }) => model.log(before, number, backoff) >= leastFollowing);
  followers.set(one, found);
  return found;
};

/** From these on (natural logarithms, counted on right texts and on syllables taken out) what follows is unlikely enough to look, it and the two behind it are, and the sentence gains enough. */
const limits = { next: -6, all: -12, gain: 8.5 };
/** The dropped word is expected, and so is what follows behind it, together; where nothing but it follows and what follows instead never does; before a sign; with a capital. */
const expected = { both: -4.5, only: -0.3, never: -10, sign: -0.5, name: -1 };
const reach = 3;

const isPlain = (word: string | undefined): boolean => word !== undefined && /^\p{Ll}{2,}$/u.test(word);
const isSign = (token: string | undefined): boolean => token !== undefined && /^[,.;)]$/u.test(token);

/** A word put into a gap: how likely it is there, what follows behind it, and how much likelier the sentence is with it. */
interface Filled extends Candidate {
  fit: number;
  next: number;
  gain: number;
}

interface Place {
  isBeforeSign: boolean;
  /** Whether the three words before are often seen together. */
  isLong: boolean;
}

interface Gap {
  before: Context;
  backoff: number;
}

const sumOf = (logs: readonly number[], at: number): number => {
  let sum = 0;
  for (let step = at; step < at + reach && step < logs.length; step += 1) sum += logs[step] ?? 0;
  return sum;
};

const filledWith = ({ numbers, logs }: Sequence, at: number, { word, number }: Candidate, gap: Gap): Filled | undefined => {
  const model = languageModel();
  const { before, backoff } = gap;
  const fit = model.log(before, number, backoff);
  if (fit < expected.both) return undefined;
  const next = model.log(model.after(before, number), numbers[at] ?? 0);
  if (fit + next < expected.both && fit < expected.only) return undefined;
  const own = sumOf(logs, at);
  const behind = { words: numbers, from: at, to: Math.min(numbers.length, at + reach) };
  const all = model.logThrough(before, number, fit, behind, strangeLog, own);
  return { word, number, fit, next, gain: all - own };
};

/** Behind three words after which hardly any other stands, and what is printed never does, less gain tells. */
const bound = { fit: -0.25, printed: -8, gain: 3.5 };

const isMissing = ({ word, fit, next, gain }: Filled, printed: number, { isBeforeSign, isLong }: Place): boolean => {
  if (isLong && !isBeforeSign && fit >= bound.fit && printed <= bound.printed && gain >= bound.gain) return true;
  if (gain < limits.gain) return false;
  if (isBeforeSign) return fit >= expected.sign;
  if (/^\p{Lu}/u.test(word)) return fit + next >= expected.name;
  return fit + next >= expected.both || (fit >= expected.only && printed <= expected.never);
};

const around = 3;

const droppedAt = (sequence: Sequence, at: number): string | undefined => {
  const { numbers, logs } = sequence;
  const isBeforeSign = isSign(printedAt(sequence, at));
  const before = contextAt(sequence, at);
  const gap = { before, backoff: languageModel().backoff(before) };
  const beside = numbers.slice(Math.max(0, at - around), at + around);
  let best: Filled | undefined;
  for (const one of followersOf(before.one)) {
    const filled = beside.includes(one.number) ? undefined : filledWith(sequence, at, one, gap);
    if (filled && filled.gain > (best?.gain ?? 0)) best = filled;
  }
  return best && isMissing(best, logs[at] ?? 0, { isBeforeSign, isLong: before.three >= 0 }) ? best.word : undefined;
};

const isSuspect = (sequence: Sequence, at: number): boolean => {
  const { lower, numbers, logs } = sequence;
  if ((logs[at] ?? 0) > limits.next || sumOf(logs, at) > limits.all) return false;
  const { unknown } = languageModel();
  if (numbers[at] === unknown || numbers[at - 1] === unknown || alone.has(lower[at - 1] ?? '') || aloneBehind.has(lower[at] ?? ''))
    return false;
  const printed = printedAt(sequence, at);
  return (isPlain(printed) || isSign(printed)) && isPlain(lower[at - 1]);
};

/** Expressions that lack a syllable by what the statistics say: "thủ hành chính", where "tục" nearly always follows "thủ". */
const byStatistics = (paragraph: Paragraph, sequence: Sequence, misfits: Misfit[]): Finding[] => {
  const { starts, ends } = sequence;
  const taken = new Set(misfits.filter((one) => one.gain > limits.gain).map((one) => one.start));
  const found: Finding[] = [];
  for (let at = 1; at < starts.length; at += 1) {
    const [start, previous] = [starts[at] as number, starts[at - 1] as number];
    if (!isSuspect(sequence, at) || taken.has(start) || taken.has(previous)) continue;
    const word = droppedAt(sequence, at);
    if (word === undefined) continue;
    const printed = printedAt(sequence, at);
    const whole = `${printedAt(sequence, at - 1)} ${word}${isSign(printed) ? '' : ` ${printed}`}`;
    const stretch = { paragraph, start: previous, end: (isSign(printed) ? ends[at - 1] : ends[at]) as number };
    found.push(query(stretch, 'damaged-text', `Có lẽ thiếu chữ "${word}": "${whole}".`));
  }
  return found;
};

const byPhrases = (paragraph: Paragraph): Finding[] =>
  droppedSyllables.flatMap(({ form, whole }) =>
    form.matchesIn(paragraph.text).map((match) => {
      const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
      return query(stretch, 'damaged-text', `Thiếu chữ: phải là "${whole}".`);
    }),
  );

export const droppedFindings = (paragraph: Paragraph, sequence: Sequence, misfits: Misfit[]): Finding[] => [
  ...byPhrases(paragraph),
  ...byStatistics(paragraph, sequence, misfits),
];
