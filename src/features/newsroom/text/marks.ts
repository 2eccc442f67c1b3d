/** The text of a story as a document of what is allowed in one; everything that reads or shows a story goes through it. */
export type Inline =
  | { kind: 'text'; text: string; isBold?: true; isItalic?: true }
  | { kind: 'link'; href: string; text: string }
  /** A paper of the register, by its number. */
  | { kind: 'law'; symbol: string };

export type Block =
  | { kind: 'paragraph' | 'quote'; of: Inline[] }
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] }
  | { kind: 'picture'; number: number };

const inlineMark =
  /\[\[([^[\]\n]{1,80})\]\]|\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()<>"]{3,1000})\)|\*\*([^*\n]{1,2000})\*\*|(?<![\p{L}\p{N}_])_([^_\n]{1,2000})_(?![\p{L}\p{N}_])/gu;

/** The pieces of a line: plain, **bold**, _italic_, [words](address) and [[number of a paper]]. */
export function inlineOf(line: string): Inline[] {
  const of: Inline[] = [];
  let from = 0;
  for (const found of line.matchAll(inlineMark)) {
    const [all, symbol, words, href, bold, italic] = found;
    if (found.index > from) of.push({ kind: 'text', text: line.slice(from, found.index) });
    if (symbol !== undefined) of.push({ kind: 'law', symbol: symbol.trim() });
    else if (words !== undefined && href !== undefined) of.push({ kind: 'link', href, text: words });
    else if (bold !== undefined) of.push({ kind: 'text', text: bold, isBold: true });
    else of.push({ kind: 'text', text: italic ?? '', isItalic: true });
    from = found.index + all.length;
  }
  if (from < line.length) of.push({ kind: 'text', text: line.slice(from) });
  return of;
}

const listMark = /^(?:([-•*])|(\d{1,3})[.)])\s+(.*)$/;

/** The document of a text: paragraphs apart by an empty line, “## ” and “### ” before headings, “- ” or “1. ” before items, “> ” before what somebody said, “[ảnh 1]” alone on a line. */
export function documentOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.trim();
    const heading = /^(#{2,3})\s+(.+)$/.exec(line);
    const picture = /^\[ảnh (\d{1,2})\]$/iu.exec(line);
    const item = listMark.exec(line);
    const quote = /^>\s*(.+)$/.exec(line);
    if (line === '') open = undefined;
    else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1] === '##' ? 2 : 3, text: heading[2] ?? '' });
      open = undefined;
    } else if (picture) {
      blocks.push({ kind: 'picture', number: Number(picture[1]) });
      open = undefined;
    } else if (item) {
      const isOrdered = item[2] !== undefined;
      if (open?.kind !== 'list' || open.isOrdered !== isOrdered) blocks.push((open = { kind: 'list', isOrdered, items: [] }));
      open.items.push(inlineOf(item[3] ?? ''));
    } else if (quote) {
      if (open?.kind !== 'quote') blocks.push((open = { kind: 'quote', of: [] }));
      open.of.push(...(open.of.length > 0 ? [{ kind: 'text' as const, text: ' ' }] : []), ...inlineOf(quote[1] ?? ''));
    } else {
      if (open?.kind !== 'paragraph') blocks.push((open = { kind: 'paragraph', of: [] }));
      open.of.push(...(open.of.length > 0 ? [{ kind: 'text' as const, text: ' ' }] : []), ...inlineOf(line));
    }
  }
  return blocks;
}

export const wordsOfLine = (of: readonly Inline[]): string => of.map((one) => (one.kind === 'law' ? one.symbol : one.text)).join('');

const wordsOfBlock = (block: Block): string[] => {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'picture') return [];
  return block.kind === 'list' ? block.items.map(wordsOfLine) : [wordsOfLine(block.of)];
};

/** What is read of a text, without its marks, paragraph by paragraph. */
export const plainOf = (text: string): string[] => documentOf(text).flatMap(wordsOfBlock);

/** The numbers of papers that a text cites, each once. */
export const citedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\[\[([^[\]\n]{1,80})\]\]/g)].map(([, symbol]) => (symbol ?? '').trim())),
];

/** Numbers of pictures that stand in the text. */
export const picturesIn = (text: string): number[] => documentOf(text).flatMap((block) => (block.kind === 'picture' ? [block.number] : []));

const inlinesOf = (block: Block): Inline[] => (block.kind === 'list' ? block.items.flat() : 'of' in block ? block.of : []);

/** The addresses to which a text links, each once. */
export const linkedIn = (text: string): string[] => [
  ...new Set(documentOf(text).flatMap((block) => inlinesOf(block).flatMap((one) => (one.kind === 'link' ? [one.href] : [])))),
];
