import type { AuditWords } from '#platform/values/audit-words.ts';
import { logWords } from '#platform/values/log-words.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What each feature says of its own entries: a file `audit.ts` in a feature is all that is needed. */
export const declared: readonly AuditWords[] = [
  logWords,
  ...Object.values(import.meta.glob<AuditWords>('/src/features/*/audit.ts', { eager: true, import: 'audit' })),
];

/** The words of the feature that the object belongs to, or undefined for an object that none declares. */
export const wordsFor = (objectType: string): AuditWords | undefined => declared.find(({ objects }) => Object.hasOwn(objects, objectType));

/** The words of the feature whose action it is, also where the entry is about something of another. */
export const wordsOf = (action: string, objectType: string): AuditWords | undefined =>
  declared.find(({ actions }) => Object.hasOwn(actions, action)) ?? wordsFor(objectType);

/** The kinds of objects there are, for a list to choose from. */
export const objectTypes = (locale: Locale): { value: string; label: string }[] =>
  declared.flatMap(({ objects }) => Object.entries(objects).map(([value, words]) => ({ value, label: words[locale] })));
