import { article, clause, dash, point, prose, section, titledClause } from '../form/blocks.ts';
import type { Decision, Letter, Plan, Report, Table } from '../paper.ts';

const letterhead = { issuer: 'Ủy ban nhân dân phường Sao Mai' };
const notice = 'VĂN BẢN MINH HỌA, không có giá trị pháp lý';

const indicators: Table = {
  kind: 'table',
  columns: [
    { heading: 'TT', width: 1, align: 'center' },
    { heading: 'Chỉ tiêu', width: 7 },
    { heading: 'Đơn vị tính', width: 2, align: 'center' },
    { heading: 'Kế hoạch năm', width: 2, align: 'right' },
    { heading: 'Thực hiện quý I', width: 2, align: 'right' },
    { heading: 'Ghi chú', width: 4 },
  ],
  rows: [
    { heading: 'A. Tuyên truyền' },
    ['1', 'Tin, bài đăng trên Trang thông tin điện tử phường', 'tin, bài', '24', '07', ''],
    ['2', 'Chuyên mục phát thanh', 'chuyên mục', '12', '03', 'Thời lượng bình quân 6,2 phút'],
    ['3', 'Băng rôn, khẩu hiệu', 'chiếc', '40', '42', 'Vượt kế hoạch'],
    { heading: 'B. Công khai thủ tục hành chính' },
    ['4', 'Thủ tục hành chính được niêm yết, công khai', '%', '100', '100', ''],
    ['5', 'Phản ánh, kiến nghị được trả lời đúng hạn', '%', '95', '96,4', '27/28 phản ánh'],
  ],
};

export function report(): Report {
  return {
    kind: 'report',
    letterhead,
    symbol: { number: 36, suffix: 'BC-UBND' },
    place: 'Sao Mai',
    date: { year: 2026, month: 3, day: 9 },
    title: 'Kết quả thực hiện công tác tuyên truyền cải cách hành chính nhà nước quý I năm 2026 trên địa bàn phường Sao Mai',
    notice,
    to: ['Ủy ban nhân dân tỉnh Đông Giang', 'Sở Nội vụ tỉnh Đông Giang'],
    preamble: {
      form: 'lines',
      bases: [
        { text: 'Kế hoạch số 318/KH-UBND ngày 24/12/2025 của Ủy ban nhân dân tỉnh Đông Giang' },
        { text: 'Kế hoạch số 12/KH-UBND ngày 16/01/2026 của Ủy ban nhân dân phường Sao Mai' },
      ],
      opening: 'Ủy ban nhân dân phường Sao Mai báo cáo kết quả thực hiện quý I năm 2026 như sau:',
    },
    body: [
      section(
        'Kết quả thực hiện',
        titledClause('Chỉ đạo, điều hành', point('Ban hành kế hoạch và phân công nhiệm vụ.'), point('Giao ban mỗi tháng một lần.')),
        titledClause('Các chỉ tiêu', prose('Kết quả cụ thể như sau:'), indicators),
        titledClause('Hình thức tuyên truyền', prose('Chi tiết từng hoạt động tại Phụ lục I và Phụ lục II kèm theo Báo cáo này.')),
      ),
      section(
        'Phương hướng quý II năm 2026',
        clause('Tổ chức hội nghị chuyên đề thứ nhất.'),
        clause('Phát hành tờ gấp đến từng hộ gia đình.'),
      ),
    ],
    closing: 'Ủy ban nhân dân phường Sao Mai trân trọng báo cáo.',
    recipients: [{ name: 'Thường trực Đảng ủy phường', purpose: 'để báo cáo' }, { name: 'Các tổ dân phố' }],
    filing: { units: ['VHXH'], drafter: 'TMH', copies: 15 },
    signer: { as: 'deputy', body: 'Ủy ban nhân dân', head: 'Chủ tịch', title: 'Phó Chủ tịch', name: 'Lê Thị Ví Dụ' },
    contact: 'Số 01 đường Sao Mai, phường Sao Mai, tỉnh Đông Giang; điện thoại: 0000 000 000',
    appendices: [
      { title: 'Bảng tổng hợp chỉ tiêu', blocks: [indicators] },
      { title: 'Danh mục hoạt động tuyên truyền quý I năm 2026', landscape: true, blocks: [activities(40)] },
    ],
  };
}

function activities(rows: number): Table {
  return {
    kind: 'table',
    columns: ['TT', 'Ngày', 'Hoạt động', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Số người tham gia', 'Tài liệu kiểm chứng'].map(
      (heading, at) => ({
        heading,
        width: [1, 2.4, 6, 4, 4, 2, 4][at] ?? 1,
        align: at === 5 ? 'right' : at < 2 ? 'center' : 'left',
      }),
    ),
    rows: Array.from({ length: rows }, (_, at) => [
      `${at + 1}`,
      '05/02/2026',
      `Sinh hoạt tổ dân phố số ${at + 1} về dịch vụ công trực tuyến`,
      `Tổ dân phố số ${at + 1}`,
      'Trung tâm Phục vụ hành chính công phường',
      '1.250',
      'Biên bản, ảnh',
    ]),
  };
}

export function decision(): Decision {
  return {
    kind: 'decision',
    letterhead,
    symbol: { number: 5, suffix: 'QĐ-UBND' },
    place: 'Sao Mai',
    date: { year: 2026, month: 2, day: 5 },
    title: 'Về việc thành lập Tổ công nghệ số cộng đồng phường Sao Mai',
    notice,
    authority: 'Chủ tịch Ủy ban nhân dân phường Sao Mai',
    bases: [
      { text: 'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;' },
      {
        text: 'Kế hoạch số 12/KH-UBND ngày 16 tháng 01 năm 2026 của Ủy ban nhân dân phường Sao Mai về tuyên truyền cải cách hành chính nhà nước năm 2026',
      },
      { lead: 'Theo đề nghị của', text: 'Trưởng phòng Phòng Văn hóa - Xã hội' },
    ],
    body: [
      article('Thành lập Tổ công nghệ số cộng đồng phường Sao Mai gồm các ông, bà có tên trong danh sách kèm theo Quyết định này.'),
      article(
        'Tổ công nghệ số cộng đồng có nhiệm vụ:',
        clause('Hướng dẫn người dân nộp hồ sơ trực tuyến.'),
        clause('Phản ánh khó khăn của người dân.'),
      ),
      article(
        'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng HĐND và UBND phường và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
      ),
    ],
    recipients: [{ name: 'Đài truyền thanh phường' }],
    filing: { units: ['VHXH'] },
    signer: { as: 'acting-head', head: 'Chủ tịch', name: 'Trần Minh Họa' },
    appendices: [
      { title: 'Danh sách Tổ công nghệ số cộng đồng', blocks: [section('Thành viên', dash('Ông Phạm Thí Dụ;'), dash('Bà Hồ Thị Mẫu.'))] },
    ],
  };
}

export function letter(): Letter {
  return {
    kind: 'letter',
    letterhead: { superior: 'Ủy ban nhân dân tỉnh Đông Giang', issuer: 'Sở Văn hóa, Thể thao và Du lịch' },
    symbol: { suffix: 'SVHTTDL-VP' },
    place: 'Đông Giang',
    date: { year: 2026 },
    title: 'cung cấp số liệu tuyên truyền cải cách hành chính quý I năm 2026',
    notice,
    to: ['Ủy ban nhân dân phường Sao Mai'],
    body: [
      prose(
        'Để tổng hợp báo cáo Ủy ban nhân dân tỉnh, Sở đề nghị Ủy ban nhân dân phường Sao Mai cung cấp số liệu quý I năm 2026 về Sở trước ngày 12/3/2026.',
      ),
      prose('Rất mong sự phối hợp của Quý Ủy ban.'),
    ],
    recipients: [],
    filing: { units: ['VP'], drafter: 'HTM', copies: 3 },
    signer: { as: 'by-order', head: 'Giám đốc', title: 'Chánh Văn phòng', name: 'Hồ Thị Mẫu' },
    urgency: 'very-urgent',
  };
}

export function plan(): Plan {
  return {
    kind: 'plan',
    letterhead: { superior: 'Ủy ban nhân dân phường Sao Mai', issuer: 'Phòng Văn hóa - Xã hội' },
    symbol: { number: 1, suffix: 'KH-VHXH' },
    place: 'Sao Mai',
    date: { year: 2026 },
    title: 'Tuyên truyền cải cách hành chính năm 2026',
    notice,
    preamble: {
      form: 'lines',
      bases: [
        { text: 'Kế hoạch số 12/KH-UBND ngày 16/01/2026 của Ủy ban nhân dân phường Sao Mai' },
        { text: 'Chương trình công tác năm 2026' },
      ],
      opening: 'Phòng Văn hóa - Xã hội xây dựng Kế hoạch như sau:',
    },
    body: [
      section('Mục đích', prose('Để mọi người cùng biết.')),
      section('Nhiệm vụ', clause('Viết tin, bài.', dash('Mỗi tháng một tin.'))),
    ],
    recipients: [{ name: 'UBND phường', purpose: 'b/c' }],
    signer: { as: 'head', head: 'Trưởng phòng', name: 'Phạm Thí Dụ' },
  };
}
