import { shortDate } from 'official-documents';
import { channels, counted, type ChannelKind, type Measure } from '#features/channels/index.ts';
import { formatList, formatNumber } from '#platform/values/format.ts';
import { lowerFirst, tidyLine } from '#platform/values/text.ts';
import type { Answers } from '#features/tasks/index.ts';
import type { Facts, Told } from './facts.ts';
import { unitsInWords } from './units.ts';

/** The parts of the communication report, in the order of the usual outline of a CCHC report (its own form is a setting of each province). */
export const sectionKeys = ['direction', 'results', 'targets', 'shortcomings', 'next', 'proposals'] as const;
export type SectionKey = (typeof sectionKeys)[number];

export interface Section {
  key: SectionKey;
  heading: string;
  /** Paragraphs, one a line; a line that begins with "- " is an item. */
  text: string;
  /** True once an officer has changed the text: computing again leaves it alone. */
  isEdited: boolean;
}

const headings: Record<SectionKey, string> = {
  direction: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
  results: 'KẾT QUẢ TUYÊN TRUYỀN',
  targets: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
  shortcomings: 'TỒN TẠI, HẠN CHẾ',
  next: 'NHIỆM VỤ TRỌNG TÂM KỲ TỚI',
  proposals: 'KIẾN NGHỊ, ĐỀ XUẤT',
};

/** Papers write no zero before months 3 to 9 (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const paperDay = (day: string): string => shortDate(Temporal.PlainDate.from(day));

const count = (n: number): string => (n < 10 && Number.isInteger(n) ? `0${n}` : formatNumber(n));
/** The whole text of a duty or a target inside a sentence: a paper that is signed cuts nothing off. */
const whole = (text: string): string => tidyLine(text).replace(/[.;,/]+$/, '');

/** "00 việc" is no word of a paper. */
const doneOf = ({ due, done }: Pick<Facts['tasks'], 'due' | 'done'>): string =>
  done === 0
    ? 'chưa hoàn thành việc nào'
    : done === due && due > 1
      ? `đã hoàn thành cả ${count(done)} việc`
      : `đã hoàn thành ${count(done)} việc`;

/** Of so many requests those that were accepted, those that were not, and those that nobody has answered; none is left out. */
function answered({ accepted, declined, waiting }: Answers): string {
  const sent = accepted + declined + waiting;
  const said = [
    { of: accepted, words: 'đã được nhận lời' },
    { of: declined, words: 'chưa được nhận lời' },
    { of: waiting, words: 'chưa có trả lời' },
  ].filter(({ of }) => of > 0);
  const [only] = said;
  if (said.length === 1 && only) return `${sent > 1 ? `cả ${count(sent)} lượt đề nghị ` : ''}${only.words}`;
  return `trong ${count(sent)} lượt đề nghị có ${said.map(({ of, words }) => `${count(of)} lượt ${words}`).join(', ')}`;
}

const lateOf = ({ doneLate, late }: Pick<Facts['tasks'], 'doneLate' | 'late'>): string =>
  [
    ...(doneLate > 0 ? [`, trong đó ${count(doneLate)} việc hoàn thành quá hạn`] : []),
    ...(late.length > 0 ? [`; ${count(late.length)} việc quá hạn chưa hoàn thành`] : []),
  ].join('');

/** What is neither done nor late: its day is to come, or was over before the plan was issued. */
function aheadOf({ due, done, late, early = [] }: Facts['tasks'], until: Facts['until']): string {
  const ahead = until === undefined ? 0 : due - done - late.length - early.length;
  return [
    ...(ahead > 0 ? [`; ${count(ahead)} việc chưa hết hạn`] : []),
    ...(early.length > 0 ? [`; ${count(early.length)} việc có hạn trước ngày ban hành, chưa hoàn thành`] : []),
  ].join('');
}

/** The plan came after the days of the report: nothing was ordered in them. */
const isAfterwards = (plan: Facts['plan'], covers: Facts['covers']): boolean => plan.issuedOn > covers.to;

/** What was checked, what was found and what became of it; of nothing found there is nothing to put right. */
function checked({ rounds, units, outOf, findings, fixed, late }: NonNullable<Facts['checks']>): string[] {
  const became = fixed === findings ? 'đã khắc phục xong' : fixed === 0 ? 'đang khắc phục' : `đã khắc phục ${count(fixed)}`;
  const found = findings === 0 ? 'không phát hiện tồn tại' : `phát hiện ${count(findings)} tồn tại, ${became}`;
  return [
    ...(rounds === 0
      ? []
      : [`Đã tổ chức ${count(rounds)} đợt kiểm tra công tác tuyên truyền tại ${count(units)}/${count(outOf)} đơn vị; ${found}.`]),
    ...(late === 0 ? [] : [`Còn ${count(late)} tồn tại qua kiểm tra quá hạn chưa khắc phục xong.`]),
  ];
}

const direction = ({ authority, plan, covers, until, tasks, adHoc, requests, period, checks }: Facts): string[] => [
  `${authority.name} ${plan.issuedInPeriod ? 'đã ban hành' : isAfterwards(plan, covers) ? 'ban hành sau kỳ báo cáo' : 'tiếp tục triển khai'} Kế hoạch số ${plan.symbol} ngày ${paperDay(plan.issuedOn)} ${lowerFirst(plan.title)}.`,
  ...(until === undefined ? [] : [`Số liệu đến ngày ${paperDay(until)}.`]),
  tasks.due === 0
    ? `Trong ${period} không có việc nào của Kế hoạch đến hạn.`
    : `Trong ${period} có ${count(tasks.due)} việc đến hạn; ${doneOf(tasks)}${lateOf(tasks)}${aheadOf(tasks, until)}.`,
  ...(adHoc
    ? [
        `Ngoài Kế hoạch, có ${count(adHoc.due)} việc đột xuất theo chỉ đạo đến hạn; ${doneOf(adHoc)}${lateOf(adHoc)}${aheadOf(adHoc, until)}.`,
      ]
    : []),
  ...(requests.asked === 0
    ? []
    : [
        `Đã đề nghị các cơ quan, tổ chức phối hợp thực hiện ${count(requests.asked)} nội dung${requests.answers ? `; ${answered(requests.answers)}` : ''}.`,
      ]),
  ...(checks ? checked(checks) : []),
];

const sums = (facts: Facts, channel: ChannelKind): string[] => {
  const of = Map.groupBy(
    facts.quantities.filter((q) => q.channel === channel),
    (q) => q.measure,
  );
  return channels[channel].measures.flatMap((measure: Measure) => {
    const total = (of.get(measure) ?? []).reduce((sum, q) => sum + q.value, 0);
    return total > 0 ? [`${count(total)} ${counted[measure]}`] : [];
  });
};

/** Some of them by name, never what is for the office alone; the others are counted. */
function named({ activities, examples }: Told): string {
  const names = examples.map((a) => `${lowerFirst(whole(a.title))} (${paperDay(a.happenedOn)}, ${a.unitName})`);
  const more = activities > names.length ? `; và ${count(activities - names.length)} hoạt động khác` : '';
  return names.length > 0 ? `: ${names.join('; ')}${more}` : '';
}

/** What belongs to no duty and no target was done all the same. */
const besides = ({ unplaced }: Facts): string[] =>
  unplaced ? [`- Ngoài các nhiệm vụ, chỉ tiêu của Kế hoạch, đã thực hiện ${count(unplaced.activities)} hoạt động${named(unplaced)}.`] : [];

/** What was part of other events is among the activities above; here each event is told once. */
function foldedIn({ folded }: Facts): string[] {
  if (!folded) return [];
  const names = folded.examples.map((one) => `${lowerFirst(whole(one.event))} (${paperDay(one.happenedOn)}, ${one.unitName})`);
  const more = folded.events > names.length && names.length > 0 ? `; và ${count(folded.events - names.length)} sự kiện khác` : '';
  const named = names.length > 0 ? `: ${names.join('; ')}${more}` : '';
  return [
    `- Lồng ghép: ${count(folded.activities)} hoạt động nêu trên được lồng ghép trong ${count(folded.events)} cuộc họp, sự kiện${named}.`,
  ];
}

const results = (facts: Facts): string[] => {
  const other = besides(facts);
  if (facts.done.length + other.length === 0) return ['Trong kỳ chưa có hoạt động nào được ghi nhận và xác nhận.'];
  const channelled = facts.done.map(({ channel, ...told }) => {
    const figures = sums(facts, channel);
    return `- ${channels[channel].vi}: ${count(told.activities)} hoạt động${figures.length ? `, gồm ${formatList(figures)}` : ''}${named(told)}.`;
  });
  return [...channelled, ...foldedIn(facts), ...other];
};

const goals = { '>=': 'ít nhất ', '<=': 'không quá ', '=': '' } as const;

/** A share is said against the share that is wanted, never as a part of it: 40,5% of a target of 90% is not "45% kế hoạch". */
function reachedOf({ reached, percent, goal }: Facts['targets'][number]): string {
  if (percent === null) return reached ? 'đã đạt' : 'chưa đạt';
  if (goal) {
    const said = `đạt ${formatNumber(percent)}%, chỉ tiêu ${goals[goal.comparator]}${formatNumber(goal.percent)}%`;
    return reached ? `${said}: đã đạt` : said;
  }
  return reached ? 'đã đạt' : `đạt ${formatNumber(percent)}% kế hoạch`;
}

const targets = ({ targets: all }: Facts): string[] =>
  all.length === 0
    ? ['Kế hoạch không đặt chỉ tiêu có số lượng.']
    : all.map((t) => `- ${whole(t.text)}: ${progress(t)}${t.behind ? `; còn thiếu: ${t.behind}` : ''}.`);

/** Nothing recorded is unknown, not zero; of nothing there is no percentage. */
function progress(t: Facts['targets'][number]): string {
  const wanted = `${count(t.wanted)} ${t.unit}`.trim();
  if (t.percent === null && !t.reached && t.hasFigure === true && t.wanted === 0) return 'không phát sinh';
  if (t.percent === null && !t.reached && t.hasFigure !== true) return 'chưa có số liệu';
  if (t.done === 0 && !t.reached)
    return `chưa có kết quả được xác nhận (chỉ tiêu ${t.goal ? `${goals[t.goal.comparator]}${formatNumber(t.goal.percent)}%` : wanted})`;
  return `${count(t.done)}/${wanted} (${reachedOf(t)})`;
}

interface Line {
  unitName: string;
  text: string;
  dueOn: string;
}

/** The same duty of several units is named once, with all of them; no duty is cut. */
const together = (lines: readonly Line[], { sorts = [] }: Facts, say: (text: string, units: string, day: string) => string): string[] =>
  [...Map.groupBy(lines, ({ text, dueOn }) => `${dueOn} ${text}`).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const units = unitsInWords(
      [first, ...others].map(({ unitName }) => unitName),
      sorts,
    );
    return [say(whole(first.text), units, paperDay(first.dueOn))];
  });

const became: Readonly<Record<string, string>> = {
  resolved: 'đã giải quyết',
  carried: 'đã kiến nghị cấp trên',
  cannot: 'chưa giải quyết được',
};

const difficulties = ({ difficulties: all = [] }: Facts): string[] =>
  all.map(
    ({ unitName, text, state }) =>
      `- Khó khăn, vướng mắc của ${unitName}: ${lowerFirst(whole(text))} (${became[state] ?? 'chưa giải quyết'}).`,
  );

/** What was carried to the level above, and what nobody here could resolve, with what the unit proposes. */
const proposals = ({ difficulties: all = [] }: Facts): string[] => {
  const asked = all.filter(({ state }) => state === 'carried' || state === 'cannot');
  if (asked.length === 0) return ['Không.'];
  return asked.map(
    ({ unitName, text, wish, carriedTo }) =>
      `- Đề nghị ${carriedTo ?? 'cấp trên'} xem xét: ${lowerFirst(whole(wish ?? text))} (${unitName}).`,
  );
};

const shortcomings = (facts: Facts): string[] => {
  const { tasks, adHoc, silentUnits, silentTopics = [], sorts = [] } = facts;
  const said = [
    ...together(tasks.late, facts, (text, units, day) => `- Quá hạn ngày ${day}: ${lowerFirst(text)} (${units}).`),
    ...together(adHoc?.late ?? [], facts, (text, units, day) => `- Việc đột xuất quá hạn ngày ${day}: ${lowerFirst(text)} (${units}).`),
    ...together(
      tasks.early ?? [],
      facts,
      (text, units, day) => `- Chưa hoàn thành, hạn ngày ${day} trước ngày ban hành: ${lowerFirst(text)} (${units}).`,
    ),
    ...difficulties(facts),
    ...(silentUnits.length ? [`- Chưa ghi nhận hoạt động trong kỳ: ${unitsInWords(silentUnits, sorts)}.`] : []),
    ...(silentTopics.length ? [`- Nội dung được giao chưa có hoạt động trong kỳ: ${silentTopics.map(lowerFirst).join('; ')}.`] : []),
  ];
  if (said.length > 0) return said;
  return isAfterwards(facts.plan, facts.covers)
    ? ['Trong kỳ chưa ban hành Kế hoạch nên chưa có việc đến hạn.']
    : ['Các việc đến hạn đã được thực hiện; các đơn vị đều có hoạt động trong kỳ.'];
};

const next = (facts: Facts): string[] =>
  facts.next.length === 0
    ? ['Tiếp tục thực hiện các nhiệm vụ thường xuyên của Kế hoạch.']
    : together(facts.next, facts, (text, units, day) => `- ${text} (${units}, hạn ${day}).`);

const writers: Record<SectionKey, (facts: Facts) => string[]> = {
  direction,
  results,
  targets,
  shortcomings,
  next,
  proposals,
};

/** Written from the facts and nothing else. What an officer edited stays; the rest is written anew until the report is frozen. */
export const writeSections = (facts: Facts, before: readonly Section[] = []): Section[] =>
  sectionKeys.map(
    (key) =>
      before.find((section) => section.key === key && section.isEdited) ?? {
        key,
        heading: headings[key],
        text: writers[key](facts).join('\n'),
        isEdited: false,
      },
  );
