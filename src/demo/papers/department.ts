import { clause, dash, section, titledClause, type Paper } from 'official-documents';
import { NOTICE } from './ward.ts';

/** What a department of the fictional province, another superior than the one whose plan the ward follows, wants of the wards next year: invented, and says so on every page. */
export function departmentPlan(): Paper {
  return {
    kind: 'plan',
    letterhead: { superior: 'Ủy ban nhân dân tỉnh Đông Giang', issuer: 'Sở Nội vụ' },
    symbol: { number: 402, suffix: 'KH-SNV' },
    place: 'Đông Giang',
    date: { year: 2026, month: 11, day: 10 },
    title: 'Tuyên truyền cải cách hành chính năm 2027 trên địa bàn tỉnh Đông Giang',
    notice: NOTICE,
    preamble: {
      form: 'prose',
      bases: [
        {
          text: 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
        },
      ],
      opening: 'Sở Nội vụ ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2027, cụ thể như sau:',
    },
    body: [
      section(
        'Chỉ tiêu',
        clause('Mỗi xã, phường phát sóng ít nhất 12 chuyên mục phát thanh về cải cách hành chính.'),
        clause('Mỗi xã, phường tổ chức ít nhất 02 buổi đối thoại với người dân về thủ tục hành chính.'),
      ),
      section(
        'Tổ chức thực hiện',
        titledClause(
          'Ủy ban nhân dân các xã, phường',
          dash('Tổ chức hội nghị chuyên đề về cải cách hành chính; hoàn thành trước ngày 30/11/2027.'),
          dash('Lập nhóm hỗ trợ nộp hồ sơ trực tuyến tại từng tổ dân phố; hoàn thành trước ngày 31/3/2027.'),
          dash('Xây dựng video clip ngắn giới thiệu dịch vụ công trực tuyến, đăng tải trên nền tảng số; hoàn thành trước ngày 30/9/2027.'),
        ),
      ),
    ],
    closing: 'Đề nghị các cơ quan, đơn vị, địa phương triển khai thực hiện Kế hoạch này',
    recipients: [{ name: 'UBND các xã, phường', purpose: 'để thực hiện' }],
    filing: { units: ['VP'] },
    signer: { as: 'head', head: 'Giám đốc', name: 'Phạm Thị Ví Dụ' },
  };
}
