import type { Paragraph } from '../model/document.ts';
import { itemOf } from '../sections.ts';
import { dutyOf } from './duty.ts';
import type { Found } from './duty.ts';
import { opensName } from './office-names.ts';
import { cutNames } from './partners.ts';
import { namesPerson, postAfter } from './persons.ts';
import { capitalised } from './units.ts';

const duty =
  /,?\s+(?=(?:có trách nhiệm |chịu trách nhiệm |căn cứ |theo chức năng, nhiệm vụ |có )*(?:tổ chức )?(?:thi hành|thực hiện|triển khai thực hiện|triển khai)(?:,? thực hiện)? (?:Quyết định|quyết định|Nghị quyết|Kế hoạch|Quy chế|Quy định|Chỉ thị|nội dung)(?: này)?|(?:chịu trách nhiệm|căn cứ)[^.;]{0,30} thi hành)/u;

const sentencesOf = (text: string, from: number): { start: number; end: number }[] => {
  const starts = [from, ...[...text.slice(from).matchAll(/\.\s+(?=\p{Lu})/gu)].map((cut) => from + cut.index + cut[0].length)];
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
};

/** Names one by one, with where each begins; persons give way to their posts or are left out. */
const namesIn = (list: string, offset: number): { unit: string; start: number }[] => {
  let from = 0;
  return cutNames(list).flatMap((name) => {
    const at = list.indexOf(name, from);
    from = at + name.length;
    const post = namesPerson(name) ? postAfter(name) : 0;
    if (post === undefined) return [];
    const unit = name.slice(post).replace(/[\s,;]+$/u, '');
    return opensName.test(capitalised(unit)) && !/có tên/u.test(unit) ? [{ unit, start: offset + at + post }] : [];
  });
};

/** Where the sentence begins that says who carries a decision out; the end of the text where none does. */
export const executionFrom = (text: string, from = 0): number =>
  sentencesOf(text, from).find(({ start, end }) => duty.test(text.slice(start, end)))?.start ?? text.length;

/** Who is to carry out a decision, each a unit of its own; the duty is the words that say so. */
export const executorsIn = (paragraph: Paragraph, from = 0): Found[] => {
  const { text } = paragraph;
  for (const { start, end } of sentencesOf(text, from)) {
    const sentence = text.slice(start, end);
    const found = duty.exec(sentence);
    if (!found || found.index > 600) continue;
    if (/^[^.]*(?:Quy chế|Quy định|Kế hoạch|nội dung) này/u.test(sentence.slice(found.index)) && !/trách nhiệm|thi hành/u.test(sentence))
      continue;
    const lead = /^(?:Các |các )?(?:[ÔôOo]ng|[Đđ]ồng chí)(?:\s*\((?:bà|Bà)\))?\s*:?\s*/u.exec(sentence)?.[0] ?? '';
    const list = sentence.slice(lead.length, found.index);
    const verb = start + found.index + found[0].length;
    const units = namesIn(list, start + lead.length);
    if (units.length > 0)
      return units.map(({ unit, start: at }) => ({
        unit,
        requested: false,
        at: itemOf({ paragraph }, at, at + unit.length).at,
        duties: [dutyOf(paragraph, { from: verb, to: end, verb })],
      }));
  }
  return [];
};
