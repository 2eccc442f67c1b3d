import { fold } from '../../language/fold.ts';
import type { DocumentHeader, Part } from '../../reading.ts';
import type { Paragraph } from '../model/document.ts';
import type { Node } from '../outline/outline.ts';
import type { Passage } from '../sections.ts';
import { isWhole } from './duty.ts';
import type { Found } from './duty.ts';
import { executionFrom, executorsIn } from './executors.ts';
import { groupOf } from './groups.ts';
import { ordersIn } from './orders.ts';
import { namesPerson } from './persons.ts';
import { asSubjects, headed, withList } from './section.ts';
import { opensDuty, subjectOf, unitHeadingOf } from './units.ts';

type Role = NonNullable<Part['role']>;

/** What is known of the paper before its duties are looked for outside the part that divides the work. */
export interface Paper {
  document: Pick<DocumentHeader, 'kind' | 'issuer'>;
  passages: Passage[];
  preamble: Paragraph[];
}

const silent: readonly Role[] = ['background', 'purpose', 'requirements', 'audience', 'targets'];
const binding =
  /^[\s,]*(?:cần |phải )?(?:chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|là đầu mối|làm đầu mối|là cơ quan thường trực|làm thường trực)/u;
const speaks =
  /^[\s,]*(?:yêu cầu|đề nghị|giao|ban hành|thông báo (?:kết luận|kết quả|nội dung|để|như sau|một số|(?:đến|tới|cho) [^.;]*:$|[^.;]*(?:như sau|sau đây):$)|kính|mời|trân trọng)(?!\p{L})/u;
/** Before the first part it also says what the paper is about. */
const opens = /^[\s,]*(?:xây dựng [Kk]ế hoạch|tổ chức [Hh]ội nghị)(?!\p{L})/u;
/** "Ủy ban nhân dân xã đề nghị các thôn thực hiện …": who asks is no unit. */
const asks = /\s(?:đề nghị|kính mời|trân trọng)\s/iu;
/** What lies ahead in a report; what it asks of those above is no work of its own. */
const ahead = /phương hướng|nhiệm vụ|giải pháp|tổ chức thực hiện|yêu cầu/iu;
const reporting = /^(?:Về )?(?:[Cc]hế độ|[Cc]ông tác) (?:thông tin,? )?báo cáo/u;
const articleOf = /^(?:Trách nhiệm|Nhiệm vụ|Nhiệm vụ, quyền hạn) của /u;

const ofPlace = /^ (?:xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|đặc khu) /u;
const isIssuer = (unit: string, issuer: string | undefined): boolean => {
  if (issuer === undefined) return false;
  const [own, other] = [fold(issuer), fold(unit)];
  return `${own} `.startsWith(`${other} `) || (other.startsWith(own) && ofPlace.test(other.slice(own.length)));
};

const isUnder = (node: Node, form: RegExp): boolean =>
  form.test(node.part.title) || (node.parent !== undefined && isUnder(node.parent, form));

/** A verb that the list does not know: words in lower case that name neither things nor a number. */
const mayBeDuty =
  /^(?!(?:các|những|mọi|gồm|là|từ|theo|toàn|tại|có|số|về|cán bộ|công chức|ông|bà|đồng chí)(?!\p{L}))\p{Ll}+(?:\s[\p{L}\d,]+){3}/u;
const uncapital = (text: string): string => text.replace(/^\p{Lu}/u, (first) => first.toLocaleLowerCase('vi'));
const opensWithDuty = (text: string): boolean => mayBeDuty.test(text) || opensDuty(uncapital(text));
const isName = /^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4}\s*[-–,:(;.]/u;
/** Below "Phòng Kinh tế:" an item of some words that begins in lower case but for its first letter is what it does: "Đọc Thông báo trên loa". */
const isItemOfDuty = (text: string): boolean =>
  opensWithDuty(text) || (/[.;]$/u.test(text) && !namesPerson(text) && !isName.test(text) && mayBeDuty.test(uncapital(text)));

/** Whether a part has one body after the other: most of the items beside this one open with the name of one, each with another: "Các trường …", "Các trường mầm non …" are one. */
const isAmongUnits = ({ parent }: Node): boolean => {
  if (!parent || parent.nodes.length < 3) return false;
  const named = parent.nodes.flatMap(({ text }) => (unitHeadingOf(text) ?? subjectOf(text))?.unit ?? []).map(fold);
  const bodies = [...new Set(named)].filter((one, _, all) => !all.some((other) => other !== one && one.startsWith(`${other} `)));
  return bodies.length * 2 > parent.nodes.length;
};

/** A list item that names a unit, and behind a colon or in the items below it what it does: "- Công an xã: bố trí lực lượng". */
const unitAndDuty = (node: Node, isTold: boolean): Found | undefined => {
  const heading = unitHeadingOf(node.text);
  const isAbout = node.text.startsWith('Đối với') && !(isTold && node.nodes.length > 0 && groupOf(heading?.unit ?? '')?.of !== 'people');
  if (!heading || isAbout) return undefined;
  if (articleOf.test(node.text)) return headed(node);
  const rest = heading.rest === undefined ? undefined : node.text.slice(heading.rest);
  const [first] = node.nodes.length > 0 ? node.nodes.map(({ text }) => text) : node.loose.map(({ text }) => text);
  const isList = (isTold && /:$/u.test(node.text)) || (node.nodes.length > 0 && isAmongUnits(node));
  const does = rest === undefined && isList ? isItemOfDuty(first ?? '') : opensWithDuty(rest ?? first ?? '');
  return does ? headed(node) : undefined;
};

/** Whether the paper as a whole tells others what to do, so that every sentence with a unit as its subject orders. */
const isAddressed = ({ document }: Paper, divided: boolean): boolean =>
  (document.kind === 'letter' || document.kind === 'directive' || document.kind === 'other') && !divided;

/** "5. Chế độ báo cáo: Các phòng, đơn vị gửi báo cáo …": the sentence begins behind the heading that runs in. */
const sentenceFrom = ({ paragraph, from, node }: Passage): number => {
  const head =
    paragraph === node.paragraph && node.isHeading && unitHeadingOf(node.text) === undefined && subjectOf(node.text) === undefined
      ? node.part.title.length
      : 0;
  return from + (head > 0 ? (/^\s*:\s+(?=\S)/u.exec(paragraph.text.slice(from + head))?.[0].length ?? -head) + head : 0);
};

/** "3. Chế độ báo cáo: Các đơn vị gửi báo cáo …" has a duty of its subject; what only opens a list has none. */
const isReport = ({ node, paragraph }: Passage): boolean => isUnder(node, reporting) && !/:$/u.test(paragraph.text);

/** "PHƯƠNG HƯỚNG, NHIỆM VỤ": an item of a report whose subject is a unit of its own says what that unit will do. */
const isWorkAhead = ({ node, paragraph }: Passage, { document }: Paper): boolean =>
  document.kind === 'report' && paragraph === node.paragraph && isUnder(node, ahead);

const subjectIn = (passage: Passage, paper: Paper, divided: boolean): Found[] => {
  const { paragraph, node } = passage;
  const from = sentenceFrom(passage);
  const text = paragraph.text.slice(from);
  const subject = subjectOf(text);
  if (!subject || (subject.requested && !isAddressed(paper, divided))) return [];
  const verb = text.slice(subject.end);
  const isCommand = /^(?:Yêu cầu|Giao|Phân công)\s/u.test(text);
  if (speaks.test(verb) || isIssuer(subject.unit, paper.document.issuer)) return [];
  if (
    !binding.test(verb) &&
    !isCommand &&
    !isAddressed(paper, divided) &&
    !isReport(passage) &&
    !isWorkAhead(passage, paper) &&
    !(paragraph === node.paragraph && isAmongUnits(node))
  )
    return [];
  return paragraph === node.paragraph && from === passage.from ? withList(node) : asSubjects(paragraph, from);
};

const isSilent = ({ roles, isSubject, node }: Passage, { document }: Paper): boolean =>
  (document.kind === 'report' && !isUnder(node, ahead)) ||
  roles.some((role) => silent.includes(role)) ||
  (isSubject && document.kind !== 'plan');

/** What is spoken for already: paragraphs that are duties, and all that stands below a heading with a unit. */
export interface Taken {
  duties: Set<Paragraph>;
  below: Set<Paragraph>;
}

const paragraphsOf = (node: Node): Paragraph[] => [
  node.paragraph,
  ...(isWhole(node) ? [] : node.loose),
  ...node.nodes.flatMap(paragraphsOf),
];

export const take = (taken: Taken, found: Found[], heads: Node[] = []): void => {
  for (const { duties } of found)
    for (const { paragraph, beside = [] } of duties) for (const one of [paragraph, ...beside]) taken.duties.add(one);
  for (const paragraph of heads.flatMap(paragraphsOf)) taken.below.add(paragraph);
};

/** The articles of a decision itself: those of the rules that it issues begin again at 1. */
const articlesOf = (passages: Passage[]): Set<Node> => {
  const own = new Set<Node>();
  let last = 0;
  for (const { node } of passages) {
    const number = Number(/^Điều (\d+)/u.exec(node.part.label)?.[1] ?? 0);
    if (own.has(node)) continue;
    if (/^(?:Chương|Mục)/u.test(node.part.label) || (number > 0 && number <= last)) break;
    if (number > 0) last = number;
    if (number > 0 || (node.parent && own.has(node.parent))) own.add(node);
  }
  return own;
};

/** "Kinh phí từ ngân sách xã. Phòng Kinh tế thẩm định dự toán": a sentence of an article whose subject is another body orders. */
const byArticle = ({ paragraph, from, node }: Passage, { document }: Paper): Found[] =>
  (paragraph === node.paragraph && subjectOf(node.text) ? withList(node) : asSubjects(paragraph, from)).filter(
    ({ unit, at, duties: [first] }) =>
      !isIssuer(unit, document.issuer) && !speaks.test((first?.duty.text ?? '').slice(unit.length)) && at.length > 0,
  );

const placeAt = ({ flow }: Paragraph, at: number): number => flow.offsets[at] ?? Infinity;

interface Where {
  divided: boolean;
  isBelow: boolean;
  articles: Set<Node>;
}

const inPassage = (passage: Passage, paper: Paper, { divided, isBelow, articles }: Where): Found[] => {
  const { paragraph, from, node } = passage;
  const { kind } = paper.document;
  if (kind === 'decision') {
    const executors = executorsIn(paragraph, from);
    // "Giao Phòng Kinh tế theo dõi. Trưởng các phòng … chịu trách nhiệm thi hành": what stands before is said besides.
    const before = executors.length > 0 ? executionFrom(paragraph.text, from) : 0;
    if (executors.length > 0)
      return [
        ...ordersIn(paragraph, { asks: false }, from).filter(
          ({ at: [place] }) => place !== undefined && place.start < placeAt(paragraph, before),
        ),
        ...executors,
      ];
  }
  const orders = ordersIn(paragraph, { asks: kind !== 'plan' && kind !== 'decision' && kind !== 'report' }, from);
  if (orders.length > 0 || isBelow) return orders;
  const own = paragraph === node.paragraph ? unitAndDuty(node, isAddressed(paper, divided)) : undefined;
  if (own) return [own];
  return kind === 'decision' && articles.has(node) ? byArticle(passage, paper) : subjectIn(passage, paper, divided);
};

const inPreamble = ({ document, preamble }: Paper): Found[] => {
  if (document.kind === 'plan' || document.kind === 'decision' || document.kind === 'report') return [];
  return preamble
    .filter(({ text }) => !/^(?:Căn cứ|Kính gửi|[-–+•])/u.test(text))
    .flatMap((paragraph) => {
      const orders = ordersIn(paragraph, { asks: true });
      if (orders.length > 0) return orders;
      const subject = subjectOf(paragraph.text);
      const verb = paragraph.text.slice(subject?.end ?? 0);
      const isTold =
        subject && !asks.test(subject.unit) && !isIssuer(subject.unit, document.issuer) && !speaks.test(verb) && !opens.test(verb);
      return isTold ? asSubjects(paragraph, 0) : [];
    });
};

/** Units that a paper names for something to be done outside the part that divides the work. */
export const elsewhere = (paper: Paper, taken: Taken, divided: boolean): Found[] => {
  const found = inPreamble(paper);
  take(taken, found);
  const articles = articlesOf(paper.passages);
  for (const passage of paper.passages) {
    const { paragraph, node } = passage;
    if (taken.duties.has(paragraph) || isSilent(passage, paper)) continue;
    const more = inPassage(passage, paper, { divided, isBelow: taken.below.has(paragraph), articles });
    take(taken, more, more.length > 0 && paragraph === node.paragraph ? [node] : []);
    found.push(...more);
  }
  return found;
};
