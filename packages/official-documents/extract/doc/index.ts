import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import { extractDocx } from '../docx/index.ts';
import { unpack, xmlText } from '../docx/zip.ts';
import type { Extracted } from '../extracted.ts';
import type { Limits } from '../limits.ts';
import { refuse } from '../refusals.ts';
import { convert } from './convert.ts';
import type { OldFormat } from './convert.ts';
import { findOffice } from './office.ts';
import { contentOfOle } from './ole.ts';

const converted = async (bytes: Uint8Array, format: OldFormat, limits: Limits, office: string): Promise<Result<Extracted>> => {
  const docx = await convert(office, bytes, format, limits.timeLimitMs);
  if (!docx.ok) return docx;
  const extracted = await extractDocx(docx.value, limits);
  if (extracted.ok) return done({ ...extracted.value, format });
  return extracted.code === 'unsupported' || extracted.code === 'hostile' ? refuse('damaged') : extracted;
};

/** Reads old Word through LibreOffice, and by itself where that is not installed or cannot read it. Refuses `encrypted`, `macro`, `unsupported` (another file of this container), `damaged`, `old-word`. */
export const extractDoc = async (bytes: Uint8Array, limits: Limits, libreOffice?: string): Promise<Result<Extracted>> => {
  const content = contentOfOle(bytes);
  if (content === 'broken') return refuse('damaged');
  if (content === 'other') return refuse('unsupported');
  if (content !== 'word') return refuse(content);
  const office = findOffice(libreOffice);
  const read = office === undefined ? undefined : await converted(bytes, 'doc', limits, office);
  if (read?.ok === true || read?.code === 'time-limit') return read;
  const own = await (await import('./word.ts')).extractWord(bytes);
  return own.ok ? own : (read ?? own);
};

/** Reads RTF through LibreOffice, and by itself where that is not installed or cannot read it. */
export const extractRtf = async (bytes: Uint8Array, limits: Limits, libreOffice?: string): Promise<Result<Extracted>> => {
  const office = findOffice(libreOffice);
  const read = office === undefined ? undefined : await converted(bytes, 'rtf', limits, office);
  return read?.ok === true || read?.code === 'time-limit' ? read : (await import('../rtf/index.ts')).extractRtfText(bytes);
};

/** Reads an OpenDocument text through LibreOffice. Refuses `encrypted`, `macro`, `bomb`, `damaged`, and `unsupported` where LibreOffice is not installed. */
export const extractOdt = async (bytes: Uint8Array, limits: Limits, libreOffice?: string): Promise<Result<Extracted>> => {
  const unpacked = await unpack(bytes, (name) => /(?:^|\/)[^/]+\.xml$/u.test(name));
  if (!unpacked.ok) return unpacked;
  const { names, entries } = unpacked.value;
  if (/<[\w-]+:encryption-data\b/u.test(xmlText(entries.get('META-INF/manifest.xml') ?? new Uint8Array()))) return refuse('encrypted');
  if (names.some((name) => /^(?:Basic|Scripts)\/./u.test(name))) return refuse('macro');
  const office = findOffice(libreOffice);
  return office === undefined ? refuse('unsupported') : converted(bytes, 'odt', limits, office);
};
