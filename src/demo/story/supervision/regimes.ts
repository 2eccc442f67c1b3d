import type { ReportPeriod } from '#features/reporting/index.ts';

/** What the province asks of those below, in 2026. */
export const REGIME = {
  at: '2026-01-12T09:00',
  name: 'Báo cáo cải cách hành chính định kỳ',
  basis: 'Kế hoạch số 318/KH-UBND của Ủy ban nhân dân tỉnh Đông Giang (giả định)',
  through: 'Phòng Cải cách hành chính, Sở Nội vụ',
  from: '2026-01-01',
  closingDay: 14,
  dueNumber: 20,
} as const;

/** What the province counts besides the common indicators. */
export const COUNTED = {
  code: 'CN1',
  title: 'Tổ công nghệ số cộng đồng đã tuyên truyền dịch vụ công trực tuyến',
  unit: 'tổ',
  definition: 'Tổ đã hướng dẫn ít nhất một buổi trong kỳ; một tổ tính một lần.',
  aggregation: 'last',
  direction: 'more',
  most: 200,
} as const;

export const ASKED = {
  at: '2026-11-10T09:30',
  name: 'Rà soát bảng tin và màn hình công cộng (giả định)',
  from: '2026-10-01',
  to: '2026-10-31',
  dueOn: '2026-11-27',
  questions: [
    { text: 'Số bảng tin đang dùng', kind: 'number', unit: 'bảng', aggregation: 'sum' },
    { text: 'Có màn hình điện tử ở trụ sở không', kind: 'yes-no' },
    { text: 'Khó khăn khi cập nhật bảng tin', kind: 'text' },
  ],
  /** The other commune has answered; the ward has not. */
  answeredAt: '2026-11-17T14:10',
  answers: [{ figure: 9 }, { isYes: 'no' }, { words: 'Ba bảng tin ở thôn xa, mỗi lần thay tờ tin mất nửa ngày.' }],
} as const;

/** The ward's reports go up in time and are accepted; that of nine months in the story of the levels. */
export const WARD = [
  { symbol: '38/BC-UBND', sentAt: '2026-03-19T09:00', acceptedAt: '2026-03-24T10:00' },
  { symbol: '96/BC-UBND', sentAt: '2026-06-19T08:30', acceptedAt: '2026-06-25T09:15' },
] as const;

/** The department has nothing of its own to tell and says so. */
export const NONE = [
  { key: 'quarter-1-2026', at: '2026-03-17T10:00' },
  { key: 'half-1-2026', at: '2026-06-17T10:00' },
  { key: 'nine-1-2026', at: '2026-09-17T10:00' },
] as const;
export const NONE_NOTE = 'Sở không tổ chức tuyên truyền riêng trong kỳ; đã hỏi các phòng và Trung tâm trực thuộc.';

interface PeerReport {
  period: ReportPeriod;
  draftedAt: string;
  signedAt: string;
  on: string;
  symbol: string;
  sentAt: string;
  decidedAt: string;
  /** Returned with remarks; else accepted. */
  returned?: { note: string; remarks: readonly { place: string; words: string }[] };
  figures: Readonly<Record<string, number>>;
}

export const PEER_PLAN = {
  year: 2026,
  title: 'Tuyên truyền cải cách hành chính xã Bình Thử năm 2026 (giả định)',
  symbol: '21/KH-UBND',
  on: '2026-01-23',
  at: '2026-01-23T10:00',
  duty: 'Phát tin về cải cách hành chính trên đài truyền thanh và nhóm thôn hằng tuần',
} as const;

/** The reports of the other commune: one in time, one late, one returned. */
export const PEER_REPORTS: readonly PeerReport[] = [
  {
    period: 'quarter-1',
    draftedAt: '2026-03-16T09:00',
    signedAt: '2026-03-18T09:00',
    on: '2026-03-18',
    symbol: '30/BC-UBND',
    sentAt: '2026-03-18T10:00',
    decidedAt: '2026-03-24T10:20',
    figures: { T3: 14, T4: 11, T5: 64, T6: 20, T7: 12, T9: 1, T10: 16, T19: 6_300_000, CN1: 5 },
  },
  {
    period: 'half-1',
    draftedAt: '2026-06-22T13:30',
    signedAt: '2026-06-23T09:00',
    on: '2026-06-23',
    symbol: '71/BC-UBND',
    sentAt: '2026-06-23T09:40',
    decidedAt: '2026-06-25T09:30',
    figures: { T3: 31, T4: 24, T5: 139, T6: 47, T7: 25, T9: 2, T10: 33, T19: 14_900_000, CN1: 7 },
  },
  {
    period: 'nine-1',
    draftedAt: '2026-09-16T09:00',
    signedAt: '2026-09-18T09:00',
    on: '2026-09-18',
    symbol: '118/BC-UBND',
    sentAt: '2026-09-18T10:00',
    decidedAt: '2026-09-23T14:00',
    returned: {
      note: 'Số lượt phát thanh tăng gấp nhiều lần kỳ trước; đề nghị kiểm tra và gửi lại.',
      remarks: [
        { place: 'T5', words: 'Sáu tháng 139 lượt, chín tháng 1.390 lượt: có thể gõ thừa một số 0.' },
        { place: 'results', words: 'Nêu rõ số thôn đã phát.' },
      ],
    },
    figures: { T3: 46, T4: 36, T5: 1390, T6: 70, T7: 38, T9: 3, T10: 51, T19: 21_200_000, CN1: 8 },
  },
];

export const URGED_AT = '2026-06-22T08:00';
