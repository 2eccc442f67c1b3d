import { markedWords, unscrambled } from '../language/legacy/index.ts';
import type { Garbling } from '../language/legacy/index.ts';
import { restoreCapitals } from '../language/legacy/capitals.ts';
import { fromTcvn3 } from '../language/legacy/tcvn3.ts';
import { fromViscii } from '../language/legacy/viscii.ts';
import { fromVni } from '../language/legacy/vni.ts';
import { done } from '../result.ts';
import type { Result } from '../result.ts';
import type { Extracted } from './extracted.ts';
import { pagesOfText } from './pages.ts';
import { refuse } from './refusals.ts';
import { repair, tidied } from './repair.ts';

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

type Bytewise = 'utf-8' | 'windows-1258' | 'tcvn3' | 'vni' | 'viscii';
const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

const bytewise: readonly [Bytewise, (bytes: Uint8Array) => string][] = [
  ['windows-1258', (bytes) => new TextDecoder('windows-1258').decode(bytes)],
  ['utf-8', (bytes) => new TextDecoder('utf-8').decode(bytes)],
  ['tcvn3', (bytes) => restoreCapitals(fromTcvn3(latin(bytes)))],
  ['vni', (bytes) => fromVni(latin(bytes))],
  ['viscii', fromViscii],
];
const largestSample = 100_000;

const likeliest = (bytes: Uint8Array): (typeof bytewise)[number] => {
  const from = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  const sample = bytes.subarray(Math.max(0, from - 1000), from + largestSample);
  const [best] = bytewise
    .map((one) => ({ one, share: markedWords(one[1](sample)).share }))
    .sort((a, b) => b.share - a.share)
    .map(({ one }) => one);
  return best ?? (bytewise[0] as (typeof bytewise)[number]);
};

const decoded = (bytes: Uint8Array): { text: string; encoding: 'utf-16le' | 'utf-16be' | Bytewise } => {
  const unicode = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be') => ({ encoding, text: new TextDecoder(encoding).decode(bytes) });
  if (startsWith(bytes, 0xff, 0xfe) || zeroShare(bytes, 1) > 0.3) return unicode('utf-16le');
  if (startsWith(bytes, 0xfe, 0xff) || zeroShare(bytes, 0) > 0.3) return unicode('utf-16be');
  if (isUtf8(bytes)) return unicode('utf-8');
  const [encoding, read] = likeliest(bytes);
  return { encoding, text: read(bytes) };
};

export const decodeText = (bytes: Uint8Array): string => decoded(bytes).text;

const controlShare = (text: string): number => (text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0) / Math.max(1, text.length);

/** Reads a text file in the encoding that makes Vietnamese words; refuses `empty`, and `unsupported` for no text at all. */
export const extractText = (bytes: Uint8Array): Result<Extracted> => {
  const { text: raw, encoding } = decoded(bytes);
  if (controlShare(encoding === 'viscii' ? latin(bytes) : raw) > 0.02) return refuse('unsupported');
  const isUnicode = encoding.startsWith('utf');
  const clear: { text: string; encoding?: Garbling } = isUnicode ? unscrambled(raw) : { text: raw };
  const text = isUnicode ? tidied(clear.text) : repair(clear.text);
  if (text.trim() === '') return refuse('empty');
  return done({ ...pagesOfText(text), format: 'txt', encoding: clear.encoding ?? encoding });
};
