/**
 * Words that begin the name of an office, a post or a body. Which offices there are changes with the law (three levels until 1 July 2025,
 * two since): a new one is one more word here.
 */
const officeWords = [
  'Văn phòng',
  'Phòng',
  'Ban',
  'Sở',
  'Bộ',
  'Cục',
  'Chi cục',
  'Vụ',
  'Viện',
  'Bộ phận',
  'Công chức',
  'Đài',
  'Trung tâm',
  'Trạm',
  'Trường',
  'UBND',
  'HĐND',
  'Ủy ban',
  'Uỷ ban',
  'UBMTTQ',
  'UB MTTQ',
  'MTTQ',
  'Mặt trận',
  'Hội',
  'Hội đồng',
  'Đoàn',
  'Đoàn thể',
  'Khối',
  'Tổ',
  'Đội',
  'Thủ trưởng',
  'Trưởng',
  'Hiệu trưởng',
  'Giám đốc',
  'Chủ tịch',
  'Công an',
  'Ban Chỉ huy',
  'Cơ quan',
  'Đơn vị',
  'Đảng ủy',
  'Đảng uỷ',
  'Huyện ủy',
  'Chi bộ',
  'Thanh tra',
  'Bưu điện',
  'Kho bạc',
  'Ngân hàng',
  'Báo',
  'Cổng',
  'Liên đoàn',
  'Tập đoàn',
  'Doanh nghiệp',
  'Hợp tác xã',
  'Thường trực',
  'Lãnh đạo',
  'Cán bộ',
  'Viên chức',
  'Thôn',
  'Khu phố',
  'Ấp',
  'Bản',
  'Thông tấn xã',
  'Tòa án',
  'Viện kiểm sát',
  'Kiểm toán',
];
const groupWords = [
  'cơ quan',
  'đơn vị',
  'phòng',
  'ban',
  'ngành',
  'sở',
  'bộ',
  'bộ phận',
  'tổ',
  'thôn',
  'xã',
  'phường',
  'trường',
  'nhà trường',
  'đoàn thể',
  'hội',
  'tổ chức',
  'khu phố',
  'ấp',
  'bản',
  'chi bộ',
  'cán bộ',
  'công chức',
  'doanh nghiệp',
  'địa phương',
  'thành viên',
  'đồng chí',
  'trung tâm',
  'trạm',
  'khối',
  'nhà',
];
const one = `(?:${officeWords.join('|')})`;
const group = `(?:(?:Toàn thể|Tất cả)(?: các)?|Các|Những|Mỗi) (?:${[...groupWords, ...officeWords].join('|')})`;
const opensUnit = new RegExp(`^(?:${group}|${one}|Đồng chí \\p{Lu}|\\d{1,3} (?:tổ|thôn|xã|phường|khu))(?![\\p{L}])`, 'iu');

/** Verbs of the duties; a name of an office ends where one begins. */
const verbs = [
  'có trách nhiệm',
  'có nhiệm vụ',
  'chịu trách nhiệm',
  'chủ trì',
  'phối hợp',
  'tham mưu',
  'căn cứ',
  'thường xuyên',
  'chủ động',
  'tổ chức',
  'thực hiện',
  'triển khai',
  'chỉ đạo',
  'hướng dẫn',
  'xây dựng',
  'tiếp tục',
  'đẩy mạnh',
  'tăng cường',
  'theo dõi',
  'đôn đốc',
  'kiểm tra',
  'tổng hợp',
  'báo cáo',
  'tuyên truyền',
  'cung cấp',
  'bố trí',
  'lồng ghép',
  'quán triệt',
  'nghiêm túc',
  'tích cực',
  'kịp thời',
  'định kỳ',
  'giúp',
  'đăng tải',
  'vận động',
  'cử',
  'nộp',
  'gửi',
  'rà soát',
  'lập',
  'cân đối',
  'bảo đảm',
  'đảm bảo',
  'phổ biến',
  'phân công',
  'cập nhật',
  'bám sát',
  'xem xét',
  'hoàn thành',
  'ban hành',
  'là đầu mối',
  'là cơ quan',
];
export const verbPattern = verbs.join('|');
const beforeVerb = new RegExp(`[\\s,]+(?=(?:${verbPattern})(?![\\p{L}]))`, 'iu');
const startsWithVerb = new RegExp(`^(?:${verbPattern})(?![\\p{L}])`, 'iu');

/** "Giao", "Yêu cầu" order; "Đề nghị" asks a body that takes no orders (Party, Fatherland Front). */
const command = /^(Giao(?: cho)?|Yêu cầu|Đề nghị|Trân trọng đề nghị|Trách nhiệm của|Đối với|Nhiệm vụ của)\s+/u;

export interface UnitHeading {
  unit: string;
  requested: boolean;
  /** Where the name stands in the text that was given. */
  start: number;
  end: number;
  /** Where what follows a colon begins, if anything does. */
  rest?: number;
}

const longestName = 170;

/** A heading that names a unit ("Giao Văn phòng UBND phường", "Đề nghị …:", "Phòng Nội vụ: chủ trì …"), or undefined. */
export const unitHeadingOf = (text: string): UnitHeading | undefined => {
  const lead = command.exec(text);
  const start = lead?.[0].length ?? 0;
  const name = text.slice(start);
  if (!opensUnit.test(name)) return undefined;
  const colon = name.indexOf(':');
  const bare = (colon >= 0 ? name.slice(0, colon) : name).replace(/[\s.;,:]+$/u, '');
  const rest =
    colon >= 0 && name.slice(colon + 1).trim() !== ''
      ? start + colon + 1 + (/^\s*/u.exec(name.slice(colon + 1))?.[0].length ?? 0)
      : undefined;
  const isName =
    bare.length <= longestName &&
    !/[.!?]\s/u.test(bare.replace(/\b\p{Lu}{1,4}\. /gu, '')) &&
    !beforeVerb.test(bare.replace(/(?:tổ chức|thực hiện) (?:chính trị|đoàn thể|xã hội|thành viên|hội)/giu, ''));
  if (!isName) return undefined;
  return {
    unit: bare,
    requested: /đề nghị/iu.test(lead?.[1] ?? ''),
    start,
    end: start + bare.length,
    ...(rest === undefined ? {} : { rest }),
  };
};

/** The unit that is the subject of a sentence ("Thủ trưởng cơ quan thường xuyên quán triệt …"), or undefined. */
export const subjectOf = (text: string): UnitHeading | undefined => {
  const lead = command.exec(text);
  const start = lead?.[0].length ?? 0;
  const name = text.slice(start);
  if (!opensUnit.test(name) || startsWithVerb.test(name)) return undefined;
  const verb = beforeVerb.exec(name.replace(/(tổ chức) (?=chính trị|đoàn thể|xã hội|thành viên|hội)/giu, 'xxxxxxx '));
  if (!verb || verb.index > longestName || /[.;:]\s/u.test(name.slice(0, verb.index))) return undefined;
  return { unit: name.slice(0, verb.index).trim(), requested: /đề nghị/iu.test(lead?.[1] ?? ''), start, end: start + verb.index };
};

/** Whether a text begins with the name of an office. */
export const namesUnit = (text: string): boolean => opensUnit.test(text.replace(command, ''));
