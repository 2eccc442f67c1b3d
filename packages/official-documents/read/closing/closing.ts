import type { Place, Reading } from '../../reading.ts';
import { atLine } from '../model/document.ts';
import type { Model } from '../model/document.ts';
import type { Line } from '../model/lines.ts';
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
  const kept = /^(Lưu)\s*:?\s*(.+?)[.;,\s]*$/iu.exec(text);
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

/** Whether a line of the list runs on the item before it. */
const runsOn = (line: Line, open: string | undefined): boolean =>
  open !== undefined &&
  !/^[-–—+*•]/u.test(line.text) &&
  !/[.;]$/u.test(open) &&
  (/^[\p{Ll}(]/u.test(line.text) || (/[,–-]$/u.test(open) && !isPersonName(line.text)));

/** The recipients below "Nơi nhận", in order (cell 9b of the form). */
export const recipientsOf = (model: Model): Recipient[] => {
  const recipients: Recipient[] = [];
  const items: { text: string; lines: Line[] }[] = [];
  for (const line of model.closing.flatMap(columns)) {
    const text = line.text.replace(/^nơi nhận\s*:?\s*/iu, '');
    const open = items.at(-1);
    if (text === '' || isHeading(line.text) || isSubheading(text) || isSignature(text) || /^\[\d+\] /u.test(text)) continue;
    if (open && runsOn(line, open.text)) {
      open.text += ` ${text}`;
      open.lines.push(line);
    } else if (/^[-–—+*•]/u.test(text) || text.startsWith('Lưu') || line.text !== text) items.push({ text, lines: [line] });
  }
  for (const item of items) {
    const recipient = recipientOf(item.text);
    if (recipient) recipients.push({ ...recipient, at: item.lines.flatMap((line) => placeOfName(line, recipient.name)) });
  }
  return recipients;
};

const placeOfName = (line: Line, name: string): Place[] => {
  const start = line.text.indexOf(name);
  return start >= 0 ? atLine(line, start, start + name.length) : atLine(line, /^[-–—+*•\s]*/u.exec(line.text)?.[0].length ?? 0);
};

/** Who signed: power ("TM. ỦY BAN NHÂN DÂN"), title and name as printed (cells 7a and 7b of the form). */
export const signerOf = (model: Model): Signer | undefined => {
  const texts = model.closing.flatMap(columns).map((line) =>
    line.text
      .replace(/^nơi nhận\s*:?\s*/iu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  const before = model.body.at(-1);
  const powers = texts.filter((text) => signingPower.test(text));
  if (before && signingPower.test(before.text)) powers.unshift(before.text);
  const position = texts.filter((text) => isPosition(text) && !powers.includes(text)).at(-1);
  const name = texts.filter(isPersonName).at(-1);
  const signer: Signer = {};
  if (powers.length > 0) signer.authority = powers.join(' ');
  if (position !== undefined) signer.position = position;
  if (name !== undefined && (position !== undefined || powers.length > 0)) signer.name = name;
  return Object.keys(signer).length > 0 ? signer : undefined;
};
