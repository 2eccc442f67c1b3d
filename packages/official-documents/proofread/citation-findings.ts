import { fold } from '../language/fold.ts';
import type { Finding } from '../reading.ts';
import type { Mention } from '../read/citations/citations.ts';
import { isLaw as isLawSymbol, isWellFormed, squash, symbolForm } from '../read/citations/symbols.ts';
import { contradictionsIn, isNamedBehind, isNamedLater, lostYears, twoNumbers, yearOf } from './contradictions.ts';
import { query } from './query.ts';

const isYear = (year: string): boolean => /^(?:19|20)\d{2}$/u.test(year);

/** A year with one digit too many is set right where the date behind it names the year that is left. */
const yearFinding = (mention: Mention, year: string): Finding => {
  const dated = mention.issuedOn?.slice(0, 4);
  const isCertain = dated !== undefined && [...year].some((_, at) => year.slice(0, at) + year.slice(at + 1) === dated);
  const right = isCertain ? mention.symbol.replace(year, dated) : undefined;
  return query(mention, 'citation', `Năm "${year}" trong ký hiệu không thể có${right === undefined ? '' : `; đúng là ${right}`}.`, right);
};

/** A kind and a body side by side without their dash: "76/NQCP"; an office may have a name that begins like a kind ("45/TTYT-KSDB"). */
const undashed =
  /^(\d+[-/](?:\d{4}\/)?)(NQ|QĐ|NĐ|CT|TT|KH|KL|BC|TB)(CP|TTg|UBND|HĐND|TW|TU|BNV|BTC|BTP|BYT|BCA|BTTTT|BGDĐT|BKHCN|BKHĐT|VPCP)$/u;

/** A symbol that the end of a line breaks is rightly printed. */
const isWrapped = ({ paragraph, start, end }: Mention): boolean => {
  const { offsets, source } = paragraph.flow;
  return source.slice(offsets[start], offsets[end - 1]).includes('\n');
};

const symbolFinding = (mention: Mention, right: Mention | undefined): Finding | undefined => {
  const { printed, symbol } = mention;
  const stray = /[-/]\s*(\d{1,3})\s+(?=[A-ZĐ])/u.exec(printed)?.[1];
  if (stray !== undefined)
    return query(mention, 'damaged-text', `Số trang ${stray} lọt vào giữa ký hiệu văn bản; ký hiệu là ${symbol}.`, symbol);
  if (right && right.symbol !== symbol)
    return query(mention, 'citation', `Ký hiệu ghi không thống nhất; chỗ khác trong văn bản ghi ${right.symbol}.`, right.symbol);
  const year = yearOf(symbol);
  if (year !== undefined && !isYear(year)) return yearFinding(mention, year);
  if (!isWellFormed(symbol) && undashed.test(symbol))
    return query(mention, 'citation', 'Ký hiệu thiếu dấu gạch nối.', symbol.replace(undashed, '$1$2-$3'));
  if (/\s/u.test(printed) && !isWrapped(mention))
    return query(mention, 'citation', `Thừa dấu cách trong ký hiệu; đúng là ${symbol}.`, symbol);
  return undefined;
};

const otherBefore = new RegExp(
  String.raw`${symbolForm}[^;]*\s(?:về|sửa đổi|bổ sung|thay thế|ban hành|thực hiện|triển khai|hướng dẫn|quy định|kèm theo|phê duyệt)\s[^;]*$`,
  'u',
);
/** "Quyết định số … của Bộ Nội vụ sửa đổi Quyết định số …": the second is a word of the first one's subject, and not cited itself. */
const isWithinSubject = ({ paragraph, start }: Mention): boolean => otherBefore.test(paragraph.text.slice(Math.max(0, start - 400), start));

/** A law has no issuer but the National Assembly, and is cited without it; so is the constitution. */
const isLaw = ({ type, symbol }: Mention): boolean => /^(?:luật|bộ luật|hiến pháp|pháp lệnh)(?!\p{L})/iu.test(type) || isLawSymbol(symbol);

/** Who proposes is named before the paper that says so: "Theo đề nghị của Phòng Kinh tế tại Tờ trình số …". */
const proposes = /(?:theo|xét|trên cơ sở) (?:đề nghị|kiến nghị|đề xuất|ý kiến|báo cáo|đề cương)[^.;]*$/iu;
const isProposed = ({ paragraph, start }: Mention): boolean => proposes.test(paragraph.text.slice(Math.max(0, start - 300), start));

/** The body is named, only not where the form has it, or there is none to be named. */
const wantsNone = (mention: Mention): boolean =>
  isLaw(mention) || isProposed(mention) || isNamedBehind(mention) || isNamedLater(mention) || isWithinSubject(mention);

/** The legal bases of a paper are cited with their issuer, laws without one (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 b). */
const issuerFinding = (mention: Mention, isFirst: boolean, isNamed: boolean): Finding | undefined => {
  if (!mention.isBasis || !isFirst || isNamed || mention.issuer !== undefined || mention.issuedOn === undefined) return undefined;
  const { text } = mention.paragraph;
  if (wantsNone(mention)) return undefined;
  const start = Math.max(0, text.lastIndexOf(mention.type, mention.start));
  const end = /\d{4}(?:\s\p{L}+){0,3}/u.exec(text.slice(mention.end, mention.end + 60));
  return query(
    { ...mention, start, end: end ? mention.end + end.index + end[0].length : mention.end },
    'citation',
    'Căn cứ không ghi cơ quan ban hành.',
  );
};

/** Offices give the same numbers: papers of one symbol are one where neither names another issuer. */
const isSameIssuer = (one: Mention, two: Mention): boolean =>
  one.issuer === undefined || two.issuer === undefined || fold(one.issuer) === fold(two.issuer);

/** Of many mentions of one paper the first ones tell its day. */
const mostCompared = 20;

const dateFinding = (mention: Mention, others: Mention[]): Finding | undefined => {
  const other = others.find(
    (one) =>
      one.issuedOn !== undefined && mention.issuedOn !== undefined && one.issuedOn !== mention.issuedOn && isSameIssuer(one, mention),
  );
  return other
    ? query(mention, 'date', `Ngày của văn bản này ghi khác nhau: ${mention.issuedOn ?? ''} và ${other.issuedOn ?? ''}.`)
    : undefined;
};

interface Group {
  first: Mention | undefined;
  right: Mention | undefined;
  isNamed: boolean;
  earlier: Mention[];
}

const groupOf = (mentions: Mention[]): Group => ({
  first: mentions[0],
  right: mentions.find((one) => isWellFormed(one.symbol) && !/\s/u.test(one.printed)),
  isNamed: mentions.some((one) => one.issuer !== undefined),
  earlier: [],
});

const findingsOf = (mention: Mention, group: Group, isNew: boolean): Finding[] =>
  [
    isNew ? symbolFinding(mention, group.right) : undefined,
    issuerFinding(mention, group.first === mention, group.isNamed),
    dateFinding(mention, group.earlier),
  ].filter((one) => one !== undefined);

/** Queries about the documents that the paper cites. Each print of a wrong symbol is queried once. */
export const citationFindings = (mentions: Mention[]): Finding[] => {
  const groups = new Map([...Map.groupBy(mentions, (one) => squash(one.symbol))].map(([key, all]) => [key, groupOf(all)]));
  const seen = new Set<string>();
  const found = mentions.flatMap((mention) => {
    const group = groups.get(squash(mention.symbol)) ?? groupOf([mention]);
    const own = findingsOf(mention, group, !seen.has(mention.printed));
    seen.add(mention.printed);
    if (group.earlier.length < mostCompared) group.earlier.push(mention);
    return [...own, ...contradictionsIn(mention)];
  });
  return [...found, ...twoNumbers(mentions), ...lostYears(mentions)];
};
