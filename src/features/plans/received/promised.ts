import { fold } from '#platform/values/text.ts';

/** Of what is asked for in a year less is promised; the thing as the paper that asks calls it. */
export interface Shortfall {
  promised: number;
  asked: number;
  unit: string;
}

const counted = /(?<![\p{L}\d/.,-])(\d{1,3}(?:\.\d{3})+|\d{1,5})\s+(\p{Ll}+(?:,?\s\p{Ll}+)?)(?:\s*\/\s*(tuần|tháng|quý))?/gu;
/** What is measured, and no thing that is made. */
const noThing = /^(?:ngày|tháng|quý|năm|tuần|giờ|phút|giây|tuổi|trở|đồng|triệu|tỷ|và|đến|của|trong|là|cho)(?!\p{L})/u;
const timesAYear: Readonly<Record<string, number>> = { tuần: 52, tháng: 12, quý: 4 };
const each = /(?:mỗi|hằng|hàng)\s+(tuần|tháng|quý)(?!\p{L})[^.;\d]{0,60}$/iu;

interface Figure {
  value: number;
  unit: string;
}

/** The things that a text counts, as of a year: "mỗi tháng 02 chuyên mục" are 24. */
function figuresIn(words: string): Figure[] {
  const text = words.normalize('NFC');
  return [...text.matchAll(counted)].flatMap((match): Figure[] => {
    const [, digits = '', unit = '', behind] = match;
    if (noThing.test(unit)) return [];
    const per = (behind ?? each.exec(text.slice(0, match.index))?.[1])?.toLocaleLowerCase('vi');
    return [{ value: Number(digits.replaceAll('.', '')) * (timesAYear[per ?? ''] ?? 1), unit }];
  });
}

const bare = (unit: string): string => fold(unit).replaceAll(',', '');

/** The first thing of which the texts that answer promise fewer together than is asked, by figures of the same words; undefined where they promise as many, or say none. */
export function shortfallOf(asked: string, answers: readonly string[]): Shortfall | undefined {
  const promised = answers.flatMap(figuresIn);
  for (const { value, unit } of figuresIn(asked)) {
    const same = promised.filter((one) => bare(one.unit) === bare(unit));
    const together = same.reduce((all, one) => all + one.value, 0);
    if (same.length > 0 && together < value) return { promised: together, asked: value, unit };
  }
  return undefined;
}
