import type { Group } from '../../reading.ts';

const many = /^(?:(?<count>\d{1,3})|các|những|mọi|mỗi|từng|tất cả|toàn thể|toàn bộ)\s/iu;
const manyWithin = /(?:^|\s)(?:các|những|mọi|từng|(?<count>\d{1,3}) (?:tổ|thôn|xã|phường|khu|ấp|bản|khóm|trường))\s/iu;
const allOf = '(?:(?:các|những|mọi|mỗi|toàn thể|toàn bộ|tất cả)\\s(?:các\\s)?)?';
const staff =
  '(?:đội ngũ\\s)?cán bộ,?\\s(?:công chức|đảng viên|viên chức|giáo viên|đoàn viên|nhân viên|chiến sĩ)|công chức,\\sviên chức|cb,? ?cc';
const members = 'đoàn viên|hội viên|đảng viên|thành viên|đồng chí|cộng tác viên|báo cáo viên|tuyên truyền viên|hòa giải viên';
const citizens = 'người dân|nhân dân|doanh nghiệp|tổ chức, cá nhân';
const heads = 'thủ trưởng|người đứng đầu|trưởng các|chủ tịch (?:ubnd|ủy ban nhân dân) các';
const people = new RegExp(`^${allOf}(?:${staff}|${members}|${citizens}|${heads})|(?:^|\\s)các (?:PCT|phó chủ tịch)(?!\\p{L})`, 'iu');

/** Whether a name stands for several bodies ("UBND các xã, thị trấn") or persons: which units it means a person says. `count` where the paper gives it. */
export const groupOf = (name: string): Group | undefined => {
  const count = many.exec(name)?.groups?.['count'] ?? manyWithin.exec(name)?.groups?.['count'];
  const counted = count === undefined ? {} : { count: Number(count) };
  if (people.test(name)) return { of: 'people', ...counted };
  return many.test(name) || manyWithin.test(name) ? { of: 'units', ...counted } : undefined;
};

const who =
  '(?:người dân|nhân dân|bà con|công dân|hộ (?:gia đình|kinh doanh|dân)|tổ chức, (?:cá nhân|công dân)|cá nhân|đại biểu|khách mời|cử tri|người nộp hồ sơ|doanh nghiệp)';
/** The public, and guests: what they are asked is no duty of a unit. "Doanh nghiệp viễn thông" is a body. */
export const isPublic = new RegExp(
  `^(?:(?:các|quý|mọi|toàn thể|tất cả)\\s){0,2}${who}(?:(?:,| và|\\s?\\/)\\s(?:các\\s)?${who})*(?:\\s(?:trên địa bàn|có nhu cầu|khi|dự|tham dự|được mời)(?:\\s.*)?)?$`,
  'iu',
);

/** What somebody does at an event ("Ban Tổ chức hội nghị", "Đoàn Chủ tịch") names no unit of an authority; "Ban Tổ chức Tỉnh ủy" is one. */
export const atEvent =
  /^(?:(?:Trưởng |Phó Trưởng )?Ban (?:tổ chức|giám khảo|thư ký)|Tổ thư ký|Đoàn (?:chủ tịch|thư ký)|Hội đồng thi)(?:\s(?:hội nghị|hội thi|cuộc thi|hội thảo|buổi lễ|lễ|giải|chương trình)(?:\s[^,;]*)?)?$/iu;
