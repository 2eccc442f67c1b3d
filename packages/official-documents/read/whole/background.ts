import type { Baseline, Weakness } from '../../reading.ts';
import { isClosingCall, itemOf } from '../sections.ts';
import type { Passage } from '../sections.ts';
import { subjectOf } from '../duties/units.ts';
import { dutyVerbs } from '../duties/verbs.ts';

/** What plans of communication count of the past; a figure with another word behind it is none of this work. */
const counted =
  'chuyên mục|chuyên trang|chuyên đề|tin, bài|tin bài|tin|bài|bài viết|phóng sự|lượt|buổi|cuộc|hội nghị|hội thi|lớp|tọa đàm|toạ đàm|băng rôn|băng zôn|khẩu hiệu|pa nô|pano|áp phích|tờ rơi|tờ gấp|phiếu|người|đợt|video|clip|ấn phẩm|cuốn|bản|thủ tục|hồ sơ|điểm|tổ|đội|câu lạc bộ|ý kiến|phản ánh|kiến nghị|giải pháp|sáng kiến|mô hình|giờ|lần|kế hoạch|văn bản|TTHC|đoàn viên|hộ';
const figure = new RegExp(
  `(?<![\\d/.,-])(?:(?<about>gần|hơn|trên|khoảng|xấp xỉ)\\s)?(?<value>\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?)(?:\\s?[-–]\\s?(?<upTo>\\d+))?(?:\\s?(?<share>%)|\\s(?<unit>(?:${counted})(?!\\p{L})(?:\\s\\p{Ll}+){0,3}))`,
  'gu',
);
const unitEnd = new RegExp(
  `[\\s,]+(?:${dutyVerbs}|về|của|cho|trong|trên|tại|mỗi|theo|có|được|và|để|với|tuyên truyền|nhằm|bằng|tham gia|do|ở|đến|gồm|như|là|hoặc|qua|liên quan|đúng|đạt|so|tăng|giảm|thuộc)(?!\\p{L}).*$`,
  'iu',
);
const past = /(?:^|\s)(?:đã|được|đạt|có|thực hiện|tổ chức)(?=\s)/iu;
const numberOf = (text: string): number => Number(text.replace(/\.(?=\d{3})/gu, '').replace(',', '.'));
const sentence = /[.!?…]+(?=\s+[\p{Lu}“"])|$/gu;

const sentencesOf = (text: string, from: number): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = [];
  let start = from;
  for (const stop of text.slice(from).matchAll(sentence)) {
    const end = from + stop.index + stop[0].length;
    if (end > start) found.push({ start, end });
    start = end;
  }
  return found;
};

const clauseOf = (text: string, start: number, end: number, at: number, stop: number): { start: number; end: number } => {
  const before = text.slice(start, at);
  const opened = Math.max(0, before.lastIndexOf('; ') + 2 > 1 ? before.lastIndexOf('; ') + 2 : 0);
  const after = text.slice(stop, end);
  const closed = /;\s/u.exec(after)?.index;
  return { start: start + opened, end: closed === undefined ? end : stop + closed };
};

/** "(mỗi chuyên mục có thời lượng 5-7 phút)" describes, and counts nothing. */
const isAside = (text: string, at: number): boolean => {
  const open = text.lastIndexOf('(', at);
  return open > text.lastIndexOf(')', at) && /thời lượng|mỗi/u.test(text.slice(open, at));
};

const doneBy = (words: string): string | undefined => {
  const bare = words
    .replace(/^\s*(?:(?:Trong )?[Nn]ăm 20\d{2}|Bên cạnh đó|Trong đó|Ngoài ra|Cùng với đó|Đồng thời|Quý [IV]+\/20\d{2}),?\s*/u, '')
    .replace(/\s(?:cũng đã|cũng|đã|đang|được)(?=\s)/u, '');
  return subjectOf(bare)?.unit;
};

const figuresIn = (passage: Passage, { start, end }: { start: number; end: number }, year: number | undefined): Baseline[] => {
  const { text } = passage.paragraph;
  const words = text.slice(start, end);
  if (!past.test(words)) return [];
  const by = doneBy(words);
  return [...words.matchAll(figure)].flatMap((match) => {
    const { about, value = '', upTo, share, unit } = match.groups ?? {};
    const at = start + match.index;
    if (isAside(text, at)) return [];
    const clause = clauseOf(text, start, end, at, at + match[0].length);
    return [
      {
        ...itemOf(passage, clause.start, clause.end),
        value: numberOf(value),
        ...(upTo === undefined ? {} : { upTo: Number(upTo) }),
        unit:
          share ??
          (unit ?? '')
            .replace(unitEnd, '')
            .replace(/\stham$/u, '')
            .trim(),
        ...(about === undefined ? {} : { about: /gần|khoảng|xấp xỉ/u.test(about) ? ('near' as const) : ('over' as const) }),
        ...(year === undefined ? {} : { year }),
        ...(by === undefined ? {} : { by }),
      },
    ];
  });
};

const isPast = (year: number, plan: number | undefined): boolean => plan === undefined || year < plan;

/** A sentence elsewhere tells of the past where it names an earlier year and says what was done in it. */
const tellsPast = (words: string, plan: number | undefined): boolean => {
  const year = /(?:[Tt]rong )?(?:[Nn]ăm|[Qq]uý [IV]+\/)\s?(20\d{2})/u.exec(words)?.[1];
  return year !== undefined && plan !== undefined && Number(year) < plan && /\s(?:đã|đạt được)\s/u.test(words);
};

/** Figures of the past: in the part that looks back, and in sentences elsewhere that name an earlier year. */
export const baselineOf = (passages: Passage[], plan: number | undefined): Baseline[] =>
  passages.flatMap((passage) => {
    const { text } = passage.paragraph;
    const looksBack = passage.roles.includes('background');
    let year: number | undefined;
    return sentencesOf(text, passage.from).flatMap((stretch) => {
      const words = text.slice(stretch.start, stretch.end);
      const named = /(?:[Nn]ăm|\/)\s?(20\d{2})(?![-–]\d)/u.exec(words)?.[1];
      if (named !== undefined) year = isPast(Number(named), plan) ? Number(named) : undefined;
      return looksBack || tellsPast(words, plan) ? figuresIn(passage, stretch, year) : [];
    });
  });

const lacks = /tồn tại|hạn chế|khó khăn|vướng mắc|yếu kém|bất cập/iu;
/** "KẾT QUẢ, TỒN TẠI, HẠN CHẾ" heads both: there a word that turns says where shortcomings begin. */
const namesLacks = (title: string): boolean => lacks.test(title) && !/kết quả|ưu điểm|thuận lợi|thực trạng/iu.test(title);
const isUnderLacks = ({ node }: Passage): boolean => {
  for (let one: Passage['node'] | undefined = node; one; one = one.parent) {
    if (one !== node && namesLacks(one.part.title) && one.isHeading) return true;
    if (one.part.role !== undefined && one.part.role !== 'background') return false;
  }
  return node.isHeading && namesLacks(node.part.title);
};
const turn = /(?:^|[.;]\s)(?:Tuy nhiên|Bên cạnh (?:những )?kết quả(?: đã)? đạt được|Mặc dù vậy|Song)[,\s]/u;

/** "Hạn chế: cập nhật chậm; …" within a paragraph, as far as the reasons. */
const run =
  /(?:^|[.;]\s)(?:[Nn]hững |[Mm]ột số )?(?:[Tt]ồn tại|[Hh]ạn chế|[Kk]hó khăn|[Vv]ướng mắc|[Bb]ất cập)(?:(?:, | và )\p{L}+ \p{L}+){0,3}\s?:\s(?<what>.+?)(?=\.?\s(?:Nguyên nhân|Lý do)|$)/u;

/** Shortcomings that the paper names: the items below such a heading, and what "Tuy nhiên" begins in the part that looks back. */
export const weaknessesOf = (passages: Passage[]): Weakness[] =>
  passages.flatMap((passage) => {
    const { paragraph, node, from } = passage;
    const { text } = paragraph;
    if (!passage.roles.includes('background') || isClosingCall(text)) return [];
    const isOwn = paragraph === node.paragraph;
    if (isUnderLacks(passage)) {
      const opens = isOwn && node.isHeading && lacks.test(node.part.title) && node.nodes.length + node.loose.length > 0;
      const isOpening = isOwn && /:\s*$/u.test(text) && node.nodes.length > 0;
      return opens || isOpening ? [] : [itemOf(passage, from, text.length)];
    }
    const named = run.exec(text.slice(from))?.groups?.['what'];
    if (named !== undefined) {
      const start = text.indexOf(named, from);
      return [itemOf(passage, start, start + named.length)];
    }
    const found = turn.exec(text.slice(from));
    return found ? [itemOf(passage, from + found.index + (/^[.;]\s/u.exec(found[0])?.[0].length ?? 0), text.length)] : [];
  });
