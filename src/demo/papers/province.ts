import { clause, dash, section, titledClause, type Paper } from 'official-documents';
import { NOTICE } from './ward.ts';

/** The plan of the fictional province Đông Giang that the ward's plan rests on: invented, and says so on every page. */
export function provincePlan(): Paper {
  return {
    kind: 'plan',
    letterhead: { issuer: 'Ủy ban nhân dân tỉnh Đông Giang' },
    symbol: { number: 318, suffix: 'KH-UBND' },
    place: 'Đông Giang',
    date: { year: 2025, month: 12, day: 24 },
    title: 'Tuyên truyền cải cách hành chính nhà nước tỉnh Đông Giang năm 2026',
    notice: NOTICE,
    preamble: {
      form: 'prose',
      bases: [
        {
          text: 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
        },
      ],
      opening: 'Ủy ban nhân dân tỉnh Đông Giang ban hành Kế hoạch tuyên truyền cải cách hành chính nhà nước năm 2026, cụ thể như sau:',
    },
    body: [
      section(
        'Chỉ tiêu',
        clause('Mỗi xã, phường phát sóng ít nhất 12 chuyên mục phát thanh về cải cách hành chính.'),
        clause('100% thủ tục hành chính thuộc thẩm quyền giải quyết được niêm yết công khai.'),
      ),
      section(
        'Tổ chức thực hiện',
        titledClause(
          'Ủy ban nhân dân các xã, phường',
          dash('Tổ chức hội nghị chuyên đề về cải cách hành chính; hoàn thành trước ngày 30/11/2026.'),
          dash('Biên soạn, phát hành tờ gấp hướng dẫn người dân nộp hồ sơ trực tuyến; hoàn thành trước ngày 30/6/2026.'),
          dash('Chủ trì tổ chức cuộc thi trực tuyến tìm hiểu về cải cách hành chính trong quý III/2026.'),
          dash('Xây dựng video clip ngắn giới thiệu dịch vụ công trực tuyến, đăng tải trên nền tảng số; hoàn thành trước ngày 30/9/2026.'),
        ),
        titledClause(
          'Sở Nội vụ',
          dash('Chủ trì tập huấn kỹ năng tuyên truyền cải cách hành chính cho cán bộ, công chức cấp xã trong quý II/2026.'),
        ),
      ),
    ],
    closing: 'Yêu cầu các cơ quan, đơn vị, địa phương triển khai thực hiện Kế hoạch này',
    recipients: [{ name: 'UBND các xã, phường', purpose: 'để thực hiện' }],
    filing: { units: ['SNV'] },
    signer: { as: 'head', body: 'Ủy ban nhân dân', head: 'Chủ tịch', name: 'Lê Văn Ví Dụ' },
  };
}
