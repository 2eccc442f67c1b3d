import { kindAt as kindLineAt } from '../header/kind-line.ts';
import { subjectLines } from '../header/subject.ts';
import { isPersonName, isPosition, signingPower } from '../closing/words.ts';
import type { Line } from './lines.ts';
import { titleLength } from './title.ts';

/** The stretches of a paper by the cell map of Nghị định 30/2020/NĐ-CP, Phụ lục I: cells 1–4, 5, 6, and 7–9. */
export interface Zones {
  head: Line[];
  kindLine?: Line;
  title: Line[];
  subject: Line[];
  body: Line[];
  closing: Line[];
  /** What follows the signature: appendices. */
  annex: Line[];
}

const opensClosing = /^(?:Nơi nhận|NƠI NHẬN)\s*:?/u;
const longestHead = 60;
/** Where a letter addresses nobody, its subject is looked for in its first lines. */
const longestSubject = 25;

/** Where a paper without a kind word (công văn) begins to speak: at "Kính gửi". */
const letterStart = (lines: Line[]): number => {
  const addressed = lines.slice(0, longestHead).findIndex((line) => /^kính gửi/iu.test(line.text));
  return addressed >= 0 ? addressed : 0;
};

/** Divides the lines of a paper; where a zone is missing it is empty. */
export const zonesOf = (lines: Line[]): Zones => {
  const kindAt = kindLineAt(lines.slice(0, longestHead));
  const bodyStart = kindAt >= 0 ? kindAt + 1 : letterStart(lines);
  const rest = lines.slice(bodyStart);
  const title = kindAt >= 0 ? rest.slice(0, titleLength(rest, lines[kindAt])) : [];
  const head = lines.slice(0, kindAt >= 0 ? kindAt : bodyStart);
  const closingAt = rest.findIndex((line) => opensClosing.test(line.text));
  const above = closingAt < 0 ? -1 : signatureStart(rest.slice(0, closingAt));
  const signedAt = closingAt < 0 ? signatureStart(rest) : above < 0 ? closingAt : above;
  const end = signedAt < 0 ? rest.length : signedAt;
  const kindLine = lines[kindAt];
  return {
    head,
    ...(kindLine ? { kindLine } : {}),
    title,
    subject: kindAt >= 0 ? [] : subjectLines(head.length > 0 ? head : lines.slice(0, longestSubject)),
    body: rest.slice(title.length, end),
    closing: rest.slice(end, end + closingLength(rest.slice(end))),
    annex: rest.slice(end + closingLength(rest.slice(end))),
  };
};

/** The closing ends with the name below the title of office; recipients may still follow in a second column. */
const closingLength = (lines: Line[]): number => {
  const titled = lines.findIndex(
    (line) => /\p{Lu}{2}/u.test(line.text) && (isPosition(lastColumn(line)) || signingPower.test(lastColumn(line))),
  );
  const named = lines.findIndex((line, at) => at > titled && isPersonName(lastColumn(line)));
  if (titled < 0 || named < 0) return lines.length;
  const received = lines.findIndex((line) => opensClosing.test(line.text));
  let end = Math.max(named, received) + 1;
  while (/^[-–+]\s*\p{L}/u.test(lines[end]?.text ?? '')) end += 1;
  return end;
};

const lastColumn = (line: Line): string => line.text.split(/\s{4,}|\t/u).at(-1) ?? '';

/** Without "Nơi nhận", or above it where two bodies sign side by side, the closing begins where the signature does. */
const signatureStart = (lines: Line[]): number => {
  const from = Math.max(0, lines.length - 15);
  const found = lines.slice(from).findIndex(({ text }) => signingPower.test(text) && /\p{Lu}{2}/u.test(text));
  return found < 0 ? -1 : from + found;
};
