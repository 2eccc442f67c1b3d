import { fold } from '../language/fold.ts';
import type { Finding } from '../reading.ts';
import type { Mention } from '../read/citations/citations.ts';
import { typeOfAbbreviation } from '../read/citations/symbols.ts';
import { query } from './query.ts';

/** Papers that carry their own kind in their symbol; a plan, programme or project that a decision puts into force may be cited by its symbol. */
const decisive = new Set(
  'Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Báo cáo|Tờ trình|Thông báo|Kết luận|Hướng dẫn|Kế hoạch'.split('|'),
);

const groupsOf = (symbol: string): string[] => symbol.replace(/^\d+[a-zđ]?[-/](?:\d{4,5}\/)?/u, '').split(/[-/]/u);

/** "Nghị quyết số 18/QĐ-TTg": the kind word and the abbreviation of the kind say different things (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
const kindFinding = (mention: Mention): Finding | undefined => {
  const [group = ''] = groupsOf(mention.symbol);
  const kind = typeOfAbbreviation.get(group.toUpperCase());
  if (!decisive.has(mention.type) || kind === undefined || kind.startsWith(mention.type) || mention.type.startsWith(kind)) return undefined;
  const { text } = mention.paragraph;
  const typeAt = text.toLowerCase().lastIndexOf(mention.type.toLowerCase(), mention.start);
  const start = typeAt >= 0 && mention.start - typeAt < 40 ? typeAt : mention.start;
  return query(
    { ...mention, start },
    'citation',
    `Tên loại và ký hiệu trái nhau: "${group}" là ký hiệu của ${kind.toLocaleLowerCase('vi')}, không phải ${mention.type.toLocaleLowerCase('vi')}.`,
  );
};

const behind = /^[\s,()]*(?:ngày\s[\d/\s]+(?:tháng\s\d+\s+năm\s\d+)?)?[\s,)(]*(?:của|do)\s(?:\p{Lu}|các\s)/u;

/** Whether an issuer is named right behind number and date, be these in brackets or not. */
export const isNamedBehind = ({ paragraph, end }: Mention): boolean => behind.test(paragraph.text.slice(end, end + 80));

/** Who issues what bears such letters: the last group of the symbol, what the office is called, and the name in full. */
const bodies: readonly { group: RegExp; named: RegExp; name: string }[] = [
  { group: /^CP$/u, named: /^chính phủ(?!\p{L})/iu, name: 'Chính phủ' },
  { group: /^TTg$/u, named: /^thủ tướng/iu, name: 'Thủ tướng Chính phủ' },
  { group: /^QH\d*$/u, named: /^quốc hội/iu, name: 'Quốc hội' },
  { group: /^UBTVQH\d*$/u, named: /^(?:ủy|uỷ) ban thường vụ quốc hội/iu, name: 'Ủy ban Thường vụ Quốc hội' },
  { group: /^UBND$/u, named: /^(?:chủ tịch )?(?:(?:ủy|uỷ) ban nhân dân|ubnd)/iu, name: 'Ủy ban nhân dân' },
  { group: /^HĐND$/u, named: /^(?:thường trực )?(?:hội đồng nhân dân|hđnd)(?! và)/iu, name: 'Hội đồng nhân dân' },
];

/** "Nghị định số … ngày … về công tác văn thư của Chính phủ": the body of the symbol is named behind the subject. */
export const isNamedLater = (mention: Mention): boolean => {
  const body = bodies.find(({ group }) => group.test(groupsOf(mention.symbol).at(-1) ?? ''));
  const clause = /^[^;.]{0,400}/u.exec(mention.paragraph.text.slice(mention.end))?.[0] ?? '';
  return [...clause.matchAll(/\scủa\s/gu)].some(({ index }) => body?.named.test(clause.slice(index + 5)));
};

/** An issuer is compared where the text names it right behind the date; what a law's symbol says is not in doubt. */
const issuerFinding = (mention: Mention): Finding | undefined => {
  if (!isNamedBehind(mention)) return undefined;
  const group = groupsOf(mention.symbol).at(-1) ?? '';
  const ofSymbol = bodies.find((one) => one.group.test(group));
  const ofText = bodies.find((one) => one.named.test(mention.issuer ?? ''));
  if (!ofSymbol || !ofText || ofSymbol === ofText) return undefined;
  return query(
    mention,
    'citation',
    `Ký hiệu "${group}" là của ${ofSymbol.name}, nhưng văn bản này ghi cơ quan ban hành là ${ofText.name}.`,
  );
};

/** The year of a symbol that has one ("30/2020/NĐ-CP"), as printed. */
export const yearOf = (symbol: string): string | undefined => /^\d+[a-zđ]?\/(\d{4,5})\//u.exec(symbol)?.[1];

const yearFinding = (mention: Mention): Finding | undefined => {
  const year = yearOf(mention.symbol);
  const dated = mention.issuedOn?.slice(0, 4);
  if (year?.length !== 4 || dated === undefined || year === dated) return undefined;
  const date = /\d{4}/u.exec(mention.paragraph.text.slice(mention.end, mention.end + 60));
  const end = date ? mention.end + date.index + 4 : mention.end;
  return query({ ...mention, end }, 'date', `Năm trong ký hiệu (${year}) khác năm trong ngày ban hành (${dated}).`);
};

/** Papers of the Party set the number off by a dash and their body by a stroke, those of the state the other way round. */
const party = /^(?:TW|TU|HU|QU|ThU|ĐU)$/u;
const state = /^(?:CP|TTg|UBND|HĐND)$/u;

const strokeFinding = (mention: Mention): Finding | undefined => {
  const match = /^(\d+[a-zđ]?)([-/])([A-ZĐ][\p{L}]*)([-/])([\p{L}]+)$/u.exec(mention.symbol);
  if (!match) return undefined;
  const [, number = '', first, kind = '', second, body = ''] = match;
  const right = party.test(body) ? `${number}-${kind}/${body}` : state.test(body) ? `${number}/${kind}-${body}` : undefined;
  if (right === undefined || !typeOfAbbreviation.has(kind.toUpperCase()) || (first !== '/' && first !== '-') || right === mention.symbol)
    return undefined;
  const isStrange = party.test(body) ? second === '-' : first === '-';
  return isStrange ? query(mention, 'citation', `Dấu trong ký hiệu đặt sai; cách ghi đúng là ${right}.`, right) : undefined;
};

export const contradictionsIn = (mention: Mention): Finding[] =>
  [kindFinding(mention), issuerFinding(mention), yearFinding(mention), strokeFinding(mention)].filter((one) => one !== undefined);

const subjectOf = ({ paragraph, end }: Mention): string =>
  fold(/\s(?:về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi)\s[^.;]{12,}/u.exec(paragraph.text.slice(end, end + 300))?.[0] ?? '').slice(
    0,
    60,
  );

const isMisprint = (one: string, two: string): boolean => {
  if (one === two || one.length !== two.length) return false;
  const differing = [...one].filter((digit, at) => digit !== two[at]).length;
  return differing === 1 || (differing === 2 && [...one].sort().join('') === [...two].sort().join(''));
};

const withYear = /^(\d+)\/(\d{4})\/(.+)$/u;
/** "25/QĐ-TTg ngày 22/7/2021" beside "25/2021/QĐ-TTg": rules bear their year in their number, so one of the two is wrong. */
export const lostYears = (mentions: Mention[]): Finding[] =>
  mentions.flatMap((mention) => {
    const [, number, year, rest] = withYear.exec(mention.symbol) ?? [];
    if (number === undefined || year === undefined || rest === undefined) return [];
    const bare = mentions.find((one) => one.symbol === `${number}/${rest}` && one.issuedOn?.startsWith(year) && one.type === mention.type);
    const isFirst = mentions.find((one) => one.symbol === mention.symbol) === mention;
    return bare && isFirst
      ? [query(bare, 'citation', `Số hiệu ghi khác nhau: ${bare.symbol} và ${mention.symbol}; kiểm tra lại năm ban hành.`)]
      : [];
  });

/** One paper under two numbers: same kind, day, body and subject, and numbers that differ by a digit or two swapped. */
export const twoNumbers = (mentions: Mention[]): Finding[] => {
  const dated = mentions.flatMap((mention) => {
    const [number = '', ...rest] = mention.symbol.split(/(?=[-/])/u);
    const subject = mention.issuedOn === undefined ? '' : subjectOf(mention);
    return subject === '' ? [] : [{ mention, number, key: `${mention.issuedOn ?? ''} ${rest.join('')} ${subject}` }];
  });
  return [...Map.groupBy(dated, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same;
    const other = same.find(({ number }) => first !== undefined && isMisprint(number, first.number));
    if (!first || !other) return [];
    const message = `Cùng một văn bản nhưng số ghi khác nhau: ${first.mention.symbol} và ${other.mention.symbol}; một trong hai bị sai.`;
    return [query(other.mention, 'citation', message)];
  });
};
