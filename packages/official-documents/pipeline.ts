import type { Extracted } from './extract/extracted.ts';
import { proofread } from './proofread/index.ts';
import { structureOf } from './read/index.ts';
import type { Reading } from './reading.ts';
import { withLetters } from './restore/with-letters.ts';

/** A document as far as it was understood; the places of the reading count in `extracted.text`. */
export interface ReadDocument {
  /** With its lost letters put back, where it had lost some. */
  extracted: Extracted;
  reading: Reading;
}

/**
 * Understands an extracted text: lost letters are put back, its structure is read, and what a clerk would query is noted. Pure, and never throws.
 * Places hold in the text as it came too, for restoring keeps its length.
 */
export const understand = (raw: Extracted): ReadDocument => {
  const extracted = withLetters(raw);
  const structure = structureOf(extracted);
  return { extracted, reading: { ...structure.reading, findings: proofread(structure, extracted) } };
};

/** The reading of an extracted text (`understand` without the text). */
export const read = (extracted: Extracted): Reading => understand(extracted).reading;
