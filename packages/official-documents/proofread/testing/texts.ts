import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../reading.ts';
import type { Paragraph } from '../../read/model/document.ts';
import { flowOf } from '../../read/model/flow.ts';
import { wordFindings } from '../words/index.ts';

const folder = new URL('../fixtures/', import.meta.url);

export const filesOf = (beginning: string, below = ''): string[] =>
  readdirSync(new URL(below, folder)).filter((name) => name.startsWith(beginning) && name.endsWith('.txt'));

export const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8').normalize('NFC');

/** The paragraphs of a file, a line each, without what says where they come from. */
export const linesOf = (name: string): string[] =>
  textOf(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

export const wordsIn = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0;

export const paragraphOf = (text: string): Paragraph => {
  const flow = flowOf([{ start: 0, end: text.length, text, page: 1, indent: 0 }], text, [0]);
  return { flow, text: flow.text, from: 0, page: 1 };
};

export const askedOf = (text: string): Finding[] => wordFindings([paragraphOf(text)], 'txt');

export interface Slip {
  wrong: string;
  right: string;
  start: number;
  end: number;
}

export const slipsOf = (name: string): Slip[] =>
  linesOf(name).flatMap((line) => {
    const match = /\{([^|]*)\|([^}]*)\}/u.exec(line);
    if (!match) return [];
    const [marked, printed = '', meant = ''] = match;
    const start = match.index;
    return [{ wrong: line.replace(marked, printed), right: line.replace(marked, meant), start, end: start + printed.length }];
  });

export interface Answer {
  isFound: boolean;
  /** The sentence with the correction in place; absent where none was given. */
  corrected?: string;
}

export const answerTo = ({ wrong, start, end }: Slip): Answer => {
  const over = askedOf(wrong).filter(({ at = [] }) => at.some((place) => place.start < end && place.end > start));
  const sure = over.find(({ correction }) => correction !== undefined);
  const place = sure?.at?.[0];
  if (!place || sure.correction === undefined) return { isFound: over.length > 0 };
  return { isFound: true, corrected: wrong.slice(0, place.start) + sure.correction + wrong.slice(place.end) };
};
