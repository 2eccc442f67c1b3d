import type { Leftover, Part, Placed } from '../../reading.ts';
import type { Paragraph } from '../model/document.ts';
import { overlap } from '../model/overlap.ts';
import type { Cell } from '../model/tables.ts';
import { isClosingCall, itemOf } from '../sections.ts';
import type { Passage } from '../sections.ts';
import { orders } from './proposals.ts';

type Role = NonNullable<Part['role']>;

/** Parts that explain, look back or say for whom and with what money: they stand as text, and give no work. */
const explaining: readonly Role[] = ['background', 'purpose', 'requirements', 'audience', 'budget'];

const givesWork = ({ roles, isSubject, isAside }: Passage): boolean =>
  !isSubject && !isAside && !roles.some((role) => explaining.includes(role));

interface Read {
  /** Everything that was made of the text. */
  items: readonly Placed[];
  /** Paragraphs that say more of what was read beside them. */
  beside: readonly Paragraph[];
  /** Tasks of tables that no unit leads. */
  unled: readonly Cell[];
}

/** Lines where a plan gives work of which nothing was read, in the order of the text. */
export const leftoversOf = (passages: readonly Passage[], { items, beside, unled }: Read): Leftover[] => {
  const known = items.flatMap(({ at = [] }) => at);
  const said = new Set(beside);
  const lines = passages.flatMap((passage) => {
    const { paragraph, from } = passage;
    if (!givesWork(passage) || said.has(paragraph) || !orders(passage) || isClosingCall(paragraph.text)) return [];
    const line = itemOf(passage, from, paragraph.text.length);
    return /\p{Ll}{2}/u.test(line.text) && !overlap(line.at, known) ? [line] : [];
  });
  const cells = unled.filter(({ at }) => !overlap(at, known)).map(({ text, at }) => ({ text, at }));
  return [...lines, ...cells].sort((a, b) => (a.at[0]?.start ?? 0) - (b.at[0]?.start ?? 0));
};
