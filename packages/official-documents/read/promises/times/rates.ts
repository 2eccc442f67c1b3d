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
