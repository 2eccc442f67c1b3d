import { describe, expect, it } from 'vitest';
import type { Block } from '../paper.ts';
import { article, clause, dash, point, prose, section, titledClause } from './blocks.ts';
import { basisLines, basisProse, bodyLines, linesOf } from './lines.ts';

const labels = (blocks: Block[]) => linesOf(blocks).map((line) => (line.kind === 'item' ? line.label : line.kind));

describe('parts', () => {
  it('counts each level within its parent', () => {
    const inner = () => [titledClause('Một', point('x', dash('y'), dash('z')), point('x')), titledClause('Hai', point('x'))];
    expect(labels([section('A', ...inner()), prose('giữa'), section('B', ...inner())])).toEqual([
      'I.',
      '1.',
      'a)',
      '-',
      '-',
      'b)',
      '2.',
      'a)',
      'paragraph',
      'II.',
      '1.',
      'a)',
      '-',
      '-',
      'b)',
      '2.',
      'a)',
    ]);
  });

  it('counts articles through the whole paper, chapter after chapter', () => {
    const chapter = (...blocks: Block[]): Block => ({ kind: 'part', level: 'chapter', heading: 'Quy định', blocks });
    expect(labels([chapter(article('a'), article('b', clause('c'))), chapter(article('d'))])).toEqual([
      'Chương I',
      'Điều 1.',
      'Điều 2.',
      '1.',
      'Chương II',
      'Điều 3.',
    ]);
  });

  it('keeps a label that is given and counts on behind it', () => {
    expect(labels([{ kind: 'part', level: 'clause', label: '4.1.', text: 'x' }, clause('y')])).toEqual(['4.1.', '2.']);
  });
});

describe('the end mark', () => {
  const last = (body: Block[], closing?: string) => bodyLines({ body, ...(closing !== undefined && { closing }) }).at(-1);

  it.each(['Hết.', 'Hết', 'Hết;', 'Hết ./.', 'Hết./', 'Hết./.'])('replaces the sign after "%s"', (text) => {
    expect(last([prose(text)])).toMatchObject({ text: 'Hết./.' });
  });

  it('stands after the closing paragraph when there is one', () => {
    expect(last([prose('Hết.')], 'Trên đây là kế hoạch.')).toMatchObject({ text: 'Trên đây là kế hoạch./.' });
  });

  it('stands alone after a table, and behind a heading that has nothing below', () => {
    expect(last([{ kind: 'table', columns: [], rows: [] }])).toMatchObject({ kind: 'paragraph', text: './.' });
    expect(last([section('Khen thưởng')])).toMatchObject({ heading: 'Khen thưởng./.' });
  });

  it('is missing where nothing was said', () => {
    expect(bodyLines({ body: [] })).toEqual([]);
  });
});

describe('legal bases', () => {
  const bases = [{ text: 'Luật A;' }, { text: 'Nghị định B.' }, { lead: 'Theo đề nghị của', text: 'Trưởng phòng' }];

  it('stand on lines, each with ";" and the last with "."', () => {
    expect(basisLines(bases)).toEqual(['Căn cứ Luật A;', 'Căn cứ Nghị định B;', 'Theo đề nghị của Trưởng phòng.']);
  });

  it('run on as prose into the opening, each lead said once', () => {
    expect(basisProse(bases, 'Ủy ban nhân dân ban hành kế hoạch:')).toBe(
      'Căn cứ Luật A; Nghị định B; theo đề nghị của Trưởng phòng, Ủy ban nhân dân ban hành kế hoạch:',
    );
    expect(basisProse([], 'Mở đầu:')).toBe('Mở đầu:');
    expect(basisProse(bases.slice(0, 1), '')).toBe('Căn cứ Luật A.');
  });
});
