import { fold } from '../language/fold.ts';
import type { Finding } from '../reading.ts';
import type { Paragraph } from '../read/model/document.ts';
import { isBullet } from '../read/outline/labels.ts';
import { query } from './query.ts';

const shortestRepeat = 60;
const shortestDuty = 150;
const isDuty = ({ label }: Paragraph): boolean => label === undefined || isBullet(label);
const compared = 150;

const shortestOf = (paragraph: Paragraph): number => (isDuty(paragraph) ? shortestDuty : shortestRepeat);

const openingOf = ({ text, from }: Paragraph): string => fold(text.slice(from, from + 40)).slice(0, 8);

/** So much of a paragraph is enough to compare it, unless hardly any of it is letters. */
const enough = 400;
const bodyOf = ({ text, from }: Paragraph): string => {
  const head = fold(text.slice(from, from + enough));
  return head.length > compared + 20 ? head : fold(text.slice(from));
};

const keyOf = (paragraph: Paragraph): string | undefined => {
  const body = bodyOf(paragraph);
  return body.length < shortestOf(paragraph) ? undefined : body.slice(0, compared);
};

export const repeated = (paragraphs: Paragraph[]): Paragraph[][] => {
  const long = paragraphs.filter((one) => one.text.length - one.from >= shortestOf(one));
  const alike = [...Map.groupBy(long, openingOf).values()].filter((group) => group.length > 1);
  return alike.flatMap((group) =>
    [...Map.groupBy(group, keyOf)].flatMap(([key, copies]) => (key !== undefined && copies.length > 1 ? [copies] : [])),
  );
};

export const repeatFindings = (groups: Paragraph[][]): Finding[] =>
  groups.flatMap((copies) =>
    copies.slice(1).map((paragraph) => {
      const stretch = { paragraph, start: paragraph.from, end: Math.min(paragraph.text.length, paragraph.from + 200) };
      return query(stretch, 'duplicate', 'Đoạn này đã có ở trên.');
    }),
  );

/** A paragraph printed twice brings its number with it: that it does not fit is the same fault. Tells of a query whether it is about anything else. */
export const isNoRepeat = (groups: Paragraph[][]): ((finding: Finding) => boolean) => {
  const starts = new Set(groups.flat().map(({ flow }) => flow.offsets[0]));
  return ({ at = [] }) => !starts.has(at[0]?.start);
};
