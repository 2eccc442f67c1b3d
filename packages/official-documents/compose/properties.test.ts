import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compose } from './compose.ts';
import { drawn } from './form/drawn.ts';
import { bare, clean, upper } from './form/texts.ts';
import type { Block, Paper } from './paper.ts';
import { anyPaper } from './testing/arbitrary.ts';
import { opened } from './testing/opened.ts';

/** A sentence without the mark that the paper may put after it in place of its own. */
const said = (text: string) => bare(clean(text).replace(/\s*\.\/\.?$/, ''));

/** Every text of the paper's blocks as it must stand in the file, in order. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [said(block.text)];
    if (block.kind === 'table') {
      if (block.columns.length === 0) return [];
      return [
        ...block.columns.map((column) => column.heading),
        ...block.rows.flatMap((row) => ('heading' in row ? [row.heading] : row.map((each) => drawn(each).text))),
      ].map(clean);
    }
    const capital = block.level === 'section' || block.level === 'part' || block.level === 'chapter';
    const heading = capital ? upper(block.heading ?? '') : clean(block.heading ?? '');
    return [clean(block.label ?? ''), said(heading), said(block.text ?? ''), ...textsOf(block.blocks ?? [])];
  });
}

function expectedOrder(paper: Paper): string[] {
  return [
    upper(paper.letterhead.superior ?? ''),
    upper(paper.letterhead.issuer),
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    clean(paper.symbol.suffix),
    ...(paper.kind === 'letter' ? [clean(paper.title)] : []),
    `năm ${paper.date.year}`,
    ...(paper.kind === 'letter' ? [] : [clean(paper.title)]),
    ...('to' in paper ? paper.to.map(bare) : []),
    ...('bases' in paper ? [upper(paper.authority), ...paper.bases.map((basis) => bare(basis.text))] : []),
    ...('preamble' in paper
      ? [...(paper.preamble?.bases ?? []).map((basis) => bare(basis.text)), clean(paper.preamble?.opening ?? '')]
      : []),
    ...textsOf(paper.body),
    said(paper.closing ?? ''),
    ...(paper.kind === 'minutes' ? paper.signatures.flatMap(({ as, name }) => [upper(as), clean(name ?? '')]) : []),
    'Nơi nhận:',
    ...paper.recipients.flatMap(({ name, purpose }) => [bare(name), clean(purpose ?? '')]),
    'Lưu: VT',
    ...(paper.kind === 'minutes' ? [] : [upper(paper.signer.head), clean(paper.signer.name ?? '')]),
    ...(paper.appendices ?? []).flatMap((appendix) => [clean(appendix.label ?? ''), upper(appendix.title), ...textsOf(appendix.blocks)]),
  ].filter(Boolean);
}

it('composes any valid paper into well-formed parts, every text in its order', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      const all = opened(await compose(paper))
        .paragraphs.join('\n')
        .replace(/[\n\u00A0]/g, ' ');
      let from = 0;
      for (const text of expectedOrder(paper)) {
        const at = all.indexOf(text.replaceAll('\u00A0', ' '), from);
        expect(at, `“${text}” after ${JSON.stringify(all.slice(Math.max(0, from - 40), from))}`).toBeGreaterThanOrEqual(0);
        from = at + text.length;
      }
    }),
    { numRuns: 150 },
  );
});
