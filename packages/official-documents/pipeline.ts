import type { Extracted } from './extract/extracted.ts';
import { proofread } from './proofread/index.ts';
import { structureOf } from './read/index.ts';
import type { Reading } from './reading.ts';
import { withLetters } from './restore/with-letters.ts';

/** A document as far as it was understood; the places of the reading count in `extracted.text`. */
export interface ReadDocument {
  extracted: Extracted;
  reading: Reading;
}

/** Restores lost letters, reads the structure and notes queries. Pure, never throws. Places hold in the text as it came too. */
export const understand = (raw: Extracted): ReadDocument => {
  const extracted = withLetters(raw);
  const structure = structureOf(extracted);
  return { extracted, reading: { ...structure.reading, findings: proofread(structure, extracted) } };
};

export const read = (extracted: Extracted): Reading => understand(extracted).reading;
