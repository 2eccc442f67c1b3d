import type { Extracted } from '../extract/extracted.ts';
import { read } from '../read/index.ts';
import type { Reading } from '../reading.ts';
import { restore } from './index.ts';
import type { Restored } from './index.ts';

/**
 * Reads a text after putting back its lost letters. Places of the reading hold in the restored text and in the source alike, for both are of one length.
 * The text layer says of each page that it was restored, and keeps `damaged` and the quality of what remains; a whole text is read as it is.
 */
export const readRestored = (extracted: Extracted): { reading: Reading; restored: Restored } => {
  const restored = restore(extracted.text);
  const reading = read({ ...extracted, text: restored.text });
  if (restored.lost.length === 0 || !reading.textLayer) return { reading, restored };
  const { quality, pages } = reading.textLayer;
  const kept = pages?.map((page) => ({ ...page, source: 'restored' as const }));
  return { reading: { ...reading, textLayer: { damaged: true, quality, ...(kept ? { pages: kept } : {}) } }, restored };
};
