import { open } from 'node:fs/promises';

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
  doc: 'application/msword',
  rtf: 'application/rtf',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
} as const;

export type Format = keyof typeof mediaTypes;
export type FileKind = Format | 'empty' | 'unsupported';

export const throughOffice: ReadonlySet<FileKind> = new Set(['odt']);

const heads: readonly [string, FileKind][] = [
  ['\u00D0\u00CF\u0011\u00E0', 'doc'],
  ['{\\rtf', 'rtf'],
  ['\u0089PNG', 'png'],
  ['\u00FF\u00D8\u00FF', 'jpeg'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
];

const SAMPLE = 64 * 1024;
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** UTF-16 text has a zero in most pairs of bytes; other zeros and many controls mean that it is no text. */
function looksLikeText(head: Uint8Array): boolean {
  const text = latin1(head);
  const pairs = Math.max(1, head.length / 2);
  const [even, odd] = [0, 1].map((parity) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length / pairs) as [number, number];
  const isWide = /^(?:\u00FF\u00FE|\u00FE\u00FF)/.test(text) || (Math.max(even, odd) > 0.3 && Math.min(even, odd) < 0.01);
  if (isWide) return true;
  return !text.includes('\0') && (text.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g)?.length ?? 0) <= head.length / 200;
}

/** An OpenDocument text says what it is in its first entry, which is not packed (OpenDocument 1.2 part 3, 3.3). */
function inArchive(start: string, end: string): FileKind {
  if (start.slice(30, 120).startsWith(`mimetype${mediaTypes.odt}`)) return 'odt';
  return start.includes('word/') || end.includes('word/') ? 'docx' : 'unsupported';
}

/** An SVG is written in letters and is no text to read; it may hold a program. */
const drawing = /^[^<]*(?:<[?!][^>]*>\s*)*<svg[\s>]/i;

/** What a file is by its content. A Word file is a ZIP that names its document part; a PDF may have 1,024 bytes before its head (ISO 32000-1, Annex H). */
export function kindOf(head: Uint8Array, tail: Uint8Array): FileKind {
  const start = latin1(head);
  if (head.length === 0) return 'empty';
  const known = heads.find(([bytes]) => start.startsWith(bytes));
  if (known) return known[1];
  if (start.startsWith('PK')) return inArchive(start, latin1(tail));
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^(?:MZ|GIF8|Rar!|\u007FELF)/.test(start)) return 'unsupported';
  if (drawing.test(start.slice(0, 4096))) return 'unsupported';
  return looksLikeText(head) ? 'txt' : 'unsupported';
}

export async function sniff(path: string): Promise<FileKind> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(SAMPLE, size);
    const head = await file.read(Buffer.alloc(length), 0, length, 0);
    const tail = await file.read(Buffer.alloc(length), 0, length, size - length);
    return kindOf(head.buffer, tail.buffer);
  } finally {
    await file.close();
  }
}
