import { languageModel } from '../../language/statistics/model.ts';
import type { Context } from '../../language/statistics/model.ts';
import type { Finding } from '../../reading.ts';
import type { Paragraph } from '../../read/model/document.ts';
import { query } from '../query.ts';
import type { Span, Word } from './words.ts';

/** Words that may rightly stand twice ("luôn luôn", "ngày càng ngày"). */
const mayDouble = new Set(
  'luôn đời xa thường ngày người nhà từ mãi dần song hằng sáng xanh cao lâu nhanh chầm từng ai đâu nơi rất mọi đều nhiều ngành'.split(' '),
);

/** How likely each word is after those before it (natural logarithms). */
const logsOf = (words: string[]): number[] => {
  const model = languageModel();
  let context: Context = { one: model.unknown, two: -1, three: -1 };
  return words.map((word) => {
    const number = Math.max(model.unknown, model.numberOf(word));
    const log = model.log(context, number);
    context = model.after(context, number);
    return log;
  });
};

/** From these on (natural logarithms, counted on laws) the first of the two belongs to what stands before it, the second after it is no surprise, nor what follows. */
const joint = { again: -3, first: -0.9, second: -9.5, next: -6.5 };

/** Ends and beginnings of expressions that meet in papers of all kinds. */
const known =
  /^(?:hiện hiện (?:đại|trạng|hành)|định định (?:hướng|mức|kỳ)|khu khu chức|hợp hợp (?:đồng|quy)|thành thành phố|vi vi phạm|nhân nhân dân|hành hành nghề)$/u;

/** Whether the two may be the end of one expression and the beginning of the next: "hành vi vi phạm", "quy định định mức". */
const isJoint = (before: string[], word: string, next: string): boolean => {
  const [first = 0, second = 0, last = 0] = logsOf([...before, word, word, next]).slice(before.length);
  return (
    known.test(`${word} ${word} ${next}`) ||
    second > joint.again ||
    (before.length > 0 && first > joint.first && second > joint.second && last > joint.next)
  );
};

const twice = /(?<!\p{L})(\p{L}{2,})((?:\s\1)+)(?!\p{L})/gu;
const pairTwice = /(?<!\p{L})(\p{Ll}{2,}\s\p{Ll}{2,})\s\1(?!\p{L})/gu;

const doubled = (paragraph: Paragraph, isCertain: (twice: Span) => boolean): Finding[] =>
  [...paragraph.text.matchAll(twice)].flatMap((match) => {
    const [whole, word = '', again = ''] = match;
    const isTwice = again.length === word.length + 1;
    if (!isTwice || mayDouble.has(word.toLowerCase()) || /^\p{Lu}+$/u.test(word)) return [];
    const end = match.index + whole.length;
    const next = /^\s\p{L}+/u.exec(paragraph.text.slice(end))?.[0] ?? '';
    const before = /(?:\p{L}+\s){0,2}$/u.exec(paragraph.text.slice(Math.max(0, match.index - 20), match.index))?.[0] ?? '';
    if (isJoint(before.split(' ').slice(0, -1), word, next.trim())) return [];
    const stretch = { paragraph, start: match.index, end: end + next.length };
    return [query(stretch, 'spelling', `Lặp từ "${word}".`, isCertain({ start: match.index, end }) ? word + next : undefined)];
  });

/** Two words that stand twice in a row: "phối hợp phối hợp". */
const doubledPairs = (paragraph: Paragraph): Finding[] =>
  [...paragraph.text.matchAll(pairTwice)].flatMap((match) => {
    const [whole, pair = ''] = match;
    const words = pair.split(' ');
    if (words[0] === words[1] || words.some((word) => mayDouble.has(word))) return [];
    const stretch = { paragraph, start: match.index, end: match.index + whole.length };
    return [query(stretch, 'spelling', `Lặp từ "${pair}".`, pair)];
  });

/** Words that stand twice in a row. `isCertain` tells for the stretch of the two whether one of them is surely too many. */
export const doubledFindings = (paragraph: Paragraph, words: Word[], isCertain: (twice: Span) => boolean): Finding[] => [
  ...(stand(words, 1) ? doubled(paragraph, isCertain) : []),
  ...(stand(words, 2) ? doubledPairs(paragraph) : []),
];

/** Whether any word stands again so many words behind. */
const stand = (words: Word[], apart: number): boolean => words.some((word, at) => word.text === words[at + apart]?.text);
