import { formatDay, formatDue, formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { upperFirst } from '#platform/values/text.ts';
import { petitionActTexts } from './acts/messages.ts';
import { petitionTexts } from './messages.ts';
import {
  fields,
  grounds,
  isNotContent,
  isOpenState,
  kinds,
  modes,
  stepKinds,
  ways,
  type Petition,
  type State,
  type Step,
  type StepKind,
} from './petition.ts';

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';

const tones: Readonly<Record<State, Tone>> = {
  received: 'soon',
  working: 'active',
  asked: 'plain',
  drafted: 'active',
  answered: 'done',
  forwarded: 'done',
  refused: 'plain',
  merged: 'plain',
  closed: 'done',
};

type Clocked = Pick<Petition, 'state' | 'dueOn' | 'answeredOn' | 'forwardedOn' | 'forwardDueOn'>;

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0;

/** Late: open after its day while the clock runs, or done after it; the same as the figures count. */
export const isLatePetition = ({ state, dueOn, answeredOn, forwardedOn, forwardDueOn }: Clocked, today: Temporal.PlainDate): boolean =>
  answeredOn ? isAfter(answeredOn, dueOn)
  : forwardedOn ? isAfter(forwardedOn, forwardDueOn)
  : ['received', 'working', 'drafted'].includes(state) && isAfter(today, dueOn); // prettier-ignore

/** State in words, with how late it is while it is open. */
function stateOf(it: Petition, today: Temporal.PlainDate, locale: Locale): { tone: Tone; word: string } {
  const t = petitionTexts[locale];
  if (it.end?.kind === 'hide' && it.end.on) return { tone: 'plain', word: upperFirst(t.hidden) };
  if (isNotContent(it)) return { tone: 'late', word: `${upperFirst(t.states.answered)}, ${petitionActTexts[locale].notContent}` };
  if (it.end?.kind === 'refuse' && it.end.on === null) return { tone: 'soon', word: upperFirst(petitionActTexts[locale].refusalWaits) };
  const isLate = isOpenState(it.state) && isLatePetition(it, today);
  return isLate
    ? { tone: 'late', word: `${upperFirst(t.states[it.state])}, ${formatDue(it.dueOn, today, locale)}` }
    : { tone: tones[it.state], word: upperFirst(t.states[it.state]) };
}

interface Shown {
  locale: Locale;
  today: Temporal.PlainDate;
  unitName: (id: Petition['unitId']) => string | null;
  /** For an officer of the unit complained of: no word of who sent it stands in a list. */
  isOwn?: boolean;
}

/** A petition in a list. */
export function petitionLine(it: Petition, { locale, today, unitName, isOwn = false }: Shown) {
  const t = petitionTexts[locale];
  return {
    id: it.id,
    number: t.number(it.number, it.year),
    subject: isOwn ? petitionActTexts[locale].aboutYours : it.subject,
    kind: kinds[it.kind][locale],
    due: it.state === 'asked' ? t.stopped : isOpenState(it.state) ? formatDay(it.dueOn) : '',
    unit: unitName(it.unitId) ?? t.noUnit,
    state: stateOf(it, today, locale),
  };
}

/** A petition on its page, without who sent it. */
export function petitionView(it: Petition, shown: Shown) {
  const { locale, unitName } = shown;
  const t = petitionTexts[locale];
  const { end } = it;
  return {
    ...petitionLine(it, shown),
    code: it.code,
    received: t.received(formatDay(it.receivedOn), ways[it.way][locale].toLocaleLowerCase(locale)),
    body: it.body,
    place: it.place,
    field: fields[it.field][locale],
    mode: modes[it.mode][locale],
    mayShow: it.mayShow ? t.allowed : t.notAllowed,
    aboutUnit: unitName(it.aboutUnitId),
    publicTitle: it.publicTitle,
    dueTitle: it.state === 'asked' ? `${t.due}: ${t.stopped}` : `${t.due}: ${formatDay(it.dueOn)}`,
    forwardBy: ['received', 'working', 'asked'].includes(it.state) ? t.forwardBy(formatDay(it.forwardDueOn)) : null,
    answer: it.answer,
    apology: it.apology,
    draftedBy: it.answeredByName,
    approvedBy: it.answeredOn ? t.approvedBy(it.approvedByName ?? '', formatDay(it.answeredOn)) : null,
    forwarded: it.forwardedOn ? [it.forwardedTo, it.forwardPaper, formatDay(it.forwardedOn)].filter(Boolean).join(', ') : null,
    rating: it.rating ? [t.ratings[it.rating as 1 | 2 | 3 | 4 | 5], it.ratingNote].filter(Boolean).join('. ') : null,
    end: end && {
      title: end.on ? t.endOf[end.kind] : petitionActTexts[locale].endWantedOf[end.kind],
      ground: grounds[end.ground][locale],
      reason: end.reason,
      who: end.on ? t.endDone(end.approvedBy ?? '', formatDay(end.on)) : t.endWaits(end.byName),
      waits: end.on === null,
    },
    shown: it.shown,
  };
}

/** Steps that time alone takes, where nobody is named; the others without a name are those of who sent it. */
const byRule: ReadonlySet<StepKind> = new Set(['moved', 'escalated', 'closed', 'erased']);

/** What was done and by whom, for the page of the staff. */
export const stepLines = (steps: readonly Step[], locale: Locale) =>
  steps.map(({ kind, at, by, note }) => ({
    what: stepKinds[kind][locale],
    when: formatMoment(at),
    who: by ?? (byRule.has(kind) ? petitionActTexts[locale].system : petitionTexts[locale].sender),
    note,
  }));
