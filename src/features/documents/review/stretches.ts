import type { DecisionBook, Verdict } from './decisions.ts';

/** What the engine noted of a text in which it put back lost letters: the text as it came, as long as the restored one, and where it changed it. */
export interface RestoredText {
  source: string;
  stretches: readonly { start: number; end: number; confidence: number; doubtful: boolean }[];
  lost: readonly string[];
}

export interface StretchItem {
  kind: 'stretch';
  path: string;
  page: number;
  start: number;
  end: number;
  /** What remained of it, one blank for each lost letter. */
  damaged: string;
  /** What tells that another word lost the same: the remains, of short ones with their neighbours. */
  remains: string;
  read: string;
  text: string;
  /** From 0 to 1: how likely all of its letters are right. */
  confidence: number;
  isDoubtful: boolean;
  verdict: Verdict | undefined;
  /** The words before and behind it, for those who cannot see the source beside. */
  around: { before: string; after: string };
  /** What a person wrote earlier for the same remains restored the same way. */
  offered: string | undefined;
}

export interface ReadText {
  text: string;
  pages: readonly { start: number; end: number }[];
  restored: RestoredText;
}

export interface RestoredWord {
  start: number;
  end: number;
  confidence: number;
  isDoubtful: boolean;
}

/** Where the restored words stand: those of the text that hold a stretch; a stretch of blanks alone belongs to the word before it, or to the first. */
export function restoredWords({ text, restored }: Pick<ReadText, 'text' | 'restored'>): RestoredWord[] {
  const words = [...text.matchAll(/\S+/g)].map((match): RestoredWord => {
    const start = match.index;
    return { start, end: start + match[0].length, confidence: 1, isDoubtful: false };
  });
  const touched = new Set<RestoredWord>();
  let at = 0;
  for (const stretch of restored.stretches) {
    while (at + 1 < words.length && (words[at]?.end ?? 0) <= stretch.start && (words[at + 1]?.start ?? 0) < stretch.end) at += 1;
    for (let one = at; one < words.length; one += 1) {
      const word = words[one];
      if (!word || (one > at && word.start >= stretch.end)) break;
      word.confidence = Math.min(word.confidence, stretch.confidence);
      word.isDoubtful ||= stretch.doubtful;
      touched.add(word);
    }
  }
  return words.filter((word) => touched.has(word));
}

const AROUND = 45;
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const aroundOf = (text: string, { start, end }: RestoredWord): StretchItem['around'] => ({
  before: flat(text.slice(Math.max(0, start - AROUND), start)).replace(/^\S*\s/, ''),
  after: flat(text.slice(end, end + AROUND)).replace(/\s\S*$/, ''),
});

const pageAt = (pages: ReadText['pages'], offset: number): number =>
  Math.max(
    0,
    pages.findIndex(({ end }) => offset < end),
  ) + 1;

export const correctionKey = ({ remains, read }: Pick<StretchItem, 'remains' | 'read'>): string => `${remains}\n${read}`;

/** Remains of fewer letters fit too many words: there the neighbours count too. */
const ENOUGH_LETTERS = 2;

function remainsOf(damaged: string, { before, after }: StretchItem['around']): string {
  if ((damaged.match(/\p{L}/gu)?.length ?? 0) >= ENOUGH_LETTERS) return damaged;
  const left = before.trimEnd().split(' ').at(-1) ?? '';
  const right = after.trimStart().split(' ')[0] ?? '';
  return `${left}|${damaged}|${right}`;
}

/** The restored words in the order of the text, with decisions; `corrections` by `correctionKey`. Paths count the words, so they are stable. */
export function stretchItems(read: ReadText, book: DecisionBook, corrections: ReadonlyMap<string, string>): StretchItem[] {
  return restoredWords(read).map((word, index) => {
    const { start, end, confidence, isDoubtful } = word;
    const path = `stretches/${index}`;
    const decision = book.of(path);
    const damaged = read.restored.source.slice(start, end);
    const restored = read.text.slice(start, end);
    const around = aroundOf(read.text, word);
    const remains = remainsOf(damaged, around);
    const written = (decision?.value as { text?: string } | null | undefined)?.text;
    return {
      kind: 'stretch',
      path,
      page: pageAt(read.pages, start),
      start,
      end,
      damaged,
      remains,
      read: restored,
      text: written ?? restored,
      confidence,
      isDoubtful,
      verdict: decision?.verdict,
      around,
      offered: decision ? undefined : corrections.get(correctionKey({ remains, read: restored })),
    };
  });
}

/** The least sure first; of the equally sure the first in the text. */
export const leastSureFirst = (stretches: readonly StretchItem[]): StretchItem[] =>
  stretches.toSorted((a, b) => a.confidence - b.confidence || a.start - b.start);

export const openStretches = (stretches: readonly StretchItem[]): StretchItem[] =>
  leastSureFirst(stretches.filter(({ isDoubtful, verdict }) => isDoubtful && verdict === undefined));

export const lettersPutBack = ({ damaged, read }: StretchItem): number =>
  [...read].filter((letter, at) => letter !== ' ' && damaged.charAt(at) === ' ').length;
