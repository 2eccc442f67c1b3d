import { familyNames, isPersonName, isPosition, signingPower } from './words.ts';

/** What the two bodies have below one another, in their columns. */
export interface Columns {
  left: string[];
  right: string[];
}

const secondPower = /(?<=\S)\s+(?=(?:(?:TM|KT|TL|TUQ|Q)\.|[TK]\/[MTL]\.?)\s?\p{Lu})/u;
/** Only "TM." opens a column: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH" on one line is one signature. */
const forBody = /^(?:TM\.|T\/M\.?)\s?\p{Lu}/u;

/** Where a family name stands behind two words and more, another name begins. */
const opensPerson = new Set(familyNames.split('|'));

const cutsBefore = (text: string, isRight: (left: string, right: string) => boolean): [string, string][] => {
  const words = text.split(' ');
  return words.slice(1).flatMap((_, at): [string, string][] => {
    const [left, right] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
    return isRight(left, right) ? [[left, right]] : [];
  });
};

const areNames = (left: string, right: string): boolean =>
  isPersonName(left) && isPersonName(right) && opensPerson.has(right.split(' ')[0] ?? '');

/** Where two columns meet in a line without a gap to tell them: two powers, two titles or two names; undefined where that is not sure. */
const cut = (text: string): [string, string] | undefined => {
  const power = secondPower.exec(text);
  if (power && signingPower.test(text)) return [text.slice(0, power.index), text.slice(power.index).trimStart()];
  const [titles] = cutsBefore(text, (left, right) => isPosition(left) && isPosition(right));
  if (titles) return titles;
  const names = cutsBefore(text, areNames);
  return names.length === 1 ? names[0] : undefined;
};

/** Two bodies that sign side by side, whose columns stand close: `lines` with single spaces, from the one on which both name whom they sign for. */
export const closeColumns = (lines: string[]): Columns | undefined => {
  const from = lines.findIndex((text) => cut(text)?.every((one) => forBody.test(one)) === true);
  if (from < 0) return undefined;
  const pairs = lines.slice(from).flatMap((text) => [cut(text) ?? []].filter((pair) => pair.length === 2));
  return { left: pairs.map(([left = '']) => left), right: pairs.map(([, right = '']) => right) };
};
