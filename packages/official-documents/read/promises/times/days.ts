import { dayForm, dayOf, isoDay } from '../../citations/dates.ts';
import { before, yearOfMonth } from './time-form.ts';
import type { Moment, Stated, TimeForm } from './time-form.ts';
import { everyYear, hourBefore, hourNeeded, limit, strictLimit, timeOf } from './words.ts';

const isDay = (day: string, month: string): boolean => isoDay('2024', month, day) !== undefined;

/** A day without its year falls into that of the paper, or behind the turn of the year where a paper of its last months names one of the first. */
const dayOfYear = (day: string, month: string, moment: Moment): string | undefined => {
  const { issuedOn, kind } = moment;
  const year = yearOfMonth(Number(month), moment);
  if (year === undefined) return undefined;
  const on = isoDay(String(year), month, day);
  const turns =
    kind !== 'plan' && issuedOn?.length === 10 && on !== undefined && on < issuedOn && issuedOn.slice(5, 7) >= '10' && Number(month) <= 3;
  return turns ? isoDay(String(year + 1), month, day) : on;
};

const farthest = 80;
const again = /(?:định kỳ|hằng năm|hàng năm|mỗi năm)(?!\p{L})[^.;]{0,140}$/iu;
const farthestAgain = 160;
/** "Định kỳ 6 tháng (trước ngày 10/6) và năm (trước ngày 10/12)": the day comes again each year. */
const comesAgain = ({ input, index }: RegExpExecArray): boolean => again.test(input.slice(Math.max(0, index - farthestAgain), index));

const dayOrYearly = (match: RegExpExecArray, moment: Moment): Stated | undefined => {
  const { day = '', month = '', yearly } = match.groups ?? {};
  if (!isDay(day, month)) return undefined;
  const on = yearly === undefined && !comesAgain(match) ? dayOfYear(day, month, moment) : undefined;
  if (on !== undefined) return { rule: { kind: 'date', on, ...before(match) }, ...timeOf(match) };
  return { rule: { kind: 'yearly', month: Number(month), day: Number(day), ...before(match) } };
};

const whole = new RegExp(`^${dayForm}$`, 'u');
const wholeDay: TimeForm['states'] = (match) => {
  const day = whole.exec(match.groups?.['whole'] ?? '');
  const on = day ? dayOf(day) : undefined;
  return on === undefined ? undefined : { rule: { kind: 'date', on, ...before(match) }, ...timeOf(match) };
};

const act =
  /(?:tổ chức|phát động|khai mạc|bế mạc|ra quân|sơ kết|tổng kết|tập huấn|kiểm tra)\s(?![^.;,]*(?:kết quả|theo|thực hiện|triển khai)\s)[^.;,\d]{0,60}$/iu;
/** "Tổ chức lễ phát động ngày 10/10/2026": a day of something that is held, not of a paper that is cited. */
const isOfAct = ({ input, index }: RegExpExecArray): boolean => act.test(input.slice(Math.max(0, index - farthest), index));

const spanBefore = /từ (?:ngày )?\d{1,2}(?:\s?[/.]\s?\d{1,2}(?:\s?[/.]\s?\d{4})?|\stháng\s\d{1,2}(?:\snăm\s\d{4})?)?,?\s$/iu;
/** The second day of a span that tells what figures cover ("tính từ ngày 15/12/2025 đến ngày 14/6/2026") sets no limit either. */
const endsSpan = ({ input, index, 0: text }: RegExpExecArray): boolean =>
  /^(?:đến|tới)/iu.test(text) && spanBefore.test(input.slice(Math.max(0, index - farthest), index));

const dayMonth = String.raw`(?<day>\d{1,2})\s?(?:\/|tháng\s)\s?(?<month>\d{1,2})(?![\d/])`;

const others = String.raw`(?:ngày )?\d{1,2}\/\d{1,2}(?:\/\d{4})?(?:,| và| hoặc) `;

const farthestName = 60;
/** "Có hiệu lực từ ngày 01/7/2027", "số liệu từ ngày …" start no work. */
const isStart = ({ input, index }: RegExpExecArray): boolean =>
  !/(?:hiệu lực|số liệu|kể|tính|thời điểm|ban hành|ký|sinh)(?:\s\p{L}+){0,4}\s$/iu.test(
    input.slice(Math.max(0, index - farthestName), index),
  );
const weekdayOrNone = String.raw`(?:(?:thứ \p{L}+|chủ nhật),? )?`;
const to = String.raw`\s?(?:,?\s?(?:đến|tới)|[-–])(?:\shết)?\s`;

/** "Từ ngày 08/11 đến ngày 14/11/2027" ends with its second day; "từ ngày 15/3/2027" alone begins there, and is the day that is planned for. */
const spans: readonly TimeForm[] = [
  {
    form: new RegExp(
      String.raw`(?<!\p{L})từ\s(?:${hourNeeded})?${weekdayOrNone}(?:ngày\s)?\d{1,2}(?:\s?[/.]\s?\d{1,2}(?:\s?[/.]\s?\d{4})?|\stháng\s\d{1,2}(?:\snăm\s\d{4})?)?${to}${weekdayOrNone}(?:ngày\s)?(?<whole>${dayForm})`,
      'iu',
    ),
    states: (match, moment) => (isStart(match) ? wholeDay(match, moment) : undefined),
  },
  {
    form: new RegExp(
      String.raw`(?:(?:bắt đầu|thực hiện|áp dụng)\s)?(?<!(?:kể|tính)\s)(?<!\p{L})từ\s${weekdayOrNone}ngày\s(?<whole>${dayForm})(?!${to})`,
      'iu',
    ),
    states: (match, moment) => (isStart(match) ? wholeDay(match, moment) : undefined),
  },
];

/** "Trước 15/6 và 15/12 hằng năm": the words behind the last day hold for each. */
const yearlyBehind = String.raw`(?=(?:,| và| hoặc) (?:ngày )?\d{1,2}\/\d{1,2} (?:hằng|hàng) năm)`;
const opens = /^(?:\S{1,4}\s)?$/u;
const occasion = String.raw`(?<!\p{L})dịp\s(?:kỷ niệm\s)?(?:ngày\s)?`;

/** Days with or without their year: "trước 9h00, ngày 13 tháng 02 năm 2026", "xong trước 30/6", "trước ngày 10/12 hằng năm". */
export const dayForms: readonly TimeForm[] = [
  ...spans,
  // "Trước 14/6/2026 và 10/12/2026": the limit holds for each.
  {
    form: new RegExp(String.raw`(?<=(?<before>trước )(?:${others}){1,3})(?:ngày )?(?<whole>${dayForm})`, 'iu'),
    states: wholeDay,
  },
  {
    form: new RegExp(String.raw`(?<=(?:chậm nhất|muộn nhất) (?:là |vào |trong )?(?:${others}){1,3})(?:ngày )?(?<whole>${dayForm})`, 'iu'),
    states: wholeDay,
  },
  {
    form: new RegExp(String.raw`(?<!tính )${limit}\s*${hourBefore}(?:ngày\s+)?(?<whole>${dayForm})`, 'iu'),
    states: (match, moment) => (endsSpan(match) ? undefined : wholeDay(match, moment)),
  },
  // "Ngày 22/5/2026: hướng dẫn lưu động tại thôn …": a day that heads what is done on it.
  {
    form: new RegExp(String.raw`[Nn]gày (?<whole>${dayForm})(?=\s?[:–-]\s)`, 'u'),
    states: (match, moment) => (opens.test(match.input.slice(0, match.index)) ? wholeDay(match, moment) : undefined),
  },
  { form: new RegExp(String.raw`${occasion}(?<whole>${dayForm})`, 'iu'), states: wholeDay },
  // "Tập dượt: chiều ngày 20/4/2027".
  {
    form: new RegExp(String.raw`(?:vào\s)?(?:sáng|chiều|tối)\s(?:thứ\s\p{L}+\s|chủ nhật\s)?(?:\(|,\s)?ngày\s(?<whole>${dayForm})`, 'iu'),
    states: wholeDay,
  },
  { form: new RegExp(String.raw`${hourNeeded}ngày\s(?<whole>${dayForm})`, 'iu'), states: wholeDay },
  // "Hưởng ứng Ngày Pháp luật, thứ Hai, ngày 09/11/2026": with the day of the week it is the day of something held.
  {
    form: new RegExp(
      String.raw`(?:vào\s)?(?<!\p{L})(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s?(?:\(|,\s?)?ngày\s(?<whole>${dayForm})`,
      'iu',
    ),
    states: wholeDay,
  },
  {
    form: new RegExp(String.raw`(?:vào\s)?ngày\s(?<whole>${dayForm})(?!\s(?:của|về|quy định|ban hành|hướng dẫn)\s)`, 'iu'),
    states: (match, moment) => (isOfAct(match) ? wholeDay(match, moment) : undefined),
  },
  {
    form: new RegExp(
      String.raw`(?<!tính )${limit}\s*${hourBefore}(?:ngày\s+)${dayMonth}(?:(?<yearly>\s+(?:của\s)?${everyYear}|${yearlyBehind})|)(?!\s+năm \d)`,
      'iu',
    ),
    states: dayOrYearly,
  },
  { form: new RegExp(String.raw`${occasion}${dayMonth}`, 'iu'), states: dayOrYearly },
  {
    form: new RegExp(
      String.raw`${strictLimit}\s+${hourBefore}(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/%])(?:(?<yearly>\s+${everyYear}|${yearlyBehind})|)`,
      'iu',
    ),
    states: dayOrYearly,
  },
  {
    form: /(?<=(?<before>trước )(?:ngày )?\d{1,2}\/\d{1,2}(?:, \d{1,2}\/\d{1,2})*(?:,| và| hoặc) )(?:ngày )?(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/])(?<yearly> (?:hằng|hàng) năm)?/iu,
    states: dayOrYearly,
  },
];
