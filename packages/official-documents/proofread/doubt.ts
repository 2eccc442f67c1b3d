import type { Extracted } from '../extract/extracted.ts';
import { leastQuality } from '../language/quality.ts';
import type { Finding, Place, Reading } from '../reading.ts';

/** Queries about the paper as a whole, which a few doubtful letters do not change. */
const ofWhole = new Set<Finding['kind']>(['missing-part', 'duplicate']);
/** Queries about single letters. */
const ofLetters = new Set<Finding['kind']>(['spelling']);

const overlaps = (place: Place, start: number, end: number): boolean => place.start < end && start < place.end;

const labelLength = 6;
/** Where a query stands or falls with the letters: a misnumbered part with its label alone. */
const core = ({ kind, at = [] }: Finding): Place[] =>
  kind === 'numbering' ? at.slice(0, 1).map((place) => ({ ...place, end: Math.min(place.end, place.start + labelLength) })) : at;

/**
 * Which queries may be asked of a text that is not as its file held it, or reads badly: none of the spelling of a word that holds restored letters, none over a doubtful
 * stretch, none of single words on a recognised page, and in a text that is ruined only those of form and citations.
 */
export const mayBeAsked = ({ pages, restored }: Extracted, layer: Reading['textLayer']): ((finding: Finding) => boolean) => {
  const stretches = restored?.stretches ?? [];
  const isRuined = (layer?.pages ?? []).map((page) => page.quality < leastQuality);
  const isRead = (place: Place): boolean => pages[place.page - 1]?.source === 'ocr';
  const isTouched = (places: Place[], onlyDoubtful: boolean): boolean =>
    places.some((place) => stretches.some((one) => (one.doubtful || !onlyDoubtful) && overlaps(place, one.start, one.end)));
  return (finding) => {
    const places = core(finding);
    const isOfLetters = ofLetters.has(finding.kind);
    if (isOfLetters && places.some(isRead)) return false;
    if (places.some((place) => isRuined[place.page - 1]) && (isOfLetters || finding.kind === 'numbering' || finding.kind === 'duplicate'))
      return false;
    return ofWhole.has(finding.kind) || !isTouched(places, !isOfLetters);
  };
};
