import { fold } from 'official-documents';

// Whole phrases first. What papers abbreviate is compared in one form; "UBND" is folded by `fold` already.
const expansions: readonly (readonly [RegExp, string])[] = [
  [/ hội đồng nhân dân /g, ' hđnd '],
  [/ (?:ub ?)?(?:mttqvn|mttq(?: vn| việt nam)?) /g, ' mttq '],
  [/ (?:ủy ban )?mặt trận tổ quốc(?: việt nam| vn)? /g, ' mttq '],
  [/ ủy ban mttq /g, ' mttq '],
  [/ ban thường trực mttq /g, ' mttq '],
  [/ (?:vh xh|vhxh) /g, ' văn hóa xã hội '],
  [/ (?:vh tt|vhtt|vh và tt) /g, ' văn hóa thông tin '],
  [/ (?:vp|văn phòng) tk /g, ' văn phòng thống kê '],
  [/ vp /g, ' văn phòng '],
  [/ tp ht /g, ' tư pháp hộ tịch '],
  [/ (?:tc kt) /g, ' tài chính kế toán '],
  [/ (?:kt tc) /g, ' kế toán tài chính '],
  [/ (?:tc kh) /g, ' tài chính kế hoạch '],
  [/ (?:tn tkq|tnvtkq|tn và tkq) /g, ' tiếp nhận và trả kết quả '],
  [/ (?:pvhcc|(?:phục vụ )?hcc) /g, ' phục vụ hành chính công '],
  [/ tthc /g, ' thủ tục hành chính '],
  [/^ tt /g, ' trung tâm '],
  [/ tdp /g, ' tổ dân phố '],
  [/ (?:tncs|thanh niên cộng sản)(?: hcm| hồ chí minh)? /g, ' thanh niên '],
  [/ lhpn /g, ' liên hiệp phụ nữ '],
  [/ ccb /g, ' cựu chiến binh '],
  [/ hội nd /g, ' hội nông dân '],
  [/ (?:ct xh|ctxh) /g, ' chính trị xã hội '],
  [/ (?:khcn|kh cn) /g, ' khoa học công nghệ '],
  [/ (?:và|của|thuộc) /g, ' '],
];

const bareLevels = / (?:phường|đặc khu|thị trấn|cấp xã|địa phương|(?<!hợp tác )xã)$/;

/** What names of one unit share: folded, abbreviations opened, "và" and the own `place`, or the bare type of a commune, left out at the end. */
export function keyOf(name: string, place = ''): string {
  const opened = expansions.reduce((words, [pattern, by]) => words.replace(pattern, by), ` ${fold(name)} `).trim();
  const own = fold(place);
  if (own && ` ${opened}`.endsWith(` ${own}`)) return opened.slice(0, -own.length).trim();
  const bare = own && !/^(?:tỉnh|thành phố) /.test(own) ? opened.replace(bareLevels, '') : opened.replace(/ (?:tỉnh|thành phố)$/, '');
  return bare.trim();
}

const roleWords = /^(?:(?:công chức|cán bộ|bộ phận|lãnh đạo|phòng|khối|đồng chí|trưởng|phụ trách|chuyên môn) )+(?=\S)/;

/** The key without the words that say what sort of post or room it is: an old role and today's room may share it. */
export const coreOf = (key: string): string => key.replace(roleWords, '');
