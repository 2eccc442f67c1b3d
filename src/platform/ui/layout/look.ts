import { messages } from '#platform/values/messages.ts';

/** What a reader asked for beside the theme: larger letters, more contrast, or both. */
export type Look = 'large' | 'contrast' | 'large contrast' | undefined;

export const lookWords = messages({
  vi: { look: 'Chữ và tương phản', large: 'Chữ to', contrast: 'Tương phản cao' },
  en: { look: 'Letters and contrast', large: 'Larger letters', contrast: 'High contrast' },
});

/** Each with the name under which the form sends it, the value that switches it on, and whether it is on. */
export const looks = (look: Look) =>
  [
    { word: 'large', name: 'letters', on: 'large', isOn: look?.startsWith('large') === true },
    { word: 'contrast', name: 'contrast', on: 'more', isOn: look?.endsWith('contrast') === true },
  ] as const;
