import type { RequestEvent } from '@sveltejs/kit';
import {
  countLine,
  differencesIn,
  mayConfirmDossiers,
  mayKeepDossiers,
  maySeeDossiers,
  monthsTrend,
  partsOf,
  periodFirst,
  periodsIn,
  periodWords,
  sharesTable,
  wholeInTime,
} from '#features/dossiers/index.ts';
import { countsOf, holdingOf, latestOf } from '#features/dossiers/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsHere } from './dossiers.ts';

export const load = staffLoad(maySeeDossiers, async ({ locals: { locale }, url }: RequestEvent, staff) => {
  const { unitName, root } = await unitsHere(staff);
  const counts = await countsOf(staff.db, staff.actor.authorityId);
  const [holding, latest] = [holdingOf(counts), latestOf(counts)];
  const periods = periodsIn(counts.filter(({ endedAt }) => endedAt === null));
  const asked = url.searchParams.get('ky') ?? '';
  const period = periods.includes(asked) ? asked : periodFirst(periods);
  const shown = new Set(period === '' ? [] : partsOf(latest, period));
  const ids = new Set<string>(latest.map(({ id }) => id));
  return {
    locale,
    period,
    periods: periods.map((code) => ({ code, name: periodWords(code, locale) })),
    waiting: latest.filter(({ confirmedAt }) => confirmedAt === null).length,
    lines: latest.filter((one) => shown.has(one.period)).map((one) => countLine(one, ids, unitName, locale)),
    shares: sharesTable(holding, { period, root }, locale),
    differences: differencesIn(latest, period, unitName, locale),
    whole: wholeInTime(holding, period).map(({ unitId, resolved }) => ({ name: unitName(unitId), resolved })),
    trend: monthsTrend(holding, root, locale),
    mayKeep: mayKeepDossiers(staff.actor) === undefined,
    mayConfirm: mayConfirmDossiers(staff.actor) === undefined,
  };
});
