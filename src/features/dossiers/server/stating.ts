import { stateValue, type ValueId } from '#features/activities/server/index.ts';
import { targetLines, type TargetLine } from '#features/plans/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { refused, type Result } from '#platform/values/result.ts';
import { percentOf } from '#platform/values/share.ts';
import { sources } from '../dossier.ts';
import { dossierTexts } from '../messages.ts';
import { periodWords, periodYear, spanOf } from '../period.ts';
import { mayKeepDossiers } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { StateShareInput } from '../schema.ts';
import { periodsIn, shareOf, shares, toldOf, wholeInTime, type Told } from '../shares.ts';
import { begin, type Keeping } from './counting.ts';
import { countsOf, holdingOf } from './queries.ts';

/** The unit that is the authority as a whole, on the day. */
async function rootOn(db: Read, authorityId: AuthorityId, today: Temporal.PlainDate): Promise<UnitId | undefined> {
  return (await unitsOn(db, authorityId, today)).find(({ parentId }) => parentId === null)?.id;
}

/** Targets in % of plans that hold and take a published figure. */
export async function targetsForShares(db: Read, authorityId: AuthorityId, today: Temporal.PlainDate): Promise<TargetLine[]> {
  return [...(await targetLines(db, authorityId)).values()].filter(
    ({ way, unit, endedOn }) => way === 'given' && unit.includes('%') && (!endedOn || Temporal.PlainDate.compare(today, endedOn) < 0),
  );
}

/** Of how many periods and units a share is made, where it is not one line of the authority as a whole. */
const madeOf = ({ isOfRoot, units, periods }: Told): string => {
  const { ofUnits, madeOf: ofPeriods } = dossierTexts.vi;
  const [unitsSaid, periodsSaid] = [formatNumber(units), formatNumber(periods)];
  return [...(isOfRoot ? [] : [`; ${ofUnits(unitsSaid, unitsSaid)}`]), ...(periods > 1 ? [`; ${ofPeriods(periodsSaid)}`] : [])].join('');
};

/**
 * States a share of confirmed figures as the published figure of a target, with its numbers, period, source and day; it counts once another officer confirmed it there.
 * Refused to others, where no such figure is confirmed, nothing arose, or the target takes none of that year.
 */
export async function stateShare(tx: Tx, by: Keeping, input: StateShareInput): Promise<Result<ValueId>> {
  const may = await begin(tx, by, mayKeepDossiers(by.actor));
  if (!may.ok) return may;
  const { authorityId } = by.actor;
  const { period, source, share: code } = input;
  const year = periodYear(period);
  const root = await rootOn(tx, authorityId, by.today);
  const told = toldOf(holdingOf(await countsOf(tx, authorityId, { year })), { period, source }, root);
  const share = told && shareOf(code, told.figures);
  if (!told || !share) return refused(refusals.noShare().refusal);
  if (share.whole === 0) return refusals.noneArose();
  const target = (await targetsForShares(tx, authorityId, by.today)).find(({ id }) => id === input.targetId);
  if (target?.year !== year) return refusals.noTarget();
  const { to } = spanOf(period);
  const measuredOn = Temporal.PlainDate.compare(told.takenOn, to) < 0 ? told.takenOn : to;
  const n = `${formatNumber(share.part)}/${formatNumber(share.whole)}`;
  return stateValue(tx, {
    ...by,
    planId: target.planId,
    targetId: target.id,
    valueId: input.valueId,
    value: percentOf(share.part / share.whole),
    measuredOn,
    source: `${shares[code].vi}: ${n} hồ sơ, ${periodWords(period, 'vi')}; ${sources[source].vi}, lấy ngày ${formatDay(told.takenOn)}${madeOf(told)}`,
  });
}

/** Units that resolved every dossier in time in the latest month or quarter with confirmed figures, for who writes about good examples. */
export async function praiseworthy(db: Read, authorityId: AuthorityId, today: Temporal.PlainDate) {
  const holding = holdingOf(await countsOf(db, authorityId));
  const last = periodsIn(holding).find((period) => Temporal.PlainDate.compare(spanOf(period).to, today) < 0);
  if (!last || Temporal.PlainDate.compare(spanOf(last).to, today.subtract({ days: 92 })) < 0) return [];
  const names = new Map((await unitsOn(db, authorityId, today)).map(({ id, name }) => [id, name]));
  return wholeInTime(holding, last).flatMap(({ unitId, resolved }) => {
    const name = names.get(unitId);
    return name === undefined ? [] : [{ name, resolved, period: last }];
  });
}
