/** Text that is markup already. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Part = string | number | Markup | readonly Markup[] | false | null | undefined;

const letters: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Without the signs that no XML may hold. */
export const plain = (text: string): string => text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

const escaped = (text: string): string => plain(text).replace(/[&<>"']/g, (letter) => letters[letter] ?? '');

const partOf = (part: Part): string => {
  if (part === false || part === null || part === undefined) return '';
  if (part instanceof Markup) return part.text;
  return Array.isArray(part) ? part.join('') : escaped(String(part));
};

/** XML or HTML with every word put in as a word: markup`<p>${title}</p>`. What is nothing leaves nothing. */
export const markup = (around: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(around.map((text, at) => text + partOf(parts[at])).join(''));
