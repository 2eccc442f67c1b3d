import { purposes } from '#features/envelopes/index.ts';
import { formatDay, formatMoment, formatNumber, formatRange } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { nameOfPeriod } from './asking/naming.ts';
import type { BodyStanding, Completeness, PeriodStanding } from './counting/standing.ts';
import { regimeTexts } from './messages.ts';
import { askedPeriods, owingLevels, regimeKinds, type Asked, type Regime, type RegimeVersion } from './regime.ts';

/** When a report is due, in words: "trước ngày 10 của tháng cuối kỳ". */
export function dueInWords({ rule, isBefore, once }: RegimeVersion, locale: Locale): string {
  const t = regimeTexts[locale];
  if (once) return formatDay(once.dueOn);
  if (!rule) return '–';
  const said =
    rule.dueRule === 'fixed-date'
      ? t.dueRules['fixed-date'](rule.dueNumber, rule.dueMonth ?? 12)
      : t.dueRules[rule.dueRule](rule.dueNumber);
  const due = isBefore ? t.before(said) : said;
  return `${due}; ${rule.closingDay === 31 ? t.closingEnd : t.closing(String(rule.closingDay))}`;
}

export const periodsInWords = ({ periods, once }: RegimeVersion, locale: Locale): string =>
  once ? formatRange(once.covers.from, once.covers.to) : periods.map((one) => askedPeriods[one][locale]).join(', ');

export const whoInWords = ({ levels }: RegimeVersion, locale: Locale): string =>
  levels.length === 0 ? regimeTexts[locale].everybody : levels.map((one) => owingLevels[one][locale]).join(', ');

/** A regime as a line of the list. */
export function regimeLine(regime: Regime, locale: Locale) {
  const t = regimeTexts[locale];
  const last = regime.versions.at(-1);
  return {
    id: regime.id,
    name: last?.name ?? '',
    kind: regimeKinds[regime.kind][locale],
    periods: last ? periodsInWords(last, locale) : '',
    due: last ? dueInWords(last, locale) : '',
    who: last ? whoInWords(last, locale) : '',
    isEnded: regime.endedOn !== null,
    state: regime.endedOn ? t.endedFrom(formatDay(regime.endedOn)) : t.holds,
  };
}

/** A version of a regime as the page of the regime tells it. */
export const versionView = (version: RegimeVersion, purpose: Regime['purpose'], locale: Locale) => {
  const t = regimeTexts[locale];
  const said = purposes[purpose as keyof typeof purposes][locale];
  return {
    key: `${version.from.toString()} ${version.toldAt.toString()}`,
    title: t.fromDay(formatDay(version.from)),
    told: t.toldBy(formatMoment(version.toldAt)),
    lines: [
      { term: t.name, text: version.name },
      { term: t.purpose, text: said },
      { term: t.periods, text: periodsInWords(version, locale) },
      { term: t.due, text: dueInWords(version, locale) },
      { term: t.who, text: whoInWords(version, locale) },
      ...(version.through ? [{ term: t.through, text: version.through }] : []),
      ...(version.basis ? [{ term: t.basis, text: version.basis }] : []),
      ...(version.questions.length > 0
        ? [
            {
              term: t.questions,
              text: version.questions.map(({ text, unit }, at) => `${at + 1}. ${unit ? `${text} (${unit})` : text}`).join('\n'),
            },
          ]
        : []),
    ],
  };
};

export const askedLine = (asked: Asked, locale: Locale) => ({
  key: asked.key,
  name: nameOfPeriod(asked, locale),
  covers: formatRange(asked.covers.from, asked.covers.to),
  due: formatDay(asked.dueOn),
  isEstimate: asked.needsEstimate,
});

export function countsView(counts: Completeness, locale: Locale) {
  const said = (count: number): string => formatNumber(count, locale);
  return {
    asked: said(counts.asked),
    received: said(counts.received),
    onTime: said(counts.onTime),
    late: said(counts.late),
    missing: said(counts.missing),
    none: said(counts.none),
    accepted: said(counts.accepted),
    returned: said(counts.returned),
    receivedSaid: [
      `${said(counts.received)}/${said(counts.asked)}`,
      ...(counts.returned > 0 ? [regimeTexts[locale].returnedOf(said(counts.returned))] : []),
    ].join('; '),
    share: counts.onTimeShare === null ? regimeTexts[locale].noShare : `${formatNumber(counts.onTimeShare, locale)}%`,
  };
}

/** A period of a regime with how those below stand, as a line. */
export const periodLine = ({ regime, asked, counts, bodies }: PeriodStanding, locale: Locale) => ({
  ...askedLine(asked, locale),
  id: `${regime.id} ${asked.key}`,
  href: `/lam-viec/bao-cao/cap-duoi/${regime.id}/${asked.key}`,
  regime: asked.version.name,
  counts: countsView(counts, locale),
  isBehind: counts.overdue > 0,
  missing: bodies.filter(({ state }) => state === 'missing').map(({ name }) => name),
});

const tones = { missing: 'plain', arrived: 'active', accepted: 'done', returned: 'late' } as const;

export function bodyLine(one: BodyStanding, urgedOn: Temporal.PlainDate | undefined, locale: Locale) {
  const t = regimeTexts[locale];
  const { state, isLate } = one;
  const isOverdue = state === 'missing' && isLate;
  return {
    id: one.bodyId,
    name: one.name,
    href: one.envelopeId ? `/lam-viec/phong-bi/${one.envelopeId}` : undefined,
    came: one.cameOn ? formatDay(one.cameOn) : '–',
    state: { tone: isOverdue ? ('late' as const) : tones[state], word: isOverdue ? t.overdue : t.bodyStates[state] },
    isLate: isLate && state !== 'missing',
    isNone: one.isNone,
    version: one.version !== null && one.version > 1 ? t.versionWord(one.version) : '',
    urged: urgedOn ? t.urgedOn(formatDay(urgedOn)) : '',
  };
}
