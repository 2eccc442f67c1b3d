import { Schema, type Mark, type Node } from 'prosemirror-model';
import { documentOf, type Block, type Inline } from '../text/marks.ts';

const isLink = (href: string | null): href is string => href !== null && /^https?:\/\/[^\s()<>"]{3,1000}$/.test(href);

/** What may stand in a story, and nothing else: the same as `documentOf` reads. One mark at a time, no list in a list. */
export const storySchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'text*',
      marks: '',
      attrs: { level: { default: 2 } },
      defining: true,
      parseDOM: [
        { tag: 'h1', attrs: { level: 2 } },
        { tag: 'h2', attrs: { level: 2 } },
        ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
      ],
      toDOM: ({ attrs }) => [attrs['level'] === 3 ? 'h3' : 'h2', 0],
    },
    quote: { group: 'block', content: 'inline*', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
    bullets: { group: 'block', content: 'item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    numbers: { group: 'block', content: 'item+', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
    item: { content: 'paragraph', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    picture: {
      group: 'block',
      atom: true,
      attrs: { number: {} },
      parseDOM: [{ tag: 'figure[data-picture]', getAttrs: (dom) => ({ number: Number(dom.dataset['picture']) }) }],
      toDOM: ({ attrs }) => ['figure', { 'data-picture': String(attrs['number']) }],
    },
    law: {
      group: 'inline',
      inline: true,
      atom: true,
      marks: '',
      attrs: { symbol: {} },
      parseDOM: [{ tag: 'cite[data-law]', getAttrs: (dom) => ({ symbol: dom.dataset['law'] ?? '' }) }],
      toDOM: ({ attrs }) => ['cite', { 'data-law': String(attrs['symbol']) }, String(attrs['symbol'])],
    },
    text: { group: 'inline' },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      excludes: '_',
      parseDOM: [{ tag: 'a[href]', getAttrs: (dom) => (isLink(dom.getAttribute('href')) ? { href: dom.getAttribute('href') } : false) }],
      toDOM: ({ attrs }) => ['a', { href: String(attrs['href']) }, 0],
    },
    bold: {
      excludes: '_',
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: (dom) => (dom.style.fontWeight === 'normal' ? false : null) },
        { style: 'font-weight', getAttrs: (value) => (/^(?:bold|[6-9]00)$/.test(value) ? null : false) },
      ],
      toDOM: () => ['strong', 0],
    },
    italic: { excludes: '_', parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }], toDOM: () => ['em', 0] },
  },
});

const { nodes, marks } = storySchema;

function inlineNode(one: Inline): Node[] {
  if (one.kind === 'law') return [nodes['law'].create({ symbol: one.symbol })];
  if (one.text === '') return [];
  const mark: Mark | undefined =
    one.kind === 'link'
      ? marks['link'].create({ href: one.href })
      : one.isBold
        ? marks['bold'].create()
        : one.isItalic
          ? marks['italic'].create()
          : undefined;
  return [storySchema.text(one.text, mark ? [mark] : [])];
}

const line = (of: readonly Inline[]): Node[] => of.flatMap(inlineNode);

function blockNode(block: Block): Node {
  if (block.kind === 'heading') return nodes['heading'].create({ level: block.level }, storySchema.text(block.text));
  if (block.kind === 'picture') return nodes['picture'].create({ number: block.number });
  if (block.kind === 'quote') return nodes['quote'].create(null, line(block.of));
  if (block.kind === 'list')
    return nodes[block.isOrdered ? 'numbers' : 'bullets'].create(
      null,
      block.items.map((item) => nodes['item'].create(null, nodes['paragraph'].create(null, line(item)))),
    );
  return nodes['paragraph'].create(null, line(block.of));
}

/** The text of a story as what is edited; an empty one is an empty paragraph. */
export function editedOf(text: string): Node {
  const blocks = documentOf(text).map(blockNode);
  return nodes['doc'].create(null, blocks.length > 0 ? blocks : [nodes['paragraph'].create()]);
}

/** Marks stand around words, not around blanks. */
function marked(text: string, before: string, after: string): string {
  const [, first = '', inner = '', last = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : `${first}${before}${inner}${after}${last}`;
}

function wordsOf(node: Node): string {
  if (node.type.name === 'law') return `[[${node.attrs['symbol'] as string}]]`;
  const text = (node.text ?? '').replace(/\s+/g, ' ');
  const mark = node.marks[0];
  if (!mark) return text;
  if (mark.type.name === 'link') return marked(text.replace(/[[\]]/g, ''), '[', `](${mark.attrs['href'] as string})`);
  return mark.type.name === 'bold' ? marked(text.replaceAll('*', ''), '**', '**') : marked(text.replaceAll('_', ' '), '_', '_');
}

function lineOf(node: Node): string {
  const pieces: string[] = [];
  node.forEach((one) => pieces.push(wordsOf(one)));
  return pieces.join('').trim();
}

function linesOf(node: Node): string {
  const { name } = node.type;
  if (name === 'picture') return `[ảnh ${node.attrs['number'] as number}]`;
  if (name === 'bullets' || name === 'numbers') {
    const items: string[] = [];
    node.forEach((item) => items.push(lineOf(item.firstChild ?? item)));
    return items
      .filter((item) => item !== '')
      .map((item, at) => (name === 'bullets' ? `- ${item}` : `${at + 1}. ${item}`))
      .join('\n');
  }
  const words = lineOf(node);
  if (words === '') return '';
  if (name === 'heading') return `${node.attrs['level'] === 3 ? '###' : '##'} ${words}`;
  return name === 'quote' ? `> ${words}` : words;
}

/** What was edited, as the text of a story: what `editedOf` reads back. */
export function textOf(doc: Node): string {
  const blocks: string[] = [];
  doc.forEach((block) => blocks.push(linesOf(block)));
  return blocks.filter((block) => block !== '').join('\n\n');
}
