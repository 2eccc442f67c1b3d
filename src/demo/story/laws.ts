import type { OfficerKey } from './officers.ts';

/** When the clerk took the list that comes along, entered the papers of the province, and said what became of one. */
export const LISTED_AT = '2026-02-12T08:30';
export const ENTERED_AT = '2026-02-12T09:00';
export const ENDED_AT = '2026-08-20T10:00';
export const CHECKED_AT = '2026-08-21T14:00';

/** The paper of which the clerk keeps the file. */
export const FILED = { symbol: '33/2026/QĐ-UBND', fileName: 'qd-33-2026-quy-che-phan-anh.docx', at: '2026-02-12T09:20' } as const;

const province = 'Ủy ban nhân dân tỉnh Đông Giang';

/** Invented papers of the invented province. */
export const papers = [
  {
    kind: 'Quyết định',
    symbol: '21/2024/QĐ-UBND',
    title: 'Quy chế tiếp nhận, trả lời phản ánh, kiến nghị trên địa bàn tỉnh (giả định)',
    issuer: province,
    issuedOn: '2024-05-20',
    level: 'province',
    topic: 'participation',
    inForceOn: '2024-06-01',
  },
  {
    kind: 'Quyết định',
    symbol: '33/2026/QĐ-UBND',
    title: 'Quy chế tiếp nhận, xử lý phản ánh, kiến nghị của người dân, doanh nghiệp (giả định)',
    issuer: province,
    issuedOn: '2026-02-05',
    level: 'province',
    topic: 'participation',
    inForceOn: '2026-09-01',
  },
  {
    kind: 'Kế hoạch',
    symbol: '402/KH-UBND',
    title: 'Phát triển kinh tế - xã hội tỉnh Đông Giang năm 2026 (giả định)',
    issuer: province,
    issuedOn: '2025-12-30',
    level: 'province',
    topic: 'economy',
    inForceOn: null,
  },
] as const;

/** The one that the other replaces, and where that stands. */
export const replacement = {
  old: '21/2024/QĐ-UBND',
  by: '33/2026/QĐ-UBND',
  fromOn: '2026-09-01',
  source: 'Điều 12 Quyết định số 33/2026/QĐ-UBND (giả định)',
} as const;

/** What the programme for several years wants, as the owner of the plan keeps it. */
export const milestones = {
  symbol: '76/NQ-CP',
  at: '2026-02-12T10:00',
  by: 'owner',
  of: [
    { year: 2026, text: 'Tối thiểu 80% hồ sơ thủ tục hành chính được nộp trực tuyến (giả định).', dueOn: '2026-12-31' },
    { year: 2027, text: 'Tối thiểu 85% hồ sơ thủ tục hành chính được nộp trực tuyến (giả định).', dueOn: null },
  ],
} as const;

/** Colleagues who ask that a paper be made known; one waits for an answer. */
export const asked: readonly { by: OfficerKey; at: string; symbol: string; reason: string; answer?: { at: string; text: string } }[] = [
  {
    by: 'procedures',
    at: '2026-07-03T15:20',
    symbol: '224/2026/NĐ-CP',
    reason:
      'Người dân hỏi nhiều: từ 01/7/2026 cung cấp dịch vụ công trực tuyến theo Nghị định mới. Cần nói trên loa và trang thông tin điện tử.',
    answer: { at: '2026-07-06T08:45', text: 'Đưa vào chuyên mục phát thanh tuần hai tháng 7 và bài trên trang thông tin điện tử.' },
  },
  {
    by: 'head3',
    at: '2026-11-18T19:10',
    symbol: '33/2026/QĐ-UBND',
    reason: 'Bà con tổ 3 chưa biết gửi phản ánh theo quy chế mới thế nào.',
  },
];

/** Who looked through what was new, and when. */
export const looked: readonly { by: OfficerKey; at: string }[] = [
  { by: 'radio', at: '2026-08-24T07:40' },
  { by: 'owner', at: '2026-11-12T07:15' },
];
