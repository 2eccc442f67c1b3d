import type { Locale } from '#platform/values/messages.ts';
import { purposes, scales, type Purpose } from './survey.ts';

const isPurpose = (code: string): code is Purpose => Object.hasOwn(purposes, code);

/** What one chooses from at the question of a page, in order. */
export const pollOptions = (
  { kind, purpose, options }: { kind: string; purpose: string; options: readonly string[] },
  locale: Locale,
): string[] => (kind === 'level' && isPurpose(purpose) ? scales[purpose].map((words) => words[locale]) : [...options]);
