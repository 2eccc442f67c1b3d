import { wholeInWords } from '../numbers.ts';
import type { Rule } from '../rule.ts';

const isDay = (day: string, month: string): boolean => Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;

const dayInWords = (day: string): string => (Number(day) <= 10 ? `mùng ${wholeInWords(day)}` : wholeInWords(day));
const monthInWords = (month: string): string => (Number(month) === 4 ? 'tư' : wholeInWords(month));
const saidBefore = (word: string) => new RegExp(`(?<!\\p{L})${word}\\s*$`, 'iu');
const dayBefore = saidBefore('ngày');
const monthBefore = saidBefore('tháng');

/** Things that are counted out of others ("5/10 tổ dân phố"), so that no day is meant. */
const counted =
  /^\s*(?:tổ|xã|phường|thôn|bản|đơn vị|cơ quan|chỉ tiêu|thủ tục|tthc|hồ sơ|điểm|giờ|người|hộ|trường|phòng|ban|sở|nhiệm vụ|tiêu chí|dịch vụ|cán bộ|công chức|lượt|câu|trạm|cụm|loa|%)/iu;

const clock = (hour: string, minute: string | undefined): string =>
  `${wholeInWords(hour)} giờ${minute === undefined || Number(minute) === 0 ? '' : ` ${wholeInWords(minute)}${minute.startsWith('0') ? ' phút' : ''}`}`;

export const dayRules: readonly Rule[] = [
  {
    form: /(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?![\d/]|\.\d)/uy,
    say: ([, day = '', month = '', year = ''], before) =>
      isDay(day, month)
        ? `${dayBefore.test(before) ? '' : 'ngày '}${dayInWords(day)} tháng ${monthInWords(month)} năm ${wholeInWords(year)}`
        : undefined,
  },
  // An open end in front of a day: "01 - 15/10".
  {
    form: /(\d{1,2})\s{0,9}[-–]\s{0,9}(?=(\d{1,2})\/(\d{1,2})(?:\/(?:19|20)\d{2})?(?![\d/]))/uy,
    say: ([, first = '', last = '', month = ''], before, after) =>
      isDay(first, month) && isDay(last, month) && !counted.test(after.replace(/^[\d/]+/, ''))
        ? `${dayBefore.test(before) ? '' : 'ngày '}${dayInWords(first)} đến `
        : undefined,
  },
  {
    form: /(\d{1,2})\/((?:19|20)\d{2})(?![\d/]|\.\d)/uy,
    say: ([, month = '', year = ''], before) =>
      isDay('1', month) ? `${monthBefore.test(before) ? '' : 'tháng '}${monthInWords(month)} năm ${wholeInWords(year)}` : undefined,
  },
  {
    form: /(\d{1,2})\/(\d{1,2})(?![\d/%]|[.,]\d)/uy,
    say: ([, day = '', month = ''], before, after) =>
      isDay(day, month) && `${day}/${month}` !== '24/7' && !counted.test(after) && !/(?:đạt|tỷ lệ|được|có|còn)\s*$/iu.test(before)
        ? `${dayBefore.test(before) ? '' : 'ngày '}${dayInWords(day)} tháng ${monthInWords(month)}`
        : undefined,
  },
  {
    form: /(quý)\s+([1-4])(?:\/((?:19|20)\d{2}))?(?![\d/.,])/iuy,
    say: ([, word = '', figure = '', year]) => `${word} ${wholeInWords(figure)}${year ? ` năm ${wholeInWords(year)}` : ''}`,
  },
  // A year behind a quarter that was said with a Roman number.
  {
    form: /\/((?:19|20)\d{2})(?![\d/])/uy,
    say: ([, year = ''], before) => (/[IVX]\s*$/u.test(before) ? ` năm ${wholeInWords(year)}` : undefined),
  },
  {
    form: /(tháng)\s+0?4(?![\d/]|[.,]\d)/iuy,
    say: ([, word = ''], _before, after) => (/^\s*(?:người|ngày|lần)/u.test(after) ? undefined : `${word} tư`),
  },
  {
    form: /(ngày)\s+(0?[1-9]|10)(?=\s+(?:tháng|hằng tháng|hàng tháng|của tháng|âm lịch|tết))/iuy,
    say: ([, word = '', day = '']) => `${word} ${dayInWords(day)}`,
  },
  {
    form: /([01]?\d|2[0-4])\s?(?:h|g)\s?([0-5]\d)?(?:\s?(?:'|’|ph(?![\p{L}])))?(?![\p{L}\d])/uy,
    say: ([, hour = '', minute]) => clock(hour, minute),
  },
  { form: /([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/uy, say: ([, hour = '', minute]) => clock(hour, minute) },
];
