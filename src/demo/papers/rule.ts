import { article, type Paper } from 'official-documents';
import { NOTICE } from './ward.ts';

/** The rule of the fictional province Đông Giang on remarks, of which the ward keeps the file: invented, and says so on every page. */
export function provinceRule(): Paper {
  return {
    kind: 'decision',
    letterhead: { issuer: 'Ủy ban nhân dân tỉnh Đông Giang' },
    symbol: { number: 33, suffix: '2026/QĐ-UBND' },
    place: 'Đông Giang',
    date: { year: 2026, month: 2, day: 5 },
    title: 'Ban hành Quy chế tiếp nhận, xử lý phản ánh, kiến nghị của người dân, doanh nghiệp',
    notice: NOTICE,
    authority: 'Ủy ban nhân dân tỉnh Đông Giang',
    bases: [{ text: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15' }],
    body: [
      article('Tiếp nhận. Mỗi xã, phường bố trí hòm thư góp ý tại nơi tiếp công dân và mở hòm thư vào sáng thứ Hai hằng tuần.'),
      article('Xử lý. Trong 05 ngày làm việc, đơn vị được giao trả lời người phản ánh hoặc nói rõ vì sao cần thêm thời gian.'),
      article('Hiệu lực. Quyết định này có hiệu lực từ ngày 01/9/2026.'),
    ],
    recipients: [{ name: 'Ủy ban nhân dân các xã, phường', purpose: 'để thực hiện' }],
    filing: { units: ['NC'] },
    signer: { as: 'head', body: 'Ủy ban nhân dân', head: 'Chủ tịch', name: 'Lê Văn Ví Dụ' },
  };
}
