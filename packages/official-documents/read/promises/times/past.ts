import type { DocumentHeader } from '../../../reading.ts';
import type { Moment, Rule } from './time-form.ts';
import { isStrict } from './words.ts';

/** Kinds that order once, by the abbreviation in their number: notices, invitations, calls, instructions. */
const onceOnly = /^\d*\s?[-/](?:TB|GM|TM|GTT|LCT|CĐ|HD|TTr|PA)[-/]/u;

/** What the head of a paper says about the times in it. Resolutions, programmes and rules hold for years: a day without its year is one of each year there. */
export const momentOf = ({ year, issuedOn, kind, title, number = '' }: DocumentHeader): Moment => {
  const named = /(?<!tháng \d{1,2} )năm (20\d{2})(?!\s?[-–]\s?20)/iu.exec(title)?.[1];
  const isOnce = (kind !== 'other' && kind !== 'decision') || onceOnly.test(number);
  const ordered = isOnce && !/quy chế|quy định|quy trình|nội quy/iu.test(title) ? issuedOn?.slice(0, 4) : undefined;
  const own = year ?? (Number(named ?? ordered ?? 0) || undefined);
  const isSchoolYear = own !== undefined && new RegExp(`năm học ${own}\\s?[-–]\\s?${own + 1}`, 'iu').test(title);
  return { year: own, kind, ...(issuedOn === undefined ? {} : { issuedOn }), ...(isSchoolYear ? { isSchoolYear } : {}) };
};

const lastMonth = { 1: '03', 2: '06', 3: '09', 4: '12' } as const;

/** The end of what a rule names, as far as the source says it; undefined for what comes again. */
const endOf = (rule: Rule): string | undefined =>
  rule.kind === 'date' ? rule.on : rule.kind === 'quarter' ? `${rule.year}-${lastMonth[rule.quarter]}` : undefined;

const tells = /(?:^|[\s,])đã\s[^.;]*$/u;

/** "Đến hết ngày 25/02/2027 còn 06 xã chưa …", "tính đến 30/6/2026 đã …". */
const counts = /^(?:(?:tính )?đến|hết)(?!\p{L})[^.;]{0,40}?\d{4},?\s(?:còn|đã|mới|chưa|có|vẫn|toàn)\s/iu;

/** Whether a time lies before the paper. A binding limit on a whole day stays one, and so does a step that opens its paragraph: either may be a slip. */
export const isPast = (rule: Rule, text: string, start: number, { issuedOn, year, kind }: Moment): boolean => {
  const end = endOf(rule);
  const from = issuedOn ?? (year === undefined ? undefined : String(year));
  if (end === undefined || from === undefined) return false;
  const length = Math.min(end.length, from.length);
  if (end.slice(0, length) >= from.slice(0, length)) return false;
  const isStep = kind === 'plan' && /^tháng/iu.test(text.slice(start)) && !/\p{L}{2}/u.test(text.slice(0, start));
  const isBinding =
    rule.kind === 'date' && end.length === 10 && isStrict.test(text.slice(start)) && !counts.test(text.slice(start, start + 100));
  return !isStep && (!isBinding || tells.test(text.slice(Math.max(0, start - 160), start)));
};
