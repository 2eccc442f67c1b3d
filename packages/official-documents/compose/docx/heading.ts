import type { Paragraph } from 'docx';
import { basisLines, basisProse } from '../form/lines.ts';
import { balance, longest } from '../form/measure.ts';
import { mm, pt, textWidth } from '../form/page.ts';
import { bare, clean, unbroken, upper } from '../form/texts.ts';
import type { Paper, Preamble } from '../paper.ts';
import { line, narrowed, rule } from './pieces.ts';

const KINDS = { plan: 'KẾ HOẠCH', report: 'BÁO CÁO', decision: 'QUYẾT ĐỊNH', announcement: 'THÔNG BÁO', minutes: 'BIÊN BẢN' } as const;
const TYPE = { points: 14, bold: true };
const BESIDE = mm(12);

/** What stands between the letterhead and the body: kind and title, who is addressed, what the paper rests on. */
export function heading(paper: Paper): Paragraph[] {
  switch (paper.kind) {
    case 'plan':
      return [...title(paper.kind, paper.title), ...preamble(paper.preamble)];
    case 'report':
      return [...title(paper.kind, paper.title), ...addressees(paper.to), ...preamble(paper.preamble)];
    case 'decision':
      return [
        ...title(paper.kind, paper.title),
        line('Authority', upper(paper.authority)),
        ...basisLines(paper.bases).map((basis) => line('Basis', basis)),
        line('Authority', 'QUYẾT ĐỊNH:', { keepNext: true }),
      ];
    case 'announcement':
    case 'minutes':
      return title(paper.kind, paper.title);
    case 'letter':
      return addressees(paper.to);
  }
}

function title(kind: keyof typeof KINDS, text: string): Paragraph[] {
  return [line('Kind', KINDS[kind]), ...titleLines(unbroken(clean(text)))];
}

/** A centred title in equal lines, with the rule of two fifths of its length below. */
function titleLines(text: string): Paragraph[] {
  const width = textWidth(false);
  const length = longest(balance(text.split(' '), width - 2 * BESIDE, TYPE), TYPE);
  return [line('PaperTitle', text, { indent: narrowed(length, width) }), rule(length * 0.4, width, pt(12))];
}

/** One addressee beside the words, several in a list below them (Phụ lục I, mục II.I.9). */
function addressees(to: readonly string[]): Paragraph[] {
  const [first, ...others] = to.map(bare).filter(Boolean);
  if (!first) return [];
  if (others.length === 0) return [line('To', `Kính gửi: ${first}`)];
  return [
    line('To', 'Kính gửi:', { alignment: 'left', indent: { left: mm(25) }, spacing: { before: pt(12), after: pt(3) }, keepNext: true }),
    ...[first, ...others].map((name, at) =>
      line('ToItem', `- ${name}${at === others.length ? '.' : ';'}`, at === others.length ? { spacing: { after: pt(12) } } : {}),
    ),
  ];
}

function preamble(given: Preamble | undefined): Paragraph[] {
  if (!given) return [];
  const opening = clean(given.opening ?? '');
  if (given.form === 'lines')
    return [...basisLines(given.bases).map((basis) => line('Basis', basis)), ...(opening ? [line('Body', opening)] : [])];
  const prose = basisProse(given.bases, opening);
  return prose ? [line('Body', prose)] : [];
}
