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
/** So many lines of a head may say nothing of it by themselves (the place in "ỦY BAN NHÂN DÂN / XÃ …", a rule, a subject). */
const widestGap = 2;

/** The lines of a letterhead that stands behind the title, by their first and the one after the last. */
const behind = (lines: Line[], from: number): [number, number] | undefined => {
  const near = lines.slice(from + 1, from + 1 + farthest);
  const first = near.findIndex(opensHead);
  if (first < 0) return undefined;
  let last = first;
  for (let at = first; at < near.length && at - last <= widestGap; at += 1) if (opensHead(near[at] as Line)) last = at;
  const found = near.slice(first, last + 1);
  return found.some(isNation) ? [from + 1 + first, from + 2 + last] : undefined;
};

/**
 * The lines of a paper with its letterhead first. A head that hangs on the title as a text box comes after it in the file, though it stands above it on the page.
 */
export const headFirst = (lines: Line[]): Line[] => {
  const anchor = lines.slice(0, longestHead).findIndex(({ text }) => kindOfLine(text) !== undefined || /^kính gửi\s*:/iu.test(text));
  if (anchor < 0 || lines.slice(0, anchor).some(isNation)) return lines;
  const found = behind(lines, anchor);
  if (!found) return lines;
  const [start, end] = found;
  return [...lines.slice(start, end), ...lines.slice(0, start), ...lines.slice(end)];
};
