import { kindOfLine } from '../header/kinds.ts';
import { labelOf } from '../outline/labels.ts';
import { isPersonName, isPosition, signingPower } from '../closing/words.ts';
import type { Line } from './lines.ts';

/** The stretches of a paper by the cell map of Nghị định 30/2020/NĐ-CP, Phụ lục I: cells 1–4, 5, 6, and 7–9. */
export interface Zones {
  head: Line[];
  kindLine?: Line;
  title: Line[];
  body: Line[];
  closing: Line[];
  /** What follows the signature: appendices. */
  annex: Line[];
}

const opensPreamble =
  /^(?:Căn cứ|Thực hiện|Theo|Thi hành|Triển khai|Nhằm|Để|Tiếp tục|Trên cơ sở|Xét|Chấp hành|Kính gửi|Ngày \d|Năm \d{4}|Trong |Sau |Qua |Thời gian |Những năm |Hiện nay|Hiện tại|Vừa qua|Gần đây|(?:CHỦ TỊCH|HỘI ĐỒNG|ỦY BAN|UỶ BAN|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|TRƯỞNG PHÒNG)(?: |$))/u;
const opensClosing = /^(?:Nơi nhận|NƠI NHẬN)\s*:?/u;
const longestTitle = 6;
const longestHead = 60;

const isShouted = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** How many lines after the kind word are the title (trích yếu): up to the first that opens the preamble or a part. */
const titleLength = (lines: Line[]): number => {
  let count = 0;
  for (const line of lines.slice(0, longestTitle)) {
    const first = lines[0] as Line;
    if (labelOf(line.text) !== undefined || line.text.startsWith('|') || line.text.startsWith('(')) break;
    if (count > 0 && (opensPreamble.test(line.text) || isShouted(line.text) !== isShouted(first.text))) break;
    if (count > 0 && /[.;:]$/u.test(lines[count - 1]?.text ?? '')) break;
    if (count > 0 && /[\p{Ll}\d][.;]\s+\p{Lu}/u.test(line.text)) break;
    if (count > 0 && /(?:^|\s)số \d/u.test(line.text)) break;
    count += 1;
  }
  return count;
};

/** Where a paper without a kind word (công văn) begins to speak: at "Kính gửi". */
const letterStart = (lines: Line[]): number => {
  const addressed = lines.slice(0, longestHead).findIndex((line) => /^kính gửi/iu.test(line.text));
  return addressed >= 0 ? addressed : 0;
};

/** Divides the lines of a paper; where a zone is missing it is empty. */
export const zonesOf = (lines: Line[]): Zones => {
  const kindAt = lines.slice(0, longestHead).findIndex((line) => kindOfLine(line.text) !== undefined);
  const bodyStart = kindAt >= 0 ? kindAt + 1 : letterStart(lines);
  const rest = lines.slice(bodyStart);
  const title = kindAt >= 0 ? rest.slice(0, titleLength(rest)) : [];
  const closingAt = rest.findIndex((line) => opensClosing.test(line.text));
  const signedAt = closingAt >= 0 ? closingAt : signatureStart(rest);
  const end = signedAt < 0 ? rest.length : signedAt;
  const kindLine = lines[kindAt];
  return {
    head: lines.slice(0, kindAt >= 0 ? kindAt : bodyStart),
    ...(kindLine ? { kindLine } : {}),
    title,
    body: rest.slice(title.length, end),
    closing: rest.slice(end, end + closingLength(rest.slice(end))),
    annex: rest.slice(end + closingLength(rest.slice(end))),
  };
};

/** The closing ends with the name below the title of office; recipients may still follow in a second column. */
const closingLength = (lines: Line[]): number => {
  const titled = lines.findIndex(
    (line) => /\p{Lu}{2}/u.test(line.text) && (isPosition(lastColumn(line)) || signingPower.test(lastColumn(line))),
  );
  const named = lines.findIndex((line, at) => at > titled && isPersonName(lastColumn(line)));
  if (titled < 0 || named < 0) return lines.length;
  let end = named + 1;
  while (/^[-–+]\s*\p{L}/u.test(lines[end]?.text ?? '')) end += 1;
  return end;
};

const lastColumn = (line: Line): string => line.text.split(/\s{4,}|\t/u).at(-1) ?? '';

/** Without "Nơi nhận" the closing begins where the signature does. */
const signatureStart = (lines: Line[]): number => {
  const from = Math.max(0, lines.length - 15);
  const found = lines.slice(from).findIndex((line) => signingPower.test(line.text) && /\p{Lu}{2}/u.test(line.text));
  return found < 0 ? -1 : from + found;
};
