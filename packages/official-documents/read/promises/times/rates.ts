import type { Deadline } from '../../../reading.ts';

const figure = String.raw`(?<![\d/.,-])\d{1,3}(?:\.\d{3})*(?:\s?[-–]\s?\d+|\sđến\s\d+)?\s(?!giờ|h(?!\p{L}))\p{Ll}`;
const behind = new RegExp(String.raw`^\s(?:\p{L}+,?\s){0,6}${figure}`, 'u');
const ahead = new RegExp(String.raw`${figure}\p{L}*(?:,?\s\p{L}+){0,6}\s$`, 'u');
const reach = 80;

/** "Mỗi quý 01 hội nghị", "04 tin, bài mỗi tháng": how much in each period, a target and no time by which something is due. With a day it is both. */
export const isRate = ({ input, index, 0: text, groups = {} }: RegExpExecArray): boolean => {
  if (!/^(?:mỗi|từng|hằng|hàng)\s/iu.test(text) || groups['day'] !== undefined || groups['inBrackets'] !== undefined) return false;
  const end = index + text.length;
  return behind.test(input.slice(end, end + reach)) || ahead.test(input.slice(Math.max(0, index - reach), index));
};

type Period = Extract<Deadline['rule'], { kind: 'period-end' }>['periods'][number];
export interface Rate {
  start: number;
  end: number;
  period: Period;
}

const noun = String.raw`(?!đồng(?!\s(?:bào|chí))|giờ|h(?!\p{L}))\p{Ll}\p{L}*`;
const everyForm =
  /(?<!\p{L})(?:mỗi|từng|hằng|hàng)\s(?<each>tháng|quý|(?:0?6|sáu)\stháng)(?!\p{L}|\s?\/?\d{1,2}[/.]|\s(?:IV|I{1,3})(?!\p{L}))/giu;
/** "04 tin, bài/tháng", "01 chuyên mục/quý". */
const slashForm = new RegExp(String.raw`(?<![\d/.,-])\d{1,3}\s${noun}(?:,?\s\p{Ll}\p{L}*){0,4}\s?/\s?(?<each>tháng|quý)(?!\p{L})`, 'giu');
const periodOf = (each: string): Period => (/6|sáu/iu.test(each) ? 'half-year' : /^quý/iu.test(each) ? 'quarter' : 'month');
const isMoney = /^(?:[^.;,]|\.(?=\d)){0,60}?\d\s(?:nghìn\s|ngàn\s|triệu\s)?đồng(?!\s(?:bào|chí)|\p{L})/iu;

/** How often something is to come round by its own words: "mỗi tháng 02 chuyên mục", "04 tin, bài/tháng"; each period once, what is paid left out. */
export const ratesIn = (text: string): Rate[] => {
  const every = [...text.matchAll(everyForm)].filter((match) => isRate(match) && !isMoney.test(text.slice(match.index + match[0].length)));
  const found = [...every, ...text.matchAll(slashForm)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    period: periodOf(match.groups?.['each'] ?? ''),
  }));
  return found.sort((a, b) => a.start - b.start).filter(({ period }, at, all) => all.findIndex((one) => one.period === period) === at);
};
