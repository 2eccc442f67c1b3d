/** Kinds of papers as they stand in a symbol. */
export const paperKinds: Readonly<Record<string, string>> = {
  BB: 'biên bản',
  BC: 'báo cáo',
  CĐ: 'công điện',
  CT: 'chỉ thị',
  CTr: 'chương trình',
  CTrHĐ: 'chương trình hành động',
  CV: 'công văn',
  ĐA: 'đề án',
  GM: 'giấy mời',
  HD: 'hướng dẫn',
  KH: 'kế hoạch',
  KL: 'kết luận',
  NĐ: 'nghị định',
  NQ: 'nghị quyết',
  PL: 'pháp lệnh',
  QC: 'quy chế',
  QĐ: 'quyết định',
  QyĐ: 'quy định',
  TB: 'thông báo',
  TT: 'thông tư',
  TTLT: 'thông tư liên tịch',
  TTr: 'tờ trình',
};

/** Bodies as they stand in a symbol. */
export const paperBodies: Readonly<Record<string, string>> = {
  BCA: 'Bộ Công an',
  BCĐ: 'Ban Chỉ đạo',
  BCH: 'Ban Chấp hành',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BNV: 'Bộ Nội vụ',
  BTC: 'Bộ Tài chính',
  BTP: 'Bộ Tư pháp',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BTV: 'Ban Thường vụ',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BYT: 'Bộ Y tế',
  CP: 'Chính phủ',
  CTN: 'Chủ tịch nước',
  ĐU: 'Đảng ủy',
  HĐND: 'Hội đồng nhân dân',
  HU: 'Huyện ủy',
  KSTT: 'Cục Kiểm soát thủ tục hành chính',
  MTTQ: 'Mặt trận Tổ quốc',
  SNV: 'Sở Nội vụ',
  STP: 'Sở Tư pháp',
  STTTT: 'Sở Thông tin và Truyền thông',
  SVHTT: 'Sở Văn hóa và Thể thao',
  TTg: 'Thủ tướng Chính phủ',
  TU: 'Tỉnh ủy',
  TW: 'Trung ương',
  UBND: 'Ủy ban nhân dân',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  VPCP: 'Văn phòng Chính phủ',
};

const numbered = /^(QH|UBTVQH|HĐND|UBND)(\d{1,2})$/;

/** What a part of a symbol says of its issuer; of the National Assembly with its term. */
export function bodyOf(part: string, term: (figures: string) => string): string | undefined {
  const [, body = '', figures = ''] = numbered.exec(part) ?? [];
  if (body === 'QH') return `Quốc hội khóa ${term(figures)}`;
  if (body !== '') return `${paperBodies[body]} khóa ${term(figures)}`;
  return paperBodies[part];
}

/** A word of kind before a symbol, also a short one, so that it is not said twice. */
export const kindBefore = new RegExp(
  `(?:(?:${[...new Set(Object.values(paperKinds)), 'luật', 'bộ luật', 'văn bản', 'hiến pháp'].join('|')})|(?<!\\p{L})(?:${Object.keys(paperKinds).join('|')}))\\s*(?:số\\s*:?\\s*)?$`,
  'iu',
);
