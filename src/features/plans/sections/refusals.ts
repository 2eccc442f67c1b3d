import { refuse } from '#platform/values/result.ts';

/** Why a part of a plan is not taken. */
export const notASection = {
  unknown: () => refuse('no-such-section', { vi: 'Kế hoạch không có mục này.', en: 'The plan has no such part.' }),
  unknownBefore: () =>
    refuse(
      'no-such-section',
      { vi: 'Mục đứng trước không còn trong kế hoạch; hãy chọn lại.', en: 'That part is gone; choose another.' },
      'after',
    ),
  withoutMain: () =>
    refuse(
      'part-without-main',
      {
        vi: 'Mục nhỏ phải đứng sau một mục lớn. Chọn “Mục lớn”, hoặc cho mục này đứng sau một mục lớn.',
        en: 'A part within needs a main part above it. Make it a main part, or put it behind one.',
      },
      'level',
    ),
  tooMany: (most: number) =>
    refuse('too-many-sections', {
      vi: `Kế hoạch có nhiều nhất ${most} mục. Hãy gộp nội dung vào mục đã có.`,
      en: `A plan has at most ${most} parts. Put the text into one that is there.`,
    }),
} as const;
