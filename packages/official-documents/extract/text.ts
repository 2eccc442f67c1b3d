import { done } from '../result.ts';
import type { Result } from '../result.ts';
import type { Extracted } from './extracted.ts';
import { pagesOfText } from './pages.ts';
import { refuse } from './refusals.ts';
import { repair } from './repair.ts';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/** UTF-16 without a mark is told by its zero bytes: most letters of a Vietnamese text are Latin. */
const zeroShare = (bytes: Uint8Array, offset: 0 | 1): number => {
  const sample = bytes.subarray(0, 4096);
  let zeros = 0;
  for (let at = offset; at < sample.length; at += 2) if (sample[at] === 0) zeros += 1;
  return sample.length < 4 ? 0 : (zeros * 2) / sample.length;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** The encoding that a text file is most likely in; windows-1258 is what old Vietnamese software wrote. */
export const encodingOf = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' => {
  if (startsWith(bytes, 0xff, 0xfe) || zeroShare(bytes, 1) > 0.3) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || zeroShare(bytes, 0) > 0.3) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1258';
};

const controlShare = (text: string): number => (text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0) / Math.max(1, text.length);

/** Reads a text file in any of the encodings in use; refuses what is empty (`empty`) or no text at all (`unsupported`). */
export const extractText = (bytes: Uint8Array): Result<Extracted> => {
  const encoding = encodingOf(bytes);
  const raw = new TextDecoder(encoding).decode(bytes);
  if (controlShare(raw) > 0.02) return refuse('unsupported');
  const text = repair(raw);
  if (text.trim() === '') return refuse('empty');
  return done({ ...pagesOfText(text), format: 'txt', encoding });
};
