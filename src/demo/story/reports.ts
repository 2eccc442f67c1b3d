import type { ReportPeriod } from '#features/reporting/index.ts';

interface Report {
  period: ReportPeriod;
  draftedAt: string;
  proposals?: string;
  typed?: readonly { indicator: string; value: number; reason: string }[];
  /** A draft has none. The report task of the plan that covers this day is closed with it. */
  signed?: { at: string; symbol: string; on: string };
}

export const RECIPIENT = 'Ủy ban nhân dân tỉnh Đông Giang';

export const reports: readonly Report[] = [
  {
    period: 'quarter-1',
    draftedAt: '2026-03-17T08:30',
    typed: [{ indicator: 'T19', value: 18_400_000, reason: 'Chứng từ chi của Phòng Kinh tế, Hạ tầng và Đô thị' }],
    signed: { at: '2026-03-18T15:10', symbol: '38/BC-UBND', on: '2026-03-18' },
  },
  {
    period: 'half-1',
    draftedAt: '2026-06-16T08:40',
    typed: [{ indicator: 'T19', value: 41_750_000, reason: 'Chứng từ chi của Phòng Kinh tế, Hạ tầng và Đô thị' }],
    signed: { at: '2026-06-18T10:25', symbol: '96/BC-UBND', on: '2026-06-18' },
  },
  {
    period: 'nine-1',
    draftedAt: '2026-09-16T08:35',
    proposals: [
      '- Đề nghị Sở Nội vụ tỉnh Đông Giang sớm ban hành mẫu phiếu khảo sát mức độ hài lòng dùng chung để các phường tổng hợp thống nhất.',
      '- Đề nghị hỗ trợ tập huấn kỹ năng viết tin, bài và biên tập phát thanh cho cán bộ phường.',
    ].join('\n'),
    typed: [{ indicator: 'T19', value: 63_200_000, reason: 'Chứng từ chi của Phòng Kinh tế, Hạ tầng và Đô thị' }],
    signed: { at: '2026-09-18T14:30', symbol: '151/BC-UBND', on: '2026-09-18' },
  },
  { period: 'year-1', draftedAt: '2026-11-19T09:15' },
];
