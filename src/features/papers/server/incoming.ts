import { unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { columnsOf, loggedOf, recordIn, type Given } from '#platform/values/forms.ts';
import type { DocumentId, UnitId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { sql } from 'kysely';
import type { IncomingId } from '../paper.ts';
import { mayHandOn, mayKeepRegisters } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { incomingKept, type HandInput, type IncomingInput } from '../schema.ts';
import { handing } from './handing.ts';
import { incomingOfDocument, incomingRows } from './incoming-queries.ts';
import { lockedIncoming, type Keeping } from './locked.ts';

const after = (a: Temporal.PlainDate | undefined, b: Temporal.PlainDate): boolean =>
  a !== undefined && Temporal.PlainDate.compare(a, b) > 0;

async function isAtWork(tx: Tx, { actor, today }: Keeping, unitId: UnitId): Promise<boolean> {
  return (await unitsOn(tx, actor.authorityId, today)).some(({ id }) => id === unitId);
}

async function wrongIn(tx: Tx, by: Keeping, input: IncomingInput): Promise<Refusal[]> {
  const { arrivedOn, paperOn, unitId, dueOn } = input;
  return [
    ...(after(arrivedOn, by.today) ? [refusals.arrivalToCome(by.today).refusal] : []),
    ...(after(paperOn, arrivedOn) ? [refusals.beforeItsDay().refusal] : []),
    ...(dueOn && !unitId ? [refusals.dueWithoutUnit().refusal] : []),
    ...(dueOn && after(by.today, dueOn) && after(arrivedOn, dueOn) ? [refusals.dueBefore().refusal] : []),
    ...(unitId && !(await isAtWork(tx, by, unitId)) ? [refusals.unknownUnit().refusal] : []),
  ];
}

const bare = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\d/]/gu, '')
    .replace(/^0+/, '');

type Arrived = Pick<IncomingInput, 'symbol' | 'issuer' | 'paperOn' | 'arrivedOn' | 'kind' | 'title'>;

/** The line of a paper without a number that came on the same day and is called the same. */
async function unnumberedTwin(tx: Tx, { actor }: Keeping, { issuer, paperOn, arrivedOn, kind, title }: Arrived) {
  const near = await incomingRows(tx, actor.authorityId, (query) =>
    query.where('cancelled_at', 'is', null).where('symbol', 'is', null).where('arrived_on', '=', arrivedOn),
  );
  const said = (one: Pick<Arrived, 'issuer' | 'kind' | 'title'> & { paperOn?: Temporal.PlainDate | null | undefined }): string =>
    [one.issuer, one.kind, one.title, String(one.paperOn ?? '')].map(bare).join(' ');
  return near.find((one) => said(one) === said({ issuer, kind, title, paperOn }));
}

/** The line that has the same number, sender and year: a paper arrives once. */
async function twin(tx: Tx, by: Keeping, arrived: Arrived) {
  const { symbol, issuer, paperOn, arrivedOn } = arrived;
  if (!symbol) return unnumberedTwin(tx, by, arrived);
  const { actor } = by;
  const year = (paperOn ?? arrivedOn).year;
  const near = await incomingRows(tx, actor.authorityId, (query) =>
    query
      .where('cancelled_at', 'is', null)
      .where('symbol', 'is not', null)
      .where(sql<boolean>`extract(year from coalesce(paper_on, arrived_on)) = ${year}`),
  );
  return near.find((one) => bare(one.symbol ?? '') === bare(symbol) && bare(one.issuer) === bare(issuer));
}

/**
 * Registers a paper that came in, under the next number of the year or the one that was typed, and hands it on where a unit is named. Refused: to others
 * than who keeps the registers; days that cannot be; a number that was used; a paper or file that stands there already.
 */
export async function addIncoming(tx: Tx, by: Keeping, input: IncomingInput, documentId?: DocumentId): Promise<Result<IncomingId>> {
  const refusal = mayKeepRegisters(by.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = by.actor;
  await takeTurn(tx, authorityId, 'incoming papers');
  const wrong = refuseAll(await wrongIn(tx, by, input));
  if (wrong) return wrong;
  const file = documentId && (await incomingOfDocument(tx, authorityId, documentId));
  if (file) return refusals.documentTwice(file.number);
  const same = await twin(tx, by, input);
  if (same) return refusals.arrivedTwice(same.number, same.arrivedOn);
  const { year } = input.arrivedOn;
  const lines = await incomingRows(tx, authorityId, (query) => query.where('year', '=', year));
  if (lines.some(({ number }) => number === input.number)) return refusals.numberIn(input.number ?? 0, year);
  const number = input.number ?? Math.max(0, ...lines.map((line) => line.number)) + 1;
  const { id } = await tx
    .insertInto('incoming_paper')
    .values({
      ...{ authority_id: authorityId, year, number, arrived_on: input.arrivedOn },
      ...columnsOf(incomingKept, input),
      document_id: documentId ?? null,
      ...{ registered_by: officerId, registered_at: by.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const told = { number, arrivedOn: input.arrivedOn.toString(), ...loggedOf(incomingKept, input), documentId: documentId ?? null };
  recordChange(tx, { action: 'incoming.registered', objectType: 'incoming', objectId: id, changes: difference({}, told) });
  const { unitId, dueOn } = input;
  if (unitId) await handing(tx, by, { id, title: input.title, issuer: input.issuer, number }, { unitId, handedOn: by.today, dueOn });
  return ok(id);
}

/** Corrects what the register says of a paper; number and day of arrival stay. */
export async function correctIncoming(tx: Tx, by: Keeping, id: IncomingId, input: Given<typeof incomingKept>): Promise<Result<IncomingId>> {
  const refusal = mayKeepRegisters(by.actor);
  if (refusal) return { ok: false, refusal };
  const found = await lockedIncoming(tx, by, id);
  if (!found.ok) return found;
  const { arrivedOn } = found.value;
  if (after(input.paperOn, arrivedOn)) return refusals.beforeItsDay();
  const changes = difference(loggedOf(incomingKept, found.value), loggedOf(incomingKept, recordIn(incomingKept, input)));
  if (Object.keys(changes).length === 0) return ok(id);
  const same = await twin(tx, by, { ...input, arrivedOn });
  if (same && same.id !== id) return refusals.arrivedTwice(same.number, same.arrivedOn);
  await tx
    .updateTable('incoming_paper')
    .set(columnsOf(incomingKept, input))
    .where('authority_id', '=', by.actor.authorityId)
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'incoming.corrected', objectType: 'incoming', objectId: id, changes });
  return ok(id);
}

/**
 * Hands a paper on to a unit, whose officers are told; a second time it goes to another unit, which has to receive it anew. Refused: what was dealt with,
 * a unit that is not at work, a day before it arrived or to come.
 */
export async function handIncoming(tx: Tx, by: Keeping, id: IncomingId, input: HandInput): Promise<Result<IncomingId>> {
  const refusal = mayHandOn(by.actor);
  if (refusal) return { ok: false, refusal };
  const found = await lockedIncoming(tx, by, id);
  if (!found.ok) return found;
  const line = found.value;
  if (line.done) return refusals.isDone();
  const { unitId, handedOn, dueOn } = input;
  const wrong = refuseAll([
    ...(after(handedOn, by.today) ? [refusals.handedToCome(by.today).refusal] : []),
    ...(after(line.arrivedOn, handedOn) ? [refusals.handedBefore(line.arrivedOn).refusal] : []),
    ...(dueOn && after(handedOn, dueOn) ? [refusals.dueBefore().refusal] : []),
    ...((await isAtWork(tx, by, unitId)) ? [] : [refusals.unknownUnit().refusal]),
  ]);
  if (wrong) return wrong;
  if (line.unitId === unitId && String(line.dueOn ?? '') === String(dueOn ?? '')) return refusals.sameUnit();
  await handing(tx, by, line, input);
  return ok(id);
}
