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

/** What indexes gave the ward, as the province published it; the chair published what the owner of the plan noted. */
export const RESULTS = {
  at: '2026-04-06T10:00',
  same: { outOf: 100, source: 'Quyết định số 733/QĐ-UBND ngày 27/3/2026 của Ủy ban nhân dân tỉnh Đông Giang (giả định)' },
  all: [
    { indexKind: 'par-index', year: 2025, score: 86.4, place: 14, places: 75 },
    { indexKind: 'sipas', year: 2025, score: 88.2, place: 21, places: 75 },
    {
      indexKind: 'sipas',
      year: 2024,
      score: 85.1,
      place: 33,
      places: 141,
      source: 'Quyết định số 640/QĐ-UBND ngày 28/3/2025 của Ủy ban nhân dân tỉnh Đông Giang (giả định)',
    },
  ],
} as const;
