import type { Id } from '#platform/values/ids.ts';

export type SectionId = Id<'plan-section'>;

/** What the parts of a plan are; under some of them the product puts what has rows of its own. */
export const sectionKinds = {
  background: { vi: 'Khái quát, thực trạng', en: 'Background' },
  purpose: { vi: 'Mục đích', en: 'Purpose' },
  requirements: { vi: 'Yêu cầu', en: 'Requirements' },
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
  audience: { vi: 'Đối tượng tuyên truyền', en: 'Audiences' },
  contents: { vi: 'Nội dung tuyên truyền', en: 'Contents' },
  channels: { vi: 'Hình thức tuyên truyền', en: 'Channels' },
  tasks: { vi: 'Nhiệm vụ, giải pháp', en: 'Work' },
  budget: { vi: 'Kinh phí', en: 'Money' },
  assignments: { vi: 'Phân công thực hiện', en: 'Who does what' },
  implementation: { vi: 'Tổ chức thực hiện', en: 'How it is carried out' },
  other: { vi: 'Phần khác', en: 'Other' },
} as const;
export type SectionKind = keyof typeof sectionKinds;

export const levels = {
  section: { vi: 'Mục lớn (I, II, III)', en: 'Main part (I, II, III)' },
  clause: { vi: 'Mục nhỏ (1, 2, 3) trong mục lớn phía trên', en: 'Part (1, 2, 3) of the main part above it' },
} as const;
export type SectionLevel = keyof typeof levels;

export const isKind = (code: string): code is SectionKind => Object.hasOwn(sectionKinds, code);

/** A part of a plan: its heading without the number, and its paragraphs, one a line. */
export interface PlanSection {
  id: SectionId;
  kind: SectionKind;
  level: SectionLevel;
  heading: string;
  text: string | null;
  /** Of a paper that amends: the part of the plan for which it stands. */
  ofId: SectionId | null;
}

export const paragraphsOf = ({ text }: Pick<PlanSection, 'text'>): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
