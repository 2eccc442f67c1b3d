/** What a reader asked for beside the theme: larger letters, more contrast, or both. */
export type Look = 'large' | 'contrast' | 'large contrast' | undefined;

/** Each with the name under which the form sends it, the value that switches it on, and whether it is on. */
export const looks = (look: Look) =>
  [
    { word: 'large', name: 'letters', on: 'large', isOn: look?.startsWith('large') === true },
    { word: 'contrast', name: 'contrast', on: 'more', isOn: look?.endsWith('contrast') === true },
  ] as const;
