import type { DocumentHeader } from '../../../reading.ts';
import type { Moment, Rule } from './time-form.ts';
import { isStrict } from './words.ts';

/** Rules of conduct hold from year to year: a day without its year is one of each year there. */
const isStanding = (title: string): boolean => /(?:quy chế|quy định|quy trình|nội quy|hương ước|quy ước)/iu.test(title);

/** What the head of a paper says about the times in it. */
export const momentOf = ({ year, issuedOn, kind, title }: DocumentHeader): Moment => {
  const named = /năm (20\d{2})(?!\s?[-–]\s?20)/iu.exec(title)?.[1];
  const own = year ?? (isStanding(title) ? undefined : Number(named ?? issuedOn?.slice(0, 4) ?? 0) || undefined);
  return { year: own, kind, ...(issuedOn === undefined ? {} : { issuedOn }) };
};

const lastMonth = { 1: '03', 2: '06', 3: '09', 4: '12' } as const;

/** The end of what a rule names, as far as the source says it; undefined for what comes again. */
const endOf = (rule: Rule): string | undefined =>
  rule.kind === 'date' ? rule.on : rule.kind === 'quarter' ? `${rule.year}-${lastMonth[rule.quarter]}` : undefined;

const tells = /(?:^|[\s,])đã\s[^.;]*$/u;

/**
 * Whether a time lies before the paper and so tells of what was. A limit in words that bind, on a whole day, stays one: it may be a slip, and is queried.
 */
export const isPast = (rule: Rule, text: string, start: number, { issuedOn, year }: Moment): boolean => {
  const end = endOf(rule);
  const from = issuedOn ?? (year === undefined ? undefined : String(year));
  if (end === undefined || from === undefined) return false;
  const length = Math.min(end.length, from.length);
  if (end.slice(0, length) >= from.slice(0, length)) return false;
  const isBinding = rule.kind === 'date' && end.length === 10 && isStrict.test(text.slice(start));
  return !isBinding || tells.test(text.slice(Math.max(0, start - 160), start));
};
