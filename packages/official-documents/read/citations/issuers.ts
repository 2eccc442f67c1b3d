const names =
  'Chính phủ|Thủ tướng Chính phủ|Thủ tướng|Quốc hội|Ủy ban Thường vụ Quốc hội|Uỷ ban Thường vụ Quốc hội|Bộ Chính trị|Ban Bí thư|Ban Chấp hành|Ban Thường vụ|Ban Chỉ đạo|Ban chỉ đạo|Hội nghị|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Đảng ủy|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|HĐND|Hội đồng nhân dân|Chủ tịch|Bộ trưởng|Bộ|Sở|Phòng|Ban|Văn phòng|Cục|Tổng cục|Trung ương';
const opens = new RegExp(`^[\\s,]*(?:(?:của|do)\\s+(?=\\p{L})|(?=(?:${names})(?:\\s|,)))`, 'u');
const ends =
  /[;,.()“"]|\s(?:về|V\/v|v\/v|ban hành|phê duyệt|quy định|hướng dẫn|thực hiện|triển khai|sửa đổi|công bố|tại|trong|để|nhằm|theo|khóa về|đến|năm|trên|cho|được|và các|là|tổng kết|giai đoạn|và (?:Thông|Nghị|Quyết|Kế|Công văn|Chỉ thị))(?=\s)|\s(?=\d+\/)/u;

/** The issuer that follows the date of a citation ("của Ủy ban nhân dân thành phố về việc …"), or undefined. */
export const issuerAfter = (text: string): string | undefined => {
  const lead = opens.exec(text);
  if (!lead) return undefined;
  const name = text.slice(lead[0].length);
  const end = ends.exec(name)?.index ?? name.length;
  const issuer = name.slice(0, Math.min(end, 140)).trim();
  return issuer.length > 2 && /^\p{Lu}|^(?:quận|huyện|tỉnh|thành phố)/u.test(issuer) ? issuer : undefined;
};
