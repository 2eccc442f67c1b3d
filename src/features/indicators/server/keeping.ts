import { sql } from 'kysely';
import { channels } from '#features/channels/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn, type RecordOf } from '#platform/values/forms.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { isOwnKey, keyOf, type OwnIndicator, type OwnIndicatorId } from '../indicator.ts';
import { mayKeepIndicators } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { kept, type IndicatorChange, type IndicatorInput } from '../schema.ts';
import { ownIndicatorsOf } from './queries.ts';

interface Keeping {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** Own indicators of an authority are changed by one at a time. */
export const holdIndicators = (tx: Tx, { authorityId }: Pick<Actor, 'authorityId'>): Promise<void> =>
  takeTurn(tx, authorityId, 'indicators');

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

async function begin(tx: Tx, { actor }: Keeping): Promise<Result<OwnIndicator[]>> {
  const refusal = mayKeepIndicators(actor);
  if (refusal) return refused(refusal);
  await holdIndicators(tx, actor);
  return ok(await ownIndicatorsOf(tx, actor.authorityId));
}

/** What is wrong with what an indicator means, also beside the others. */
async function whyNot(tx: Tx, input: Omit<IndicatorChange, 'from'>, own: string, all: readonly OwnIndicator[]): Promise<Refusal[]> {
  const { aggregation, measure, channel, least, most, notAbove, unit } = input;
  const isTyped = aggregation === 'ratio' || aggregation === 'distinct';
  const other = notAbove === undefined || notAbove === own ? undefined : notAbove;
  const isThere =
    other === undefined ||
    (isOwnKey(other)
      ? all.some(({ key }) => key === other)
      : (await tx.selectFrom('indicator').select('code').where('code', '=', other).executeTakeFirst()) !== undefined);
  return [
    ...(aggregation === 'ratio' && unit !== '%' ? [refusals.ratioInPercent().refusal] : []),
    ...(measure !== undefined && isTyped ? [refusals.notCounted().refusal] : []),
    ...(channel !== undefined && measure === undefined ? [refusals.channelAlone().refusal] : []),
    ...(channel !== undefined && measure !== undefined && !channels[channel].measures.includes(measure)
      ? [refusals.channelCountsOther().refusal]
      : []),
    ...(least !== undefined && most !== undefined && least > most ? [refusals.boundsBackwards().refusal] : []),
    ...(notAbove !== undefined && notAbove === own ? [refusals.aboveItself().refusal] : []),
    ...(isThere ? [] : [refusals.unknownOther().refusal]),
  ];
}

/** Why a regime does not ask for an indicator: it is not there, has ended, or goes by questions. */
async function whyNotRegime(tx: Tx, { actor, today }: Keeping, regimeId: string | undefined): Promise<Refusal[]> {
  if (regimeId === undefined) return [];
  const { rows } = await sql<{ asks: boolean }>`select v.questions <> '[]' as asks from regime r
    join regime_version v on v.authority_id = r.authority_id and v.regime_id = r.id
    where r.authority_id = ${actor.authorityId} and r.id::text = ${regimeId} and (r.ended_on is null or r.ended_on > ${today.toString()}::date)
    order by v.from_on desc, v.told_at desc limit 1`.execute(tx);
  const [found] = rows;
  if (!found) return [refusals.unknownRegime().refusal];
  return found.asks ? [refusals.regimeOfQuestions().refusal] : [];
}

type Meaning = RecordOf<typeof kept>;

const loggedAll = (meaning: Meaning, from: Temporal.PlainDate) => ({ ...loggedOf(kept, meaning), from: from.toString() });

async function addVersion(tx: Tx, { actor, now }: Keeping, id: OwnIndicatorId, meaning: Meaning, from: Temporal.PlainDate): Promise<void> {
  const of = { authority_id: actor.authorityId, indicator_id: id };
  await tx
    .insertInto('own_indicator_version')
    .values({ ...of, ...columnsOf(kept, meaning), from_on: from, told_at: now, told_by: actor.officerId })
    .execute();
}

/**
 * Defines an indicator from a day on, for own reports, for a regime of those below, or both. Refused to others; a code that is or was in use, one that is used
 * nowhere, a regime that has ended or goes by questions, bounds that run backwards, a measure of what is typed.
 */
export async function addIndicator(tx: Tx, by: Keeping, input: IndicatorInput): Promise<Result<OwnIndicatorId>> {
  const found = await begin(tx, by);
  if (!found.ok) return found;
  const { authorityId, officerId } = by.actor;
  const { code, isInOwn, regimeId, from } = input;
  const key = keyOf(code, authorityId);
  const wrong = refuseAll([
    ...(found.value.some((one) => one.code === code) ? [refusals.codeUsed(code).refusal] : []),
    ...(!isInOwn && regimeId === undefined ? [refusals.nowhere().refusal] : []),
    ...(await whyNotRegime(tx, by, regimeId)),
    ...(await whyNot(tx, input, key, found.value)),
  ]);
  if (wrong) return wrong;
  const { id } = await tx
    .insertInto('own_indicator')
    .values({
      ...{ authority_id: authorityId, code, key, is_in_own: isInOwn, regime_id: regimeId ?? null },
      ...{ added_at: by.now, added_by: officerId },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const meaning = recordIn(kept, input);
  await addVersion(tx, by, id, meaning, from);
  const changes = difference({}, { code, isInOwn, ...(regimeId && { regime: regimeId }), ...loggedAll(meaning, from) });
  recordChange(tx, { action: 'own-indicator.added', objectType: 'own-indicator', objectId: id, changes });
  return ok(id);
}

async function open(tx: Tx, by: Keeping, id: OwnIndicatorId): Promise<Result<{ indicator: OwnIndicator; all: OwnIndicator[] }>> {
  const found = await begin(tx, by);
  if (!found.ok) return found;
  const indicator = found.value.find((one) => one.id === id);
  if (!indicator) return refusals.unknown();
  return indicator.retiredOn ? refusals.retired(indicator.retiredOn) : ok({ indicator, all: found.value });
}

/** What the form that changes an indicator starts with: what was told last. */
export function startOfIndicator({ versions }: OwnIndicator) {
  const last = versions.at(-1);
  if (!last) throw new Error('An indicator has a version.');
  const { toldAt: _toldAt, ...start } = last;
  return start;
}

/**
 * An indicator means something else from a day on; reports that closed before go by what held. Saying what stands changes nothing. Refused to others, once it is
 * retired, for a day that is past or before the last change, and as adding is.
 */
export async function changeIndicator(tx: Tx, by: Keeping, id: OwnIndicatorId, input: IndicatorChange): Promise<Result<OwnIndicatorId>> {
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  const { indicator, all } = found.value;
  const start = startOfIndicator(indicator);
  const meaning = recordIn(kept, input);
  const changes = difference(loggedAll(recordIn(kept, start), start.from), loggedAll(meaning, input.from));
  if (Object.keys(changes).length === 0) return ok(id);
  const wrong = refuseAll([
    ...(compare(input.from, start.from) < 0 ? [refusals.fromBeforeLast(start.from).refusal] : []),
    ...(compare(input.from, by.today) < 0 ? [refusals.fromPast(by.today).refusal] : []),
    ...(await whyNot(tx, input, indicator.key, all)),
  ]);
  if (wrong) return wrong;
  await addVersion(tx, by, id, meaning, input.from);
  recordChange(tx, { action: 'own-indicator.changed', objectType: 'own-indicator', objectId: id, changes });
  return ok(id);
}

/** How many drafts of the authority have a figure of it. */
async function draftsWith(tx: Tx, { actor }: Keeping, key: string): Promise<number> {
  const { count } = await tx
    .selectFrom('report_figure as f')
    .innerJoin('report as r', (join) => join.onRef('r.authority_id', '=', 'f.authority_id').onRef('r.id', '=', 'f.report_id'))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('f.authority_id', '=', actor.authorityId)
    .where('f.indicator', '=', key)
    .where('r.state', '=', 'draft')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Reports that close from that day on have it no longer; drafts that have it keep their figure, and so many of its own are told. Refused to others, twice, and for a day
 * that is past.
 */
export async function retireIndicator(
  tx: Tx,
  by: Keeping,
  id: OwnIndicatorId,
  { on, reason }: { on: Temporal.PlainDate; reason: string },
): Promise<Result<number>> {
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  if (compare(on, by.today) < 0) return refusals.retiredInThePast(by.today);
  const { numUpdatedRows } = await tx
    .updateTable('own_indicator')
    .set({ retired_on: on, retired_at: by.now, retired_by: by.actor.officerId, retired_reason: reason })
    .where('authority_id', '=', by.actor.authorityId)
    .where('id', '=', id)
    .where('retired_on', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refusals.retired(on);
  const changes = { retiredOn: { to: on.toString() }, reason: { to: reason } };
  recordChange(tx, { action: 'own-indicator.retired', objectType: 'own-indicator', objectId: id, changes });
  return ok(await draftsWith(tx, by, found.value.indicator.key));
}
