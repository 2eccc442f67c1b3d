import { article, clause, dash, point, prose, section } from '../compose/form/blocks.ts';
import type { Paper } from '../compose/paper.ts';

const letterhead = { issuer: 'Ủy ban nhân dân phường Sao Mai' };
const signer = { as: 'head', body: 'Ủy ban nhân dân', head: 'Chủ tịch', name: 'Phạm Thí Dụ' } as const;

export const examples: Record<Paper['kind'], Paper> = {
  plan: {
    kind: 'plan',
    letterhead,
    symbol: { number: 12, suffix: 'KH-UBND' },
    place: 'Sao Mai',
    date: { year: 2026, month: 1, day: 16 },
    title: 'Tuyên truyền cải cách hành chính năm 2026',
    preamble: {
      form: 'lines',
      bases: [{ text: 'Kế hoạch số 318/KH-UBND ngày 24/12/2025 của Ủy ban nhân dân tỉnh Đông Giang', lead: 'Thực hiện' }],
      opening: 'Ủy ban nhân dân phường Sao Mai ban hành Kế hoạch như sau:',
    },
    body: [
      section('Mục đích', prose('Nâng cao nhận thức của người dân về cải cách hành chính.')),
      section(
        'Tổ chức thực hiện',
        clause('Phòng Văn hóa - Xã hội chủ trì, báo cáo kết quả trước ngày 15/12/2026.', dash('Mỗi tháng một tin, bài.')),
      ),
    ],
    recipients: [{ name: 'UBND tỉnh Đông Giang', purpose: 'b/c' }],
    filing: { units: ['VHXH'] },
    signer,
  },
  report: {
    kind: 'report',
    letterhead,
    symbol: { number: 36, suffix: 'BC-UBND' },
    place: 'Sao Mai',
    date: { year: 2026, month: 3, day: 31 },
    title: 'Kết quả tuyên truyền cải cách hành chính quý I năm 2026',
    to: ['Ủy ban nhân dân tỉnh Đông Giang'],
    body: [
      section('Kết quả thực hiện', prose('Kết quả các chỉ tiêu như sau:'), {
        kind: 'table',
        columns: [
          { heading: 'Chỉ tiêu', width: 3 },
          { heading: 'Thực hiện', width: 1, align: 'right' },
        ],
        rows: [['Tin, bài', '07']],
      }),
      section('Phương hướng quý II', clause('Tổ chức hội nghị chuyên đề.')),
    ],
    recipients: [{ name: 'Thường trực Đảng ủy phường', purpose: 'để báo cáo' }],
    signer,
  },
  decision: {
    kind: 'decision',
    letterhead,
    symbol: { number: 5, suffix: 'QĐ-UBND' },
    place: 'Sao Mai',
    date: { year: 2026, month: 2, day: 5 },
    title: 'Về việc thành lập Tổ công nghệ số cộng đồng phường Sao Mai',
    authority: 'Chủ tịch Ủy ban nhân dân phường Sao Mai',
    bases: [{ text: 'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025' }],
    body: [
      article('Thành lập Tổ công nghệ số cộng đồng phường Sao Mai.'),
      article('Tổ có nhiệm vụ:', clause('Hướng dẫn người dân nộp hồ sơ trực tuyến.', point('Tại nhà văn hóa.'))),
      article('Quyết định này có hiệu lực kể từ ngày ký.'),
    ],
    recipients: [{ name: 'Như Điều 3' }],
    filing: { units: ['VHXH'] },
    signer: { as: 'head', head: 'Chủ tịch', name: 'Phạm Thí Dụ' },
  },
  announcement: {
    kind: 'announcement',
    letterhead,
    symbol: { number: 91, suffix: 'TB-UBND' },
    place: 'Sao Mai',
    date: { year: 2026, month: 11, day: 2 },
    title: 'Kết luận kiểm tra công tác tuyên truyền cải cách hành chính năm 2026',
    body: [section('Kết quả', prose('Đã kiểm tra 04 đơn vị.')), section('Yêu cầu', clause('Khắc phục tồn tại trước ngày 15/11/2026.'))],
    recipients: [{ name: 'Các đơn vị được kiểm tra', purpose: 'để thực hiện' }],
    filing: { units: ['VHXH'] },
    signer,
  },
  minutes: {
    kind: 'minutes',
    letterhead: { superior: 'Ủy ban nhân dân phường Sao Mai', issuer: 'Đoàn kiểm tra cải cách hành chính' },
    symbol: { suffix: 'BB-ĐKT' },
    place: 'Sao Mai',
    date: { year: 2026, month: 10, day: 14 },
    title: 'Kiểm tra công tác tuyên truyền cải cách hành chính tại Tổ dân phố số 1',
    body: [section('Thành phần', dash('Ông Phạm Thí Dụ, Trưởng đoàn.')), section('Kết quả', clause('Bảng tin được cập nhật.'))],
    recipients: [{ name: 'Tổ dân phố số 1' }],
    signatures: [
      { as: 'Đại diện đơn vị', name: 'Lê Thị Ví Dụ' },
      { as: 'Thư ký', name: 'Hồ Thị Mẫu' },
      { as: 'Trưởng đoàn', name: 'Phạm Thí Dụ' },
    ],
  },
  letter: {
    kind: 'letter',
    letterhead,
    symbol: { number: 77, suffix: 'UBND-VHXH' },
    place: 'Sao Mai',
    date: { year: 2026, month: 3, day: 2 },
    title: 'cung cấp số liệu tuyên truyền quý I năm 2026',
    to: ['Các tổ dân phố'],
    body: [prose('Để tổng hợp báo cáo, Ủy ban nhân dân phường đề nghị các tổ dân phố gửi số liệu trước ngày 20/3/2026.')],
    recipients: [{ name: 'Như trên' }],
    filing: { units: ['VHXH'] },
    signer: { as: 'deputy', body: 'Ủy ban nhân dân', head: 'Chủ tịch', title: 'Phó Chủ tịch', name: 'Lê Thị Ví Dụ' },
  },
};
