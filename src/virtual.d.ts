declare module 'virtual:recording' {
  /** The script of the recording page in each language; none while developing. */
  export const scripts: Partial<Record<'vi' | 'en', string>>;
}
