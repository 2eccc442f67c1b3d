import type { Finding } from '../../reading.ts';

/** What is wrong, how it is queried, and the same text right. */
export interface Rule {
  name: string;
  wrong: string;
  kind: Finding['kind'];
  text: string;
  right: string;
}

export const rules: readonly Rule[] = [
  {
    name: 'a number skipped',
    kind: 'numbering',
    text: '3. Mở chuyên mục.',
    wrong: '1. Viết tin.\n3. Mở chuyên mục.',
    right: '1. Viết tin.\n2. Mở chuyên mục.',
  },
  {
    name: 'a number twice',
    kind: 'numbering',
    text: 'I. NỘI DUNG',
    wrong: 'I. MỤC ĐÍCH\n1. Viết tin.\nI. NỘI DUNG\n1. Viết bài.',
    right: 'I. MỤC ĐÍCH\n1. Viết tin.\nII. NỘI DUNG\n1. Viết bài.',
  },
  {
    name: 'a part that begins with the second number',
    kind: 'numbering',
    text: '2. Viết tin.',
    wrong: 'I. NỘI DUNG\n2. Viết tin.\n3. Viết bài.',
    right: 'I. NỘI DUNG\n1. Viết tin.\n2. Viết bài.',
  },
  {
    name: 'a number skipped below ten',
    kind: 'numbering',
    text: '1.11. Việc mười một.',
    wrong: `1. Tin, bài\n${Array.from({ length: 9 }, (_, at) => `1.${at + 1}. Việc ${at + 1}.`).join('\n')}\n1.11. Việc mười một.`,
    right: `1. Tin, bài\n${Array.from({ length: 11 }, (_, at) => `1.${at + 1}. Việc ${at + 1}.`).join('\n')}`,
  },
  {
    name: 'numbers out of order',
    kind: 'numbering',
    text: '2. Viết bài.',
    wrong: '1. Viết tin.\n4. Mở chuyên mục.\n2. Viết bài.',
    right: '1. Viết tin.\n2. Viết bài.',
  },
  {
    name: 'a letter that Vietnamese has not',
    kind: 'numbering',
    text: 'f) Viết bài.',
    wrong: 'a) Viết tin.\nf) Viết bài.',
    right: 'a) Viết tin.\nb) Viết bài.',
  },
  {
    name: 'counting begun anew',
    kind: 'numbering',
    text: '1. Viết bài.',
    wrong: '1. Viết tin.\n2. Mở chuyên mục.\n1. Viết bài.',
    right: 'Tổ dân phố số 1:\n1. Viết tin.\n2. Mở chuyên mục.\nTổ dân phố số 2:\n1. Viết bài.',
  },
  {
    name: 'an article skipped from one chapter to the next',
    kind: 'numbering',
    text: 'Điều 3. Hiệu lực',
    wrong: 'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nChương II\nTHI HÀNH\nĐiều 3. Hiệu lực\nQuy chế có hiệu lực từ ngày ký.',
    right: 'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nChương II\nTHI HÀNH\nĐiều 2. Hiệu lực\nQuy chế có hiệu lực từ ngày ký.',
  },
  {
    name: 'a number of another part',
    kind: 'numbering',
    text: '2.1. Viết bài.',
    wrong: '1. Tin, bài\n1.1. Viết tin.\n2. Phát thanh\n2.1. Đọc tin.\n3. Trực quan\n2.1. Viết bài.',
    right: '1. Tin, bài\n1.1. Viết tin.\n2. Phát thanh\n2.1. Đọc tin.',
  },
  {
    name: 'a kind word that the symbol contradicts',
    kind: 'citation',
    text: 'Nghị quyết số 18/QĐ-TTg',
    wrong: 'Thực hiện Nghị quyết số 18/QĐ-TTg ngày 06/01/2026 của Thủ tướng Chính phủ.',
    right: 'Thực hiện Quyết định số 18/QĐ-TTg ngày 06/01/2026 của Thủ tướng Chính phủ.',
  },
  {
    name: 'an issuer that the symbol contradicts',
    kind: 'citation',
    text: '31/NĐ-CP',
    wrong: 'Thực hiện Nghị định số 31/NĐ-CP ngày 06/01/2026 của Quốc hội.',
    right: 'Thực hiện Nghị định số 31/NĐ-CP ngày 06/01/2026 của Chính phủ.',
  },
  {
    name: 'a year in the symbol that the date contradicts',
    kind: 'date',
    text: '31/2024/NĐ-CP ngày 05/3/2025',
    wrong: 'Thực hiện Nghị định số 31/2024/NĐ-CP ngày 05/3/2025 của Chính phủ.',
    right: 'Thực hiện Nghị định số 31/2025/NĐ-CP ngày 05/3/2025 của Chính phủ.',
  },
  {
    name: 'a symbol of the Party written as one of the state',
    kind: 'citation',
    text: '18/NQ-TW',
    wrong: 'Tuyên truyền Nghị quyết số 18/NQ-TW.',
    right: 'Tuyên truyền Nghị quyết số 18-NQ/TW.',
  },
  {
    name: 'one paper under two numbers',
    kind: 'citation',
    text: '67/NQ-CP',
    wrong:
      'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể.\nTheo Nghị quyết số 67/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể.',
    right: 'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể.',
  },
  {
    name: 'a day that the calendar has not',
    kind: 'date',
    text: 'ngày 31/02/2026',
    wrong: 'Gửi báo cáo về Văn phòng, ngày 31/02/2026 họp.',
    right: 'Gửi báo cáo về Văn phòng, ngày 28/02/2026 họp.',
  },
  {
    name: 'a month that the calendar has not',
    kind: 'date',
    text: 'ngày 10 tháng 13 năm 2026',
    wrong: 'Họp vào ngày 10 tháng 13 năm 2026.',
    right: 'Họp vào ngày 10 tháng 12 năm 2026.',
  },
  {
    name: 'a cited paper of a later day',
    kind: 'date',
    text: '412/KH-UBND ngày 20/3/2026',
    wrong: 'Thực hiện Kế hoạch số 412/KH-UBND ngày 20/3/2026 của Ủy ban nhân dân tỉnh Vân Giang.',
    right: 'Thực hiện Kế hoạch số 412/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh Vân Giang.',
  },
  {
    name: 'one symbol with two days',
    kind: 'date',
    text: '412/KH-UBND',
    wrong:
      'Thực hiện Kế hoạch số 412/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh.\nTheo Kế hoạch số 412/KH-UBND ngày 21/01/2026 của Ủy ban nhân dân tỉnh.',
    right:
      'Thực hiện Kế hoạch số 412/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh.\nTheo Kế hoạch số 412/KH-UBND ngày 02/01/2026 của Ủy ban nhân dân huyện.',
  },
  {
    name: 'a step of years ago',
    kind: 'date',
    text: 'Tháng 10 năm 2016',
    wrong: '- Tháng 10 năm 2016: mở hội nghị.',
    right: '- Tháng 10 năm 2026: mở hội nghị.',
  },
  {
    name: 'a bracket left open',
    kind: 'spelling',
    text: '(có ảnh kèm bài.',
    wrong: '1. Viết tin (có ảnh kèm bài.',
    right: 'a) Viết tin (có ảnh kèm bài).',
  },
  {
    name: 'a quotation left open',
    kind: 'spelling',
    text: '“Một cửa.',
    wrong: '1. Mở chuyên mục “Một cửa.',
    right: '1. Mở chuyên mục “Một cửa”.',
  },
  {
    name: 'a last sentence that does not end',
    kind: 'spelling',
    text: 'Lồng ghép nội dung cải cách hành chính',
    wrong: '1. Viết tin trên trang thông tin. Lồng ghép nội dung cải cách hành chính\n2. Treo băng rôn.',
    right:
      '1. Viết tin trên trang thông tin. Lồng ghép nội dung cải cách hành chính.\n2. Treo băng rôn tại TP. Suối Trắng và các xã lân cận\n3. Loa.',
  },
  {
    name: 'an end mark without its dot',
    kind: 'spelling',
    text: 'các đơn vị thực hiện./',
    wrong: '1. Viết tin.\nĐề nghị các đơn vị thực hiện./',
    right: '1. Viết tin.\nĐề nghị các đơn vị thực hiện./.',
  },
  {
    name: 'an appendix that is not there',
    kind: 'missing-part',
    text: '(có Phụ lục kèm theo)',
    wrong: '1. Giao các tổ dân phố (có Phụ lục kèm theo).',
    right: '1. Giao các tổ dân phố (theo phân công).',
  },
  {
    name: 'a school year of two years',
    kind: 'date',
    text: 'năm học 2025-2027',
    wrong: '1. Tuyên truyền trong năm học 2025-2027.',
    right: '1. Tuyên truyền trong năm học 2025-2026 và các năm học 2026-2030.',
  },
  {
    name: 'a limit that says two things',
    kind: 'date',
    text: 'chậm nhất trước ngày 15',
    wrong: '1. Gửi báo cáo chậm nhất trước ngày 15 hằng tháng.',
    right: '1. Gửi báo cáo chậm nhất ngày 15 hằng tháng.',
  },
  {
    name: 'a comma before the owner',
    kind: 'spelling',
    text: 'chính sách, của',
    wrong: '1. Phổ biến chủ trương, chính sách, của Đảng tới người dân.',
    right: '1. Phổ biến chính sách của Trung ương, pháp luật, của tỉnh và chính sách của Đảng tới người dân.',
  },
  {
    name: 'a semicolon within a pair',
    kind: 'spelling',
    text: 'chậm; muộn',
    wrong: '1. Xin lỗi người dân khi giải quyết chậm; muộn hồ sơ.',
    right: '1. Xin lỗi người dân khi giải quyết chậm, muộn hồ sơ.',
  },
  {
    name: 'a place that runs into the office',
    kind: 'spelling',
    text: 'phường UBND phường',
    wrong: 'Để triển khai công việc trên địa bàn phường UBND phường Suối Trắng yêu cầu các bộ phận thực hiện.',
    right: 'Để triển khai công việc trên địa bàn phường, UBND phường Suối Trắng yêu cầu các bộ phận thực hiện.',
  },
  {
    name: 'a figure that runs into its word',
    kind: 'spelling',
    text: 'tháng12',
    wrong: '1. Gửi báo cáo trước ngày 10 tháng12 năm 2026.',
    right: '1. Gửi báo cáo trước ngày 10 tháng 12 năm 2026.',
  },
  {
    name: 'a syllable dropped from what always holds it',
    kind: 'damaged-text',
    text: 'thủ hành chính',
    wrong: '1. Giải quyết thủ hành chính cho người dân.',
    right: '1. Giải quyết thủ tục hành chính cho người dân.',
  },
  {
    name: 'the word for contests dropped',
    kind: 'damaged-text',
    text: 'các thi tìm hiểu',
    wrong: '1. Phát động các thi tìm hiểu pháp luật.',
    right: '1. Tổ chức thi tìm hiểu pháp luật và các cuộc thi tìm hiểu lịch sử.',
  },
  {
    name: 'a paragraph twice',
    kind: 'duplicate',
    text: 'Phát bản tin về dịch vụ công trực tuyến trên hệ thống truyền thanh của phường mỗi tuần một lần.',
    wrong:
      '1. Phát bản tin về dịch vụ công trực tuyến trên hệ thống truyền thanh của phường mỗi tuần một lần.\n2. Phát bản tin về dịch vụ công trực tuyến trên hệ thống truyền thanh của phường mỗi tuần một lần.',
    right: '1. Phát bản tin về dịch vụ công trực tuyến trên hệ thống truyền thanh của phường mỗi tuần một lần.\n2. Treo băng rôn.',
  },
];
