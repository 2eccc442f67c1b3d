import type { Report } from '../../reading.ts';

const body =
  '(?:UBND|BCĐ|Ủy ban nhân dân|Uỷ ban nhân dân|Phòng|Sở|Bộ|Ban|Văn phòng|Đảng ủy|Đảng uỷ|HĐND|Thường trực|Chủ tịch|Ban Thường vụ|Trung tâm|Công an|Thủ tướng|Chính phủ|Lãnh đạo|lãnh đạo|phòng|bộ phận|Bộ phận|Công chức|công chức)';
const name = `${body}(?:(?!\\s(?:để|trước|theo|về|định kỳ|chậm nhất|tổng hợp|xem xét|thông qua|qua|và các|các|hằng|hàng|trong|kết quả|tình hình|đúng|khi|kịp|bằng)(?!\\p{L}))[^.;,()])*`;
const reports = /(?:báo cáo|Báo cáo|gửi|Gửi|trình|Trình)/u;
const lists = new RegExp(
  `(?:(?:[Bb]áo cáo|[Gg]ửi|[Tt]rình)(?:[^.;]{0,220}?\\s(?:về|cho|gửi|lên))?|tổng hợp,? báo cáo)\\s(?<to>${name})`,
  'gu',
);
const through =
  /\(?(?:thông qua|qua)\s(?<through>[Vv]ăn phòng(?=\))|(?:Phòng|phòng|Bộ phận|bộ phận|Văn phòng|Sở|Ban|Công chức|công chức|Trung tâm|Cơ quan|Tổ)\s[^();.]{2,80}?)(?=\)|;|\.|,\s(?:điện thoại|đt|email|địa chỉ)(?!\p{L})|,?\s(?:để|trước|chậm nhất|tổng hợp|theo dõi|định kỳ|theo quy định)|$)/u;
const within =
  /(?:gắn với|lồng ghép(?: nội dung)?(?: (?:vào|trong|cùng|với))|cùng với|chung với|kèm theo|tích hợp (?:vào|trong)|trong)\s(?:nội dung\s)?(?<within>(?:các\s)?(?:[Bb]áo cáo|kỳ báo cáo)\s(?:CCHC|cải cách|công tác|kết quả|định kỳ|chung|tháng|quý|tổng kết|kinh tế)[^.;,()]*?)(?=\s(?:quý|6 tháng|9 tháng|hoặc|gửi|về|hằng|hàng|theo yêu cầu|trước|chậm nhất)(?!\p{L})|[.;,()]|$)/iu;

/** To whom a duty reports, by way of whom and with which other report; undefined for a duty that does not report. */
export const reportOf = (duty: string): Report | undefined => {
  if (!reports.test(duty) || !/báo cáo/iu.test(duty)) return undefined;
  // Where a duty has several clauses, the one that says how it is reported also says to whom.
  const clause = duty.split(/;\s/u).find((one) => through.test(one) || within.test(one)) ?? duty;
  const to = [...clause.matchAll(lists)]
    .map((match) => (match.groups?.['to'] ?? '').trim())
    .filter((one) => one.length > 3 && !/^(?:phòng, chống|bộ)$/u.test(one));
  const by = through.exec(duty)?.groups?.['through']?.trim();
  const other = within.exec(duty)?.groups?.['within']?.trim();
  if (by === undefined && other === undefined && to.length === 0) return undefined;
  return {
    ...(to.length > 0 ? { to: to[0] } : {}),
    ...(by === undefined ? {} : { through: by }),
    ...(other === undefined ? {} : { within: other }),
  };
};
