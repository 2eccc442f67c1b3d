import { channels, measures } from '#features/channels/index.ts';
import { audienceWords, topicName, type TopicNames } from '#features/plans/index.ts';
import { taskLabel, taskTitle } from '#features/tasks/index.ts';
import { formatBytes, formatDay, formatMoment, formatNumber, formatShare } from '#platform/values/format.ts';
import { linesOf, type DetailLine } from '#platform/values/forms.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import type { Activity, ActivityState, ActivitySummary, Evidence, TargetProgress } from './activity.ts';
import { tookPart } from './joint/joint.ts';
import { jointTexts } from './joint/messages.ts';
import { words } from './messages.ts';
import { goalOf, isOfWhole, progressUnit } from './measured.ts';
import { askedOn } from './rules.ts';
import { kept } from './schema.ts';
import { standingOf } from './standing.ts';

/** How far a target is, as text; `share` is at most 1 and null where there is nothing to divide. */
export interface ProgressView {
  figure: string;
  percent: string;
  goal: string;
  share: number | null;
  isMet: boolean;
  counts: string;
  /** Who or what is behind, by name; empty where nothing is. */
  behind: string;
}

export const goalWord = ({ way, value, comparator }: Pick<TargetProgress, 'way' | 'value' | 'comparator'>, locale: Locale): string =>
  isOfWhole({ way }) ? words[locale].goal[comparator](`${formatNumber(value, locale)}%`) : '';

/** A share in percent; of more than was set out it is said that it is, since "60/40 · 150%" reads like a slip. */
const sharedWord = (one: TargetProgress, share: number, locale: Locale): string => {
  const said = formatShare(share, locale, goalOf(one));
  return share > 1 && one.comparator === '>=' ? words[locale].beyond(said) : said;
};

const MOST_BEHIND = 8;

/** "Tổ 3, Tổ 5 và 4 mục khác"; periods by their names. */
export function behindInWords({ behind }: Pick<TargetProgress, 'behind'>, locale: Locale, most = MOST_BEHIND): string {
  const t = words[locale];
  const names = 'names' in behind ? behind.names : behind.periods.map((period) => t.period[behind.per](period));
  const more = names.length - most;
  return more > 1 ? t.andMore(names.slice(0, most).join(', '), more) : names.join(', ');
}

export function progressView(one: TargetProgress, locale: Locale): ProgressView {
  const t = words[locale];
  const n = (value: number): string => formatNumber(value, locale);
  const outOf = n(one.outOf ?? 0);
  const unit = one.unit === '%' ? '%' : ` ${one.unit}`;
  const figures: Record<TargetProgress['way'], () => string> = {
    sum: () => t.reached.sum(n(one.done), n(one.value), one.unit),
    share: () => t.reached.share(n(one.done), outOf),
    roll: () => t.reached.share(n(one.done), outOf),
    range: () => t.reached.range(n(one.done), outOf),
    'each-unit': () => t.reached.each(n(one.done), outOf),
    'each-period': () => t.reached.periods(n(one.done), outOf, progressUnit(one, locale)),
    more: () => (one.before === null ? t.reached.noBefore(n(one.done)) : t.reached.more(n(one.done), n(one.before))),
    given: () =>
      one.hasFigure
        ? t.reached.given(`${n(one.done)}${unit}`, `${n(one.value)}${one.upTo === null ? '' : `–${n(one.upTo)}`}${unit}`)
        : t.noFigure,
  };
  const counts = [t.confirmedCount(one.confirmed), ...(one.pending > 0 ? [t.waiting(one.pending)] : [])];
  const nothing = one.comparator === '<=' || one.way === 'more' ? '' : t.notArisen;
  return {
    figure: one.isAhead ? t.notYet : figures[one.way](),
    percent: one.isAhead || one.way === 'given' ? '' : one.share === null ? nothing : sharedWord(one, one.share, locale),
    goal: goalWord(one, locale),
    share: one.share === null ? null : Math.min(1, one.share),
    isMet: one.isMet,
    counts: one.way === 'given' ? '' : counts.join(' · '),
    behind: one.isMet ? '' : behindInWords(one, locale),
  };
}

export const confirmedWord = (it: Pick<Activity, 'dutyId' | 'targets'>, locale: Locale): string =>
  words[locale].confirmed[standingOf(it)](it.targets.length);

function togetherInWords({ unitId, jointUnits }: ActivitySummary, locale: Locale, own: readonly UnitId[]): string {
  const t = jointTexts[locale];
  const mine = own.includes(unitId) ? undefined : jointUnits.find((unit) => own.includes(unit.unitId));
  if (mine) return mine.objection === null ? t.ownTookPart : t.ownObjected;
  const names = tookPart(jointUnits).map(({ name }) => name);
  return names.length > 0 ? t.heldWith(names.join(', ')) : '';
}

export interface ActivityLine {
  id: string;
  title: string;
  channel: string;
  day: string;
  unit: string;
  /** Of a unit that only took part, in words; and what those who read no record of theirs see: who held it with whom. */
  together: string;
  state: ActivityState;
  stateWord: string;
  isInternal: boolean;
  evidenceCount: number;
}

/** `own`: the units of who reads the list. A record of another unit stands there as one in which the own one took part. */
export const activityLine = (activity: ActivitySummary, locale: Locale, own: readonly UnitId[] = []): ActivityLine => ({
  id: activity.id,
  title: activity.title,
  channel: channels[activity.channel][locale],
  day: formatDay(activity.happenedOn),
  unit: activity.unitName,
  together: togetherInWords(activity, locale, own),
  state: activity.state,
  stateWord: words[locale].states[activity.state],
  isInternal: activity.isInternal,
  evidenceCount: activity.evidenceCount,
});

export interface ProofView {
  id: string;
  kind: 'picture' | 'sound' | 'film' | 'file' | 'link';
  name: string;
  size: string | null;
  href: string;
  isPublic: boolean;
}

const kindOf = ({ link, file }: Evidence): ProofView['kind'] => {
  if (link !== null) return 'link';
  const families = { image: 'picture', audio: 'sound', video: 'film' } as const;
  return families[file?.mediaType.split('/')[0] as keyof typeof families] ?? 'file';
};

const inOrder = ({ channel, quantities }: Activity): Activity['quantities'] =>
  quantities.toSorted((a, b) => askedOn(channel).indexOf(a.measure) - askedOn(channel).indexOf(b.measure));

/** A task by the words of its duty; one of no duty by its name alone. */
const taskName = (label: string, duty: string | null, locale: Locale): string =>
  duty === null ? taskLabel(label, locale) : taskTitle(truncate(duty, 160), label, locale);

function linesOfActivity(it: Activity, locale: Locale, toTask: boolean): { what: DetailLine[]; more: DetailLine[] } {
  const figures = inOrder(it).map(({ measure, value }) => ({ term: measures[measure][locale], text: formatNumber(value, locale) }));
  const lines = linesOf(kept, it, {
    locale,
    instead: {
      title: null,
      isInternal: null,
      unitId: { text: it.unitName },
      taskId:
        it.taskId && it.taskLabel
          ? { text: taskName(it.taskLabel, it.dutyText, locale), ...(toTask && { href: `/lam-viec/viec/${it.taskId}` }) }
          : null,
      dutyId: it.dutyText ? { text: it.dutyText, ...(it.planId && { href: `/lam-viec/ke-hoach/${it.planId}` }) } : null,
    },
  });
  const isWhat = ({ name }: { name: string }): boolean => ['happenedOn', 'channel', 'unitId'].includes(name);
  return { what: lines.filter(isWhat), more: [...figures, ...lines.filter((line) => !isWhat(line))] };
}

interface Seen {
  /** Whether the reader may have the files as they came. */
  originals: boolean;
  /** Whether the task it belongs to is one the reader may open. */
  toTask: boolean;
  /** What the topics of the authority are called. */
  topics: TopicNames;
}

export function activityView(it: Activity, locale: Locale, { originals, toTask, topics }: Seen) {
  const t = words[locale];
  const n = (value: number): string => formatNumber(value, locale);
  return {
    ...activityLine(it, locale),
    ...linesOfActivity(it, locale, toTask),
    planId: it.planId,
    standing: standingOf(it),
    taskId: it.taskId,
    taskLabel: it.taskLabel && taskLabel(it.taskLabel, locale),
    entries: it.entries.map(({ name }) => name),
    topics: it.subjects.topics.map((code) => topicName(code, locale, topics)),
    alsoDuties: it.alsoDuties.map(({ text }) => text),
    jointUnits: it.jointUnits.map((unit) => ({
      id: unit.unitId,
      name: unit.name,
      part: unit.part ?? '',
      objection: unit.objection === null ? '' : jointTexts[locale].objected(unit.objectedBy ?? '', unit.objection),
    })),
    audiences: it.subjects.audiences.map((code) => audienceWords[code][locale]),
    targets: it.targets.map(({ targetId, text, value, outOf }) => ({
      id: targetId,
      text,
      figure: outOf === null ? n(value) : t.share(n(value), n(outOf)),
    })),
    proofs: it.evidence.map((one): ProofView => ({
      id: one.id,
      kind: kindOf(one),
      name: one.link ?? one.file?.name ?? '',
      size: one.file ? formatBytes(one.file.byteCount, locale) : null,
      href: one.link ?? (originals && one.file ? `/lam-viec/hoat-dong/${it.id}/tep/${one.file.id}` : ''),
      isPublic: one.isPublic,
    })),
    recorded: `${it.recordedByName}, ${formatMoment(it.recordedAt)}`,
    writers: it.writers.map(({ name, wroteAt }) => `${name}, ${formatMoment(wroteAt)}`),
    unseenBy: it.writers.filter(({ isUnseen }) => isUnseen).map(({ name, wroteAt }) => t.wroteForYou(name, formatMoment(wroteAt))),
    confirmedAlone: it.confirmedAlone,
    decided: it.decidedAt ? `${it.decidedByName ?? ''}, ${formatMoment(it.decidedAt)}` : null,
    returnReason: it.returnReason,
  };
}
