import type { Block, LegalBasis, Paper, Part, PartLevel, Prose, Table } from '../paper.ts';
import { partLabel } from './numbers.ts';
import { bare, clean, endMarked, lowerFirst } from './texts.ts';

export interface Item {
  readonly kind: 'item';
  readonly level: PartLevel;
  readonly label: string;
  readonly heading: string;
  readonly text: string;
}

export type Line = Item | Prose | Table;

/** The blocks one after another, parts with their labels: counted within their parent, articles through the whole paper. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  let articles = 0;
  const walk = (siblings: readonly Block[]) => {
    const counted = new Map<PartLevel, number>();
    for (const block of siblings) {
      if (block.kind !== 'part') {
        lines.push(block);
        continue;
      }
      const nth = block.level === 'article' ? ++articles : (counted.get(block.level) ?? 0) + 1;
      counted.set(block.level, nth);
      lines.push(itemOf(block, nth));
      walk(block.blocks ?? []);
    }
  };
  walk(blocks);
  return lines;
}

function itemOf(part: Part, nth: number): Item {
  const label = clean(part.label ?? '') || partLabel(part.level, nth);
  return { kind: 'item', level: part.level, label, heading: clean(part.heading ?? ''), text: clean(part.text ?? '') };
}

/** The body of the paper with its closing paragraph, the last sentence ending in "./."; after a table the mark stands alone. */
export function bodyLines(paper: Pick<Paper, 'body' | 'closing'>): Line[] {
  const closing = clean(paper.closing ?? '');
  const lines = linesOf(paper.body);
  if (closing) lines.push({ kind: 'paragraph', text: closing });
  const last = lines.pop();
  if (!last) return [];
  switch (last.kind) {
    case 'table':
      return [...lines, last, { kind: 'paragraph', text: './.', align: 'right' }];
    case 'paragraph':
      return [...lines, { ...last, text: endMarked(last.text) }];
    case 'item':
      return [
        ...lines,
        last.text || !last.heading ? { ...last, text: endMarked(last.text) } : { ...last, heading: endMarked(last.heading) },
      ];
  }
}

/** How many articles the paper has: its distribution list begins with "Như Điều …" of the last one. */
export function countArticles(blocks: readonly Block[]): number {
  return linesOf(blocks).filter((line) => line.kind === 'item' && line.level === 'article').length;
}

const lead = (basis: LegalBasis) => clean(basis.lead ?? '') || 'Căn cứ';

/** The legal bases one to a line, each ending in ";", the last in "." (Phụ lục I, mục II.I.6). */
export function basisLines(bases: readonly LegalBasis[]): string[] {
  return bases.map((basis, at) => `${lead(basis)} ${bare(basis.text)}${at === bases.length - 1 ? '.' : ';'}`);
}

/** The legal bases as prose: "Căn cứ A; B; thực hiện C", each lead said once, running on into the opening. */
export function basisProse(bases: readonly LegalBasis[], opening: string): string {
  const cited = bases.map((basis, at) => {
    const before = bases[at - 1];
    if (before && lead(before) === lead(basis)) return bare(basis.text);
    return `${before ? lowerFirst(lead(basis)) : lead(basis)} ${bare(basis.text)}`;
  });
  const text = cited.join('; ');
  if (!opening) return text && `${text}.`;
  return text ? `${text}, ${opening}` : opening;
}
