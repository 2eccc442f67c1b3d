import { labelOf } from '../outline/labels.ts';
import type { Line } from './lines.ts';

const bodies =
  'Ủy ban|Uỷ ban|UBND|Hội đồng|HĐND|Phòng|Sở|Ban|Đảng ủy|Đảng uỷ|Chi bộ|Trường|Trung tâm|Công an|Chủ tịch|Thường trực|Đoàn|Hội|Mặt trận|Văn phòng';
const opensPreamble =
  /^(?:Căn cứ|Thực hiện|Theo|Thi hành|Triển khai|Nhằm|Để|Tiếp tục|Trên cơ sở|Xét|Chấp hành|Kính (?:gửi|mời)|Được sự|Trước |Nhân |Hôm nay|Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật|Thừa lệnh|Ngày \d|Năm \d{4}|Trong |Sau |Qua |Thời gian |Những năm |Hiện nay|Hiện tại|Vừa qua|Gần đây|(?:CHỦ TỊCH|HỘI ĐỒNG|ỦY BAN|UỶ BAN|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|TRƯỞNG PHÒNG|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|THƯỜNG TRỰC)(?: |$))/u;
/** An office that speaks: "Ủy ban nhân dân xã ban hành Kế hoạch như sau:". */
const speaks = new RegExp(
  `^(?:${bodies})(?!\\p{L})[^.;:]{0,120}?\\s(?:ban hành|xây dựng|thông báo|trân trọng|kính|đề nghị|yêu cầu|báo cáo|tổ chức|triển khai|hướng dẫn|công bố|quyết định|mời|trình)\\s`,
  'u',
);
/** Words that cannot end a title: what follows them belongs to it. */
const leavesOpen =
  /(?:^|\s)(?:của|và|về|theo|trên|tại|cho|với|trong|năm|số|ngày|tháng|các|công tác|nhân dân|quận|huyện|tỉnh|thành phố|xã|phường|thôn|giai đoạn)$|[,–-]$/u;
const longestTitle = 6;
const farthest = 12;

const isShouted = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
const opensBody = (text: string): boolean => opensPreamble.test(text) || speaks.test(text);
const ends = (text: string): boolean => /[.;:](?:["”)]*)$|\.\/\.?$/u.test(text);
/** A title is no sentence: lines that begin with a capital and run to a full stop, semicolon or colon are the opening paragraph. */
const isSentence = (lines: Line[], at: number): boolean => {
  if (!/^[\p{Lu}“"]/u.test(lines[at]?.text ?? '')) return false;
  for (const [index, line] of lines.slice(at, at + farthest).entries()) {
    if (index > 0 && (labelOf(line.text) !== undefined || opensBody(line.text) || isShouted(line.text))) return false;
    if (ends(line.text)) return true;
  }
  return false;
};

const setOffLength = (lines: Line[]): number | undefined => {
  const at = lines.slice(0, longestTitle + 1).findIndex((line, index) => index > 0 && line.isSetOff);
  const block = lines.slice(0, Math.max(0, at));
  return at > 0 && !/[:;]$|[,:]\s.*[^"”]\.$/u.test(block.at(-1)?.text ?? ':') && !block.some((line) => opensBody(line.text))
    ? at
    : undefined;
};

/** How many lines after the kind word are the title (trích yếu): up to the first that opens the preamble or a part. */
export const titleLength = (lines: Line[], kindLine?: Line): number => {
  const [first] = lines;
  if (!first) return 0;
  const setOff = kindLine !== undefined && !first.isSetOff ? setOffLength(lines) : undefined;
  for (const [at, line] of lines.slice(0, longestTitle).entries()) {
    const above = lines[at - 1];
    if (labelOf(line.text) !== undefined || line.text.startsWith('|') || line.text.startsWith('(')) return at;
    if (!above) {
      if (isAddressed(line.text)) return 0;
      continue;
    }
    if (ends(above.text) || isShouted(line.text) !== isShouted(first.text)) return at;
    if (at !== setOff && leavesOpen.test(above.text) && !opensBody(line.text)) continue;
    if (opensBody(line.text) || at === setOff || (setOff === undefined && isSentence(lines, at))) return at;
    if (setOff === undefined && /[\p{Ll}\d][.;]\s+\p{Lu}/u.test(line.text)) return at;
  }
  return Math.min(longestTitle, lines.length);
};

const isAddressed = (text: string): boolean => /^kính (?:gửi|mời)/iu.test(text);
