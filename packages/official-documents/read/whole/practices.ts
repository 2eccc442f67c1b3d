import type { Practice } from '../../reading.ts';
import { isClosingCall, itemOf } from '../sections.ts';
import type { Passage } from '../sections.ts';
import type { Node } from '../outline/outline.ts';

/** Headings over what went well and is worth doing again: "Bài học kinh nghiệm", "Mô hình hay, cách làm hiệu quả". */
const heads =
  /^(?:(?:về|những|một số|các)\s){0,2}(?:bài học(?: kinh nghiệm)?|kinh nghiệm (?:rút ra|thực tiễn|hay|tốt)|cách làm (?:hay|mới|sáng tạo|hiệu quả)|(?:mô hình|sáng kiến)(?:, (?:sáng kiến|cách làm))? (?:hay|mới|tốt|sáng tạo|hiệu quả|tiêu biểu|nổi bật))(?!\p{L})/iu;
/** Below a part that orders or says what is to be talked about such a heading names work to come. */
const orders: ReadonlySet<string> = new Set(['contents', 'tasks', 'channels', 'assignments', 'implementation', 'targets']);

const headAbove = (node: Node): Node | undefined => {
  for (let one: Node | undefined = node; one; one = one.parent) {
    if (orders.has(one.part.role ?? '')) return undefined;
    if (one.isHeading && heads.test(one.part.title)) return isOrdered(one.parent) ? undefined : one;
  }
  return undefined;
};
const isOrdered = (node: Node | undefined): boolean => node !== undefined && (orders.has(node.part.role ?? '') || isOrdered(node.parent));

/** "Bài học kinh nghiệm: phải kiên trì …" within a paragraph. */
const run =
  /(?:^|[.;]\s)(?:Những |Một số |Các )?(?:[Bb]ài học(?: kinh nghiệm)?|[Kk]inh nghiệm|[Cc]ách làm hay|[Mm]ô hình hay)(?:(?:, | và )\p{L}+ \p{L}+){0,3}(?:\srút ra)?\s?:\s(?<what>.+)$/u;
/** A sentence of the part that looks back which names a model or a way of doing as good. */
const praised =
  /(?:^|\s)(?:mô hình|cách làm|sáng kiến|giải pháp)(?:, (?:mô hình|cách làm|sáng kiến))? (?:hay|mới|tốt|sáng tạo|hiệu quả|tiêu biểu|nổi bật)(?!\p{L})|(?:^|\s)mô hình [“"]/iu;
const lacks = /chưa (?:có|được|nhân rộng|xây dựng|phát huy)|ít (?:mô hình|sáng kiến|cách làm)|thiếu (?:mô hình|sáng kiến)/iu;
const sentence = /[^.!?…]+(?:\.(?=\S)[^.!?…]*)*[.!?…]?/gu;

/** What a plan names as gone well and worth doing again: the items below such a heading, and sentences of the part that looks back. */
export const practicesOf = (passages: readonly Passage[], isTaken: (passage: Passage) => boolean): Practice[] =>
  passages.flatMap((passage) => {
    const { paragraph, node, from, roles } = passage;
    const { text } = paragraph;
    if (isClosingCall(text) || isTaken(passage)) return [];
    const head = headAbove(node);
    if (head) {
      const isHead = head === node && paragraph === node.paragraph;
      const opens = node.nodes.length + node.loose.length > 0 && (isHead || (paragraph === node.paragraph && /:\s*$/u.test(text)));
      const behind = isHead ? /^[^:]{0,120}:\s+(?=\S)/u.exec(text.slice(from))?.[0].length : 0;
      return opens || behind === undefined ? [] : [itemOf(passage, from + behind, text.length)];
    }
    if (!roles.includes('background')) return [];
    const named = run.exec(text.slice(from))?.groups?.['what'];
    if (named !== undefined) return [itemOf(passage, text.indexOf(named, from), text.length)];
    return [...text.slice(from).matchAll(sentence)].flatMap((match) =>
      praised.test(match[0]) && !lacks.test(match[0]) ? [itemOf(passage, from + match.index, from + match.index + match[0].length)] : [],
    );
  });
