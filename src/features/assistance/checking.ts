const inText = (pattern: RegExp, text: string): Set<string> => new Set([...text.matchAll(pattern)].map(([found]) => found));

/** What a text must not gain by a suggestion: figures, addresses, papers, pictures. */
const facts: readonly RegExp[] = [/\d+(?:[.,/]\d+)*/g, /https?:\/\/[^\s()<>"]+/g, /\[\[[^\]\n]+\]\]/g, /\[ảnh \d+\]/giu];

/** Models wrap what they say in fences and greetings. */
const bare = (answer: string): string =>
  answer
    .replace(/^\s*```[a-z]*\s*\n/i, '')
    .replace(/\n?```\s*$/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim()
    .normalize('NFC');

/**
 * The answer of a model as a text that may be suggested; undefined where it is of no use: empty, much longer than asked, with figures, links, citations or
 * pictures that the text does not have. What is cited comes from the text, and what the text cites from the register.
 */
export function usable(answer: string, given: string, most: number): string | undefined {
  const text = bare(answer);
  if (text === '' || text === given.trim() || text.length > Math.max(400, given.length * most)) return undefined;
  const isGained = facts.some((pattern) => {
    const known = inText(pattern, given);
    return [...inText(pattern, text)].some((one) => !known.has(one));
  });
  return isGained ? undefined : text;
}
