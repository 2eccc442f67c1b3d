import { isInUse } from '../../language/in-use.ts';
import type { Extracted } from '../../extract/extracted.ts';
import type { Finding } from '../../reading.ts';
import type { Paragraph } from '../../read/model/document.ts';
import { likePrinted, query, withoutOverlaps } from '../query.ts';
import { followsOn, misfitsIn } from './context.ts';
import type { Misfit } from './context.ts';
import { doubledFindings } from './doubled.ts';
import { droppedFindings } from './dropped.ts';
import { fixedFindings } from './fixed.ts';
import { incompleteFindings } from './incomplete.ts';
import { cutWords, impossibleFindings, isBorrowed } from './impossible.ts';
import type { CutWord } from './impossible.ts';
import { isCertain, isQueried } from './verdict.ts';
import { isCompound } from './lists/compounds.ts';
import { separatorFindings } from './spaces/separators.ts';
import { spacingFindings } from './spaces/spacing.ts';
import { gainOf, sequenceOf, wordsIn } from './sequence.ts';
import type { Sequence } from './sequence.ts';
import { sentenceFindings } from './sentences.ts';
import { isInAddress, wordsOf } from './words.ts';
import type { Span, Word } from './words.ts';

/** A doubled word is surely one too many only where no other word in its place gains more than this. */
const leastRival = 2;

interface Worded {
  paragraph: Paragraph;
  sequence: Sequence;
  words: Word[];
  strange: Word[];
}

type Pairs = (pair: string) => number;

/** Counted when first asked for: most papers hold nothing to ask about. */
const pairsOf = (all: Worded[]): Pairs => {
  let counts: Map<string, number> | undefined;
  const counted = (): Map<string, number> => {
    const found = new Map<string, number>();
    for (const { words } of all)
      words.forEach((word, at) => {
        const pair = `${word.text} ${words[at + 1]?.text ?? ''}`;
        found.set(pair, (found.get(pair) ?? 0) + 1);
      });
    return found;
  };
  return (pair) => (counts ??= counted()).get(pair) ?? 0;
};
const often = 3;

const isRepeated = ({ text }: Paragraph, misfit: Misfit, pairs: Pairs): boolean => {
  const before = /\p{L}+(?=\s$)/u.exec(text.slice(Math.max(0, misfit.start - 12), misfit.start))?.[0] ?? '';
  const after = /^\s(\p{L}+)/u.exec(text.slice(misfit.end, misfit.end + 12))?.[1] ?? '';
  const count = (one: string, two: string): number => (one === '' || two === '' ? 0 : pairs(`${one} ${two}`.toLowerCase()));
  return Math.max(count(before, misfit.word), count(misfit.word, after)) >= often;
};

const near = 12;

/** Of misfits side by side (they come in order) the one that gains most: with it set right, the others fit. */
const strongest = (misfits: Misfit[]): Misfit[] => {
  const yields = (one: Misfit, other: Misfit | undefined): boolean =>
    other !== undefined && other.gain > one.gain && other.end + near >= one.start && one.end + near >= other.start;
  return misfits.filter((one, at) => ![-2, -1, 1, 2].some((step) => yields(one, misfits[at + step])));
};

/** "Trên địa bàn treo băng rôn": behind the end of a compound a word that goes with what follows it as well as the other one begins what is said next. */
const beginsAnew = (text: string, { start, end, word, wanted }: Misfit): boolean => {
  const [, one = '', two = ''] = /(?<!\p{L})(\p{L}+)\s(\p{L}+)\s$/u.exec(text.slice(Math.max(0, start - 18), start)) ?? [];
  const next = /^\s(\p{Ll}+)/u.exec(text.slice(end, end + 12))?.[1];
  return next !== undefined && isCompound(one, two) && isInUse(word) && followsOn(word, next) >= followsOn(wanted, next);
};

/** The word before or behind a misspelt one: of the two the one that goes together with what was meant. */
const beside = (text: string, { start, end, wanted }: Misfit): { before: string; after: string } => {
  const before = /(?<![\p{L}\d/-])\p{L}+\s$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  const after = /^\s\p{L}+(?![\p{L}\d/-])/u.exec(text.slice(end, end + 12))?.[0] ?? '';
  const isWithBefore = before !== '' && (after === '' || followsOn(before.trimEnd(), wanted) >= followsOn(wanted, after.trimStart()));
  return isWithBefore ? { before, after: '' } : { before: '', after };
};

/** The misspelt word with the word before or after it, which shows what is wrong. */
const misfitFinding = (paragraph: Paragraph, misfit: Misfit): Finding => {
  const { text } = paragraph;
  const printed = text.slice(misfit.start, misfit.end);
  const { before, after } = beside(text, misfit);
  const right = likePrinted(printed, misfit.wanted);
  const stretch = { paragraph, start: misfit.start - before.length, end: misfit.end + after.length };
  const isSure = isCertain(misfit);
  const message = isSure ? `Sai chính tả: "${printed}", đúng là "${right}".` : `Có lẽ sai chính tả: "${printed}", nên là "${right}".`;
  return query(stretch, 'spelling', message, isSure ? before + right + after : undefined);
};

const wholeGains = { queried: 2, sure: 8 };

const cutFinding = (paragraph: Paragraph, { whole, ...span }: CutWord): Finding[] => {
  const gain = gainOf(paragraph.text, span, whole);
  if (gain < wholeGains.queried) return [];
  return [query({ paragraph, ...span }, 'spelling', `Thừa dấu cách trong từ "${whole}".`, gain >= wholeGains.sure ? whole : undefined)];
};

const touching = (spans: Span[]): ((span: Span) => boolean) => {
  if (spans.length === 0) return () => false;
  const taken = new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  return ({ start, end }) => {
    for (let at = start; at < end; at += 1) if (taken.has(at)) return true;
    return false;
  };
};

const isIn = ({ flow }: Paragraph, spans: Span[]): ((finding: Finding) => boolean) => {
  const isTouching = touching(spans.map(({ start, end }) => ({ start: flow.offsets[start] ?? 0, end: (flow.offsets[end - 1] ?? 0) + 1 })));
  return ({ at = [] }) => at.some(isTouching);
};

const findingsIn = ({ paragraph, sequence, words, strange }: Worded, pairs: Pairs, isPdf: boolean): Finding[] => {
  const { text } = paragraph;
  // White space and loose marks within the words of a PDF come from its setting, not from its spelling.
  const cut = strange.length > 0 || isPdf ? cutWords(text, { words, strange }, isPdf) : [];
  const isTorn = touching(cut);
  const misfits = misfitsIn(sequence).filter(
    (one) => !isTorn(one) && !isInAddress(text, one) && !beginsAnew(text, one) && !isBorrowed(one.word),
  );
  const queried = strongest(misfits.filter((one) => isQueried(one, () => isRepeated(paragraph, one, pairs))));
  const hasRival = touching(misfits.filter((one) => one.gain >= leastRival));
  const isInTorn = isIn(paragraph, cut);
  return withoutOverlaps([
    ...(isPdf ? [] : cut.flatMap((one) => cutFinding(paragraph, one))),
    ...doubledFindings(paragraph, words, (span) => !hasRival(span)),
    ...fixedFindings(paragraph, words),
    ...impossibleFindings(paragraph, strange, misfits, isPdf),
    ...queried.map((one) => misfitFinding(paragraph, one)),
    ...incompleteFindings(paragraph, words),
    ...sentenceFindings(paragraph),
    ...separatorFindings(paragraph, isPdf),
    ...spacingFindings(paragraph, strange, isPdf),
    ...droppedFindings(paragraph, sequence, misfits),
  ]).filter((one) => !isPdf || !isInTorn(one));
};

/** In head and closing bodies are named whole, most surely in capitals (natural logarithms). */
const leastInLine = { capitals: -1, small: 3 };

export const lineFindings = (paragraphs: Paragraph[]): Finding[] =>
  paragraphs.flatMap((paragraph, at) => {
    const words = wordsOf(paragraph.text);
    const beside = [-2, -1, 1, 2].map((step) => paragraphs[at + step]?.text ?? '');
    const ofLine = { least: /\p{Ll}/u.test(paragraph.text) ? leastInLine.small : leastInLine.capitals, near: beside.join('\n') };
    return withoutOverlaps([...fixedFindings(paragraph, words), ...incompleteFindings(paragraph, words, ofLine)]);
  });

/** Doubled, misspelt and dropped words, and signs that part what belongs together. On clean text hardly any. */
export const wordFindings = (paragraphs: Paragraph[], format: Extracted['format']): Finding[] => {
  const all = paragraphs.map((paragraph) => {
    const sequence = sequenceOf(paragraph.text);
    return { paragraph, sequence, ...wordsIn(sequence) };
  });
  const pairs = pairsOf(all);
  return all.flatMap((one) => findingsIn(one, pairs, format === 'pdf'));
};
