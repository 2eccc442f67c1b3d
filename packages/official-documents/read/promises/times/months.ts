import { before, only, yearOfMonth } from './time-form.ts';
import type { Rule, TimeForm } from './time-form.ts';
import { everyYear, limit, roman, yearBehind } from './words.ts';

const romans: Record<string, 1 | 2 | 3 | 4> = { I: 1, II: 2, III: 3, IV: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

const monthRule: TimeForm['states'] = (match, moment) => {
  const month = match.groups?.['month'] ?? '';
  const named = match.groups?.['year'] ?? yearOfMonth(Number(month), moment)?.toString();
  if (named === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  return only({ kind: 'date', on: `${named}-${month.padStart(2, '0')}`, ...before(match) });
};
const quarterRule: TimeForm['states'] = (match, moment) => {
  const year = match.groups?.['year'] === undefined ? moment.year : Number(match.groups['year']);
  const quarter = romans[(match.groups?.['quarter'] ?? '').toUpperCase()];
  return year === undefined || quarter === undefined ? undefined : only({ kind: 'quarter', year, quarter });
};
const yearRule: TimeForm['states'] = ({ groups = {} }, { year }) => {
  const on =
    groups['year'] ??
    groups['done'] ??
    groups['during'] ??
    groups['end'] ??
    groups['by'] ??
    groups['counted'] ??
    (groups['own'] === undefined || year === undefined ? undefined : String(year));
  return only(on === undefined ? undefined : ({ kind: 'date', on } satisfies Rule));
};

const nextQuarter = String.raw`(?:\s?[,;]|\svà|\s?[-–])\s(?:quý\s)?`;
const nextMonth = String.raw`(?:\s?[,;]\s?(?:và\s)?|\s(?:và|hoặc)\s)(?:tháng\s)?`;
const optionalYear = String.raw`(?:\s?(?:\/|năm)\s?(?<year>20\d{2}))?`;
/** Where a number in a list of months ends: not in "tháng 3, 6 tháng đầu năm". */
const monthEnd = String.raw`(?!\d|%|\s?\/(?!\s?20\d\d)|\s(?!\/|năm\s20|và\s|hoặc\s|hằng\s|hàng\s|mỗi\s|tới|trong\s|để\s|tổ chức|thực hiện|hoàn thành))`;
const yearAhead = String.raw`(?:(?=(?:${nextMonth}\d{1,2}(?!\d))*\s?(?:\/|năm)\s?(?<year>20\d{2}))|)`;
const partOfMonth = String.raw`(?:đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần|nửa đầu|nửa cuối|tuần (?:đầu|cuối|thứ \p{L}+|\d)(?: của)?)`;

const lists: readonly TimeForm[] = [
  // "Quý II và quý III năm 2026", "Quý I, II/2026": each of them, in the year behind the last.
  {
    form: new RegExp(
      String.raw`(?:quý\s+|(?<=quý\s(?:${roman}${nextQuarter}){1,3}))(?<quarter>${roman})(?=(?:${nextQuarter}${roman}){1,3}${yearBehind})`,
      'iu',
    ),
    states: quarterRule,
  },
  {
    form: new RegExp(String.raw`(?<=quý\s(?:${roman}${nextQuarter}){1,3})(?<quarter>${roman})(?:${yearBehind}|(?=:|\.?$))`, 'iu'),
    states: quarterRule,
  },
  // "Các tháng 3, 6, 9 và 12 năm 2026": each month, in the year behind the last.
  {
    form: new RegExp(
      String.raw`(?:(?:trong|vào)\s)?(?:các\s)?(?<!\d\s)tháng\s(?<month>\d{1,2})(?=${nextMonth}\d{1,2}${monthEnd})${yearAhead}`,
      'iu',
    ),
    states: monthRule,
  },
  {
    form: new RegExp(String.raw`(?<=(?<!\d\s)tháng\s(?:\d{1,2}${nextMonth}){1,11})(?<month>\d{1,2})${monthEnd}${yearAhead}`, 'iu'),
    states: monthRule,
  },
];

const told = /(?:kết quả|tình hình|số liệu|báo cáo|đã|tổng kết|sơ kết|hiệu lực|kể|tính)(?:\s\p{L}+)*\s$/iu;
const farthest = 80;
const isTold = ({ input, index }: RegExpExecArray): boolean => told.test(input.slice(Math.max(0, index - farthest), index));
const parts: readonly [RegExp, string][] = [
  [/^(?:9|chín) tháng/iu, '09'],
  [/đầu/iu, '06'],
  [/cuối/iu, '12'],
];
/** "Trong 6 tháng đầu năm 2027", "nửa cuối năm": until the last month of that part of the year. */
const partOfYear: TimeForm = {
  form: /(?:^|(?<=[.;:(] )|(?:trong|vào|đến hết|hết|hoàn thành|xong|thực hiện)(?: trong| vào)? )0?(?<part>(?:6|sáu) tháng (?:đầu|cuối)|(?:9|chín) tháng(?: đầu)?|nửa (?:đầu|cuối)) (?:của )?năm(?: (?<year>20\d{2})| nay)?(?!\s?\d|\p{L})/iu,
  states: (match, { year }) => {
    const { part = '', year: named = year } = match.groups ?? {};
    const month = parts.find(([form]) => form.test(part))?.[1];
    return named === undefined || month === undefined || isTold(match) ? undefined : only({ kind: 'date', on: `${named}-${month}` });
  },
};
/** "Bắt đầu từ tháng 4/2027": the month that the work is planned for. */
const start: TimeForm = {
  form: /(?:(?:bắt đầu|thực hiện|áp dụng) )?(?<!(?:kể|tính) )(?<!\p{L})từ (?:đầu |giữa |cuối )?tháng (?<month>\d{1,2})\s?(?:\/|năm )\s?(?<year>20\d{2})(?!\s?(?:đến|tới|[-–]))/iu,
  states: (match, moment) => (isTold(match) ? undefined : monthRule(match, moment)),
};

const spans: readonly TimeForm[] = [
  // A span of months ends with its last; where the year stands with the last only it holds for both.
  {
    form: /từ (?:đầu |giữa |cuối )?tháng \d{1,2}(?:\s?\/\s?\d{4})?\s?(?:đến|tới|[-–])(?: hết)?(?: đầu| giữa| cuối)?(?: tháng)? (?<month>\d{1,2})(?:(?:\s?\/\s?|\snăm\s)(?<year>\d{4}))?(?![\d/])/iu,
    states: monthRule,
  },
  {
    form: /(?<!\d )tháng \d{1,2}(?:\/\d{4})?\s?[-–]\s?(?:tháng )?(?<month>\d{1,2})\s?(?:\/|năm)\s?(?<year>20\d{2})/iu,
    states: monthRule,
  },
];

const single: readonly TimeForm[] = [
  {
    form: new RegExp(
      String.raw`(?:(?:(?<before>trước)|trong|vào|đến|khoảng|chậm nhất(?: là)?)\s)?(?<!từ )${partOfMonth}\stháng\s(?<month>\d{1,2})${optionalYear}(?![\d/])`,
      'iu',
    ),
    states: monthRule,
  },
  {
    form: new RegExp(String.raw`(?:${limit}\s+|^|[-–:]\s?|(?<=\())(?<!từ )tháng\s+(?<month>\d{1,2})\s?(?:\/|năm\s)\s?(?<year>\d{4})`, 'iu'),
    states: monthRule,
  },
  {
    // The words before it are looked at where a month stands, not at each letter.
    form: /tháng(?<=(?:tổ chức|hoàn thành|thực hiện|phát động|ra mắt|khai giảng|triển khai|kiểm tra|sơ kết|tổng kết)(?![^.;,]{0,60}(?:số|từ|văn bản|kết quả|trước)\s)[^.;,\d]{0,60}\stháng) (?<month>\d{1,2})\s?(?:\/|năm\s)\s?(?<year>20\d{2})/iu,
    states: monthRule,
  },
  {
    form: new RegExp(String.raw`(?:${limit})\s+tháng\s+(?<month>\d{1,2})(?:\s${everyYear})?(?![\d/]|\s(?:năm \d|và \d|,|[-–]))`, 'iu'),
    states: monthRule,
  },
];

/** "Xây dựng báo cáo quý I/2027", "kế hoạch tuyên truyền quý II": what the paper is about, and no time by which it is due. */
const paper =
  /(?:kế hoạch|báo cáo|chương trình|số liệu|kết quả|tình hình|nhiệm vụ|chỉ tiêu|biểu mẫu)(?:\s(?!trong|vào|xong)\p{L}+){0,7}\s$/iu;
const isOfPaper = ({ input, index, 0: text }: RegExpExecArray): boolean =>
  /^quý/iu.test(text) && paper.test(input.slice(Math.max(0, index - farthest), index));

const quarterAlone: TimeForm = {
  form: /(?:(?<!\p{L})(?:trong|vào|đến|hết|trước|bắt đầu từ|từ|đầu|cuối|giữa)\s+)*(?<!\p{L})quý\s+(?<quarter>I{1,3}|IV|[1-4])(?:\s*(?:\/|-|năm)\s*(?<year>\d{4}))?(?![\p{L}\d])/iu,
  states: (match, moment) => (isOfPaper(match) ? undefined : quarterRule(match, moment)),
};

const counts = /\d[^.;]{2,80} $/u;
/** "Tổ chức ít nhất 02 hội nghị trong năm 2027": the year by whose end so many are due. */
const isCounted = ({ input, index }: RegExpExecArray): boolean => counts.test(input.slice(Math.max(0, index - farthest), index));

const years: TimeForm = {
  form: /(?:^|(?<=[.;:] ))(?:Trong )?[Nn]ăm (?<year>20\d{2})(?=[,:])|(?<=(?:[Hh]oàn thành|[Xx]ong) )(?:trong )?năm (?<done>20\d{2})|(?<!tính )(?:đến )?(?:hết|cuối) năm (?<end>20\d{2})(?!\s?[-–]\s?20)|(?<=[Tt]hời gian(?: \p{L}+){0,3}: ?)(?:[Tt]rong )?[Nn]ăm (?<during>20\d{2})(?=[.;,)]|$)|(?:^|(?<=[.;:] )|(?<=[Pp]hấn đấu,? ))[Đđ]ến năm (?<by>20\d{2})(?=[, ])|trong năm (?<counted>20\d{2})(?=[.;]|$)|(?:từ nay )?đến (?:hết|cuối) năm(?<own>)(?: nay)?(?!\s(?:\d|học)|\p{L})/u,
  states: (match, moment) => (match.groups?.['counted'] === undefined || isCounted(match) ? yearRule(match, moment) : undefined),
};

/** Months, quarters and years: lists of them first, then spans, then one alone. */
export const longForms: readonly TimeForm[] = [...lists, ...spans, start, ...single, years];
export { partOfYear, quarterAlone };
