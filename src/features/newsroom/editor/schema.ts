import type { z } from 'zod';
import { form, hidden, longText, text } from '#platform/values/forms.ts';

/** What is kept while it is typed: whatever it is worth, also empty and too long. */
export const draftForm = form({
  title: text({ readBy: 'unit', label: { vi: 'Tiêu đề', en: 'Headline' }, max: 1000, optional: true }),
  summary: longText({ readBy: 'unit', label: { vi: 'Tóm tắt', en: 'Summary' }, max: 5000, optional: true }),
  body: longText({ readBy: 'unit', label: { vi: 'Nội dung', en: 'Text' }, max: 200_000, optional: true }),
  base: hidden(),
});

export type DraftInput = z.output<typeof draftForm>;
