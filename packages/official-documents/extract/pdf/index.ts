import { getDocumentProxy } from 'unpdf';
import { done } from '../../result.ts';
import type { Refusal, Result } from '../../result.ts';
import { joinPages } from '../extracted.ts';
import type { Extracted } from '../extracted.ts';
import type { ExtractOptions, Limits } from '../limits.ts';
import { refuse } from '../refusals.ts';
import { unreadIn } from '../recognise/attempt.ts';
import { unreadPictures } from './insets.ts';
import { layerOf } from './layer.ts';
import type { Layer, Pdf } from './layer.ts';
import { withoutRunningLines } from './running.ts';
import { recogniseScans } from './scans.ts';
import { hasForm, unreadForm } from './fields/xfa.ts';

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

const layersOf = async (pdf: Pdf, onProgress: ExtractOptions['onProgress']): Promise<Layer[]> => {
  const layers: Layer[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    layers.push(await layerOf(pdf, number));
    onProgress?.({ stage: 'extract', page: number, pages: pdf.numPages });
  }
  return layers;
};

const textOf = async (pdf: Pdf, bytes: Uint8Array, options: ExtractOptions & { limits: Limits }): Promise<Result<Extracted>> => {
  const { maxPages } = options.limits;
  if (pdf.numPages > maxPages) return refuse('too-many-pages', maxPages);
  const layers = await layersOf(pdf, options.onProgress);
  const recognised = await recogniseScans(pdf, bytes, layers, options);
  if (!recognised.ok) return recognised;
  const texts = layers.map(({ text }, at) => recognised.value.get(at + 1)?.text ?? text);
  if (texts.every((text) => text.trim() === '')) return refuse((await hasForm(pdf)) ? 'xfa' : 'no-text');
  const sources = layers.map((_, at) => recognised.value.get(at + 1)?.source);
  const encoding = layers.find((layer) => layer.encoding !== undefined)?.encoding;
  const pages = joinPages(withoutRunningLines(texts), sources);
  const seen = new Set(recognised.value.keys());
  const unread = [...unreadIn(recognised.value), ...(await unreadPictures(pdf, bytes, layers, seen)), ...(await unreadForm(pdf, texts))];
  const facts = { ...(unread.length > 0 ? { unread } : {}), ...(encoding === undefined ? {} : { encoding }) };
  return done({ ...pages, format: 'pdf', wrapped: true, ...facts });
};

/** Reads a PDF: its text layer, or what is recognised. Refuses `encrypted`, `damaged`, `too-many-pages`, `too-many-scans`, `xfa` (a form alone), `no-text`. */
export const extractPdf = async (bytes: Uint8Array, limits: Limits, options: ExtractOptions = {}): Promise<Result<Extracted>> => {
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    return await textOf(pdf, bytes, { ...options, limits });
  } catch (error) {
    return refusalOf(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
};
