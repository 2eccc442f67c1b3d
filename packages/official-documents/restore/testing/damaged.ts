import { isInCapitals } from '../../language/statistics/tokens.ts';
import { restore } from '../index.ts';

export const lostSets = {
  broken: new Set('hcgaykạếủợýờăâểầứúàdĩóõỷèẻxãSBDRECNỨ'),
  another: new Set('nitoômđpệộTNHsĐ'),
  few: new Set('ếgrư'),
};

/** A text whose font lost letters: each becomes a blank; headings in capitals stand in another font, and addresses keep theirs. */
export const damaged = (text: string, lost: Set<string>): string =>
  text
    .split('\n')
    .map((line) =>
      isInCapitals(line) || line.startsWith('http') ? line : [...line].map((letter) => (lost.has(letter) ? ' ' : letter)).join(''),
    )
    .join('\n');

/** How a restoration did: `lost` letters, the share of them put back rightly, `wrong` places, the share of these in doubtful stretches, and the share of the text that is doubtful. */
export interface Score {
  lost: number;
  restored: number;
  wrong: number;
  marked: number;
  doubtful: number;
}

export const score = (text: string, letters: Set<string>): Score => {
  const source = damaged(text, letters);
  const restored = restore(source);
  const doubtful = new Uint8Array(text.length);
  for (const one of restored.stretches) if (one.doubtful) doubtful.fill(1, one.start, one.end);
  const places = [...text].length === text.length ? [...doubtful.keys()] : [];
  const lost = places.filter((at) => source[at] !== text[at]);
  const wrong = places.filter((at) => restored.text[at] !== text[at]);
  return {
    lost: lost.length,
    restored: lost.filter((at) => restored.text[at] === text[at]).length / Math.max(1, lost.length),
    wrong: wrong.length,
    marked: wrong.filter((at) => doubtful[at] === 1).length / Math.max(1, wrong.length),
    doubtful: doubtful.reduce((a, b) => a + b, 0) / Math.max(1, text.length),
  };
};
