import type { Paragraph, Table } from 'docx';
import { countArticles } from '../form/lines.ts';
import { balance } from '../form/measure.ts';
import { signatureLines } from '../form/signature.ts';
import { mm, pt, textWidth } from '../form/page.ts';
import { bare, clean, upper } from '../form/texts.ts';
import type { Filing, Minutes, Paper, Signer } from '../paper.ts';
import { gap, line, sideBySide } from './pieces.ts';

const LEFT = mm(76);

/** A list of more lines than a page may take runs on to the next; any other stays whole, so that no page break divides the signature. */
const LONG_LIST = 45;

/** The distribution list on the left, level with the first line of the signature on the right; minutes and joint papers have it below their signatures. */
export function closing(paper: Paper): (Table | Paragraph)[] {
  const recipients = recipientLines(paper);
  if (paper.kind === 'minutes')
    return [signatures(paper), gap(pt(12)), line('Recipients', 'Nơi nhận:'), ...recipients.map((text) => line('Recipient', text))];
  if (paper.cosigner) {
    const half = Math.floor(textWidth(false) / 2);
    const signers = sideBySide([half, half], [[signed(paper.signer), signed(paper.cosigner)]]);
    return [signers, gap(pt(12)), line('Recipients', 'Nơi nhận:'), ...recipients.map((text) => line('Recipient', text))];
  }
  const printed = recipients.flatMap((text) => balance(text.split(' '), LEFT - mm(2), { points: 11, bold: false }));
  const table = sideBySide(
    [LEFT, textWidth(false) - LEFT],
    [[[line('Recipients', 'Nơi nhận:'), ...recipients.map((text) => line('Recipient', text))], signed(paper.signer)]],
    printed.length > LONG_LIST,
  );
  return [table];
}

const signed = (signer: Signer): Paragraph[] => [
  ...signatureLines(signer).map((text) => line('Signature', text)),
  line('SignerName', clean(signer.name ?? '')),
];

/** Those who sign minutes, side by side, each with room for the hand. */
function signatures({ signatures: of }: Minutes): Table {
  const width = Math.floor(textWidth(false) / Math.max(1, of.length));
  return sideBySide(
    of.map(() => width),
    [of.map(({ as, name }) => [line('Signature', upper(as)), line('SignerName', clean(name ?? ''))])],
  );
}

/** "- Như trên;", "- Sở Nội vụ (để báo cáo);", … "- Lưu: VT, VHXH." (Phụ lục I, mục II.I.9). */
function recipientLines(paper: Paper): string[] {
  const named = paper.recipients.map(({ name, purpose }) => `${bare(name)}${purpose ? ` (${clean(purpose)})` : ''}`);
  const above = sameAsAbove(paper);
  const all = above && !named.some((name) => name.startsWith('Như ')) ? [above, ...named] : named;
  return [...all.map((name) => `- ${name};`), `- Lưu: ${filing(paper.filing)}`];
}

/** A report or letter goes first to whom it addresses, a decision to whom its last article names. */
function sameAsAbove(paper: Paper): string | undefined {
  if (paper.kind === 'plan' || paper.kind === 'announcement' || paper.kind === 'minutes') return undefined;
  if (paper.kind === 'decision') {
    const last = countArticles(paper.body);
    return last > 0 ? `Như Điều ${last}` : undefined;
  }
  return paper.to.length > 0 ? 'Như trên' : undefined;
}

function filing({ units = [], drafter, copies }: Filing = {}): string {
  const kept = ['VT', ...units.map(bare)].join(', ');
  const sign = `${clean(drafter ?? '')}${copies === undefined ? '' : `.(${copies})`}`;
  return sign ? `${kept}. ${sign}` : `${kept}.`;
}
