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

/** A text without the numbers of its lists, that count from 1: they say nothing of anything. */
function unnumbered(text: string): string {
  let last = 0;
  return text
    .split('\n')
    .map((line) => {
      const [mark, number] = /^\s*(\d{1,2})[.)]\s+(?!\d)/.exec(line) ?? [];
      if (mark === undefined || (Number(number) !== 1 && Number(number) !== last + 1)) return line;
      last = Number(number);
      return line.slice(mark.length);
    })
    .join('\n');
}

/**
 * The answer of a model as a text that may be suggested, or why it is none: `same` where it keeps every word; `nonsense` where it is empty, much longer than asked, with
 * figures, links, citations or pictures that the text does not have. What is cited comes from the text, and what the text cites from the register.
 */
export function checkedAnswer(answer: string, given: string, most: number): { answer: string } | { fault: 'same' | 'nonsense' } {
  const text = bare(answer);
  if (text !== '' && text === bare(given)) return { fault: 'same' };
  if (text === '' || text.length > Math.max(400, given.length * most)) return { fault: 'nonsense' };
  const said = unnumbered(text);
  const isGained = facts.some((pattern) => {
    const known = inText(pattern, given);
    return [...inText(pattern, said)].some((one) => !known.has(one));
  });
  return isGained ? { fault: 'nonsense' } : { answer: text };
}
