import { kindOfLine } from '../header/kinds.ts';
import type { Line } from './lines.ts';

const nation = /CỘNG H[ÒO][ÀA]? ?XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const motto = /Độc\s+lập\s*[-–]\s*Tự\s+do/iu;
const symbol = /^Số\s*:/u;
const placeAndDay = /^\p{Lu}[\p{L}\s.-]{1,40},?\s*ngày[\s.…_\d]*tháng[\s.…_\d]*năm\s*\d{4}$/u;
const body =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|PHÒNG|SỞ|BAN|BỘ|VĂN PHÒNG|TRUNG TÂM|TRƯỜNG|CỤC|CHI CỤC|ĐẢNG ỦY|ĐẢNG UỶ|HUYỆN ỦY|CÔNG AN|HỘI|ĐOÀN|LIÊN ĐOÀN|THANH TRA)(?!\p{L})/u;
const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

const opensHead = ({ text }: Line): boolean =>
  nation.test(text) || motto.test(text) || symbol.test(text) || placeAndDay.test(text) || (body.test(text) && isCapitals(text));
const isNation = ({ text }: Line): boolean => nation.test(text) || motto.test(text);

const longestHead = 60;
const farthest = 20;
const longestOwn = 12;
/** So many lines of a head may say nothing of it by themselves (the place in "ỦY BAN NHÂN DÂN / XÃ …", a rule, a subject). */
const widestGap = 2;

/** The lines of a letterhead that begins among those from `from` to `to`, by their first and the one after the last. */
const headWithin = (lines: Line[], from: number, to: number): [number, number] | undefined => {
  const near = lines.slice(from);
  const first = near.findIndex(opensHead);
  if (first < 0 || first >= to - from) return undefined;
  let last = first;
  for (let at = first; at < near.length && at - last <= widestGap; at += 1) if (opensHead(near[at] as Line)) last = at;
  const found = near.slice(first, last + 1);
  return found.some(isNation) ? [from + first, from + 1 + last] : undefined;
};

/** A head that hangs on the last line comes after everything, where it is the last thing and nothing above the title is of a head: it is that of no form put in behind. */
const atTheEnd = (lines: Line[], anchor: number): [number, number] | undefined => {
  if (lines.slice(0, anchor).some(opensHead)) return undefined;
  const found = headWithin(lines, Math.max(anchor + 1, lines.length - longestOwn), lines.length);
  return found && found[1] === lines.length ? found : undefined;
};

/** The lines of a paper with its letterhead first: a head that is a text box comes in the file after the line on which it hangs. */
export const headFirst = (lines: Line[]): Line[] => {
  const anchor = lines.slice(0, longestHead).findIndex(({ text }) => kindOfLine(text) !== undefined || /^kính gửi\s*:/iu.test(text));
  if (anchor < 0 || lines.slice(0, anchor).some(isNation)) return lines;
  const found = headWithin(lines, anchor + 1, anchor + 1 + farthest) ?? atTheEnd(lines, anchor);
  if (!found) return lines;
  const [start, end] = found;
  return [...lines.slice(start, end), ...lines.slice(0, start), ...lines.slice(end)];
};
