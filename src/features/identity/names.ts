import { fold, tidyLine } from '#platform/values/text.ts';

/** What a sign-in name looks like: 3 to 40 of a–z, 0–9, dot, hyphen, underscore, starting with a letter. */
export const signInNamePattern = /^[a-z][a-z0-9._-]{2,39}$/;

export const tidySignInName = (typed: string): string => tidyLine(typed).toLowerCase();

/** A name to sign in with, by the custom of the offices: given name, then the initials before it. "Nguyễn Văn Bình" → binh.nv */
export const proposeSignInName = (fullName: string): string => {
  const words = fold(fullName)
    .replace(/[^a-z ]/g, '')
    .split(' ')
    .filter(Boolean);
  const given = words.pop() ?? 'canbo';
  const initials = words.map((word) => word.charAt(0)).join('');
  return `${given}${initials && '.'}${initials}`.padEnd(3, 'x').slice(0, 36);
};
