import { sieved } from '../language/sieve/index.ts';
import type { Extracted } from '../extract/extracted.ts';
import type { Deadline, DocumentHeader, Finding } from '../reading.ts';
import type { Mention } from '../read/citations/citations.ts';
import { dayForm, dayOf, isoDay } from '../read/citations/dates.ts';
import { issuerAfter } from '../read/citations/issuers.ts';
import { isOwn } from '../read/citations/own.ts';
import { symbolForm } from '../read/citations/symbols.ts';
import type { Model, Paragraph } from '../read/model/document.ts';
import { query } from './query.ts';

const shown = (iso: string): string => iso.split('-').toReversed().join('/');

/** "ngày 31/02/2024", "ngày 30 tháng 02", "31/4/2025". A day without its year may be that of a leap year. */
const dates = sieved(
  /(?<![\d/.,-])(?:(ngày)\s+)?(\d{1,2})(?:\s?\/\s?(\d{1,2})(?:\s?\/\s?(\d{4}))?|\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?)(?![\d/]|[-.,]\d|\s*%)/gu,
);

const impossibleIn = (paragraph: Paragraph): Finding[] =>
  dates.matchesIn(paragraph.text).flatMap((match) => {
    const [whole, named, day = '', slashed, slashedYear, worded, wordedYear] = match;
    const year = slashedYear ?? wordedYear;
    const isDate = named !== undefined || slashedYear !== undefined || wordedYear !== undefined;
    const month = slashed ?? worded ?? '';
    if (!isDate || isoDay(year ?? '2024', month, day) !== undefined) return [];
    const stretch = { paragraph, start: match.index, end: match.index + whole.length };
    const reason =
      Number(month) < 1 || Number(month) > 12
        ? `không có tháng ${month}`
        : `tháng ${Number(month)}${year ? ` năm ${year}` : ''} không có ngày ${day}`;
    return [query(stretch, 'date', `Ngày không thể có: ${reason}.`)];
  });

const schoolYear = sieved(/(?<!\p{L})(?<!(?:các|những|mỗi|từ) )năm học\s(\d{4})\s?[-–]\s?(\d{4})(?!\d)/giu);

/** A school year ends in the year after it began. */
const schoolYears = (paragraph: Paragraph): Finding[] =>
  schoolYear.matchesIn(paragraph.text).flatMap((match) => {
    if (Number(match[2]) - Number(match[1]) === 1) return [];
    const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
    return [query(stretch, 'date', 'Năm học không thể có: một năm học kết thúc vào năm kế tiếp.')];
  });

const twoLimits = sieved(/(?<!\p{L})chậm nhất (?:là )?trước ngày\s\d{1,2}/giu);

const doubleLimits = (paragraph: Paragraph): Finding[] =>
  twoLimits.matchesIn(paragraph.text).map((match) => {
    const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
    return query(stretch, 'date', '"Chậm nhất" và "trước ngày" chỉ hai thời hạn khác nhau; phải ghi rõ một.');
  });

export const impossibleDates = (paragraphs: Paragraph[]): Finding[] =>
  paragraphs.flatMap((paragraph) => [...impossibleIn(paragraph), ...schoolYears(paragraph), ...doubleLimits(paragraph)]);

/** Whether a day, cut short or not, lies behind another of which as much is known. */
const isAfter = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
};

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const longest = 300;

/** A paper cannot cite one of a later day; what is proposed to be decided ("Theo đề nghị … tại Tờ trình") is not many months old. */
export const citedDays = (mentions: Mention[], { issuedOn }: DocumentHeader): Finding[] => {
  if (issuedOn === undefined) return [];
  return mentions.flatMap((mention) => {
    const cited = mention.issuedOn;
    if (cited === undefined) return [];
    const date = new RegExp(dayForm, 'u').exec(mention.paragraph.text.slice(mention.end, mention.end + 60));
    const stretch = { ...mention, end: date ? mention.end + date.index + date[0].length : mention.end };
    if (isAfter(cited, issuedOn))
      return [query(stretch, 'date', `Văn bản được dẫn có ngày ${shown(cited)}, sau ngày của văn bản này (${shown(issuedOn)}).`)];
    const isProposal = mention.type === 'Tờ trình' && /^Theo đề nghị/u.test(mention.paragraph.text.slice(mention.paragraph.from));
    if (isProposal && issuedOn.length === 10 && daysBetween(cited, issuedOn) > longest)
      return [
        query(stretch, 'date', `Tờ trình ngày ${shown(cited)} cách ngày của văn bản này (${shown(issuedOn)}) quá xa; kiểm tra lại năm.`),
      ];
    return [];
  });
};

const ownMention = sieved(new RegExp(`(${symbolForm})[\\s,]{0,3}ngày\\s${dayForm}`, 'gu'));

/** The day that an appendix gives to its own paper. */
export const ownDays = (model: Model, document: DocumentHeader): Finding[] => {
  const { number, issuedOn } = document;
  if (number === undefined || issuedOn?.length !== 10 || !/^\d/u.test(number)) return [];
  return [...model.body, ...model.annex].flatMap((paragraph) =>
    ownMention.matchesIn(paragraph.text).flatMap((match) => {
      const day = dayOf(match, 2);
      const issuer = issuerAfter(paragraph.text.slice(match.index + match[0].length));
      const cited = {
        symbol: match[1] ?? '',
        ...(issuer === undefined ? {} : { issuer }),
        ...(day === undefined ? {} : { issuedOn: day }),
      };
      if (!isOwn(cited, document) || day === undefined || day === issuedOn) return [];
      const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
      return [query(stretch, 'date', `Ngày của chính văn bản này ghi là ${shown(day)}, nhưng phần đầu ghi ${shown(issuedOn)}.`)];
    }),
  );
};

const withHour = /\d{1,2}\s?(?:giờ|[hg:]\d{0,2})/iu;

/** Deadlines that have passed when the paper is issued. What is told of the past ("đã hoàn thành trước ngày …") is none. */
export const pastDeadlines = (deadlines: Deadline[], { issuedOn }: DocumentHeader, { text }: Extracted): Finding[] => {
  if (issuedOn?.length !== 10) return [];
  return deadlines.flatMap(({ rule, text: words, at = [] }) => {
    if (rule.kind !== 'date' || rule.on.length !== 10 || at[0] === undefined) return [];
    // Before an hour of the day on which the paper is issued there is time left.
    const isPast = rule.before && !withHour.test(words) ? rule.on <= issuedOn : rule.on < issuedOn;
    if (!isPast || /(?:^|\s)đã\s/u.test(text.slice(Math.max(0, at[0].start - 80), at[0].start))) return [];
    return [{ kind: 'date' as const, text: words, message: `Thời hạn này không còn kịp: văn bản ban hành ngày ${shown(issuedOn)}.`, at }];
  });
};

const opening = /^(?:Trong |Đến )?(?:[Tt]háng \d{1,2}|[Qq]uý [IV1-4]{1,3})(?:\s?\/\s?|\s+năm\s+)(\d{4})/u;

/** A step of a plan that lies years before the plan: "Tháng 10 năm 2010" in one of 2020. */
export const pastSteps = (model: Model, { kind, issuedOn, year }: DocumentHeader): Finding[] => {
  const own = Number(issuedOn?.slice(0, 4) ?? year ?? 0);
  if (kind !== 'plan' || own === 0) return [];
  return model.body.flatMap((paragraph) => {
    const match = opening.exec(paragraph.text.slice(paragraph.from));
    if (!match || Number(match[1]) >= own - 1) return [];
    const stretch = { paragraph, start: paragraph.from, end: paragraph.from + match[0].length };
    return [query(stretch, 'date', `Kế hoạch năm ${own} ghi việc phải làm vào năm ${match[1] ?? ''}; kiểm tra lại năm.`)];
  });
};
