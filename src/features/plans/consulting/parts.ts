import { truncate } from '#platform/values/text.ts';
import type { Plan } from '../plan.ts';
import { paragraphsOf } from '../sections/section.ts';
import { numbersOf } from '../sections/view.ts';

const whole = {
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

/** So many letters of a paragraph tell which one is meant. */
const SHORT = 160;

/** Each part of the text with its paragraphs. */
function partsOfText(sections: Plan['sections'], locale: 'vi' | 'en'): PartOfDraft[] {
  const numbers = numbersOf(sections);
  return sections.flatMap((section, index) => {
    const name = `${numbers[index] ?? ''} ${section.heading}`;
    const of = paragraphsOf(section).map((text, at) => ({
      value: `section:${section.id}:${at + 1}`,
      label: `${name}, ${locale === 'vi' ? 'đoạn' : 'paragraph'} ${at + 1}: ${truncate(text, SHORT)}`,
    }));
    return [{ value: `section:${section.id}`, label: name }, ...of];
  });
}

/** The parts of a draft on which one may comment, each under a code: the whole, its text by paragraphs, then targets and duties in their order. */
export const partsOfDraft = (
  { targets, duties, sections }: Pick<Plan, 'targets' | 'duties' | 'sections'>,
  locale: 'vi' | 'en' = 'vi',
): PartOfDraft[] => [
  ...Object.entries(whole).map(([value, words]) => ({ value, label: words[locale] })),
  ...partsOfText(sections, locale),
  ...targets.map(({ id, position, text }) => ({
    value: `target:${id}`,
    label: `${locale === 'vi' ? 'Chỉ tiêu' : 'Target'} ${position}: ${text}`,
  })),
  ...duties.map(({ id, position, text }) => ({
    value: `duty:${id}`,
    label: `${locale === 'vi' ? 'Nhiệm vụ' : 'Duty'} ${position}: ${text}`,
  })),
];
