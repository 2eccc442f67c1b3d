/** What the words of a duty say about its time, as they stand there. */
export type Claim = { words: string } & (
  | { kind: 'day'; day: number; month: number; year: number | null }
  | { kind: 'month'; month: number; year: number | null }
  | { kind: 'quarter'; quarter: number; year: number | null }
  | { kind: 'year'; year: number }
  /** A day of every month, or of the last month of each period. */
  | { kind: 'monthday'; day: number; year: null }
);

const yearOf = (digits: string | undefined): number | null => (digits ? Number(digits) : null);

/** What stands before a day, month or quarter by which something is to be done; days of papers and of events have none of it. */
const lead = String.raw`(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?|đến hết|hết|hạn(?: chót| cuối)?(?: là)?|xong|vào)`;
const shortDay = new RegExp(String.raw`${lead}\s+(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})(?:[/.-](20\d\d))?(?![\d/-])`, 'giu');
const longDay = new RegExp(String.raw`${lead}\s+(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:(?:\s+năm\s+|/)(20\d\d))?`, 'giu');
const month = new RegExp(String.raw`(?:đến hết|hết|xong|trong|vào)\s+tháng\s+(\d{1,2})(?:(?:\s+năm\s+|/)(20\d\d))?(?![\d/-])`, 'giu');
const quarter = /quý\s+(IV|I{1,3}|[1-4])(?![\p{L}\d])(?:(?:\s+năm\s+|\/)(20\d\d))?/giu;
const year = /(?<![\d/-])năm\s+(20\d\d)(?!\s*[-–]\s*20\d\d)/giu;
/** What may stand before a year that is not when the duty is done: papers, spans, comparisons. */
const otherYear =
  /(?:luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|chương trình|đề án|giai đoạn|so với|hơn|cùng kỳ|từ|đến|ngày\s+\d{1,2}\s+tháng\s+\d{1,2})[^.;\n]{0,70}$/iu;

/** "Trước ngày 20", "chậm nhất ngày 20 của tháng cuối quý", "ngày 20 hằng tháng"; no day of a month that is named, and none of a list ("ngày 15, 30/6"). */
const monthday = new RegExp(
  String.raw`(?:(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?(?: vào)?|hạn(?: chót| cuối)?(?: là)?|xong|vào)\s+ngày\s+(\d{1,2})(?!\s*(?:,|và|-|–)\s*\d)(?![\d/.-]*\d)(?!\s+tháng\s+\d)|(?<!từ\s)ngày\s+(\d{1,2})\s+(?:hằng|hàng|mỗi)\s+tháng)`,
  'giu',
);

const quarters: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };
const isDay = (day: number, of: number): boolean => day >= 1 && day <= 31 && of >= 1 && of <= 12;

const daysIn = (text: string): Claim[] =>
  [...text.matchAll(shortDay), ...text.matchAll(longDay)].flatMap(([words, day, of, y]): Claim[] =>
    isDay(Number(day), Number(of)) ? [{ kind: 'day', words, day: Number(day), month: Number(of), year: yearOf(y) }] : [],
  );

const monthsIn = (text: string): Claim[] =>
  [...text.matchAll(month)].flatMap(([words, of, y]): Claim[] =>
    isDay(1, Number(of)) ? [{ kind: 'month', words, month: Number(of), year: yearOf(y) }] : [],
  );

const quartersIn = (text: string): Claim[] =>
  [...text.matchAll(quarter)].map(([words, which = '', y]) => ({
    kind: 'quarter',
    words,
    quarter: quarters[which.toUpperCase()] ?? Number(which),
    year: yearOf(y),
  }));

const monthdaysIn = (text: string): Claim[] =>
  [...text.matchAll(monthday)].flatMap(([words, one, other]): Claim[] =>
    isDay(Number(one ?? other), 1) ? [{ kind: 'monthday', words, day: Number(one ?? other), year: null }] : [],
  );

const yearsIn = (text: string): Claim[] =>
  [...text.matchAll(year)].flatMap((match): Claim[] =>
    otherYear.test(text.slice(0, match.index)) ? [] : [{ kind: 'year', words: match[0], year: Number(match[1]) }],
  );

/** Days, also of every month, months and quarters by which the words ask for something, and the years that they name for it. */
export const claimsIn = (text: string): Claim[] => [
  ...daysIn(text),
  ...monthsIn(text),
  ...quartersIn(text),
  ...yearsIn(text),
  ...monthdaysIn(text),
];
