import type { Deadline } from '../../../reading.ts';
import type { TimeForm } from './time-form.ts';

type Unit = NonNullable<Deadline['within']>['unit'];

const hours = String.raw`giờ làm việc|giờ(?!\s?\d|,?\s(?:phút|ngày|của|sáng|chiều|thứ)(?!\p{L}))`;
const spanOf = (units: string): string => String.raw`(?<amount>\d{1,3})(?:\s\([\p{L}\s]{2,24}\))?\s(?<unit>${units})(?!\p{L})`;
const span = spanOf(`ngày làm việc|ngày|${hours}|tuần|tháng`);
const lead = String.raw`(?:(?:chậm nhất|muộn nhất)(?:\s(?:là|trong|trong vòng|không quá|sau)){0,2}|không quá|tối đa|trong vòng|trong thời (?:hạn|gian)|trong|sau)`;
/** What lasts ("cách ly trong vòng 14 ngày") is no limit: without a beginning only working days, hours and the words of a limit set one. */
const alone = String.raw`(?:(?:chậm nhất|muộn nhất)(?:\s(?:là|trong|trong vòng|không quá|sau)){0,2}|trong thời hạn)\s${span}|trong vòng\s${spanOf(`ngày làm việc|${hours}`)}|không quá\s${spanOf('ngày làm việc|giờ làm việc')}`;
const event = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\p{L}[^.;,)]{1,90}?)(?=[.;,)]|$|(?<=\d{4})(?!\d)|\s(?:phải|để|và gửi|gửi|báo cáo|các|đơn vị|UBND)\s)`;
const counts = String.raw`,?\s(?:kể từ|tính từ|từ|kể|sau)(?:\s(?:khi|ngày|thời điểm))*\s(?<from>${event})`;

const units: readonly [RegExp, Unit][] = [
  [/^ngày làm việc/iu, 'working-day'],
  [/^ngày/iu, 'day'],
  [/^giờ/iu, 'hour'],
  [/^tuần/iu, 'week'],
  [/^tháng/iu, 'month'],
];

const within =
  (ahead?: true): TimeForm['states'] =>
  ({ groups = {} }) => {
    const unit = units.find(([word]) => word.test(groups['unit'] ?? ''))?.[1];
    const from = (groups['from'] ?? groups['event'])?.trim();
    if (unit === undefined) return undefined;
    return {
      rule: { kind: 'on-demand' },
      within: { amount: Number(groups['amount']), unit, ...(from ? { from } : {}), ...(ahead ? { ahead } : {}) },
    };
  };

/** Spans that something sets going, or that end with it: "trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản", "trước khi tổ chức ít nhất 03 ngày". */
export const relativeForms: readonly TimeForm[] = [
  { form: new RegExp(`${lead}\\s${span}${counts}`, 'iu'), states: within() },
  {
    form: new RegExp(
      `(?:^|(?<=[.;,:]\\s))(?:sau\\s)?${span}\\s(?:kể từ|tính từ|sau khi)(?:\\s(?:khi|ngày|thời điểm))*\\s(?<from>${event})`,
      'iu',
    ),
    states: within(),
  },
  {
    form: new RegExp(
      `(?:chậm nhất|muộn nhất|ít nhất|tối thiểu)(?:\\slà)?(?:\\strước)?\\s${span},?\\s(?:trước|so với)(?:\\s(?:khi|ngày|thời điểm))*\\s(?<from>${event})`,
      'iu',
    ),
    states: within(true),
  },
  {
    form: new RegExp(
      `trước (?:khi|ngày|thời điểm) (?:(?<from>[^.;,]{2,60}?)(?: ít nhất| tối thiểu| chậm nhất)(?: là)?|(?<event>\\p{L}[^.;,\\d]{1,40}?)) ${span}(?!\\s(?:làm|đầu))`,
      'iu',
    ),
    states: within(true),
  },
  { form: new RegExp(`(?:${alone})(?!\\s(?:qua|vừa qua|đầu|cuối|tới|liên tục))`, 'iu'), states: within() },
];
