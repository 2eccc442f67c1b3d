/** Short forms that citizens need not know, with what they stand for. */
export const longForms: Readonly<Record<string, string>> = {
  CCHC: 'cải cách hành chính',
  TTHC: 'thủ tục hành chính',
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  MTTQ: 'Mặt trận Tổ quốc',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  CĐS: 'chuyển đổi số',
  CNTT: 'công nghệ thông tin',
  TDP: 'tổ dân phố',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  CCCD: 'căn cước công dân',
  PAKN: 'phản ánh, kiến nghị',
  CBCC: 'cán bộ, công chức',
  CBCCVC: 'cán bộ, công chức, viên chức',
  VBQPPL: 'văn bản quy phạm pháp luật',
  NSNN: 'ngân sách nhà nước',
  QPPL: 'quy phạm pháp luật',
  GCN: 'giấy chứng nhận',
  QSDĐ: 'quyền sử dụng đất',
  LHPN: 'Liên hiệp Phụ nữ',
  CCB: 'Cựu chiến binh',
  TNCS: 'Thanh niên Cộng sản',
  TTPVHCC: 'Trung tâm Phục vụ hành chính công',
};

const short = /(?<![\p{L}\p{N}/-])[\p{Lu}Đ]{2,8}(?![\p{L}\p{N}/-])/gu;
const known = new Set(['VNeID', 'SMS', 'QR', 'PDF', 'II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'XI', 'XII', 'XIII', 'XIV', 'TP']);

/** Short forms of a text that nothing in it explains, each once, with what they stand for where that is known. */
export function unexplained(text: string): { short: string; long: string | undefined }[] {
  const found = new Set([...text.matchAll(short)].map(([one]) => one));
  return (
    [...found]
      .filter((one) => !known.has(one) && !text.includes(`(${one})`) && !new RegExp(`\\(${one} là`).test(text))
      // A heading in capitals is no row of short forms.
      .filter((one) => longForms[one] !== undefined || /^[^AEIOUYĂÂÊÔƠƯ]+$/.test(one))
      .map((one) => ({ short: one, long: longForms[one] }))
  );
}

/** The text with every known short form written out where it stands for the first time. */
export function expanded(text: string): string {
  let result = text;
  for (const { short: one, long } of unexplained(text))
    if (long) result = result.replace(new RegExp(`(?<![\\p{L}\\p{N}/-])${one}(?![\\p{L}\\p{N}/-])`, 'u'), `${long} (${one})`);
  return result;
}
