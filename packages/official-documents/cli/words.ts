import type { Deadline, DocumentHeader, Duty, Finding } from '../reading.ts';

export const kindNames: Record<DocumentHeader['kind'], string> = {
  plan: 'Kế hoạch',
  report: 'Báo cáo',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  letter: 'Công văn',
  other: 'Văn bản khác',
};

export const roleNames: Record<Duty['role'], string> = {
  lead: 'chủ trì',
  coordinate: 'phối hợp',
  advise: 'tham mưu',
  perform: 'thực hiện',
};

export const findingNames: Record<Finding['kind'], string> = {
  numbering: 'đánh số',
  citation: 'dẫn văn bản',
  date: 'ngày tháng',
  spelling: 'chính tả',
  duplicate: 'trùng lặp',
  'missing-part': 'thiếu phần',
  'damaged-text': 'hỏng chữ',
};

const periodNames = { month: 'tháng', quarter: 'quý', 'half-year': '6 tháng', 'nine-months': '9 tháng', year: 'năm' } as const;

/** "2024-01-15" as "15/01/2024"; a date cut short stays short. */
export const dayText = (iso: string): string => iso.split('-').toReversed().join('/');

export const ruleText = ({ rule }: Deadline): string => {
  const before = 'before' in rule && rule.before ? 'trước ' : '';
  switch (rule.kind) {
    case 'date':
      return `${before}${dayText(rule.on)}`;
    case 'yearly':
      return `${before}ngày ${rule.day}/${rule.month} hằng năm`;
    case 'period-end':
      return `kỳ: ${rule.periods.map((period) => periodNames[period]).join(', ')}${rule.day === undefined ? '' : `, ${before}ngày ${rule.day}`}`;
    case 'quarter':
      return `quý ${rule.quarter}/${rule.year}`;
    case 'continuous':
      return 'thường xuyên';
    case 'on-demand':
      return 'khi có yêu cầu';
  }
};
