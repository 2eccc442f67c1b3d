import { layOut } from '../pdf/layout.ts';
import type { Piece } from '../pdf/piece.ts';
import { joinBroken, repair } from '../repair.ts';
import { withBlanks } from './blanks.ts';
import { cutAtRules, overlookedLines } from './cells.ts';
import { startEngine } from './engine.ts';
import type { Engine, SeenLine } from './engine.ts';
import { withNumerals } from './numerals.ts';
import { pngOf } from './picture.ts';
import type { Picture } from './picture.ts';
import { asRules, seenRules, withoutRules } from './rules.ts';
import type { SeenRule } from './rules.ts';
import { withoutSlips } from './slips.ts';
import { straightened, withoutMargins } from './straight.ts';
import { readableRuns } from './words.ts';

/** The words on the page as pieces of text in points, as those of a text layer. */
const piecesOf = (lines: SeenLine[], rules: SeenRule[], { height, scale }: Picture): Piece[] =>
  withNumerals(readableRuns(lines, rules)).map(({ words, baseline, height: size }) => ({
    text: words.map((word) => word.text).join(' '),
    x: (words[0]?.left ?? 0) / scale,
    y: (height - baseline) / scale,
    width: ((words.at(-1)?.right ?? 0) - (words[0]?.left ?? 0)) / scale,
    size: Math.min(40, Math.max(6, size / scale)),
  }));

/** What was recognised on a page. */
export interface Recognised {
  /** In reading order, repaired like that of a text layer. */
  text: string;
  /** Something stands where number or day are filled in, and could not be made out. */
  isBlank: boolean;
}

type WithFilled = (printed: Piece[]) => Promise<Piece[]>;

/** Recognises one page after the other with one engine, which is started with the first page. */
export interface Recogniser {
  /** Reads a page; `withFilled` adds pieces that are known by other ways. Rejects when the engine fails on it; the next page gets a new one. */
  read: (picture: Picture, withFilled?: WithFilled) => Promise<Recognised>;
  stop: () => Promise<void>;
}

const readPage = async (engine: Engine, drawn: Picture, withFilled: WithFilled | undefined): Promise<Recognised> => {
  const picture = await straightened(withoutMargins(drawn));
  const seen = seenRules(picture);
  const clear = withoutRules(picture, seen);
  const { lines, isBlank } = withBlanks(cutAtRules(await engine.read(await pngOf(clear)), seen), clear);
  const [pieces, rules] = [piecesOf(lines, seen, clear), asRules(seen, clear)];
  const inCells = await overlookedLines(engine, clear, pieces, rules);
  const all = [...pieces, ...piecesOf(inCells, seen, clear)];
  return { text: withoutSlips(joinBroken(repair(layOut((await withFilled?.(all)) ?? all, rules)))), isBlank };
};

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
        return await readPage(engine, picture, withFilled);
      } catch (error) {
        await stop();
        throw error;
      }
    },
  };
};
