import type { CriterionInput } from '#features/scoring/index.ts';

interface Scored extends CriterionInput {
  own?: { reached?: number; own?: number; reason?: string };
  appraised?: { appraised: number; appraisal?: string };
  proof?: 'activity' | 'report' | 'paper';
}

/** An invented set of the province for its wards; no real index has these words. */
export const SCORES: { at: string; name: string; year: number; basis: string; criteria: readonly Scored[] } = {
  at: '2026-11-19T14:10',
  name: 'Bộ tiêu chí cải cách hành chính cấp xã (giả định)',
  year: 2026,
  basis: 'Quyết định số 1188/QĐ-UBND ngày 25/3/2026 của Ủy ban nhân dân tỉnh Đông Giang (giả định)',
  criteria: [
    { code: '1', title: 'Công tác chỉ đạo, điều hành', rule: 'group' },
    {
      code: '1.1',
      title: 'Ban hành kế hoạch tuyên truyền cải cách hành chính đúng hạn',
      rule: 'whole',
      most: 1,
      wanted: 'Kế hoạch đã ban hành',
      own: { reached: 100 },
      appraised: { appraised: 1, appraisal: 'Đúng hạn.' },
      proof: 'paper',
    },
    {
      code: '1.2',
      title: 'Mức độ hoàn thành kế hoạch tuyên truyền',
      rule: 'steps',
      most: 2,
      steps: '100=2; 80=1,5; 60=1',
      wanted: 'Báo cáo kết quả, số liệu theo chỉ tiêu',
      own: { reached: 85, reason: 'Còn hai chỉ tiêu chưa đến kỳ.' },
      proof: 'report',
    },
    { code: '2', title: 'Tuyên truyền qua các hình thức', rule: 'group' },
    {
      code: '2.1',
      title: 'Tỷ lệ tổ dân phố có hoạt động tuyên truyền',
      rule: 'share',
      most: 1.5,
      wanted: 'Hình ảnh, biên bản sinh hoạt tổ dân phố',
      own: { reached: 100 },
      proof: 'activity',
    },
    {
      code: '2.2',
      title: 'Có sáng kiến trong tuyên truyền cải cách hành chính',
      rule: 'hand',
      most: 1,
      wanted: 'Quyết định công nhận sáng kiến',
    },
  ],
};
