import { formatDay, formatMoment, formatNumber, formatPercent } from '#platform/values/format.ts';
import { labelsOf, linesOf } from '#platform/values/forms.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import {
  fieldKey,
  sources,
  type CountRead,
  type DossierCount,
  type Figures,
  type LateDossier,
  type LateRead,
  type Source,
  reasons,
} from './dossier.ts';
import { dossierTexts, lateTexts } from './messages.ts';
import { byTime, periodKind, periodWords } from './period.ts';
import { countForm, keptFigures, keptOf } from './schema.ts';
import { partsOf, shareOf, shares, toldOf, unitsIn, unitsTold, type ShareCode } from './shares.ts';

export type UnitName = (id: UnitId) => string;

const sourceCodes = Object.keys(sources) as Source[];

const figureNames = (locale: Locale) => Object.keys(dossierTexts[locale].figures) as (keyof (typeof dossierTexts)['vi']['figures'])[];

const inOneLine = (it: Figures, locale: Locale) => {
  const n = (value: number): string => formatNumber(value, locale);
  return {
    ...{ received: n(it.received), resolved: n(it.resolved), inTime: n(it.early + it.onTime), late: n(it.late) },
    ...{ open: n(it.openInTime + it.openOverdue), overdue: n(it.openOverdue) },
  };
};

/** A share in words: its percentage with both numbers, that nothing arose, or that it is not known. */
export function shareWords(code: ShareCode, figures: Figures, locale: Locale): { percent: string; n: string } {
  const t = dossierTexts[locale];
  const share = shareOf(code, figures);
  if (!share) return { percent: t.noFigures, n: '' };
  if (share.whole === 0) return { percent: t.noneArose, n: '' };
  const n = t.ofDossiers(formatNumber(share.part, locale), formatNumber(share.whole, locale));
  return { percent: formatPercent(share.part, share.whole, locale), n };
}

/** The shares of the authority in a period, a column for each source that tells anything. */
export function sharesTable(counts: readonly CountRead[], { period, root }: { period: string; root: UnitId | undefined }, locale: Locale) {
  const t = dossierTexts[locale];
  const n = (value: number): string => formatNumber(value, locale);
  const told = sourceCodes.flatMap((source) => {
    const one = toldOf(counts, { period, source }, root);
    return one ? [{ source, ...one }] : [];
  });
  const units = unitsTold(counts, period, root);
  return {
    sources: told.map(({ source, takenOn, ...of }) => ({
      code: source,
      name: sources[source][locale],
      taken: t.takenOn(formatDay(takenOn, locale)),
      made: [
        of.isOfRoot ? t.ofAll : t.ofUnits(n(of.units), n(Math.max(of.units, units))),
        ...(of.periods > 1 ? [t.madeOf(n(of.periods))] : []),
      ].join(', '),
    })),
    rows: (Object.keys(shares) as ShareCode[]).map((code) => ({
      code,
      name: shares[code][locale],
      cells: told.map(({ figures }) => shareWords(code, figures, locale)),
    })),
  };
}

/** Each unit and source in a period, with the main figures. */
export function unitsTable(counts: readonly CountRead[], period: string, unitName: UnitName, locale: Locale) {
  return sourceCodes
    .flatMap((source) => unitsIn(counts, { period, source }))
    .map((one) => ({
      ...{ key: `${one.unitId} ${one.source}`, unit: unitName(one.unitId), source: sources[one.source][locale] },
      ...{ taken: formatDay(one.takenOn, locale), ...inOneLine(one, locale), inTimeShare: shareWords('on-time', one, locale).percent },
    }))
    .toSorted((a, b) => a.unit.localeCompare(b.unit, 'vi'));
}

/** Where the sources tell other figures of the same unit and period, each in a sentence; of a year in each of its parts. */
export function differencesIn(counts: readonly CountRead[], period: string, unitName: UnitName, locale: Locale): string[] {
  if (period === '') return [];
  const t = dossierTexts[locale];
  const parts = partsOf(counts, period);
  return parts.flatMap((part) => {
    const lines = sourceCodes.flatMap((source) =>
      unitsIn(counts, { period: part, source }).filter(() => parts.length === 1 || part !== period),
    );
    return [...Map.groupBy(lines, ({ unitId }) => unitId)].flatMap(([unitId, of]) => {
      const said = of.map((one) => ({ source: one.source, figures: inOneLine(one, locale) }));
      const who = `${unitName(unitId)}, ${periodWords(part, locale)}`;
      return figureNames(locale)
        .filter((name) => new Set(said.map(({ figures }) => figures[name])).size > 1)
        .map((name) => {
          const values = said.map(({ source, figures }) => t.sourced(sources[source][locale], figures[name])).join('; ');
          return t.differLine(who, t.figures[name].toLocaleLowerCase('vi'), values);
        });
    });
  });
}

/** How much was resolved in time, month by month, a line for each source: points out of 100, nothing where nothing was resolved. */
export function monthsTrend(counts: readonly CountRead[], root: UnitId | undefined, locale: Locale) {
  const months = [...new Set(counts.map(({ period }) => period).filter((period) => periodKind(period) === 'month'))]
    .toSorted(byTime)
    .slice(-12);
  const rows = sourceCodes.map((source) => ({
    name: sources[source][locale],
    points: months.map((period) => {
      const told = toldOf(counts, { period, source }, root);
      const share = told && shareOf('on-time', told.figures);
      return share && share.whole > 0 ? Math.floor((share.part / share.whole) * 1000) / 10 : null;
    }),
  }));
  const labels = months.map((period) => `${period.slice(5)}/${period.slice(2, 4)}`);
  return { labels, rows: rows.filter(({ points }) => points.some((point) => point !== null)) };
}

/** Figures as they were noted, for a list of the staff. */
export function countLine(one: DossierCount, latest: ReadonlySet<string>, unitName: UnitName, locale: Locale) {
  const t = dossierTexts[locale];
  const state = one.endedAt ? 'ended' : !latest.has(one.id) ? 'replaced' : one.confirmedAt ? 'confirmed' : 'noted';
  return {
    ...{ id: one.id, unit: unitName(one.unitId), period: periodWords(one.period, locale), field: one.field },
    ...{ source: sources[one.source][locale], taken: formatDay(one.takenOn, locale), state, word: t.states[state] },
    ...{ ...inOneLine(one, locale), at: formatMoment(one.notedAt, locale), reason: one.endReason },
  };
}

/** Figures that wait, as one line beside a box to tick, with what another source says. */
export function waitingLine(one: DossierCount, others: readonly CountRead[], unitName: UnitName, locale: Locale): string {
  const t = dossierTexts[locale];
  const said = inOneLine(one, locale);
  const figures = figureNames(locale).map((name) => `${t.figures[name].toLocaleLowerCase('vi')} ${said[name]}`);
  const beside = others
    .filter(
      ({ source, unitId, period, field }) =>
        source !== one.source && unitId === one.unitId && period === one.period && fieldKey(field) === fieldKey(one.field),
    )
    .map((other) => t.sourced(sources[other.source][locale], inOneLine(other, locale).resolved));
  const head = [
    periodWords(one.period, locale),
    unitName(one.unitId),
    one.field,
    sources[one.source][locale],
    t.takenOn(formatDay(one.takenOn, locale)),
  ];
  const tail = beside.length > 0 ? ` (${t.others(beside.join('; '))})` : '';
  return `${head.filter(Boolean).join(', ')}: ${figures.join(', ')}${tail}`;
}

/** How a late dossier stands on the day. */
function standingOf({ dueOn, newDueOn, answeredOn }: LateRead, today: Temporal.PlainDate, locale: Locale): string {
  const t = lateTexts[locale];
  const days = (from: Temporal.PlainDate, to: Temporal.PlainDate): string => formatNumber(from.until(to).days, locale);
  const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0;
  if (answeredOn) {
    const day = formatDay(answeredOn, locale);
    return newDueOn && isAfter(answeredOn, newDueOn) ? t.answeredLate(day, days(newDueOn, answeredOn)) : t.answered(day);
  }
  if (newDueOn) return isAfter(today, newDueOn) ? t.overNew(days(newDueOn, today)) : t.openToNew(formatDay(newDueOn, locale));
  return t.open(days(dueOn, today));
}

/** A late dossier in words, as everybody may read it. */
export function lateLine(one: LateRead, { today, unitName, locale }: { today: Temporal.PlainDate; unitName: UnitName; locale: Locale }) {
  const t = lateTexts[locale];
  const { paperNumber, paperOn, signerPost } = one;
  const isSorry = paperNumber !== null && paperOn !== null && signerPost !== null;
  return {
    ...{
      code: one.code,
      unit: unitName(one.unitId),
      due: formatDay(one.dueOn, locale),
      why: one.reasonWords ?? reasons[one.reason][locale],
    },
    apology: isSorry ? t.apologyOf(paperNumber, formatDay(paperOn, locale), signerPost) : t.noApology,
    ...{
      newDue: one.newDueOn ? formatDay(one.newDueOn, locale) : '–',
      standing: standingOf(one, today, locale),
      isOpen: one.answeredOn === null,
      isSorry,
    },
  };
}

export function lateView(one: LateDossier, about: Parameters<typeof lateLine>[1]) {
  const state = one.endedAt ? ('ended' as const) : one.publishedAt ? ('published' as const) : ('noted' as const);
  const { notedAt, endReason } = one;
  return { ...lateLine(one, about), id: one.id, state, word: lateTexts[about.locale].states[state], seen: notedAt.toString(), endReason };
}

/** All the figures as they were noted, with their names. */
export const countDetails = (one: DossierCount, locale: Locale) => [
  ...linesOf(keptOf, one, { locale, instead: { unitId: null, period: { text: periodWords(one.period, locale) } } }),
  ...linesOf(keptFigures, one, { locale }),
];

/** What is asked of each column of a sheet: the names of the fields. */
export const dossierColumnWords = (locale: Locale) => labelsOf(countForm, locale);
