import { layOut } from '../pdf/layout.ts';
import type { Piece } from '../pdf/piece.ts';
import { joinBroken, repair } from '../repair.ts';
import { startEngine } from './engine.ts';
import type { Engine, SeenLine } from './engine.ts';
import { withNumerals } from './numerals.ts';
import { pngOf } from './picture.ts';
import type { Picture } from './picture.ts';
import { withoutSlips } from './slips.ts';
import { readableRuns } from './words.ts';

/** The words on the page as pieces of text in points, as those of a text layer. */
const piecesOf = (lines: SeenLine[], { height, scale }: Picture): Piece[] =>
  withNumerals(readableRuns(lines)).map(({ words, baseline, height: size }) => ({
    text: words.map((word) => word.text).join(' '),
    x: (words[0]?.left ?? 0) / scale,
    y: (height - baseline) / scale,
    width: ((words.at(-1)?.right ?? 0) - (words[0]?.left ?? 0)) / scale,
    size: Math.min(40, Math.max(6, size / scale)),
  }));

/** Recognises one page after the other with one engine, which is started with the first page. */
export interface Recogniser {
  /** The text of a page in reading order, repaired like that of a text layer; `withFilled` adds pieces that are known by other ways. Rejects when the engine fails on it; the next page gets a new one. */
  read: (picture: Picture, withFilled?: (printed: Piece[]) => Promise<Piece[]>) => Promise<string>;
  stop: () => Promise<void>;
}

/** A recogniser for one document; nothing is loaded before the first page. */
export const recogniser = (): Recogniser => {
  let engine: Engine | undefined;
  const stop = async (): Promise<void> => {
    const last = engine;
    engine = undefined;
    await last?.stop();
  };
  return {
    stop,
    read: async (picture, withFilled) => {
      try {
        engine ??= await startEngine();
        const pieces = piecesOf(await engine.read(await pngOf(picture)), picture);
        return withoutSlips(joinBroken(repair(layOut((await withFilled?.(pieces)) ?? pieces))));
      } catch (error) {
        await stop();
        throw error;
      }
    },
  };
};
