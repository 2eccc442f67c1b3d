import { subjectOf, unitHeadingOf } from '../duties/units.ts';
import type { Paragraph } from '../model/document.ts';
import { isBullet } from './labels.ts';
import { opensGroup } from './series.ts';

const longest = 120;
/** "cụ thể như sau:", "yêu cầu:", "Kính gửi:" open what follows and head nothing. */
const opens = /(?:như sau|sau đây|sau|cụ thể|gồm|là|yêu cầu|đề nghị|kính mời|kính gửi|nơi nhận|phân công|có trách nhiệm)\s*:$/iu;
const addresses = /^(?:Kính (?:gửi|mời)|Nơi nhận|Căn cứ|Thực hiện|Theo|Trên đây|Trân trọng)(?!\p{L})/iu;
const first = /^(?:1|1\.1|I|A|a|1\)|a\)|\(1\)|\(a\))$/u;

const isTitle = (text: string): boolean => /^[\p{Lu}“"]/u.test(text) && text.length <= longest && !/[.;!?,]["”)]*$|[.;]\s/u.test(text);
/** "Văn phòng HĐND và UBND xã có trách nhiệm:" over its list. */
const opensWork =
  /^[\s,]*(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|chủ trì)(?: (?:chủ trì|tổ chức|triển khai|thực hiện|một số|các|nhiệm vụ|công việc|nội dung|sau|như sau|sau đây|cụ thể))*:$/u;
const headsUnit = (text: string): boolean => {
  const subject = /:$/u.test(text) && text.length <= longest ? subjectOf(text) : undefined;
  if (subject && !subject.isPost && opensWork.test(text.slice(subject.end))) return true;
  const heading = isTitle(text) && !opens.test(text) ? unitHeadingOf(text) : undefined;
  return heading !== undefined && heading.rest === undefined && heading.isPost === undefined;
};

/** The rank of a heading without a number over items with the label given: straight above them. */
const rankOver = (next: Paragraph): number | undefined => {
  if (!next.label) return undefined;
  if (isBullet(next.label)) return 6.9;
  return first.test(next.label.label) && next.label.rank >= 5 ? next.label.rank - 0.5 : undefined;
};

/** Headings without a number, with their depth: a unit over its list everywhere, others only in a paper that numbers nothing, at least two. */
export const bareHeadingsOf = (paragraphs: Paragraph[]): Map<Paragraph, number> => {
  const found = new Map<Paragraph, number>();
  const others: Paragraph[] = [];
  const isNumbered = paragraphs.some(({ label }) => label && !isBullet(label));
  let addressed = false;
  for (const [at, paragraph] of paragraphs.entries()) {
    const { text, label } = paragraph;
    const next = paragraphs[at + 1];
    if (!label) addressed = /^Kính (?:gửi|mời)/iu.test(text);
    if (label || addressed || !next || opensGroup(text) || addresses.test(text)) continue;
    const rank = /:$/u.test(text) || next.label ? rankOver(next) : undefined;
    if (rank !== undefined && headsUnit(text)) found.set(paragraph, rank);
    else if (!isNumbered && isTitle(text) && !opens.test(text) && !(next.label === undefined && isTitle(next.text))) others.push(paragraph);
  }
  if (others.length + found.size >= 2) for (const one of others) found.set(one, 6.9);
  return found;
};
