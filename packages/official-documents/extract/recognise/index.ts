import { boxesOf } from '../pdf/grid.ts';
import { layOut } from '../pdf/layout.ts';
import type { Piece } from '../pdf/piece.ts';
import { joinBroken, repair } from '../repair.ts';
import { withBlanks } from './blanks.ts';
import { cutAtRules, tablesOf } from './cells.ts';
import { startEngine } from './engine.ts';
import type { Engine, SeenLine } from './engine.ts';
import { withNumerals } from './numerals.ts';
import type { Picture } from './picture.ts';
import { asRules, seenRules, withoutRules } from './rules.ts';
import type { SeenRule } from './rules.ts';
import { withoutSlips } from './slips.ts';
import { isSideways, straightened, turned, withoutMargins } from './straight.ts';
import { readableRuns } from './words.ts';

const piecesOf = (lines: SeenLine[], rules: SeenRule[], { height, scale }: Picture): Piece[] =>
  withNumerals(readableRuns(lines, rules)).map(({ words, baseline, height: size }) => ({
    text: words.map((word) => word.text).join(' '),
    x: (words[0]?.left ?? 0) / scale,
    y: (height - baseline) / scale,
    width: ((words.at(-1)?.right ?? 0) - (words[0]?.left ?? 0)) / scale,
    size: Math.min(40, Math.max(6, size / scale)),
  }));

export interface Recognised {
  text: string;
  /** Something stands where number or day are filled in, and could not be made out. */
  isBlank: boolean;
}

type WithFilled = (printed: Piece[]) => Promise<Piece[]>;

export interface Recogniser {
  /** Reads a page; `withFilled` adds pieces that are known by other ways. Rejects when the engine fails on it; the next page gets a new one. */
  read: (picture: Picture, withFilled?: WithFilled) => Promise<Recognised>;
  stop: () => Promise<void>;
}

interface Look {
  picture: Picture;
  clear: Picture;
  seen: SeenRule[];
  lines: SeenLine[];
}

/** The engine sets a page straight by itself, and loses less by it; only the lines of tables must be straight before. */
const lookAt = async (engine: Engine, laid: Picture): Promise<Look> => {
  const straight = await straightened(laid);
  const found = seenRules(straight);
  const seen = boxesOf(asRules(found, straight)).length > 0 ? found : [];
  const picture = seen.length > 0 ? straight : laid;
  const clear = withoutRules(picture, seen);
  const tables = await tablesOf(engine, clear, asRules(seen, clear));
  const lines = cutAtRules(await engine.read(tables.rest), seen);
  return { picture, clear, seen, lines: [...lines, ...tables.lines] };
};

const sure = 80;
const fewestWords = 12;
/** Of a page that lies as it should the engine is sure of more than half of the words. */
const leastSure = 0.4;

const sureWords = ({ lines }: Look): { sure: number; all: number } => {
  const words = lines.flatMap((line) => line.words).filter(({ text }) => /\p{L}{2}/u.test(text));
  return { sure: words.filter(({ confidence }) => confidence >= sure).length, all: words.length };
};

const lookUpright = async (engine: Engine, drawn: Picture): Promise<Look> => {
  const clean = withoutMargins(drawn);
  const first = await lookAt(engine, isSideways(clean) ? await turned(clean, 90) : clean);
  const counted = sureWords(first);
  if (counted.all < fewestWords || counted.sure >= leastSure * counted.all) return first;
  const other = await lookAt(engine, await turned(first.picture, 180));
  return sureWords(other).sure > 2 * counted.sure ? other : first;
};

const readPage = async (engine: Engine, drawn: Picture, withFilled: WithFilled | undefined): Promise<Recognised> => {
  const { clear, seen, lines: all } = await lookUpright(engine, drawn);
  const { lines, isBlank } = withBlanks(all, clear);
  const [found, rules] = [piecesOf(lines, seen, clear), asRules(seen, clear)];
  return { text: withoutSlips(joinBroken(repair(layOut((await withFilled?.(found)) ?? found, rules)))), isBlank };
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
