import { languageModel } from '../../language/statistics/model.ts';
import { isWellSpelt } from '../../language/syllables.ts';
import type { Finding } from '../../reading.ts';
import type { Paragraph } from '../../read/model/document.ts';
import { query } from '../query.ts';
import { logIn } from './context.ts';
import type { Misfit, Sequence } from './context.ts';
import { droppedSyllables } from './phrases.ts';

/** Words that join others: whether one is missing is a matter of style. */
const joining = new Set(
  'và hoặc của được việc để các những thì về có là với cho trong theo từ do tại bằng khi như mà đã sẽ đang cũng vào ra lên này đó cụm một bị rõ'.split(
    ' ',
  ),
);

/** Among so many of the commonest words is what was dropped. */
const commonest = 2_500;
let candidates: { word: string; number: number }[] | undefined;
const candidatesOf = (): { word: string; number: number }[] =>
  (candidates ??= languageModel()
    .head.words.slice(0, commonest)
    .flatMap((word, number) => (/^\p{Ll}{2,}$/u.test(word) && isWellSpelt(word) && !joining.has(word) ? [{ word, number }] : [])));

/** Words that follow a word in one of so many cases (natural logarithm) may follow it nearly always in some context. */
const leastFollowing = -5;
const followers = new Map<number, { word: string; number: number }[]>();

/** The words of the language that often follow a word. */
const followersOf = (one: number): { word: string; number: number }[] => {
  const known = followers.get(one);
  if (known) return known;
  const model = languageModel();
  const before = { one, two: -1, three: -1 };
  const backoff = model.backoff(before);
  const found = candidatesOf().filter(({ number }) => model.log(before, number, backoff) >= leastFollowing);
  followers.set(one, found);
  return found;
};

/** Natural logarithms: what follows is so unlikely, another word nearly always follows instead, and with it the sentence is so much likelier. */
const limits = { next: -8, bound: -1.2, gain: 8.5 };
/** So many words from the gap on tell. */
const reach = 3;

const isPlain = (word: string | undefined): boolean => word !== undefined && /^\p{Ll}{2,}$/u.test(word);

/** The word that was dropped before a place, where the one before it calls for it. */
const droppedAt = ({ numbers, contexts, logs }: Sequence, at: number): string | undefined => {
  const model = languageModel();
  const before = contexts[at];
  if (!before) return undefined;
  const own = logs.slice(at, at + reach).reduce((sum, log) => sum + log, 0);
  const gap = { before, after: numbers.slice(at, at + reach), backoff: model.backoff(before) };
  for (const { word, number } of followersOf(before.one)) {
    if (model.log(before, number, gap.backoff) < limits.bound || number === numbers[at] || number === numbers[at - 1]) continue;
    return logIn(model, gap, number, own) - own >= limits.gain ? word : undefined;
  }
  return undefined;
};

const isSuspect = ({ tokens, numbers, logs }: Sequence, at: number): boolean => {
  if ((logs[at] ?? 0) > limits.next) return false;
  const { unknown } = languageModel();
  return numbers[at] !== unknown && numbers[at - 1] !== unknown && isPlain(tokens[at]?.text) && isPlain(tokens[at - 1]?.text.toLowerCase());
};

/** Expressions that lack a syllable by what the statistics say: "thủ hành chính", where "tục" nearly always follows "thủ". */
const byStatistics = (paragraph: Paragraph, sequence: Sequence, misfits: Misfit[]): Finding[] => {
  const taken = new Set(misfits.filter((one) => one.gain > limits.gain).map((one) => one.start));
  return sequence.tokens.flatMap((token, at) => {
    const previous = sequence.tokens[at - 1];
    if (!previous || taken.has(token.start) || taken.has(previous.start) || !isSuspect(sequence, at)) return [];
    const word = droppedAt(sequence, at);
    if (word === undefined) return [];
    const stretch = { paragraph, start: previous.start, end: token.start + token.text.length };
    return [query(stretch, 'damaged-text', `Có lẽ thiếu chữ "${word}": "${previous.text} ${word} ${token.text}".`)];
  });
};

const byPhrases = (paragraph: Paragraph): Finding[] =>
  droppedSyllables.flatMap(({ form, whole }) =>
    [...paragraph.text.matchAll(form)].map((match) => {
      const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
      return query(stretch, 'damaged-text', `Thiếu chữ: phải là "${whole}".`);
    }),
  );

/** Syllables that were dropped from expressions that always hold them. */
export const droppedFindings = (paragraph: Paragraph, sequence: Sequence, misfits: Misfit[]): Finding[] => [
  ...byPhrases(paragraph),
  ...byStatistics(paragraph, sequence, misfits),
];
