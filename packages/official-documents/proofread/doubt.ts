import type { Extracted } from '../extract/extracted.ts';
import { leastQuality } from '../language/quality.ts';
import type { Finding, Place, Reading } from '../reading.ts';
import type { Stretch } from '../restore/stretches.ts';
import { query } from './query.ts';
import type { Paragraph } from '../read/model/document.ts';

const ofWhole = new Set<Finding['kind']>(['missing-part', 'duplicate']);
const ofLetters = new Set<Finding['kind']>(['spelling']);

const letters = /\p{L}+/gu;
const wordsOf = (text: string): string[] => text.match(letters) ?? [];

const keepsWords = ({ text, correction }: Finding): boolean => {
  if (correction === undefined) return false;
  const once = (words: string[]): string => words.filter((word, at) => word !== words[at + 1]).join(' ');
  return once(wordsOf(text)) === once(wordsOf(correction));
};

const offsetsOf = (whole: string, places: Place[]): number[] =>
  places.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => start + at).filter((at) => !/\s/u.test(whole.charAt(at))),
  );

/** The letters that a correction changes, where it changes letters alone. */
const changed = (whole: string, { text, correction = '', at = [] }: Finding): number[] | undefined => {
  const [printed, right] = [text.replace(/\s/gu, ''), correction.replace(/\s/gu, '')];
  const offsets = offsetsOf(whole, at);
  if (printed.length !== right.length || printed.length !== offsets.length) return undefined;
  return offsets.filter((_, index) => printed[index] !== right[index]);
};

const opensPair = /^[“(]/u;
const labelLength = 6;
/** Where a query stands or falls with the letters: a misnumbered part with its label alone, what is left open with the sign that opens it. */
const core = ({ kind, text, at = [] }: Finding): Place[] => {
  const length = kind === 'numbering' ? labelLength : opensPair.test(text) ? 1 : Infinity;
  return at.slice(0, length === Infinity ? at.length : 1).map((place) => ({ ...place, end: Math.min(place.end, place.start + length) }));
};

/** A word that stands twice is asked about where its letters are right in at least so many of a hundred cases. */
const sureEnough = 0.9;

const within = (stretches: Stretch[], { start, end }: Pick<Place, 'start' | 'end'>): Stretch[] => {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const found: Stretch[] = [];
  for (let one = stretches[low]; one && one.start < end; one = stretches[++low]) found.push(one);
  return found;
};

/** Whether a query holds whatever the restored letters ought to be; `source` is the text as the file holds it. */
const holds = (text: string, source: string, stretches: Stretch[], finding: Finding): boolean => {
  const isKept = (at: number): boolean => text.charAt(at) === source.charAt(at);
  const touched = core(finding).flatMap((place) => within(stretches, place));
  if (touched.length === 0) return true;
  if (keepsWords(finding)) return touched.reduce((sure, one) => sure * one.confidence, 1) >= sureEnough;
  if (touched.some((one) => one.doubtful)) return false;
  if (!ofLetters.has(finding.kind)) return true;
  const offsets = opensPair.test(finding.text) ? offsetsOf(text, core(finding)) : changed(text, finding);
  return offsets !== undefined && offsets.length > 0 && offsets.every(isKept);
};

/**
 * Which queries may be asked of a text that is not as its file held it, or reads badly: no correction of a restored letter, nothing over a doubtful stretch but a word that
 * surely stands twice, none of single words on a recognised page, and in a text that is ruined only those of form and citations.
 */
export const mayBeAsked = ({ text, pages, restored }: Extracted, layer: Reading['textLayer']): ((finding: Finding) => boolean) => {
  const stretches = restored?.stretches ?? [];
  const isRuined = (layer?.pages ?? []).map((page) => page.quality < leastQuality);
  const isRead = (place: Place): boolean => pages[place.page - 1]?.source === 'ocr';
  return (finding) => {
    const places = core(finding);
    const isOfLetters = ofLetters.has(finding.kind);
    if (isOfLetters && places.some(isRead)) return false;
    if (places.some((place) => isRuined[place.page - 1]) && (isOfLetters || finding.kind === 'numbering' || finding.kind === 'duplicate'))
      return false;
    return ofWhole.has(finding.kind) || holds(text, restored?.source ?? text, stretches, finding);
  };
};

const longestShown = 80;

/** Letters that the file has lost, and that were put back from what is likely, are for a person to compare with the original: asked once, at the first paragraph. */
export const lostLetters = (body: Paragraph[], { restored }: Extracted): Finding[] => {
  const stretches = restored?.stretches ?? [];
  const isTouched = ({ flow: { offsets } }: Paragraph): boolean => {
    return within(stretches, { start: offsets[0] ?? 0, end: (offsets.at(-1) ?? -1) + 1 }).length > 0;
  };
  const first = stretches.length === 0 ? undefined : body.find(isTouched);
  if (!first) return [];
  const stretch = { paragraph: first, start: 0, end: Math.min(first.text.length, longestShown) };
  return [query(stretch, 'damaged-text', 'Lớp chữ của tệp bị mất chữ cái, đã được khôi phục theo khả năng; phải đối chiếu với bản gốc.')];
};
