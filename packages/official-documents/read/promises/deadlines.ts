import type { Deadline } from '../../reading.ts';
import { itemOf } from '../sections.ts';
import type { Passage } from '../sections.ts';
import { sieved } from '../../language/sieve/index.ts';
import { timeForms } from './times/forms.ts';
import { isPast } from './times/past.ts';
import type { Moment } from './times/time-form.ts';

const everyForm = timeForms.map(({ form, states }) => ({ form: sieved(new RegExp(form.source, `${form.flags}g`)), states }));
/** A bracket that a match opens belongs to it: "năm (trước ngày 15 tháng cuối kỳ)". */
const endOf = (text: string, match: RegExpExecArray): number => {
  const end = match.index + match[0].length;
  return text[end] === ')' && match[0].lastIndexOf('(') > match[0].lastIndexOf(')') ? end + 1 : end;
};
/** A sign before the words is none of them; of "tháng 5 và tháng 10" the second month has its word too. */
const startOf = (text: string, { index, 0: words }: RegExpExecArray): number => {
  const start = index + (/^[-–:;.\s]*/u.exec(words)?.[0].length ?? 0);
  const word = /^\d/u.test(words) ? (/(?<!\d\s)(?:tháng|quý)\s$/iu.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0) : 0;
  return start - word;
};
/** What the past tells, and headings in capitals ("NHIỆM VỤ QUÝ IV NĂM 2026"), set no time. */
const isSkipped = ({ roles, paragraph, from }: Passage): boolean =>
  roles.includes('background') || !/\p{Ll}/u.test(paragraph.text.slice(from));

/** Words of the papers and events that deadlines are about, so that one act stated twice counts once. */
const acts = /hội nghị|báo cáo|tập huấn|hội thi|cuộc thi|kế hoạch|kiểm tra|sơ kết|tổng kết|tọa đàm|toạ đàm|niêm yết|khảo sát/giu;
const reach = 400;
const actOf = (text: string, start: number): string => {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(start, start + reach);
  return (before.match(acts)?.at(-1) ?? after.match(acts)?.[0] ?? text.slice(0, reach)).toLowerCase();
};
const keyOf = ({ rule, within }: Pick<Deadline, 'rule' | 'within'>, act: string): string => `${JSON.stringify([rule, within])} ${act}`;

export interface FoundDeadline {
  deadline: Deadline;
  passage: Passage;
  /** The same act with the same deadline stands before it: it counts once in the paper, and also belongs to the duty that says it again. */
  isRepeated?: true;
}

const deadlinesIn = (passage: Passage, moment: Moment): (FoundDeadline & { key: string })[] => {
  const text = passage.paragraph.text;
  let taken: Uint8Array | undefined;
  const found: (FoundDeadline & { key: string; start: number })[] = [];
  for (const one of everyForm) {
    for (const match of one.form.matchesIn(text)) {
      const start = startOf(text, match);
      const end = endOf(text, match);
      if (start < passage.from || taken?.subarray(start, end).includes(1)) continue;
      const stated = one.states(match, moment);
      if (!stated) continue;
      taken ??= new Uint8Array(text.length);
      taken.fill(1, start, end);
      if (isPast(stated.rule, text, start, moment)) continue;
      found.push({ deadline: { ...itemOf(passage, start, end), ...stated }, passage, key: keyOf(stated, actOf(text, start)), start });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/** Every date, period or frequency by which something is to be done, in order; the same act with the same deadline is marked when it comes again. */
export const deadlinesOf = (passages: Passage[], moment: Moment): FoundDeadline[] => {
  const seen = new Set<string>();
  return passages
    .filter((passage) => !isSkipped(passage))
    .flatMap((passage) => deadlinesIn(passage, moment))
    .map(({ key, ...found }) => {
      const isKnown = seen.has(key) && found.deadline.rule.kind !== 'continuous';
      seen.add(key);
      return isKnown ? { ...found, isRepeated: true as const } : found;
    });
};
