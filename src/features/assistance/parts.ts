import { diffArrays } from 'diff';

/** A stretch of paragraphs: the same in both texts, or one that is put in place of the other. */
export type Part = { kind: 'same'; words: string[] } | { kind: 'change'; was: string[]; is: string[] };

const paragraphs = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);

const MOST_EDITS = 800;

/** What a suggested text changes, paragraph by paragraph; one change where the texts have next to nothing in common. */
export function partsOf(was: string, is: string): Part[] {
  const [a, b] = [paragraphs(was), paragraphs(is)];
  const found = diffArrays(a, b, { maxEditLength: MOST_EDITS });
  if (!found) return [{ kind: 'change', was: a, is: b }];
  const parts: Part[] = [];
  for (const { value, added, removed } of found) {
    const last = parts.at(-1);
    if (!added && !removed) parts.push({ kind: 'same', words: value });
    else if (last?.kind === 'change') last[added ? 'is' : 'was'].push(...value);
    else parts.push({ kind: 'change', was: added ? [] : [...value], is: added ? [...value] : [] });
  }
  return split(parts);
}

/** A change of as many paragraphs on both sides is one for each, so that each is taken or left by itself. */
const split = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) =>
    part.kind === 'change' && part.was.length === part.is.length
      ? part.was.map((words, at): Part => ({ kind: 'change', was: [words], is: [part.is[at]!] }))
      : [part],
  );

/** The text with the changes that somebody takes, by their place among the changes. */
export function withTaken(parts: readonly Part[], taken: ReadonlySet<number>): string {
  let change = -1;
  return parts
    .flatMap((part) => {
      if (part.kind === 'same') return part.words;
      change += 1;
      return taken.has(change) ? part.is : part.was;
    })
    .join('\n\n');
}
