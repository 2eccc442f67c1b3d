import type { Deadline } from '../../../reading.ts';
import { only } from './time-form.ts';
import type { TimeForm } from './time-form.ts';

type PeriodEnd = Extract<Deadline['rule'], { kind: 'period-end' }>;
type Period = PeriodEnd['periods'][number];

const period = String.raw`(?:tháng|quý(?:\s(?:IV|I{1,3}|[1-4])(?!\p{L}|\s*[/]))?|(?:0?6|sáu) tháng(?: đầu năm| cuối năm)?|(?:0?9|chín) tháng(?: đầu năm)?|(?:một |cả |1 )?năm)(?!\p{L}|\s\d)`;
const every = String.raw`(?:(?:hằng|hàng|mỗi|từng)\s)`;
const list = String.raw`${every}?${period}(?:(?:\s?[,/]\s?|\s(?:và|hoặc)\s|\s?[-–]\s)${every}?${period})+`;
/** "Nhiệm vụ hằng tháng của từng đơn vị": which one is meant, and not when. */
const alone = String.raw`định kỳ\s${every}?${period}|${every}(?:tháng|quý)(?!\p{L}|\scủa\s(?:từng|mỗi|các)\s)`;
const day = String.raw`(?:\s\(ngày (?<inBrackets>\d{1,2})\)|[^.;]{0,90}?(?<limit>trước|chậm nhất|muộn nhất)(?: là| vào)?(?: ngày)?\s(?<day>\d{1,2})(?:\scủa)?(?:\s(?:tháng cuối|(?:hằng|hàng) tháng|cuối (?:quý|kỳ))(?:\s(?:kỳ báo cáo|quý|của kỳ|kỳ))?|(?=[.;,)]|$)))?`;

/** Periods after which something is due ("định kỳ hàng quý", "trước ngày 25 hàng tháng"). "Hằng năm" alone says how often, not until when. */
export const periodForm = new RegExp(
  String.raw`(?:(?<early>trước|chậm nhất|muộn nhất|vào|đúng|trong)(?: là| vào| đến)* )?(?:\d{1,2} ?(?:h|giờ) ?(?:\d{2} ?(?:phút)?)?,? )?ngày (?<monthDay>\d{1,2}) (?:của )?(?:hằng|hàng|mỗi|từng) (?<monthly>tháng|quý)|(?<periods>(?:định kỳ\s)?${list}|${alone})${day}`,
  'iu',
);

const every1 = '(?:mỗi|hằng|hàng|từng) ';
const noName = String.raw`(?<!(?:tháng|những ngày|ngày|quý|dịp|tuần|kỳ|nửa|học kỳ) )`;
/** "Vào cuối tháng", "cuối mỗi quý": the end of each period, no day named; "ngày 15 và ngày 30 hằng tháng": the first of two days. */
export const periodEndForms: readonly TimeForm[] = [
  {
    form: /(?<before>trước )?ngày (?<day>\d{1,2})(?=(?:,| và) (?:ngày )?\d{1,2} (?:của )?(?:hằng|hàng|mỗi) tháng)/iu,
    states: ({ groups = {} }) =>
      only({ kind: 'period-end', periods: ['month'], day: Number(groups['day']), ...(groups['before'] ? { before: true } : {}) }),
  },
  {
    form: new RegExp(
      String.raw`${noName}(?:(?:vào|đến|trước) )(?:ngày )?cuối (?:${every1})?(?<each>tháng|quý)(?!\s(?:\d|I|V|học|này)|\p{L})|cuối ${every1}(?<all>tháng|quý|năm)(?!\p{L})`,
      'iu',
    ),
    states: ({ groups = {} }) => {
      const [, name] = names.find(([form]) => form.test(groups['each'] ?? groups['all'] ?? '')) ?? [];
      return name && only({ kind: 'period-end', periods: [name] });
    },
  },
];

const spanNames: readonly [RegExp, Period][] = [
  [/^(?:0?6|sáu) tháng/iu, 'half-year'],
  [/^(?:0?3|ba) tháng|quý$/iu, 'quarter'],
  [/^(?:12|mười hai) tháng|năm$/iu, 'year'],
  [/tháng$/iu, 'month'],
];
/** "6 tháng một lần", "03 tháng/lần", "mỗi quý một lần": after which span it comes again. */
export const everySpanForm: TimeForm = {
  form: /(?:định kỳ |cứ )?(?:mỗi |hằng |hàng )?(?<span>(?:0?[36]|12|ba|sáu|mười hai) tháng|(?<=mỗi |hằng |hàng )(?:tháng|quý|năm)|(?<=(?:^|\s)(?:01 |1 |một ))(?:tháng|quý|năm))(?:\s?\/\s?|\s(?:tổ chức )?(?:một|0?1)\s)lần(?!\p{L})/iu,
  states: ({ groups = {} }) => {
    const period = spanNames.find(([form]) => form.test(groups['span'] ?? ''))?.[1];
    return period && only({ kind: 'period-end', periods: [period] });
  },
};

const names: [RegExp, Period][] = [
  [/(?:0?6|sáu) tháng/iu, 'half-year'],
  [/(?:0?9|chín) tháng/iu, 'nine-months'],
  [/quý/iu, 'quarter'],
  [/(?<!\d )(?<!sáu |chín )tháng/iu, 'month'],
  [/(?<!đầu |cuối )năm/iu, 'year'],
];
const order: Period[] = ['month', 'quarter', 'half-year', 'nine-months', 'year'];
const quarters: Record<string, 1 | 2 | 3 | 4> = { I: 1, II: 2, III: 3, IV: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/** A day of the last month of each quarter, the period named behind it: "chậm nhất ngày 25 của tháng cuối quý". */
export const lastMonthForm =
  /(?:(?<limit>trước|chậm nhất|muộn nhất)(?: là| vào)?(?: ngày)? |ngày )(?<day>\d{1,2})(?: của)? tháng cuối (?:mỗi |hằng |hàng |của )?quý(?!\s(?:IV|I))/iu;

export const lastMonthOf = ({ groups = {} }: RegExpExecArray): PeriodEnd => ({
  kind: 'period-end',
  periods: ['quarter'],
  day: Number(groups['day']),
  ...(/trước/iu.test(groups['limit'] ?? '') ? { before: true as const } : {}),
});

/** "6 tháng, năm … chậm nhất ngày 10/6 và 10/12/2026": the days say it. */
const eachDated =
  /^[^.;]{0,80}?(?:trước|chậm nhất|muộn nhất)(?: là| vào)? ngày \d{1,2}\/\d{1,2}(?:\/\d{4})?(?:,| và) (?:ngày )?\d{1,2}\/\d{1,2}/iu;

export const periodsOf = (match: RegExpExecArray): PeriodEnd | undefined => {
  const groups = match.groups ?? {};
  const monthly = groups['monthly'];
  if (monthly !== undefined) {
    const isBefore = /trước/iu.test(groups['early'] ?? '');
    return {
      kind: 'period-end',
      periods: [monthly.toLowerCase() === 'quý' ? 'quarter' : 'month'],
      day: Number(groups['monthDay']),
      ...(isBefore ? { before: true } : {}),
    };
  }
  const text = groups['periods'] ?? '';
  // "6 tháng (trước ngày 10/6) và năm (trước ngày 05/12)": the days in brackets say it.
  const behind = match.input.slice(match.index + match[0].length, match.index + match[0].length + 180);
  if (/(?:hằng|hàng) (?:ngày|tuần),? (?:và |hoặc )?$/iu.test(match.input.slice(Math.max(0, match.index - 30), match.index)))
    return undefined;
  if (/^\s\((?:trước|chậm nhất|muộn nhất)[^)]{0,20}\d\s?(?:\/|tháng)\s?\d/iu.test(behind)) return undefined;
  const periods = names.filter(([form]) => form.test(text)).map(([, name]) => name);
  const isDated =
    periods.length === 1 &&
    /^(?:\s(?:báo cáo|tổng hợp|gửi)[^.;]{0,140})?\s(?:trước|chậm nhất|muộn nhất)(?: là)? ngày \d{1,2}(?:\/| tháng )\d/iu.test(behind);
  if (periods.length === 0 || isDated || eachDated.test(behind)) return undefined;
  const dayNumber = groups['day'] ?? groups['inBrackets'];
  const named = [...text.matchAll(/quý\s(IV|I{1,3}|[1-4])(?!\p{L})/giu)].flatMap((one) => quarters[(one[1] ?? '').toUpperCase()] ?? []);
  return {
    kind: 'period-end',
    periods: order.filter((one) => periods.includes(one)),
    ...(named.length > 0 ? { quarters: named } : {}),
    ...(dayNumber === undefined ? {} : { day: Number(dayNumber) }),
    ...(/trước/iu.test(groups['limit'] ?? '') ? { before: true as const } : {}),
  };
};
