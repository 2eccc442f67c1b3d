import { formatPeriod } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { upperFirst } from '#platform/values/text.ts';

const romans = ['I', 'II', 'III', 'IV'];
const DAY = String.raw`(\d{1,2}/\d{1,2}(?:/\d{4})?|\d{1,2}/\d{4}|\d{4})`;

/** The labels that the product gives to tasks (`dates.ts`, orders), each with its English; they are stored in Vietnamese. */
const known: readonly [RegExp, (...found: string[]) => string][] = [
  [/^đột xuất$/u, () => 'ordered'],
  [/^đột xuất, lần (\d+)\/(\d+)$/u, (at = '', all = '') => `ordered, ${at} of ${all}`],
  [/^thường xuyên trong năm (\d{4})$/u, (year = '') => `throughout ${year}`],
  [/^khi có yêu cầu(?: trong năm (\d{4}))?$/u, (year) => `on request${year ? ` in ${year}` : ''}`],
  [/^tháng (\d+)(?: năm (\d{4}))?$/u, (index = '', year = '') => `month ${index}${year && `, ${year}`}`],
  [
    /^quý (i{1,3}|iv)(?: năm (\d{4}))?$/u,
    (index = '', year = '') => `quarter ${romans.indexOf(index.toUpperCase()) + 1}${year && `, ${year}`}`,
  ],
  [
    /^6 tháng (đầu|cuối)(?: năm (\d{4}))?$/u,
    (half = '', year = '') => `${half === 'đầu' ? 'first' : 'second'} half${year && ` of ${year}`}`,
  ],
  [/^9 tháng(?: năm (\d{4}))?$/u, (year = '') => `nine months${year && ` of ${year}`}`],
  [/^năm (\d{4})$/u, (year = '') => formatPeriod({ kind: 'year', year: Number(year) }, 'en')],
  [new RegExp(`^(?:trước ngày|trước) ${DAY}$`, 'u'), (day = '') => `before ${day}`],
  [new RegExp(`^(?:chậm nhất ngày|chậm nhất|đến hết ngày|ngày) ${DAY}$`, 'u'), (day = '') => `at the latest on ${day}`],
  [new RegExp(`^(?:trong(?: tháng)?|đến hết(?: tháng| năm)?|hết(?: tháng| năm)?) ${DAY}$`, 'u'), (day = '') => `within ${day}`],
];

function inEnglish(part: string): string {
  for (const [pattern, say] of known) {
    const found = pattern.exec(part);
    if (found) return say(...found.slice(1));
  }
  return part;
}

/** The name of a task in the language of who reads: what the product called it in English as well, the words of a paper as they are. */
export function taskLabel(label: string, locale: Locale): string {
  if (locale === 'vi') return label;
  const whole = inEnglish(label.toLocaleLowerCase('vi'));
  if (whole !== label.toLocaleLowerCase('vi')) return upperFirst(whole);
  const parts = label.split(/(; |, )/);
  const said = parts.map((part, at) => (at % 2 === 1 ? part : inEnglish(part.toLocaleLowerCase('vi'))));
  return parts.every((part, at) => at % 2 === 1 || said[at] !== part.toLocaleLowerCase('vi')) ? upperFirst(said.join('')) : label;
}
