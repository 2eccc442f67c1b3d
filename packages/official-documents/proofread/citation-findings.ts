import type { Finding } from '../reading.ts';
import type { Mention } from '../read/citations/citations.ts';
import { isWellFormed, squash } from '../read/citations/symbols.ts';
import { itemOf } from '../read/sections.ts';

const query = (mention: Mention, kind: Finding['kind'], message: string, start = mention.start, end = mention.end): Finding => ({
  kind,
  ...itemOf(mention, start, end),
  message,
});

/** A symbol that the end of a line breaks is rightly printed. */
const isWrapped = ({ paragraph, start, end }: Mention): boolean => {
  const { offsets, source } = paragraph.flow;
  return source.slice(offsets[start], offsets[end - 1]).includes('\n');
};

/** What is wrong with the print of a symbol, or undefined. */
const symbolFinding = (mention: Mention, right: Mention | undefined): Finding | undefined => {
  const { printed, symbol } = mention;
  const stray = /[-/]\s*(\d{1,3})\s+(?=[A-ZĐ])/u.exec(printed)?.[1];
  if (stray !== undefined) return query(mention, 'damaged-text', `Số trang ${stray} lọt vào giữa ký hiệu văn bản; ký hiệu là ${symbol}.`);
  if (right && right.symbol !== symbol)
    return query(mention, 'citation', `Ký hiệu ghi không thống nhất; chỗ khác trong văn bản ghi ${right.symbol}.`);
  const year = /^\d+\/(\d+)\/\D/u.exec(symbol)?.[1];
  if (year !== undefined && !/^(?:19|20)\d{2}$/u.test(year)) return query(mention, 'citation', `Năm "${year}" trong ký hiệu không thể có.`);
  if (!isWellFormed(symbol) && /^\d+[-/](?:NQ|QĐ|NĐ|CT|TT|KH|KL)[A-ZĐ]/u.test(symbol))
    return query(mention, 'citation', 'Ký hiệu thiếu dấu gạch nối.');
  if (/\s/u.test(printed) && !isWrapped(mention)) return query(mention, 'citation', `Thừa dấu cách trong ký hiệu; đúng là ${symbol}.`);
  return undefined;
};

/** The legal bases of a paper are cited with their issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 b). */
const issuerFinding = (mention: Mention, isFirst: boolean, isNamed: boolean): Finding | undefined => {
  if (!mention.isBasis || !isFirst || isNamed || mention.issuer !== undefined || mention.issuedOn === undefined) return undefined;
  const { text } = mention.paragraph;
  if (text.startsWith('Theo đề nghị')) return undefined;
  const start = Math.max(0, text.lastIndexOf(mention.type, mention.start));
  const end = /\d{4}(?:\s\p{L}+){0,3}/u.exec(text.slice(mention.end, mention.end + 60));
  return query(
    mention,
    'citation',
    'Căn cứ không ghi cơ quan ban hành.',
    start,
    end ? mention.end + end.index + end[0].length : mention.end,
  );
};

const dateFinding = (mention: Mention, others: Mention[]): Finding | undefined => {
  const other = others.find((one) => one.issuedOn !== undefined && mention.issuedOn !== undefined && one.issuedOn !== mention.issuedOn);
  return other
    ? query(mention, 'date', `Ngày của văn bản này ghi khác nhau: ${mention.issuedOn ?? ''} và ${other.issuedOn ?? ''}.`)
    : undefined;
};

/** Queries about the documents that the paper cites. Each print of a wrong symbol is queried once. */
export const citationFindings = (mentions: Mention[]): Finding[] => {
  const groups = Map.groupBy(mentions, (mention) => squash(mention.symbol));
  const seen = new Set<string>();
  return mentions.flatMap((mention) => {
    const group = groups.get(squash(mention.symbol)) ?? [];
    const right = group.find((one) => isWellFormed(one.symbol) && !/\s/u.test(one.printed));
    const isFirst = group[0] === mention;
    const found = [
      seen.has(mention.printed) ? undefined : symbolFinding(mention, right),
      issuerFinding(
        mention,
        isFirst,
        group.some((one) => one.issuer !== undefined),
      ),
      isFirst ? undefined : dateFinding(mention, group.slice(0, group.indexOf(mention))),
    ];
    seen.add(mention.printed);
    return found.filter((one) => one !== undefined);
  });
};
