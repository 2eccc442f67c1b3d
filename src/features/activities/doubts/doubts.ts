import { channels, hardlyMore, measures, type ChannelKind, type Measure } from '#features/channels/index.ts';
import type { PlanTarget } from '#features/plans/index.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { ActivityId, DutyId, TargetId, TaskId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Doubt, Said } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { isShare, type Contributed } from '../rules.ts';
import { words } from '../messages.ts';
import { standingOf } from '../standing.ts';
import { agrees, statedIn } from './stated.ts';

/** A picture that looks like one of another activity; its title where the officer may see it. */
export interface Alike {
  name: string;
  id: ActivityId;
  title: string | undefined;
  on: Temporal.PlainDate;
}

/** Another record of the unit on the day that was part of the same event. */
export interface Folded {
  id: ActivityId;
  title: string;
  event: string;
}

/** A record of another unit on the channel and day that names a unit of this one as joint, or is of one of its joint units. */
export interface Jointly {
  id: ActivityId;
  title: string;
  unit: string;
}

export interface Doubtful {
  jointly?: readonly Jointly[];
  alike?: readonly Alike[];
  folded?: readonly Folded[];
  channel: ChannelKind;
  title: string;
  quantities: readonly { measure: Measure; value: number }[];
  contributed: readonly Contributed[];
  targets: ReadonlyMap<TargetId, Pick<PlanTarget, 'text' | 'way' | 'value'>>;
  dutyId?: DutyId | undefined;
  /** Its task was ordered outside of the plan: it is told there. */
  isOrdered?: boolean;
  proofs: number;
  tasks: readonly { id: TaskId; name: string }[];
}

const n = (value: number, locale: Locale = 'vi'): string => formatNumber(value, locale);
const doubt = (key: string, { vi, en }: Said): Doubt => ({ key, message: vi, en });
const given = ({ quantities }: Doubtful, measure: Measure): number | undefined => quantities.find((one) => one.measure === measure)?.value;

const large = (it: Doubtful): Doubt[] =>
  it.quantities
    .filter(({ measure, value }) => value > hardlyMore[measure])
    .map(({ measure, value }) =>
      doubt(`large:${measure}:${value}`, {
        vi: `“${measures[measure].vi}” là ${n(value)}, lớn khác thường đối với một hoạt động.`,
        en: `“${measures[measure].en}” is ${n(value, 'en')}, unusually much for one activity.`,
      }),
    );

/** Several times what the plan wants of the whole year: 20 is where a small target may well be passed at once. */
const beyondTarget = (it: Doubtful): Doubt[] =>
  it.contributed.flatMap(({ targetId, value, isOwnFigure }) => {
    const target = it.targets.get(targetId);
    if (!target || !isOwnFigure || isShare(target) || value < 20 || value <= target.value * 5) return [];
    const text = truncate(target.text, 80);
    return [
      doubt(`beyond:${targetId}:${value}`, {
        vi: `Con số ${n(value)} gấp nhiều lần chỉ tiêu cả năm “${text}”.`,
        en: `${n(value, 'en')} is several times the target of the whole year “${text}”.`,
      }),
    ];
  });

/** "3 tin, bài" in the title and 1 in the figures. */
const otherwise = (it: Doubtful): Doubt[] =>
  channels[it.channel].measures
    .filter((measure) => !agrees(it.title, measure, given(it, measure)))
    .map((measure) => {
      const value = given(it, measure);
      const stated = statedIn(it.title, measure)
        .map((one) => n(one))
        .join(', ');
      return doubt(`title:${measure}:${value ?? ''}:${stated}`, {
        vi: `Tên hoạt động nêu ${stated} nhưng “${measures[measure].vi}” ${value === undefined ? 'chưa ghi' : `là ${n(value)}`}.`,
        en: `The name says ${stated}, but “${measures[measure].en}” is ${value === undefined ? 'not typed' : n(value, 'en')}.`,
      });
    });

/** Without its main figure an activity counts towards nothing. */
function uncounted(it: Doubtful): Doubt[] {
  const [main] = channels[it.channel].measures;
  if (main === undefined || given(it, main) !== undefined || it.contributed.length > 0) return [];
  return [
    doubt(`uncounted:${main}`, {
      vi: `Chưa ghi “${measures[main].vi}” nên hoạt động không được tính vào số liệu, chỉ tiêu nào.`,
      en: `“${measures[main].en}” is not typed, so the activity counts towards no figure and no target.`,
    }),
  ];
}

export const UNPLACED = 'unplaced';

/** Outside of every duty and target it is in the list and nowhere else. Where tasks match, it is asked about these instead. */
const unplaced = ({ dutyId, contributed, tasks, isOrdered }: Doubtful): Doubt[] =>
  isOrdered || tasks.length > 0 || standingOf({ dutyId, targets: contributed }) !== 'none'
    ? []
    : [doubt(UNPLACED, { vi: words.vi.standing.none, en: words.en.standing.none })];

/** What confirming will refuse is said before it is sent. */
const unproven = (it: Doubtful): Doubt[] =>
  it.proofs > 0
    ? []
    : [
        doubt('no-evidence', {
          vi: 'Chưa có ảnh, tệp hoặc đường dẫn minh chứng; khi chưa bổ sung thì hoạt động không được xác nhận.',
          en: 'There is no picture, file or link as proof; until there is, the activity is not confirmed.',
        }),
      ];

const seenBefore = ({ alike = [] }: Doubtful): Doubt[] =>
  alike.map(({ name, id, title, on }) =>
    doubt(`alike:${id}:${name}`, {
      vi: `Ảnh “${name}” giống ảnh của ${title ? `hoạt động “${truncate(title, 80)}”` : 'một hoạt động khác'} ngày ${formatDay(on)}.`,
      en: `The picture “${name}” looks like one of ${title ? `the activity “${truncate(title, 80)}”` : 'another activity'} on ${formatDay(on)}.`,
    }),
  );

const foldedBefore = ({ folded = [] }: Doubtful): Doubt[] =>
  folded.map(({ id, title, event }) =>
    doubt(`folded:${id}`, {
      vi: `Việc lồng ghép trong “${truncate(event, 80)}” ngày này đã được ghi: “${truncate(title, 80)}”. Một sự kiện chỉ tính một lần.`,
      en: `What was part of “${truncate(event, 80)}” on that day is recorded: “${truncate(title, 80)}”. An event counts once.`,
    }),
  );

const jointlyBefore = ({ jointly = [] }: Doubtful): Doubt[] =>
  jointly.map(({ id, title, unit }) =>
    doubt(`jointly:${id}`, {
      vi: `${unit} đã ghi “${truncate(title, 80)}” ngày này cùng đơn vị liên quan. Việc cùng thực hiện chỉ ghi một lần.`,
      en: `${unit} recorded “${truncate(title, 80)}” on that day together with a unit of this one. What is held jointly is recorded once.`,
    }),
  );

const taskless = ({ tasks, dutyId, contributed }: Doubtful): Doubt[] => {
  if (tasks.length === 0) return [];
  const ids = tasks.map(({ id }) => id).toSorted();
  const names = tasks.map(({ name }) => `“${truncate(name, 60)}”`).join('; ');
  const isNowhere = standingOf({ dutyId, targets: contributed }) === 'none';
  return [
    doubt(`tasks:${ids.join(',')}`, {
      vi: `Có ${tasks.length} việc đang mở khớp với hoạt động này (${names}); chọn ở mục “Thuộc việc”, nếu không, việc vẫn để mở${isNowhere ? ' và hoạt động không tính vào chỉ tiêu, báo cáo nào' : ''}.`,
      en: `${tasks.length} open ${tasks.length === 1 ? 'task fits' : 'tasks fit'} this activity (${names}); choose it under “Belongs to the task”, or the task stays open${isNowhere ? ' and the activity counts towards no target and no report' : ''}.`,
    }),
  ];
};

/** Everything about a record that may be a slip of the pen: each wants an explicit yes, none is refused for good. */
export const doubtsOf = (it: Doubtful): Doubt[] =>
  [large, beyondTarget, otherwise, uncounted, seenBefore, foldedBefore, jointlyBefore, unproven, unplaced, taskless].flatMap((ask) =>
    ask(it),
  );

/** The doubts to which nobody said yes yet. A yes holds for the figure it was given for, not for another one. */
export const openDoubts = (doubts: readonly Doubt[], sure: readonly string[]): Doubt[] => doubts.filter(({ key }) => !sure.includes(key));
