const longestSide = 400;
const firstWord = (text: string): number => text.indexOf(' ') + 1;
const otherFigure = /(?<![\d/.,-])\d+(?:[.,]\d+)?\s?(?:%|\p{Ll}{2,})/u;
const inBrackets = /^[^(]*\)/u;

/** A comma or "và" with a few words before the figure: "02 hội nghị và treo 05 băng rôn". */
const nearSeparator = /^.*(?:,\s|\svà\s)(?=(?:(?!và\s)\S+\s){0,4}\S?$)/su;

/** Where the clause of a figure begins: with its sentence, unless a figure before it has a claim to the beginning. */
const openingOf = (before: string): number => {
  const sentence = Math.max(...['; ', '. ', ': '].map((mark) => before.lastIndexOf(mark) + 2));
  const opened = sentence > 1 ? sentence : 0;
  const others = before.slice(opened);
  const comma = nearSeparator.exec(others)?.[0].length ?? others.lastIndexOf(', ') + 2;
  return comma > 1 && otherFigure.test(others.slice(0, comma)) ? opened + comma : opened;
};

/** The clause around a figure, from its sentence's beginning to ";", the end, or the next figure; ≤ 400 characters to each side, brackets closed. */
export const clauseAround = (text: string, from: number, start: number, end: number): { start: number; end: number } => {
  const earliest = Math.max(from, start - longestSide);
  const before = text.slice(earliest, start + 1);
  const opened = openingOf(before);
  const after = text.slice(end, end + longestSide);
  const stop = /[;.:](?:\s|$)|(?:,|\s(?:và|hoặc))\s(?=(?:(?!và\s|hoặc\s)[^\s;.:]+\s){0,4}\d)/u.exec(after)?.index;
  const isWhole = end + longestSide >= text.length;
  const closes = stop === undefined ? undefined : inBrackets.exec(after.slice(stop))?.[0].length;
  const isOpen = stop !== undefined && after.slice(0, stop).lastIndexOf('(') > after.slice(0, stop).lastIndexOf(')');
  const whole = stop === undefined ? (isWhole ? after.length : Math.max(0, after.lastIndexOf(' '))) : stop + (isOpen ? (closes ?? 0) : 0);
  return { start: earliest + (opened > 0 ? opened : earliest > from ? firstWord(before) : 0), end: end + whole };
};

const each =
  'mỗi (?:đơn vị|cơ quan|xã|phường|thôn|bản|ấp|tổ dân phố|khu dân cư|khu phố|trường|phòng|địa phương|chi bộ|chi đoàn|chi hội|hội viên|đoàn viên|thành viên|cán bộ|tổ chức|hộ|tổ)(?!\\p{L})(?:, (?:xã|phường|thị trấn|thôn|bản|tổ dân phố|đơn vị)(?!\\p{L}))*';
const bodies = '(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Các|các|Mỗi|Phòng|Trường|Thôn)\\s';
const named = new RegExp(
  `(?:^|[,:]\\s)((?:${bodies})(?:(?!cần|phải|tổ chức|thực hiện)[^.;:])*?)\\s(?:${each}\\s)?(?:cần|phải|có ít nhất|tổ chức|thực hiện|viết|gửi|đăng|duy trì)(?!\\p{L})`,
  'u',
);

/** Whom a target binds: the bodies that its clause names as its subject, or each of them ("mỗi đơn vị"). */
export const boundOf = (clause: string): string | undefined => {
  const subject = named.exec(clause)?.[1];
  if (subject !== undefined && /(?:các|mỗi|Các|Mỗi)\s/u.test(subject) && !/\d/u.test(subject)) return subject.trim();
  return new RegExp(`(?:^|\\s)(${each})(?!\\p{L})`, 'iu').exec(clause)?.[1];
};
