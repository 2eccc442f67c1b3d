/** A stretch of paragraphs: the same in both texts, or one that is put in place of the other. */
export type Part = { kind: 'same'; words: string[] } | { kind: 'change'; was: string[]; is: string[] };

const paragraphs = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);

const MOST = 400;

/** Lengths of the longest common run of paragraphs from each place on. */
function common(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

/** What a suggested text changes, paragraph by paragraph; one change where the texts are very long. */
export function partsOf(was: string, is: string): Part[] {
  const [a, b] = [paragraphs(was), paragraphs(is)];
  if (a.length > MOST || b.length > MOST) return [{ kind: 'change', was: a, is: b }];
  const table = common(a, b);
  const parts: Part[] = [];
  const last = (): Part | undefined => parts.at(-1);
  const same = (words: string): void => {
    const open = last();
    if (open?.kind === 'same') open.words.push(words);
    else parts.push({ kind: 'same', words: [words] });
  };
  const change = (side: 'was' | 'is', words: string): void => {
    let open = last();
    if (open?.kind !== 'change') parts.push((open = { kind: 'change', was: [], is: [] }));
    open[side].push(words);
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      same(a[i]!);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)) change('was', a[i++]!);
    else change('is', b[j++]!);
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
