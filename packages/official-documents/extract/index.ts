import type { Result } from '../result.ts';
import type { Extracted } from './extracted.ts';
import { defaultLimits } from './limits.ts';
import type { ExtractOptions } from './limits.ts';
import { refuse } from './refusals.ts';
import { isHtml, isMht, isWordXml } from './sniff.ts';
import { extractText } from './text.ts';

const hasHead = (bytes: Uint8Array, head: string): boolean => [...head].every((char, at) => bytes[at] === char.charCodeAt(0));

/** A PDF may have a few bytes before its head (ISO 32000-1, Annex H, note 13: within the first 1024). */
const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/** An OpenDocument text says so in its first entry, which is not packed (OpenDocument 1.2 part 3, 3.3). */
const isOdt = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(30, 120)).startsWith('mimetypeapplication/vnd.oasis.opendocument.text');

type Format = 'ole' | 'rtf' | 'odt' | 'docx' | 'pdf' | 'picture' | 'word-xml' | 'html' | 'foreign';

/** Formats told by their first bytes; pictures are those that scanners and cameras make (PNG, JPEG, TIFF), foreign are other pictures, archives and programs. */
const heads: readonly [Format, string][] = [
  ['ole', '\u00d0\u00cf\u0011\u00e0'],
  ['rtf', '{\\rtf'],
  ['docx', 'PK'],
  ['picture', '\u0089PNG'],
  ['picture', '\u00ff\u00d8\u00ff'],
  ['picture', 'II*\u0000'],
  ['picture', 'MM\u0000*'],
  ['foreign', 'GIF8'],
  ['foreign', 'Rar!'],
  ['foreign', '7z\u00bc\u00af'],
  ['foreign', '\u007fELF'],
  ['foreign', 'MZ\u0090'],
  ['foreign', '\u001f\u008b'],
];

/** What is written in letters all the same, under whatever name: a paper of Word as one XML file, or a web page. */
const writtenFormat = (bytes: Uint8Array): Format | undefined => {
  if (isWordXml(bytes)) return 'word-xml';
  return isMht(bytes) || isHtml(bytes) ? 'html' : undefined;
};

const formatOf = (bytes: Uint8Array): Format | undefined => {
  const format = heads.find(([, head]) => hasHead(bytes, head))?.[0];
  if (format === 'docx' && isOdt(bytes)) return 'odt';
  if (format !== undefined && format !== 'foreign') return format;
  return isPdf(bytes) ? 'pdf' : (format ?? writtenFormat(bytes));
};

/** Takes the text out of a file, told by content: NFC, with pages. A name that promises PDF or Word over other content means damage; refuses with a code. */
export const extract = async (bytes: Uint8Array, fileName: string, options: ExtractOptions = {}): Promise<Result<Extracted>> => {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > limits.maxMb * 1024 * 1024) return refuse('too-large', limits.maxMb);
  switch (formatOf(bytes)) {
    case 'ole':
      return (await import('./doc/index.ts')).extractDoc(bytes, limits, options.libreOffice);
    case 'rtf':
      return (await import('./doc/index.ts')).extractRtf(bytes, limits, options.libreOffice);
    case 'odt':
      return (await import('./doc/index.ts')).extractOdt(bytes, limits, options.libreOffice);
    case 'docx':
      return (await import('./docx/index.ts')).extractDocx(bytes, limits);
    case 'pdf':
      return (await import('./pdf/index.ts')).extractPdf(bytes, limits, options);
    case 'picture':
      return (await import('./picture/index.ts')).extractPicture(bytes, limits, options);
    case 'word-xml':
      return (await import('./docx/whole.ts')).extractWholeXml(bytes, limits);
    case 'html':
      return (await import('./html/index.ts')).extractHtml(bytes);
    case 'foreign':
      return refuse('unsupported');
    case undefined:
      return /\.(?:pdf|docx?)$/iu.test(fileName) ? refuse('damaged') : extractText(bytes);
  }
};
