import type { Result } from '../result.ts';
import { extractDoc, extractOdt, extractRtf, isOdt } from './doc/index.ts';
import { extractDocx } from './docx/index.ts';
import type { Extracted } from './extracted.ts';
import { defaultLimits } from './limits.ts';
import type { ExtractOptions } from './limits.ts';
import { extractPdf } from './pdf/index.ts';
import { extractPicture, isPicture } from './picture/index.ts';
import { refuse } from './refusals.ts';
import { extractText } from './text.ts';

const hasHead = (bytes: Uint8Array, head: string): boolean => [...head].every((char, at) => bytes[at] === char.charCodeAt(0));
const oleHead = '\u00d0\u00cf\u0011\u00e0';

/** Other formats told by their first bytes: pictures, archives, executables. */
const foreignHeads = [
  'GIF8',
  'Rar!',
  '7z\u00bc\u00af',
  '\u007fELF',
  'MZ\u0090',
  '\u001f\u008b',
];

/** A PDF may have a few bytes before its head (ISO 32000-1, Annex H, note 13: within the first 1024). */
const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/**
 * Takes the text out of a PDF, DOCX or TXT file, and with LibreOffice out of DOC, RTF and ODT: NFC, with its pages. What a file is, is told by its content; a name
 * that promises PDF or Word over other content means damage. Refuses, with a code and a Vietnamese sentence, what is empty, too large, encrypted, damaged, hostile or of another kind.
 */
export const extract = async (bytes: Uint8Array, fileName: string, options: ExtractOptions = {}): Promise<Result<Extracted>> => {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > limits.maxMb * 1024 * 1024) return refuse('too-large', limits.maxMb);
  if (hasHead(bytes, oleHead)) return extractDoc(bytes, limits, options.libreOffice);
  if (hasHead(bytes, '{\\rtf')) return extractRtf(bytes, limits, options.libreOffice);
  if (hasHead(bytes, 'PK')) return isOdt(bytes) ? extractOdt(bytes, limits, options.libreOffice) : extractDocx(bytes, limits);
  if (isPdf(bytes)) return extractPdf(bytes, limits, options);
  if (isPicture(bytes)) return extractPicture(bytes, limits, options);
  if (foreignHeads.some((head) => hasHead(bytes, head))) return refuse('unsupported');
  if (/\.(?:pdf|docx?)$/iu.test(fileName)) return refuse('damaged');
  return extractText(bytes);
};
