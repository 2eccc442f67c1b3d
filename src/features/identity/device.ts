import type { Locale } from '#platform/values/messages.ts';

const systems = [
  [/iPhone|iPad/, 'iPhone, iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|CrOS/, 'Linux'],
] as const;

const browsers = [
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/coc_coc_browser|CocCoc/i, 'Cốc Cốc'],
  [/Zalo/, 'Zalo'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS|Chromium/, 'Chrome'],
  [/Safari/, 'Safari'],
] as const;

const first = (list: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  list.find(([pattern]) => pattern.test(text))?.[1];

/** A device in words from what its browser says of itself: "Chrome trên Android". */
export function deviceWords(userAgent: string, locale: Locale = 'vi'): string {
  const [browser, system] = [first(browsers, userAgent), first(systems, userAgent)];
  if (!browser && !system) return locale === 'vi' ? 'Thiết bị không rõ' : 'Unknown device';
  if (!browser || !system) return browser ?? system ?? '';
  return locale === 'vi' ? `${browser} trên ${system}` : `${browser} on ${system}`;
}
