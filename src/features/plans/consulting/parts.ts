import type { Plan } from '../plan.ts';

const sections = {
  all: { vi: 'Toàn bộ dự thảo', en: 'The whole draft' },
  topics: { vi: 'Nội dung tuyên truyền', en: 'Contents' },
  channels: { vi: 'Hình thức tuyên truyền', en: 'Channels' },
  budget: { vi: 'Kinh phí', en: 'Money' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
} as const;

export interface PartOfDraft {
  value: string;
  label: string;
}

/** The parts of a draft on which one may comment, each under a code: the sections, then targets and duties in their order. */
export const partsOfDraft = ({ targets, duties }: Pick<Plan, 'targets' | 'duties'>, locale: 'vi' | 'en' = 'vi'): PartOfDraft[] => [
  ...Object.entries(sections).map(([value, words]) => ({ value, label: words[locale] })),
  ...targets.map(({ id, position, text }) => ({
    value: `target:${id}`,
    label: `${locale === 'vi' ? 'Chỉ tiêu' : 'Target'} ${position}: ${text}`,
  })),
  ...duties.map(({ id, position, text }) => ({
    value: `duty:${id}`,
    label: `${locale === 'vi' ? 'Nhiệm vụ' : 'Duty'} ${position}: ${text}`,
  })),
];
