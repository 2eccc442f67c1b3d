import { sieved } from '../../language/sieve/index.ts';
import type { Paragraph } from '../model/document.ts';
import { itemOf } from '../sections.ts';
import { dutyOf } from './duty.ts';
import type { Found } from './duty.ts';
import { courtesy } from '../closing/courtesy.ts';
import { subjectOf } from './units.ts';

/** Which words of command count: "Giao" always does; "yêu cầu", "đề nghị" do where the paper speaks to others, as a letter does. */
export interface Commands {
  asks: boolean;
}

const noOrder =
  '(?<!\\p{L})(?<!(?:được|bàn|chuyển|kế hoạch|chỉ tiêu|nhiệm vụ|khi|do|theo|đã|phương án|cơ chế|dự toán|công việc|việc|lễ|tiếp|ngoại|trung ương|cấp trên) )';
const notAsked =
  '(?<!\\p{L})(?<!(?:theo|xét|việc|của|có|các|những|đáp ứng|về|văn bản|trước|phù hợp|đúng|khi|nội dung|ý kiến|thư|đơn|kiến nghị,) )';
const orders = `${noOrder}(?:Giao|Phân công|Ủy quyền|giao(?=(?: nhiệm vụ| trách nhiệm)?(?: cho)?:? (?:\\p{Lu}|các \\p{L}|đồng chí |đ/c |ông |bà )))(?: nhiệm vụ| trách nhiệm)?(?: cho)?:?`;
const requests = `${notAsked}(?:[Yy]êu cầu|(?:[Tt]rân trọng )?[Đđ]ề nghị|[Kk]ính đề nghị)`;
const orderForm = sieved(new RegExp(`${orders}\\s+(?=\\p{L})`, 'gu'));
const anyForm = sieved(new RegExp(`(?:${orders}|${requests})\\s+(?=\\p{L})`, 'gu'));

const sentenceEnd = /[.!?…](?=\s+[\p{Lu}“"]|\s*$)/u;
/** Behind ";" a further unit may be named without the command. */
const nextPart = /;\s+(?:đồng thời,? )?/gu;
const joins = /(?:[,;]?\s*(?:và|đồng thời|ngoài ra)?,?\s*)$/iu;

interface Order {
  requested: boolean;
  start: number;
  end: number;
  stop: number;
}

const commandsIn = (text: string, { asks }: Commands): Order[] => {
  const found: Order[] = [];
  for (const match of (asks ? anyForm : orderForm).matchesIn(text)) {
    const start = match.index + match[0].length;
    const subject = subjectOf(text.slice(start), true);
    if (!subject || subject.unit.length < 3) continue;
    const from = start + subject.start;
    const stop = sentenceEnd.exec(text.slice(from))?.index;
    const before = found.at(-1);
    if (before && before.stop > match.index)
      before.stop = match.index - (joins.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0].length ?? 0);
    found.push({
      requested: /đề nghị/iu.test(match[0]),
      start: from,
      end: start + subject.end,
      stop: stop === undefined ? text.length : from + stop + 1,
    });
  }
  return found;
};

/** "Giao Văn phòng theo dõi; Phòng Kinh tế bố trí kinh phí": each unit has its own duty. */
const divided = (text: string, order: Order): Order[] => {
  const parts: Order[] = [order];
  const whole = text.slice(order.start, order.stop);
  for (const cut of whole.matchAll(nextPart)) {
    const at = order.start + cut.index + cut[0].length;
    const subject = subjectOf(text.slice(at, order.stop), true);
    const last = parts.at(-1);
    if (!subject || !last || subject.start > 0) continue;
    parts.push({ ...order, start: at, end: at + subject.end, stop: last.stop });
    last.stop = order.start + cut.index;
  }
  return parts;
};

const onlyCarries =
  /^\s(?:tổ chức |triển khai )?(?:thực hiện|triển khai)(?:,? (?:xong |hoàn thành )?(?:trong|trước|vào|chậm nhất|từ)(?!\p{L})[^;]{0,60})?[.;]?\s*$/u;
const toFound = (paragraph: Paragraph, { requested, start, end, stop }: Order, from: number): Found => {
  const { text } = paragraph;
  const { text: unit, at } = itemOf({ paragraph }, start, end);
  // "Phát tờ rơi. Giao các thôn thực hiện trong tháng 5": what is carried out stands before.
  const said = text.slice(from, start).replace(/[.;,]?\s*\S*\s*$/u, '.');
  if (said.length > 10 && onlyCarries.test(text.slice(end, stop)) && /^[.;,]\s/u.test(text.slice(from + said.length - 1)))
    return { unit, requested, at, duties: [dutyOf(paragraph, { from, to: from + said.length })] };
  return { unit, requested, at, duties: [dutyOf(paragraph, { from: start, to: stop, verb: end })] };
};

/** The units that a paragraph gives something to do by a word of command, wherever it stands in a sentence. */
export const ordersIn = (paragraph: Paragraph, commands: Commands, from = 0): Found[] => {
  const { text } = paragraph;
  return commandsIn(text, commands)
    .filter(
      ({ start, end, stop }) =>
        start >= from &&
        stop > end + 2 &&
        !courtesy.test(text.slice(Math.max(from, text.lastIndexOf('. ', start)), stop)) &&
        !/:$/u.test(text.slice(start, stop)),
    )
    .flatMap((order) => divided(text, order))
    .map((order) => toFound(paragraph, order, from));
};
