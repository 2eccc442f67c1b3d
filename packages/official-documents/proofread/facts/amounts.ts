import { sieved } from '../../language/sieve/index.ts';
import type { Paragraph } from '../../read/model/document.ts';
import type { Finding } from '../../reading.ts';
import { query } from '../query.ts';

const amount = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const numberOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));
const printed = (value: number): string =>
  String(Math.round(value * 1000) / 1000)
    .replace('.', ',')
    .replace(/\B(?=(?:\d{3})+(?!\d))(?<!,\d*)/gu, '.');
const isNear = (one: number, other: number, digits: number): boolean => Math.abs(one - other) <= 10 ** -digits + 1e-9;
const digitsOf = (text: string): number => text.split(',')[1]?.length ?? 0;

const changeForm = sieved(
  new RegExp(
    String.raw`(?<![\d/.,-])(?<now>${amount})\s?(?<nowUnit>%|\p{Ll}[^.;:()\d]{1,40}?),?\s(?<way>tăng|giảm)\s(?<by>${amount})(?<byUnit>\s?%|\s\p{Ll}[^.;:()\d]{0,40}?)?\sso với\s[^.;:()]{2,60}\s\((?:là\s|đạt\s)?(?<was>${amount})(?<wasUnit>\s?%|\s\p{Ll}[^.;()\d]{1,40})\)`,
    'giu',
  ),
);

/** "86 tin, tăng 26 tin so với năm 2025 (50 tin)": what a figure grew by, and what it was, do not give what it is. */
const changes = (paragraph: Paragraph): Finding[] =>
  changeForm.matchesIn(paragraph.text).flatMap((match) => {
    const { now = '', nowUnit = '', way = '', by = '', byUnit = '', was = '', wasUnit = '' } = match.groups ?? {};
    const isShare = nowUnit.includes('%');
    if (isShare !== wasUnit.includes('%')) return [];
    const [one, two, change] = [numberOf(now), numberOf(was), numberOf(by)];
    const grown = /tăng/iu.test(way) ? one - two : two - one;
    const isRelative = byUnit.includes('%');
    const share = two === 0 ? Number.NaN : (grown / two) * 100;
    const fits =
      isNear(grown, change, isShare ? Math.max(digitsOf(now), digitsOf(was), digitsOf(by)) : 9) ||
      (isRelative && isNear(share, change, digitsOf(by)));
    if (fits) return [];
    const right = isRelative && !isShare ? `${share.toFixed(1).replace('.', ',')}%` : printed(grown);
    const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
    return [query(stretch, 'damaged-text', `Số liệu mâu thuẫn: từ ${was} lên ${now} là ${right}, không phải ${by}.`.replace(' lên ', grown < 0 || /giảm/iu.test(way) ? ' đến ' : ' lên '))]; // prettier-ignore
  });

const wholeForm = sieved(
  new RegExp(
    String.raw`(?<![\d/.,-])(?<all>${amount})\s(?<unit>(?:nghìn |triệu |tỷ )?đồng|\p{Ll}+)(?<more>(?:(?!\d)[^.;:()])*?),?\s(?:\(\s?)?(?<says>trong đó|bao gồm|gồm)(?: có)?:?\s(?<rest>[^;()]{8,200}?)(?=[;)]|\.(?!\d)|$)`,
    'giu',
  ),
);
const source = /(?:ngân sách|nguồn|vốn|kinh phí|xã hội hóa|đối ứng|đóng góp|tài trợ)/iu;

const kinds = 'kế hoạch|công văn|quyết định|báo cáo|thông báo|tờ trình|hướng dẫn|chỉ thị|nghị quyết|giấy mời|chương trình|kết luận';
const papersForm = sieved(
  new RegExp(
    String.raw`(?<![\d/.,-])(?<all>\d{1,4})\svăn bản(?:(?!\d)[^.;:()])*?,?\s(?:\(\s?)?(?:bao gồm|gồm)(?: có)?:?\s(?<rest>\d{1,4}\s(?:${kinds})(?!\p{L})(?:(?:,|\svà|;)\s\d{1,4}\s(?:${kinds})(?!\p{L}))+)`,
    'giu',
  ),
);
/** "09 văn bản, gồm 05 kế hoạch và 03 công văn": kinds of paper make up the papers. */
const papers = (paragraph: Paragraph): Finding[] =>
  papersForm.matchesIn(paragraph.text).flatMap((match) => {
    const { all = '', rest = '' } = match.groups ?? {};
    const parts = rest.match(/\d+/gu) ?? [];
    const sum = parts.reduce((total, value) => total + Number(value), 0);
    if (sum === Number(all)) return [];
    const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
    return [query(stretch, 'damaged-text', `Số liệu mâu thuẫn: ${parts.join(' + ')} = ${sum}, không bằng tổng ${all}.`)];
  });

/** Parts of one unit that are told behind their whole: where all are told ("gồm"), or are sources of money, they sum to it. */
const wholes = (paragraph: Paragraph): Finding[] =>
  wholeForm.matchesIn(paragraph.text).flatMap((match) => {
    const { all = '', unit = '', says = '', rest = '' } = match.groups ?? {};
    const isMoney = unit.endsWith('đồng');
    const pieces = [...rest.matchAll(new RegExp(String.raw`(?<![\d/.,-])(${amount})(?!\d)(\s${unit}(?!\p{L}))?`, 'giu'))];
    const clauses = rest.split(/,\s(?=\D)|\svà\s/u);
    const isWhole = pieces.length >= 2 && pieces.every(([, , of]) => of !== undefined) && clauses.length === pieces.length;
    if (!isWhole || (says === 'trong đó' && !(isMoney && clauses.every((one) => source.test(one))))) return [];
    const sum = pieces.reduce((total, [, value = '']) => total + numberOf(value), 0);
    if (isNear(sum, numberOf(all), 6)) return [];
    const told = pieces.map(([, value]) => value).join(' + ');
    const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
    return [query(stretch, 'damaged-text', `Số liệu mâu thuẫn: ${told} = ${printed(sum)}, không bằng tổng ${all}.`)];
  });

/** Figures of a sentence that contradict one another: how much something grew, and parts that do not make up their whole. */
export const amountFindings = (paragraphs: Paragraph[]): Finding[] =>
  paragraphs
    .filter(({ text }) => text.length < 4000 && /\d/u.test(text))
    .flatMap((one) => [...changes(one), ...wholes(one), ...papers(one)]);
