import type { Rule } from './rules.ts';

const units = (third: string): string =>
  `I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Bố trí kinh phí.\n2. Công an phường\n- Bảo đảm an ninh.\n${third}\n- Đăng tin.`;

/** Signs, spaces, capitals and numbers that stand wrong, met on real papers. */
export const moreRules: readonly Rule[] = [
  {
    name: 'a unit without its number',
    kind: 'numbering',
    text: 'Phòng Văn hóa - Xã hội',
    wrong: units('Phòng Văn hóa - Xã hội'),
    right: units('3. Phòng Văn hóa - Xã hội'),
  },
  {
    name: 'a comma with its space before it',
    kind: 'spelling',
    text: 'bộ ,công',
    wrong: '1. Tập huấn cho cán bộ ,công chức của phường.',
    right: '1. Tập huấn cho cán bộ, công chức của phường.',
  },
  {
    name: 'no space behind a comma',
    kind: 'spelling',
    text: 'tin,bài',
    wrong: '1. Viết tin,bài về dịch vụ công.',
    right: '1. Viết tin, bài về dịch vụ công; tỷ lệ 1,5%; gửi về thu,chi@suoitrang.example.',
  },
  {
    name: 'no space before a bracket',
    kind: 'spelling',
    text: 'đoàn(Đoàn',
    wrong: '1. Phối hợp với Thành đoàn(Đoàn Thanh niên).',
    right: '1. Phối hợp với Thành đoàn (Đoàn Thanh niên); mời ông(bà) dự họp.',
  },
  {
    name: 'no space behind a bracket',
    kind: 'spelling',
    text: '(CCHC)là',
    wrong: '1. Cải cách hành chính (CCHC)là nhiệm vụ trọng tâm.',
    right: '1. Cải cách hành chính (CCHC) là nhiệm vụ trọng tâm.',
  },
  {
    name: 'a name that runs into the word before it',
    kind: 'spelling',
    text: 'phườngSuối',
    wrong: '1. Nhân dân phườngSuối Trắng tham gia.',
    right: '1. Nhân dân phường Suối Trắng tham gia bằng eOffice.',
  },
  {
    name: 'a word that runs into the one with a capital before it',
    kind: 'spelling',
    text: 'Đảngvề',
    wrong: '1. Quán triệt nghị quyết của Đảngvề cải cách hành chính.',
    right: '1. Quán triệt nghị quyết của Đảng về cải cách hành chính.',
  },
  {
    name: 'a body with two capitals',
    kind: 'spelling',
    text: 'Ủy Ban',
    wrong: '1. Báo cáo Ủy Ban nhân dân tỉnh.',
    right: '1. Báo cáo Ủy ban nhân dân tỉnh.',
  },
  {
    name: 'the Party without its capital',
    kind: 'spelling',
    text: 'đảng',
    wrong: '1. Tuyên truyền sự lãnh đạo của đảng trong cải cách hành chính.',
    right: '1. Tuyên truyền sự lãnh đạo của Đảng trong cải cách hành chính; vai trò của đảng viên, đảng bộ.',
  },
  {
    name: 'the word before a number misspelt',
    kind: 'spelling',
    text: 'Thông báo sô',
    wrong: '1. Thực hiện Thông báo sô 15/TB-UBND ngày 05/01/2026 của UBND tỉnh Vân Giang.',
    right: '1. Thực hiện Thông báo số 15/TB-UBND ngày 05/01/2026 của UBND tỉnh Vân Giang.',
  },
  {
    name: 'a symbol with and without its year',
    kind: 'citation',
    text: '25/QĐ-TTg',
    wrong:
      '1. Thực hiện Quyết định số 25/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ.\n2. Tập huấn về Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ.',
    right:
      '1. Thực hiện Quyết định số 25/QĐ-TTg ngày 05/01/2025 của Thủ tướng Chính phủ.\n2. Tập huấn về Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ.',
  },
  {
    name: 'a closing sentence that does not say what the paper is',
    kind: 'damaged-text',
    text: 'Trên đây là Tuyên truyền cải cách',
    wrong: '1. Viết tin.\nTrên đây là Tuyên truyền cải cách hành chính năm 2026 của phường./.',
    right: '1. Viết tin.\nTrên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2026 của phường./.',
  },
];
