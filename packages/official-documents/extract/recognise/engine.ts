import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Block, Worker } from 'tesseract.js';
import { dotsOf, pgmOf } from './picture.ts';
import type { Picture } from './picture.ts';

export interface SeenWord {
  text: string;
  confidence: number;
  left: number;
  right: number;
}
/** A line of words; `height` reaches from the descenders to the ascenders. */
export interface SeenLine {
  words: SeenWord[];
  baseline: number;
  height: number;
}
export type Layout = 'page' | 'block';
export interface Engine {
  /** The lines of a picture: of a page, whose columns and blocks are found, or of one block. Rejects when the engine fails; it is of no use afterwards. */
  read: (picture: Picture, layout?: Layout) => Promise<SeenLine[]>;
  stop: () => Promise<void>;
}

const dataFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int');

const linesOf = (blocks: Block[] | null): SeenLine[] =>
  (blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .map((line) => ({
      words: line.words.map(({ text, confidence, bbox }) => ({ text, confidence, left: bbox.x0, right: bbox.x1 })),
      baseline: (line.baseline.y0 + line.baseline.y1) / 2,
      height: line.rowAttributes.rowHeight,
    }));

const threadOf = (worker: Worker): EventEmitter | undefined => {
  const thread: unknown = Reflect.get(worker, 'worker');
  return thread instanceof EventEmitter ? thread : undefined;
};

const lstmOnly = 1;
/** Finds columns and blocks by itself (PSM.AUTO), or takes the picture as one block (PSM.SINGLE_BLOCK). */
const modes = { page: '3', block: '6' } as Record<Layout, NonNullable<Tesseract.WorkerParams['tessedit_pageseg_mode']>>;

/** Starts the engine for Vietnamese in its own thread, offline, writing no file. Rejects when it cannot be started. */
export const startEngine = async (): Promise<Engine> => {
  const { createWorker } = (await import('tesseract.js')).default;
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(() => undefined);
  const fail = (reason: unknown): void => {
    broken.reject(reason instanceof Error ? reason : new Error(String(reason)));
  };
  const options = { langPath: dataFolder(), gzip: true, cacheMethod: 'none', errorHandler: fail };
  const worker = await Promise.race([createWorker('vie', lstmOnly, options), broken.promise]);
  threadOf(worker)?.on('error', fail);
  await worker.setParameters({ debug_file: '/dev/null' });
  let set = '';
  const prepare = async (layout: Layout, dots: number): Promise<void> => {
    if (set === `${layout} ${dots}`) return;
    await worker.setParameters({ tessedit_pageseg_mode: modes[layout], user_defined_dpi: String(dots) });
    set = `${layout} ${dots}`;
  };
  return {
    read: async (picture, layout = 'page') => {
      await prepare(layout, dotsOf(picture));
      const seen = worker.recognize(pgmOf(picture), { rotateAuto: layout === 'page' }, { text: false, blocks: true });
      return linesOf((await Promise.race([seen, broken.promise])).data.blocks);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
};
