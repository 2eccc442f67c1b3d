import { languageModel } from '../../language/statistics/model.ts';
import { isRunOfSyllables, isSyllable, isWellSpelt, withOnsetByRule, withToneInPlace } from '../../language/syllables.ts';
import type { Finding } from '../../reading.ts';
import type { Paragraph } from '../../read/model/document.ts';
import { query } from '../query.ts';
import type { Misfit } from './context.ts';
import { isCertain } from './verdict.ts';
import { isInAddress } from './words.ts';
import type { Span, Word } from './words.ts';

/** Borrowed words that papers use beside those that the statistics have seen in laws. */
const borrowed = new Set(
  'zalo fanpage online clip index lake open portal slogan blog app led smart wifi robot logistics blockchain startup sms fax links link par chatbot massage covid learning viettel vnpt offline office sharepoint excel livestream inbox banner standee showroom magiê titan tantan xêri amiăng bôxit ôxit ôxít điôxit axít virút vắcxin enzim gluxit lipit kilôgam kilômét xăngtimét côngtenơ rơle micrô micro karaoke ôtô xìtrét zôn rol'.split(
    ' ',
  ),
);
export const isBorrowed = (word: string): boolean =>
  borrowed.has(word) ||
  (/^[a-z]{2,}$/u.test(word) && !isSyllable(word) && languageModel().numberOf(word) >= 0) ||
  /^(?:gen|ka)$/u.test(word);

/** Letters and pairs of letters that no Vietnamese syllable holds: what has them is borrowed ("vônfram"), where no word is near. */
const foreign = /[fjwz]|[bcdgkp][lr]|s[ckpt]/u;

const isKnown = (word: string): boolean => isWellSpelt(word) && languageModel().numberOf(word) >= 0;

const shortestPair = 5;
const longestPair = 14;

/** Two words written as one, as the two that most often follow one another. */
const parted = (word: string): string | undefined => {
  if (word.length < shortestPair || word.length > longestPair) return undefined;
  const model = languageModel();
  const pairs = [...word].flatMap((_, cut) => {
    const [one, two] = [word.slice(0, cut), word.slice(cut)];
    if (!isKnown(one) || !isKnown(two)) return [];
    const first = model.numberOf(one);
    const log = model.logAlone(first) + model.log({ one: first, two: -1, three: -1 }, model.numberOf(two));
    return [{ pair: `${one} ${two}`, log }];
  });
  return pairs.sort((a, b) => b.log - a.log)[0]?.pair;
};

/** Among so many of the commonest words are those that run together by mistake; rarer ones may be a borrowed word ("magiê"). */
const commonest = 2_500;
const areUsual = (words: string[]): boolean => words.every((word) => languageModel().numberOf(word) < commonest);

/** A word that white space has cut in two: both parts together are a word, and one of them is none. */
const isCut = (text: string, one: Word, two: Word, isPart: (word: Word) => boolean): boolean => {
  if (
    two.start !== one.end + 1 ||
    text.charAt(one.end) !== ' ' ||
    !(isPart(one) || isPart(two)) ||
    !/^\p{Ll}+$/u.test(text.slice(one.start + 1, one.end) + text.slice(two.start, two.end))
  )
    return false;
  // A unit of measure is no part of a word: "tính là m³/s".
  if (two.text.length === 1 && /^[\d/²³]/u.test(text.slice(two.end))) return false;
  return !/\d\.?\s*$/u.test(text.slice(Math.max(0, one.start - 6), one.start)) && isKnown(one.text + two.text);
};

export interface CutWord extends Span {
  whole: string;
}

/** Words that white space has cut in two, `strange` being those that are not well spelt; `isLoose` where the text is one that is often torn so. */
export const cutWords = (text: string, { words, strange }: { words: Word[]; strange: Word[] }, isLoose: boolean): CutWord[] => {
  const parts = new Set(strange.filter((word) => !isBorrowed(word.text)));
  const isPart = (word: Word): boolean => parts.has(word) || (isLoose && word.text.length === 1);
  return words.flatMap((one, at) => {
    const two = words[at + 1];
    return two && isCut(text, one, two, isPart)
      ? [{ start: one.start, end: two.end, whole: text.slice(one.start, one.end) + two.text }]
      : [];
  });
};

/** From which gains on another word is named: for one with Vietnamese marks, and for one of bare letters, which may be of another language. */
const leastGain = { marked: 4, bare: 7 };
const isBare = (word: string): boolean => /^[a-z]+$/u.test(word);
/** What begins so is hardly of another language ("tromg"). */
const vietnamese = /^(?:tr|nh|ngh?|kh|gi|qu)/u;
const leastFor = (printed: string): number => (isBare(printed) && !vietnamese.test(printed) ? leastGain.bare : leastGain.marked);

const findingOf = (paragraph: Paragraph, word: Word, misfit: Misfit | undefined, isPdf: boolean): Finding[] => {
  const printed = paragraph.text.slice(word.start, word.end);
  const ask = (message: string, right?: string): Finding[] => [query({ paragraph, ...word }, 'spelling', message, right)];
  const impossible = `Không có âm tiết "${printed}" trong tiếng Việt`;
  const moved = withToneInPlace(printed);
  const isBrief = /^[a-z]{2}$/u.test(printed);
  const fits = misfit && !isBrief && misfit.gain >= leastFor(printed) ? misfit.wanted : undefined;
  if (!isPdf && moved !== printed && isKnown(moved) && (fits ?? moved) === moved)
    return ask(`Dấu thanh đặt sai chỗ: đúng là "${moved}".`, moved);
  const begun = withOnsetByRule(printed);
  if (begun !== printed && isKnown(begun) && (fits ?? begun) === begun)
    return ask(`Sai chính tả: "${printed}", đúng là "${begun}".`, begun);
  if (fits !== undefined)
    return misfit && isCertain(misfit) ? ask(`${impossible}; đúng là "${fits}".`, fits) : ask(`${impossible}; có lẽ là "${fits}".`);
  if (!isPdf && moved !== printed && isSyllable(printed.toLowerCase())) return ask(`Dấu thanh đặt sai chỗ: "${printed}".`);
  const two = parted(printed);
  if (isPdf && (two !== undefined || moved !== printed)) return [];
  if (two !== undefined && !isBare(printed))
    return ask(`Thiếu dấu cách giữa hai từ: "${two}".`, areUsual(two.split(' ')) ? two : undefined);
  // Without a Vietnamese word near it, what has no marks, or runs on for several syllables, is borrowed.
  return isBare(printed) || isRunOfSyllables(printed) || foreign.test(printed) || languageModel().numberOf(printed) >= 0
    ? []
    : ask(`${impossible}.`);
};

/** Words in small letters among those that cannot be a Vietnamese syllable (`strange`); names and borrowed words are left alone. `misfits` tell what was meant. */
export const impossibleFindings = (paragraph: Paragraph, strange: Word[], misfits: Misfit[], isPdf: boolean): Finding[] => {
  const byStart = new Map(misfits.map((one) => [one.start, one]));
  return strange.flatMap((word) => {
    const printed = paragraph.text.slice(word.start, word.end);
    if (!/^\p{Ll}{2,}$/u.test(printed) || isBorrowed(printed) || isInAddress(paragraph.text, word)) return [];
    return findingOf(paragraph, word, byStart.get(word.start), isPdf);
  });
};
