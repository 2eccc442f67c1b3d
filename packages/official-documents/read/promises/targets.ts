import type { Target } from '../../reading.ts';
import { itemOf } from '../sections.ts';
import type { Passage } from '../sections.ts';
import { boundOf, clauseAround } from './clauses.ts';

const atLeast = 'ít nhất|tối thiểu|không dưới|không ít hơn|trên|hơn|từ';
const atMost = 'không quá|tối đa|không vượt quá|dưới';
const figure = String.raw`(?<value>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?:(?:\s?[-–]\s?|\sđến\s)(?<upTo>\d+(?:,\d+)?))?`;

/** Nouns by which communication work is counted; a new one is one more word. */
const counted =
  'hội nghị|hội thảo|hội thi|hội diễn|cuộc thi|cuộc họp|cuộc|buổi|lớp|đợt|lượt|lần|tin|bài|chuyên mục|chuyên đề|chuyên trang|phóng sự|bản tin|phút|pano|pa nô|băng rôn|tờ rơi|tờ gấp|áp phích|mô hình|sáng kiến|tọa đàm|toạ đàm|tiểu phẩm|video|clip|bài giảng';
const percentForm = new RegExp(
  `(?:(?<least>${atLeast})|(?<most>${atMost}))?\\s?(?<![\\d/.,-])${figure}\\s?%(?<more>\\s(?:trở lên|trở xuống))?`,
  'giu',
);
const boundedForm = new RegExp(
  `(?:(?<least>ít nhất|tối thiểu|không dưới|không ít hơn)|(?<most>không quá|tối đa|không vượt quá))(?:\\s(?:là|có|đạt))?\\s${figure}\\s(?<unit>\\p{L}+(?:\\s\\p{L}+){0,5})`,
  'giu',
);
const countForm = new RegExp(
  `(?:(?<least>từ|trên|hơn)\\s)?(?<![\\d/.,-])${figure}\\s(?<unit>(?:${counted})(?!\\p{L})(?:\\s\\p{L}+){0,2})(?<more>\\s(?:trở lên|trở xuống))?`,
  'giu',
);

const unitEnds =
  /\s(?:về|của|cho|trong|trên|tại|mỗi|một|theo|có|được|và|để|với|tuyên truyền|lồng ghép|thông qua|nhằm|bằng|phục vụ|tham gia|trở|do|cấp|ở|đến|gồm|như|cần|phải|là|hoặc)(?:\s.*)?$/iu;
const isPast = /(?:^|\s)(?:đã|trong năm 20\d{2}, .*đã|so với|kết quả năm)(?=\s)/iu;
const isNone = /^(?:tháng|năm|ngày|quý|giờ|điều|khoản|bộ|xã|phường|thôn|tổ|đơn vị|cấp|lĩnh vực)(?!\p{L})/iu;

const numberOf = (text: string): number => Number(text.replace(/\.(?=\d{3})/gu, '').replace(',', '.'));

const comparatorOf = (groups: Record<string, string | undefined>): Target['comparator'] => {
  if (groups['most'] !== undefined || /trở xuống/iu.test(groups['more'] ?? '')) return '<=';
  if (groups['upTo'] !== undefined) return '=';
  return groups['least'] !== undefined || /trở lên/iu.test(groups['more'] ?? '') ? '>=' : '=';
};

const targetsIn = (passage: Passage): Target[] => {
  const { text } = passage.paragraph;
  const found: { start: number; target: Target }[] = [];
  const taken = new Set<number>();
  for (const form of [percentForm, boundedForm, countForm]) {
    for (const match of text.matchAll(form)) {
      const groups = match.groups ?? {};
      const figureAt = match.index + match[0].search(/\d/u);
      const isPercent = form === percentForm;
      const unit = isPercent ? '%' : (groups['unit'] ?? '').replace(unitEnds, '').toLocaleLowerCase('vi').trim();
      if (figureAt < passage.from || taken.has(figureAt) || unit === '' || isNone.test(unit)) continue;
      const clause = clauseAround(text, passage.from, match.index, match.index + match[0].length);
      if (isPast.test(text.slice(clause.start, figureAt).split(', ').at(-1) ?? '')) continue;
      taken.add(figureAt);
      const bound = boundOf(text.slice(clause.start, clause.end));
      const upTo = groups['upTo'] === undefined ? {} : { upTo: numberOf(groups['upTo']) };
      const item = itemOf(passage, clause.start, clause.end);
      found.push({
        start: figureAt,
        target: {
          ...item,
          value: numberOf(groups['value'] ?? ''),
          ...upTo,
          unit,
          comparator: comparatorOf(groups),
          ...(bound === undefined ? {} : { unitsBound: bound }),
        },
      });
    }
  }
  return found.sort((a, b) => a.start - b.start).map((one) => one.target);
};

/** Figures in what is only to be talked about are no commitments of this plan; nor are those of the past. */
const binds = (passage: Passage): boolean => {
  const nearest = passage.roles[0];
  return nearest !== undefined && !passage.isSubject && !passage.roles.includes('background') && !['audience', 'budget'].includes(nearest);
};

/** Commitments with a figure: "100% TTHC được niêm yết", "ít nhất 01 hội nghị chuyên đề". */
export const targetsOf = (passages: Passage[]): Target[] => passages.filter(binds).flatMap(targetsIn);
