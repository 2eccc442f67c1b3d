import type { Extracted } from '../extract/extracted.ts';
import { restore } from './index.ts';

/** The text with its lost letters put back, and beside it the text as it came; a text that is whole comes back as it is. */
export const withLetters = (extracted: Extracted): Extracted => {
  const { text, stretches, lost } = restore(extracted.text);
  return lost.length === 0 ? extracted : { ...extracted, text, restored: { source: extracted.text, stretches, lost } };
};
