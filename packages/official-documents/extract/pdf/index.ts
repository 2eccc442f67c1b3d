import { getDocumentProxy } from 'unpdf';
import { done } from '../../result.ts';
import type { Refusal, Result } from '../../result.ts';
import { joinPages } from '../extracted.ts';
import type { Extracted } from '../extracted.ts';
import type { Limits, Progress } from '../limits.ts';
import { layOut } from './layout.ts';
import type { Piece } from './layout.ts';
import { stampPieces } from './stamps.ts';
import { refuse } from '../refusals.ts';
import { joinBroken, repair } from '../repair.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The parser reports a password or broken file by exceptions of many names; here they become the refusals they mean. */
const refusalOf = (error: unknown): Refusal =>
  refuse(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged');

const open = async (bytes: Uint8Array): Promise<Result<Pdf>> => {
  try {
    return done(await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: false }));
  } catch (error) {
    return refusalOf(error);
  }
};

const piecesOf = async (pdf: Pdf, number: number): Promise<Piece[]> => {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent();
  const pieces: Piece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const upright = Math.abs(b) <= Math.abs(a);
    if (upright) pieces.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height });
  }
  pieces.push(...(await stampPieces(page, pieces)));
  page.cleanup();
  return pieces;
};

const pagesOf = async (pdf: Pdf, onProgress: ((progress: Progress) => void) | undefined): Promise<string[]> => {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    texts.push(joinBroken(repair(layOut(await piecesOf(pdf, number)))));
    onProgress?.({ stage: 'extract', page: number, pages: pdf.numPages });
  }
  return texts;
};

/**
 * Reads the text layer of a PDF in reading order, one line of the page on each line, columns of head and signature apart.
 * Refuses `encrypted`, `damaged`, `too-many-pages`, and `no-text` where there are only pictures.
 */
export const extractPdf = async (
  bytes: Uint8Array,
  limits: Limits,
  onProgress?: (progress: Progress) => void,
): Promise<Result<Extracted>> => {
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (pdf.numPages > limits.maxPages) return refuse('too-many-pages', limits.maxPages);
    const texts = await pagesOf(pdf, onProgress);
    if (texts.every((text) => text.trim() === '')) return refuse('no-text');
    return done({ ...joinPages(texts), format: 'pdf', wrapped: true });
  } catch (error) {
    return refusalOf(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
};
