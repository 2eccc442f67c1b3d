import { linesOfPage } from '../html/index.ts';
import { linesOfRtf } from '../rtf/index.ts';
import { isHtml, isMht } from '../sniff.ts';
import { decodeText } from '../text.ts';
import { signOf, withoutSigns } from '../unread.ts';
import type { Parts } from './parts.ts';

/** A part put in from elsewhere may hold one in turn; deeper than so far nothing is read. */
const deepest = 3;

const startsWith = (bytes: Uint8Array, head: string): boolean => [...head].every((char, at) => bytes[at] === char.charCodeAt(0));
const isText = (text: string): boolean => text.trim() !== '' && !/[\u0000-\u0008\u000e-\u001f\ufffd]/u.test(text);

/** The lines of a part that Word takes in as it opens the paper (17.17.2): a web page, RTF, another paper, or plain text, told by its content. */
const linesOfChunk = async (
  bytes: Uint8Array,
  depth: number,
  linesOfPaper: (bytes: Uint8Array, depth: number) => Promise<string[] | undefined>,
): Promise<string[] | undefined> => {
  if (startsWith(bytes, 'PK')) return depth < deepest ? linesOfPaper(bytes, depth + 1) : undefined;
  if (startsWith(bytes, '{\\rtf')) return linesOfRtf(bytes);
  if (isMht(bytes) || isHtml(bytes)) return linesOfPage(bytes);
  const text = decodeText(bytes);
  if (/<(?:p|div|br|table|span)\b[^>]*>/iu.test(text)) return linesOfPage(bytes);
  return isText(text) ? withoutSigns(text).split(/\r\n?|\n/u) : undefined;
};

/** The lines of each such part by the relationship that names it; for a part that cannot be read a sign stands. */
export const chunkLines = async (
  { chunks }: Pick<Parts, 'chunks'>,
  depth: number,
  linesOfPaper: (bytes: Uint8Array, depth: number) => Promise<string[] | undefined>,
): Promise<Map<string, string[]>> => {
  const lines = new Map<string, string[]>();
  for (const [id, bytes] of chunks) {
    const own = await linesOfChunk(bytes, depth, linesOfPaper);
    lines.set(id, own?.some((line) => line.trim() !== '') === true ? own : [signOf('part')]);
  }
  return lines;
};
