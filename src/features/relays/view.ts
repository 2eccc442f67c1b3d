import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { relayTexts } from './messages.ts';
import { sumOf, type Member, type Relay } from './relay.ts';

interface Shown {
  locale: Locale;
  nameOf: (unitId: string) => string;
  today: Temporal.PlainDate;
  /** Whether it is said that a member has not answered in time. */
  seesDelay: boolean;
}

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';
const tones: Readonly<Record<Member['state'], Tone>> = { asked: 'active', done: 'done', none: 'plain', declined: 'plain' };

const called = ({ unitId, name }: Member, nameOf: Shown['nameOf']): string => (unitId ? nameOf(unitId) : (name ?? ''));

/** A request with its members, on its page. */
export function relayView(relay: Relay, shown: Shown) {
  const { locale, nameOf, today } = shown;
  const t = relayTexts[locale];
  const isOver = shown.seesDelay && relay.dueOn !== null && Temporal.PlainDate.compare(relay.dueOn, today) < 0;
  const answered = relay.members.filter(({ state }) => state !== 'asked').length;
  return {
    id: relay.id,
    title: relay.taskText,
    facts: [
      { term: t.of, text: relay.taskText, href: `/lam-viec/viec/${relay.taskId}` },
      ...(relay.note ? [{ term: t.note, text: relay.note }] : []),
      ...(relay.dueOn ? [{ term: t.due, text: formatDay(relay.dueOn) }] : []),
    ],
    found: t.found(formatNumber(answered, locale), formatNumber(relay.members.length, locale)),
    activityId: relay.activityId,
    members: relay.members.map((member) => ({
      id: member.id,
      name: called(member, nameOf),
      state: { tone: tones[member.state], word: t.states[member.state] },
      isOver: isOver && member.state === 'asked',
      facts: [
        ...(member.said ? [{ term: t.said, text: member.said }] : []),
        ...(member.happenedOn ? [{ term: t.day, text: formatDay(member.happenedOn) }] : []),
        ...(member.times === null ? [] : [{ term: t.times, text: formatNumber(member.times, locale) }]),
        ...(member.people === null ? [] : [{ term: t.people, text: formatNumber(member.people, locale) }]),
        ...(member.link ? [{ term: t.link, text: member.link, href: member.link }] : []),
      ],
      by: member.answererName && member.answeredAt ? t.by(member.answererName, formatMoment(member.answeredAt)) : '',
    })),
  };
}

/** What the one answer is proposed to say: the figures added up, what each did in a line. */
export function sumStart(relay: Relay, { locale, nameOf, today }: Omit<Shown, 'seesDelay'>) {
  const t = relayTexts[locale];
  const { done, none, times, people, lastOn } = sumOf(relay.members);
  const lines = done.map((one) => t.line(called(one, nameOf), one.happenedOn ? formatDay(one.happenedOn) : '', one.said ?? ''));
  const nothing = none.length > 0 ? [t.noneLine(none.map((one) => called(one, nameOf)).join('; '))] : [];
  return {
    title: t.titleOf(nameOf(relay.unitId), formatNumber(done.length, locale)).slice(0, 300),
    channel: 'meeting' as const,
    happenedOn: lastOn ?? today,
    times,
    people,
    internalNote: [...lines, ...nothing].join('\n').slice(0, 3000),
    finishesTask: false,
  };
}
