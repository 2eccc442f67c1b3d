import { sieved } from '../../language/sieve/index.ts';
import type { Target } from '../../reading.ts';
import { isAppeal, itemOf } from '../sections.ts';
import type { Passage } from '../sections.ts';
import { boundOf, clauseAround } from './clauses.ts';
import { counted, describes, outcomes, provides, undertakes, unitIn } from './counted.ts';

const atLeast = 'ít nhất|tối thiểu|không dưới|không ít hơn|trên|hơn|từ';
const atMost = 'không quá|tối đa|không vượt quá|không để (?:xảy ra )?quá|(?<=không để (?:\\p{L}+\\s){1,4})quá|dưới';
const times: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const multiple = `(?:${Object.keys(times).join('|')})(?!\\p{L})`;
const digits = String.raw`\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?`;
const figure = String.raw`(?<value>${digits})(?!\d)(?:\s(?<times>${multiple}))?(?:(?:\s?[-–]\s?|\sđến\s)(?<upTo>${digits})(?!\d)(?:\s(?<upToTimes>${multiple}))?)?`;
/** "1% - 3%" is one range. */
const share = String.raw`(?<value>${digits})(?!\d)(?:\s?%(?=\s?[-–]\s?\d|\sđến\s\d))?(?:(?:\s?[-–]\s?|\sđến\s)(?<upTo>${digits})(?!\d))?`;
const alone = String.raw`(?<![\d/.,-])`;

const percentForm = new RegExp(
  `(?:(?:(?<least>${atLeast})|(?<most>${atMost}))(?:\\s(?:là|có|đạt|từ|đạt tỷ lệ|tỷ lệ))?)?\\s?(?<!(?:[Đđ]ề án|[Cc]hương trình|[Dd]ự án|[Tt]hôn|[Tt]ổ|[Kk]hu|số) )${alone}${share}\\s?%(?<more>\\s(?:trở lên|trở xuống))?`,
  'giu',
);
const boundedForm = new RegExp(
  `(?:(?<least>ít nhất|tối thiểu|không dưới|không ít hơn)|(?<most>không quá|tối đa|không vượt quá|không để (?:xảy ra )?quá))(?:\\s(?:là|có|đạt|từ|đạt tỷ lệ|tỷ lệ))?\\s${figure}\\s(?=(?<rest>\\p{L}.{0,120}))`,
  'giu',
);
const formOf = (nouns: string): RegExp =>
  new RegExp(`(?:(?<least>từ|trên|hơn)\\s)?${alone}${figure}\\s(?=(?<rest>(?:${nouns})(?!\\p{L}).{0,120}))`, 'giu');
const countForm = formOf(counted);
const outcomeForm = formOf(outcomes);
/** "Mỗi thôn cử 02 người", "mỗi bản 01 quầy", "chuẩn bị 06 bàn": what each gives, or somebody provides, may be anything. */
const anyNoun = `${figure}\\s(?=(?<rest>[\\p{Ll}“"].{0,120}))`;
const eachForm = new RegExp(
  `(?<=(?<!\\p{L})mỗi\\s(?:\\p{L}+,?\\s){1,4}(?:(?:cử|có|gửi|viết|góp|nhận|đăng ký|chọn|mở|đăng|in)\\s)?(?:\\d{1,3}\\s(?:\\p{L}+\\s){1,3}và\\s)?)${anyNoun}`,
  'giu',
);
const providedForm = new RegExp(`(?<=(?<!\\p{L})(?:${provides})\\s(?:thêm\\s|được\\s)?)${anyNoun}`, 'giu');

/** "26/26 tổ dân phố có nhóm Zalo": all of them. */
const allForm = new RegExp(
  `${alone}(?<value>\\d{1,4})\\/\\k<value>\\s(?=(?<rest>(?:${outcomes}|tổ dân phố|khu dân cư|xã|phường|bản|ấp|trường)(?!\\p{L}).{0,120}))`,
  'giu',
);

/** The forms in the order in which they take a figure. */
const forms = [percentForm, allForm, boundedForm, countForm, outcomeForm, eachForm, providedForm].map(sieved);

const isPast = /(?:^|\s)(?:đã|trong năm 20\d{2}, .*đã|so với|kết quả năm)(?=\s)/iu;
const isNone = /^(?:tháng|năm|ngày|quý|giờ|tuần|điều|khoản|điểm [a-zđ]|điểm cầu|bộ|xã|phường|cấp|lĩnh vực|làm việc)(?!\p{L})/iu;

const numberOf = (text: string, multiple: string | undefined): number => {
  const value = Number(text.replace(/\.(?=\d{3})/gu, '').replace(',', '.')) * (times[(multiple ?? '').toLowerCase()] ?? 1);
  return Number(value.toPrecision(12));
};

const comparatorOf = (groups: Record<string, string | undefined>): Target['comparator'] => {
  if (groups['most'] !== undefined || /trở xuống/iu.test(groups['more'] ?? '')) return '<=';
  if (groups['upTo'] !== undefined) return '=';
  return groups['least'] !== undefined || /trở lên/iu.test(groups['more'] ?? '') ? '>=' : '=';
};

/** What the figure counts, in small letters, or "" where it is none: articles of laws, spans of time, what is only described. */
const unitOf = (form: RegExp, groups: Record<string, string | undefined>, before: string): string => {
  if (form === percentForm) return '%';
  if (form === outcomeForm && (describes.test(before) || !undertakes.test(before))) return '';
  const unit = unitIn(groups['rest'] ?? '').toLocaleLowerCase('vi');
  const isCounted = form === boundedForm && /^(?:xã|phường)(?!\p{L})/iu.test(unit);
  return isNone.test(unit) && !isCounted ? '' : unit;
};

/** "Đối với những bản có trên 70% …": whom something is for, and no aim. */
const condition =
  /(?:^|\s)(?:đối với|những|nơi|trường hợp|nếu|khi)\s(?:(?!phấn đấu|phải|cần|bảo đảm|đảm bảo)\p{L}+\s){1,6}(?:có|đạt|còn|chiếm)\s(?:tỷ lệ\s(?:\p{L}+\s){1,5})?(?:từ\s)?$/iu;
/** "Tại 05 thôn có tỷ lệ dưới 50%", "nơi để hồ sơ quá hạn trên 2%": what marks out of whom or where something is said. */
const attribute =
  /(?:^|\s)(?:nơi|(?:thôn|bản|xã|phường|tổ dân phố|đơn vị|cơ quan|địa phương|trường hợp|khu vực|lĩnh vực|hộ|người|thủ tục))\s(?:\p{L}+\s){0,2}(?:có|để|còn|đạt)\s(?:\p{L}+,?\s){1,8}$/iu;
/** "Phê bình đơn vị trả lời quá hạn từ 03 lần trở lên": from when on something is a fault. */
const fault = /(?<!không để [^.;,]{0,40})(?:^|\s)(?:quá hạn|trễ hạn|trễ hẹn|vi phạm|sai phạm|vắng mặt|bị nhắc nhở|không đạt)\s$/iu;
const comparison = /(?:^|\s)(?:tăng|giảm|cao hơn|thấp hơn)(?:\sthêm|\sít nhất|\stối thiểu)?\s?$/iu;
/** "Đạt từ 85% trở lên, tăng 05% so với năm 2026": the second figure only compares the first. */
const compares = (before: string, after: string): boolean =>
  comparison.test(before) && /^\s(?:điểm\s)?so với\s/iu.test(after) && /\d\s?%[^.;]*$/u.test(before);

/** "Kinh phí 45 triệu đồng, trong đó ngân sách xã 30 triệu đồng": what is spent is no aim. */
const isSpent = (before: string, unit: string): boolean =>
  /^(?:\p{L}+\s)?đồng(?!\p{L})/iu.test(unit) &&
  /(?:kinh phí|ngân sách|nguồn|vốn|dự toán|mức chi|xã hội hóa|tài trợ|giải thưởng)/iu.test(before);
/** "Đã giải quyết 3.120/3.250 hồ sơ, đạt 96%": the share of what was done. */
const sharesPast = /(?:^|\s)đã\s(?:[^.;]|\.(?=\d))*\d(?:[^.;]|\.(?=\d))*,\s(?:đạt|chiếm|bằng)(?:\stỷ lệ)?\s?$/iu;

/** "5 giờ 30 phút", "lúc 7 giờ 15 phút" are hours of the day. */
const isHour = (before: string, unit: string): boolean => /\d\s?(?:giờ|h)\s?$/iu.test(before) && /^(?:phút|-|đến)/iu.test(unit);

/** "(mỗi chuyên mục có thời lượng 5-7 phút)", "Chào hỏi (không quá 07 phút)": a bracket says how long what is counted outside it lasts. */
const isLength = (before: string, unit: string): boolean =>
  (/^(?:phút|giờ|tiếng)(?!\p{L})/iu.test(unit) && /\([^()]*$/u.test(before)) ||
  (/^buổi$/iu.test(unit) && /thời (?:lượng|gian):?\s$/iu.test(before));

/** "Số lượng bài tối thiểu như sau: 02 bài …; 01 bài …": the bound of the words before the list holds for each of its figures. */
const boundOfList = (text: string): 'least' | 'most' | undefined => {
  const words = /(tối thiểu|ít nhất|tối đa|không quá)[^.:\d]*:[^.:]*$/iu.exec(text)?.[1];
  return words === undefined ? undefined : /tối thiểu|ít nhất/iu.test(words) ? 'least' : 'most';
};

/** "Ít nhất 20 băng rôn, 05 cụm pa nô": what is counted straight behind a bound is bound too. */
const boundBefore = (text: string): 'least' | undefined =>
  /(?:ít nhất|tối thiểu)\s[\d.]+\s[^,.;\d]{2,40},\s$/iu.test(text) ? 'least' : undefined;
/** A percentage that "trên" or "dưới" only compares ("tỷ lệ dưới 50%"). */
const isBare = (match: string): boolean =>
  /%/u.test(match) && !/(?:ít nhất|tối thiểu|không dưới|tối đa|không quá|trở lên|trở xuống)/iu.test(match);

/** "50 lượt trở lên": the bound behind the unit. */
const withMore = (groups: Record<string, string | undefined>, unit: string): Record<string, string | undefined> => {
  const more = /^\s(?:trở lên|trở xuống)/iu.exec((groups['rest'] ?? '').slice(unit.length))?.[0];
  return more === undefined ? groups : { ...groups, more };
};

const sentenceBefore = (text: string, from: number, at: number): string =>
  text
    .slice(Math.max(from, at - 300), at)
    .split(/[.;]\s/u)
    .at(-1) ?? '';

const targetsIn = (passage: Passage): Target[] => {
  const { text } = passage.paragraph;
  if (!/\d/u.test(text)) return [];
  const found: { start: number; target: Target }[] = [];
  const taken = new Set<number>();
  for (const { form, matchesIn } of forms) {
    for (const match of matchesIn(text)) {
      const figureAt = match.index + match[0].search(/\d/u);
      if (figureAt < passage.from || taken.has(figureAt)) continue;
      const groups = match.groups ?? {};
      const clause = clauseAround(text, passage.from, match.index, match.index + match[0].length);
      const before = text.slice(clause.start, match.index);
      const unit = unitOf(form, groups, sentenceBefore(text, passage.from, match.index));
      if (unit === '' || isPast.test(before.split(', ').at(-1) ?? '')) continue;
      const sentence = text.slice(Math.max(passage.from, match.index - 200), match.index);
      if (
        isLength(sentence, unit) ||
        isSpent(sentence, unit) ||
        sharesPast.test(sentence) ||
        condition.test(sentence) ||
        ((groups['least'] ?? groups['most']) !== undefined && fault.test(sentence)) ||
        (isBare(match[0]) && attribute.test(sentence))
      )
        continue;
      const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
      if (compares(sentence, behind) || isHour(text.slice(passage.from, figureAt), unit)) continue;
      const listed = boundOfList(sentence) ?? boundBefore(sentence);
      taken.add(figureAt);
      const bound = boundOf(text.slice(clause.start, clause.end));
      const { value = '', upTo } = groups;
      const target = {
        ...itemOf(passage, clause.start, clause.end),
        value: numberOf(value, groups['times'] ?? (upTo === undefined ? undefined : groups['upToTimes'])),
        ...(upTo === undefined ? {} : { upTo: numberOf(upTo, groups['upToTimes'] ?? groups['times']) }),
        unit,
        comparator: comparatorOf({
          ...withMore(groups, unit),
          ...(listed && !groups['least'] && !groups['most'] ? { [listed]: listed } : {}),
        }),
        ...(bound === undefined ? {} : { unitsBound: bound }),
      };
      found.push({ start: figureAt, target });
    }
  }
  return found.sort((a, b) => a.start - b.start).map((one) => one.target);
};

/** Figures in what is only to be talked about are no commitments of this plan; nor are those of the past. */
const binds = ({ paragraph, roles, isSubject, isAside }: Passage): boolean =>
  !isAside && !isSubject && !roles.includes('background') && !['audience', 'budget'].includes(roles[0] ?? '') && !isAppeal(paragraph.text);

/** Commitments with a figure: "100% TTHC được niêm yết", "ít nhất 01 hội nghị chuyên đề". */
export const targetsOf = (passages: Passage[]): Target[] => passages.filter(binds).flatMap(targetsIn);
