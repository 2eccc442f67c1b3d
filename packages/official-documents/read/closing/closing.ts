import type { Place, Reading } from '../../reading.ts';
import { atLine } from '../model/document.ts';
import type { Model } from '../model/document.ts';
import type { Line } from '../model/lines.ts';
import { closeColumns } from './side-by-side.ts';
import type { Columns } from './side-by-side.ts';
import { isPersonName, isPosition, signingPower } from './words.ts';

type Signer = NonNullable<Reading['signer']>;
type Recipient = Reading['recipients'][number] & { at?: Place[] };

/** "- Sở Nội vụ; CHỦ TỊCH": the second column may follow after a single space. */
const beforeSignature = (text: string): RegExpExecArray | undefined => {
  if (signingPower.test(text)) return undefined;
  return [...text.matchAll(/(?<=[;.:,)])\s+(?=\p{Lu}{1,3}[./\p{Lu}])/gu)].find((cut) => {
    const rest = text.slice(cut.index).trim();
    return signingPower.test(rest) || isPosition(rest);
  });
};

/** Cuts a line that two columns share ("Nơi nhận:      TRƯỞNG PHÒNG") at its wide gap. */
const columns = (line: Line): Line[] => {
  const cut = /\s{4,}|\t/u.exec(line.text) ?? beforeSignature(line.text);
  if (!cut || cut.index === 0) return [line];
  const after = cut.index + cut[0].length;
  const left = { ...line, text: line.text.slice(0, cut.index), end: line.start + cut.index };
  return [left, { ...line, text: line.text.slice(after), start: line.start + after }];
};

const isHeading = (text: string): boolean => /^nơi nhận\s*:?$/iu.test(text);
const isSubheading = (text: string): boolean => /:$/u.test(text) && !text.startsWith('-');
const isSignature = (text: string): boolean => signingPower.test(text) || isPosition(text) || /^\(?đã ký\)?$|^\[?đã ký\]?$/iu.test(text);

/** "Lưu: VT" is kept by VT for the file; "(để báo cáo)", "(b/c)" says what a recipient gets the paper for. */
const recipientOf = (raw: string): Reading['recipients'][number] | undefined => {
  const text = raw
    .replace(/^[-–—+*•]\s*/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (/^Lưu[.;:,\s]*$/iu.test(text)) return { name: 'Lưu' };
  const kept = isPersonName(text) ? null : /^(Lưu)\s*:?\s*(.+?)[.;,\s]*$/iu.exec(text);
  if (kept) return { name: kept[2] ?? '', purpose: 'Lưu' };
  const purpose =
    /\(\s*((?:để |b\/c|t\/h|th\/h|p\/h|n\/b|c\/đ|báo cáo|thực hiện|phối hợp|chỉ đạo|theo dõi|đăng tải|đưa tin)[^()]*)\)/iu.exec(text);
  const name = text
    .replace(purpose?.[0] ?? '\u0000', '')
    .replace(/[\s;,]+(?=[;,.\s]*$)|[;,.\s]+$/gu, '')
    .trim();
  if (name === '') return undefined;
  return purpose ? { name, purpose: (purpose[1] ?? '').replace(/\s+/gu, ' ').trim() } : { name };
};

interface Item {
  text: string;
  lines: Line[];
}
interface List {
  items: Item[];
  /** Whether "Nơi nhận" was met, and whether its items are led by dashes. */
  isOpen: boolean;
  isDashed: boolean;
}

const isDash = (text: string): boolean => /^[-–—+*•]/u.test(text);
const isEnded = (text: string): boolean => /[.;]$/u.test(text);
const isForeign = (text: string): boolean => !/\p{Ll}/u.test(text) || (isPersonName(text) && !isEnded(text));

/** Whether a line of the list runs on the item before it: what is kept ("Lưu") has short names, any other item ends with its mark. */
const runsOn = (text: string, open: string | undefined): boolean => {
  if (open === undefined || isDash(text) || isEnded(open) || /^Lưu(?!\p{L})/u.test(text)) return false;
  if (/^[\p{Ll}(]/u.test(text) || (/[,–-]$/u.test(open) && !isPersonName(text))) return true;
  return !/^[-–+\s]*Lưu(?!\p{L})/u.test(open) && !isForeign(text);
};

/** Several recipients may stand on one line: "- Như Điều 3; - Lưu: VT." */
const apart = (line: Line): Line[] => {
  const cuts = [...line.text.matchAll(/;\s+(?=[-–+•]\s*\p{Lu}|Lưu(?!\p{L}))/gu)].map((cut) => cut.index + cut[0].length);
  return [0, ...cuts].map((start, at) => {
    const text = line.text.slice(start, cuts[at]).trimEnd();
    return { ...line, text, start: line.start + start, end: line.start + start + text.length };
  });
};

const take = (list: List, line: Line, isFirst: boolean): void => {
  const text = line.text.replace(/^nơi nhận\s*:?\s*/iu, '');
  if (isFirst && /^nơi nhận/iu.test(line.text)) list.isOpen = true;
  const open = list.items.at(-1);
  if (text === '' || isHeading(line.text) || isSubheading(text) || isSignature(text) || /^\[\d+\] /u.test(text)) return;
  const isUndashed = list.isOpen && !list.isDashed && !isForeign(text) && (isEnded(text) || (open !== undefined && !isEnded(open.text)));
  if (open && runsOn(text, open.text)) {
    open.text += ` ${text}`;
    open.lines.push(line);
  } else if (isDash(text) || (text.startsWith('Lưu') && !isPersonName(text)) || line.text !== text || isUndashed) {
    list.items.push({ text, lines: [line] });
    list.isDashed ||= isDash(text);
  }
};

/** The recipients below "Nơi nhận", in order (cell 9b of the form). */
export const recipientsOf = (model: Model): Recipient[] => {
  const list: List = { items: [], isOpen: false, isDashed: false };
  for (const line of model.closing.flatMap(columns)) apart(line).forEach((one, at) => take(list, one, at === 0));
  return list.items.flatMap((item) => {
    const recipient = recipientOf(item.text);
    return recipient ? [{ ...recipient, at: item.lines.flatMap((line) => placeOfName(line, recipient.name)) }] : [];
  });
};

const placeOfName = (line: Line, name: string): Place[] => {
  const start = line.text.indexOf(name);
  return start >= 0 ? atLine(line, start, start + name.length) : atLine(line, /^[-–—+*•\s]*/u.exec(line.text)?.[0].length ?? 0);
};

const textOf = (line: Line): string =>
  line.text
    .replace(/^nơi nhận\s*:?\s*/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const signatureIn = (texts: string[], above: string[] = []): Signer | undefined => {
  const powers = [...above, ...texts.filter((text) => signingPower.test(text))];
  const position = texts.filter((text) => isPosition(text) && !powers.includes(text)).at(-1);
  const name = texts.filter(isPersonName).at(-1);
  const signer: Signer = {};
  if (powers.length > 0) signer.authority = powers.join(' ');
  if (position !== undefined) signer.position = position;
  if (name !== undefined && (position !== undefined || powers.length > 0)) signer.name = name;
  return Object.keys(signer).length > 0 ? signer : undefined;
};

/** Two bodies sign side by side: each has its column, from the line on which both name their power. */
const sideBySide = (rows: string[][]): Columns | undefined => {
  const from = rows.findIndex((row) => row.length === 2 && row.every((text) => signingPower.test(text)));
  if (from < 0) return undefined;
  const pairs = rows.slice(from).filter((row) => row.length === 2 && row.every((text) => text !== ''));
  return { left: pairs.map(([left = '']) => left), right: pairs.map(([, right = '']) => right) };
};

/**
 * Who signed: power ("TM. ỦY BAN NHÂN DÂN"), title and name as printed (cells 7a and 7b of the form). Of two bodies that sign side by side
 * the one to the right is the signer, the other signs with it.
 */
export const signersOf = (model: Model): Pick<Reading, 'signer' | 'cosigner'> => {
  const rows = model.closing.map((line) => columns(line).map(textOf));
  const both = sideBySide(rows) ?? closeColumns(model.closing.map(textOf));
  if (both) return absentLeftOut({ signer: signatureIn(both.right), cosigner: signatureIn(both.left) });
  const above = model.body.at(-1)?.text ?? '';
  return absentLeftOut({ signer: signatureIn(rows.flat(), signingPower.test(above) ? [above] : []) });
};

const absentLeftOut = ({
  signer,
  cosigner,
}: {
  signer?: Signer | undefined;
  cosigner?: Signer | undefined;
}): Pick<Reading, 'signer' | 'cosigner'> => ({
  ...(signer ? { signer } : {}),
  ...(cosigner ? { cosigner } : {}),
});
