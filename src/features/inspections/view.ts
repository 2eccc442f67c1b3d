import { formatDay, formatMoment, formatNumber, formatRange } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import {
  isLate,
  memberDuties,
  type Criterion,
  type Finding,
  type Inspection,
  type Mark,
  type Member,
  type Photo,
  type Visit,
} from './inspection.ts';
import { inspectionTexts } from './messages.ts';
import { kinds, results } from './schema.ts';

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';
type Day = Temporal.PlainDate;

const roundTones = { planned: 'active', concluded: 'done', cancelled: 'plain' } as const;

/** A round in the list. */
export function roundLine(round: Inspection, locale: Locale) {
  const t = inspectionTexts[locale];
  const n = (count: number): string => formatNumber(count, locale);
  const { id, title, state, fromOn, untilOn, units, closed, findings, fixed } = round;
  return {
    id,
    title,
    days: formatRange(fromOn, untilOn),
    progress: t.ofUnits(n(closed), n(units)),
    findings: closed > 0 && findings === 0 ? t.foundNone : t.foundOf(n(findings), n(fixed)),
    state: { tone: roundTones[state] as Tone, word: t.states[state] },
  };
}

/** A round on its page. */
export function roundView(round: Inspection, members: readonly Member[], locale: Locale) {
  const t = inspectionTexts[locale];
  const line = roundLine(round, locale);
  const facts = [
    { term: t.days, text: line.days },
    { term: t.period, text: formatRange(round.coversFromOn, round.coversUntilOn) },
    { term: t.kind, text: kinds[round.kind][locale] },
    { term: t.basis, text: round.basis ?? '' },
    { term: t.progress, text: `${line.progress}; ${line.findings}` },
    { term: t.cancelReason, text: round.cancelReason ?? '' },
  ];
  return {
    ...line,
    isOpen: round.state === 'planned',
    isConcluded: round.state === 'concluded',
    facts: facts.filter(({ text }) => text !== ''),
    team: members.map(({ name, duty }) => ({ term: memberDuties[duty][locale], text: name })),
    conclusion: round.conclusion,
    concludedOn: round.concludedOn && formatDay(round.concludedOn),
  };
}

const visitTones = { planned: 'active', closed: 'done', skipped: 'plain' } as const;

/** A unit in the list of a round; what was found there only for those who may see it. */
export function visitLine(visit: Visit, { locale, unit, sees }: { locale: Locale; unit: string; sees: boolean }) {
  const t = inspectionTexts[locale];
  const n = (count: number): string => formatNumber(count, locale);
  const { id, state, visitedOn, marked, marks, findings, open } = visit;
  return {
    id,
    unit,
    sees,
    day: visitedOn ? formatDay(visitedOn) : '',
    found:
      !sees || state === 'skipped'
        ? ''
        : state === 'closed'
          ? findings === 0
            ? t.foundNone
            : t.foundOf(n(findings), n(findings - open))
          : t.begun(n(marked), n(marks)),
    state: { tone: visitTones[state] as Tone, word: t.visitStates[state] },
  };
}

/** A criterion of a visit in the list of its results. */
export function markLine(mark: Mark, locale: Locale) {
  const t = inspectionTexts[locale];
  const { id, position, text, result, points, maxPoints, note } = mark;
  const tone: Tone = result === 'met' ? 'done' : result === 'not-met' ? 'late' : result === 'none' ? 'plain' : 'soon';
  return {
    id,
    pointId: mark.pointId,
    number: t.criterionNo(formatNumber(position, locale)),
    text,
    state: { tone, word: result ? results[result][locale] : t.notMarked },
    isMarked: result !== null,
    points: points === null || maxPoints === null ? '' : t.points(formatNumber(points, locale), formatNumber(maxPoints, locale)),
    note: note ?? '',
    by: mark.byName ? t.seenBy(mark.byName) : '',
  };
}

/** Points given, of those that could be; undefined where the round gives none. */
export function totalOf(marks: readonly Mark[], locale: Locale): string | undefined {
  const counted = marks.filter(({ maxPoints, result }) => maxPoints !== null && result !== null && result !== 'none');
  if (counted.length === 0) return undefined;
  const sum = (of: readonly (number | null)[]) => of.reduce<number>((all, one) => all + (one ?? 0), 0);
  const [points, most] = [sum(counted.map((mark) => mark.points)), sum(counted.map(({ maxPoints }) => maxPoints))];
  return inspectionTexts[locale].total(formatNumber(points, locale), formatNumber(most, locale));
}

const findingTones = { open: 'soon', reported: 'active', fixed: 'done', dropped: 'plain' } as const;

/** A finding in a list, with how it stands today. */
export function findingLine(finding: Finding, today: Day, locale: Locale) {
  const t = inspectionTexts[locale];
  const { id, inspectionId, visitId, text, state, dueOn } = finding;
  const own = { tone: findingTones[state] as Tone, word: t.findingStates[state] };
  return {
    id,
    href: `/lam-viec/kiem-tra/${inspectionId}/${visitId}/ton-tai/${id}`,
    text: truncate(text, 200),
    due: t.due(formatDay(dueOn)),
    round: finding.inspectionTitle,
    states: isLate(finding, today) ? [{ tone: 'late' as Tone, word: t.late }, own] : [own],
  };
}

/** A finding on its page. */
export function findingView(finding: Finding, { today, locale, unit }: { today: Day; locale: Locale; unit: string }) {
  const t = inspectionTexts[locale];
  const { fixedOn, fixNote, reporterName, confirmedOn, confirmerName, returnReason, state } = finding;
  const facts = [
    { term: t.unit, text: unit },
    { term: t.finding, text: finding.text },
    { term: t.remedy, text: finding.remedy },
    { term: t.dueOn, text: formatDay(finding.dueOn) },
    { term: t.responsible, text: finding.responsible ?? '' },
    { term: t.found, text: finding.foundOn ? formatDay(finding.foundOn) : '' },
    { term: t.name, text: finding.inspectionTitle },
  ];
  const said =
    fixedOn && fixNote ? [{ when: t.fixed(formatDay(fixedOn), reporterName ?? ''), title: fixNote, tone: 'active' as const }] : [];
  const decided =
    state === 'fixed' && confirmedOn
      ? [{ when: '', title: t.confirmedBy(formatDay(confirmedOn), confirmerName ?? ''), tone: 'done' as const }]
      : returnReason
        ? [{ when: '', title: t.returnedFor(returnReason), tone: 'late' as const }]
        : [];
  return {
    ...findingLine(finding, today, locale),
    facts: facts.filter(({ text }) => text !== ''),
    steps: [...said, ...decided],
    state,
    isCarried: finding.carriedVisitId !== null,
  };
}

/** A photograph on the page of its visit, by the address under which it is opened. */
export const photoView = (visit: Pick<Visit, 'id' | 'inspectionId'>, { fileId, addedAt }: Photo, what: string, locale: Locale) => ({
  href: `/lam-viec/kiem-tra/${visit.inspectionId}/${visit.id}/tep/${fileId}`,
  alt: inspectionTexts[locale].photoOf(truncate(what, 80), formatMoment(addedAt)),
});

/** A criterion in the list that is kept. */
export const criterionLine = ({ id, text, guide, maxPoints, position, endedOn }: Criterion, locale: Locale) => ({
  id,
  position: formatNumber(position, locale),
  text,
  guide: guide ?? '',
  points: maxPoints === null ? '' : formatNumber(maxPoints, locale),
  state: {
    tone: (endedOn ? 'plain' : 'done') as Tone,
    word: endedOn ? inspectionTexts[locale].ended : inspectionTexts[locale].inUse,
  },
});
