const number = '(?:SỐ |số |thứ )?(?:\\d{1,2}|[IVX]{1,4}|[A-ZĐ]|một|hai|ba|bốn|nhất|tư|năm)';
const kinds =
  'ĐOÀN|Đoàn|TỔ|Tổ|NHÓM|Nhóm|CỤM|Cụm|KHỐI|Khối|TIỂU BAN|Tiểu ban|ĐỘI|Đội|ĐỢT|Đợt|BẢNG|Bảng|LỚP|Lớp|KHU VỰC|Khu vực|ĐIỂM CẦU|Điểm cầu|TUYẾN|Tuyến|GIAI ĐOẠN|Giai đoạn';
/** How offices head the groups of a list whose numbers then begin anew: delegations, groups, stages. */
const groupHead = new RegExp(
  `^(?:${kinds})(?: (?:công tác|kiểm tra|giám sát|tuyên truyền|thăm|khảo sát))? ${number}(?=\\s*(?:[:,(]|[-–]\\s|\\.?$))`,
  'u',
);
const weekday = 'THỨ (?:HAI|BA|TƯ|NĂM|SÁU|BẢY|[2-7])|Thứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|CHỦ NHẬT|Chủ nhật';
const timeHead = new RegExp(
  `^(?:(?:NGÀY|Ngày) \\d{1,2}[/.]\\d{1,2}|${weekday}|(?:BUỔI |Buổi )?(?:SÁNG|Sáng|CHIỀU|Chiều|TỐI|Tối))[^.;]{0,40}:?$`,
  'u',
);
const shoutedHead = /^(?=\P{Ll}*\p{Lu}{2})\P{Ll}{6,90}?(?::\s|:?$)/u;
const longestHead = 160;

/** Whether an unnumbered paragraph heads a group of items that count from 1 again ("ĐOÀN SỐ 2: Thăm thôn Suối Đá."). */
export const opensGroup = (text: string): boolean =>
  text.length <= longestHead && (groupHead.test(text) || timeHead.test(text) || shoutedHead.test(text));
