import type { Id } from '#platform/values/ids.ts';

/** What a decision on words for a channel is made on: as they were written this time and no other. */
export const wordsKey = ({ id, revision }: { id: string; revision: number }): string => `${id}.${revision}`;

export function readWordsKey(key: string): { id: Id<'story-version'>; revision: number } | undefined {
  const [, id, revision] = /^([0-9a-f-]{36})\.(\d{1,7})$/.exec(key) ?? [];
  return id === undefined ? undefined : { id: id as Id<'story-version'>, revision: Number(revision) };
}
