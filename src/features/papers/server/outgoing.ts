import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { columnsOf, loggedOf, recordIn, type Given } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { sql } from 'kysely';
import type { About, OutgoingId, OutgoingPaper } from '../paper.ts';
import { mayKeepRegisters } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { outgoingKept, type OutgoingInput } from '../schema.ts';
import { partsOf, symbolOf, type SymbolParts } from '../symbol.ts';
import { lockedOutgoing, type Registering } from './locked.ts';
import { outgoingOf, outgoingRows } from './outgoing-queries.ts';

type Said = Given<typeof outgoingKept>;

interface Line extends Said {
  parts: SymbolParts;
  /** As it is printed; a number given by the register has its zero. */
  symbol: string;
  issuedOn: Temporal.PlainDate;
  origin: 'given' | 'typed';
  about?: About | undefined;
}

/** Numbers of a series are given one after the other. */
const turn = (tx: Tx, authorityId: AuthorityId, { series }: Pick<SymbolParts, 'series'>) =>
  takeTurn(tx, authorityId, `outgoing ${series.toLocaleUpperCase('vi')}`);

async function write(tx: Tx, { actor, now }: Registering, line: Line): Promise<OutgoingId> {
  const { parts, symbol, issuedOn, origin, about } = line;
  const { id } = await tx
    .insertInto('outgoing_paper')
    .values({
      authority_id: actor.authorityId,
      year: issuedOn.year,
      number: parts.number,
      letter: parts.letter,
      series: parts.series,
      symbol,
      issued_on: issuedOn,
      ...columnsOf(outgoingKept, line),
      origin,
      about_type: about?.type ?? null,
      about_id: about?.id ?? null,
      registered_by: actor.officerId,
      registered_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const told = { symbol, issuedOn: issuedOn.toString(), origin, ...loggedOf(outgoingKept, line), ...(about && { about: about.id }) };
  recordChange(tx, { action: 'outgoing.registered', objectType: 'outgoing', objectId: id, changes: difference({}, told) });
  return id;
}

/** The line that bears a number of a year, whatever the case of its letters. */
async function bearing(db: Read, authorityId: AuthorityId, symbol: string, year: number): Promise<OutgoingPaper | undefined> {
  const parts = partsOf(symbol);
  if (!parts) return undefined;
  const [line] = await outgoingRows(db, authorityId, (query) =>
    query
      .where('year', '=', year)
      .where('number', '=', parts.number)
      .where('letter', '=', parts.letter)
      .where(sql<boolean>`upper(series) = upper(${parts.series})`),
  );
  return line;
}

export interface NumberTyped extends Registering, Said {
  symbol: string;
  issuedOn: Temporal.PlainDate;
  about?: About;
  /** True for a line whose paper no longer holds: then its number goes over to this one. */
  isFree?: (line: OutgoingPaper) => Promise<boolean>;
}

/** Keeps a number that stands on a signed paper. Refused: a number of the year that another paper bears, also a cancelled one. */
export async function registerNumber(
  tx: Tx,
  { symbol, issuedOn, about, isFree, actor, now, ...said }: NumberTyped,
): Promise<Result<OutgoingId>> {
  const parts = partsOf(symbol);
  if (!parts) return refusals.badSymbol(symbol);
  await turn(tx, actor.authorityId, parts);
  const there = await bearing(tx, actor.authorityId, symbol, issuedOn.year);
  if (!there) return ok(await write(tx, { actor, now }, { ...said, parts, symbol, issuedOn, origin: 'typed', about }));
  if (there.cancelled) return refusals.numberCancelled(symbol, issuedOn.year, there.cancelled.reason);
  if (about && there.about?.id === about.id) return ok(there.id);
  if (about && isFree && (await isFree(there))) {
    await passOn(tx, actor.authorityId, there, about, { title: said.title, issuedOn });
    return ok(there.id);
  }
  return refusals.numberTaken(symbol, issuedOn.year, there.title, there.issuedOn);
}

async function passOn(
  tx: Tx,
  authorityId: AuthorityId,
  before: OutgoingPaper,
  about: About,
  { title, issuedOn }: { title: string; issuedOn: Temporal.PlainDate },
): Promise<void> {
  await tx
    .updateTable('outgoing_paper')
    .set({ about_type: about.type, about_id: about.id, title, issued_on: issuedOn })
    .where('authority_id', '=', authorityId)
    .where('id', '=', before.id)
    .execute();
  const changes = difference(
    { about: before.about?.id ?? null, title: before.title, issuedOn: before.issuedOn.toString() },
    { about: about.id, title, issuedOn: issuedOn.toString() },
  );
  recordChange(tx, { action: 'outgoing.passed-on', objectType: 'outgoing', objectId: before.id, changes });
}

export interface NumberAsked extends Registering, Said {
  series: string;
  issuedOn: Temporal.PlainDate;
  today: Temporal.PlainDate;
  about?: About;
}

/** The next number of a series in the year of the day, consumed with this transaction. Refused: a day to come, or before that of the last number. */
export async function giveNumber(
  tx: Tx,
  { series, issuedOn, today, about, actor, now, ...said }: NumberAsked,
): Promise<Result<OutgoingPaper>> {
  if (Temporal.PlainDate.compare(issuedOn, today) > 0) return refusals.dayToCome(today);
  await turn(tx, actor.authorityId, { series });
  const last = await lastOf(tx, actor.authorityId, series, issuedOn.year);
  if (last && Temporal.PlainDate.compare(issuedOn, last.issuedOn) < 0) return refusals.beforeLast(last.symbol, last.issuedOn);
  const parts = { number: (last?.number ?? 0) + 1, letter: '', series: last?.series ?? series };
  const id = await write(tx, { actor, now }, { ...said, parts, symbol: symbolOf(parts), issuedOn, origin: 'given', about });
  const line = await outgoingOf(tx, actor.authorityId, id);
  return line ? ok(line) : refusals.unknown();
}

/** The highest number of a series in a year, cancelled ones too; undefined before the first. */
export async function lastOf(db: Read, authorityId: AuthorityId, series: string, year: number): Promise<OutgoingPaper | undefined> {
  const [last] = await outgoingRows(db, authorityId, (query) =>
    query
      .where('year', '=', year)
      .where(sql<boolean>`upper(series) = upper(${series})`)
      .orderBy('number', 'desc')
      .orderBy('letter', 'desc')
      .limit(1),
  );
  return last;
}

/** The last number of the series where it was given to a paper of that day which is the same in everything: a form that came twice. */
async function lineTwice(
  tx: Tx,
  { actor }: Registering,
  { series, issuedOn, said }: { series: string; issuedOn: Temporal.PlainDate; said: Said },
): Promise<OutgoingPaper | undefined> {
  await turn(tx, actor.authorityId, { series });
  const last = await lastOf(tx, actor.authorityId, series, issuedOn.year);
  if (!last || last.cancelled || last.about || last.origin !== 'given' || !last.issuedOn.equals(issuedOn)) return undefined;
  const changes = difference(loggedOf(outgoingKept, last), loggedOf(outgoingKept, recordIn(outgoingKept, said)));
  return Object.keys(changes).length === 0 ? last : undefined;
}

/** Adds a line to the register: under the next number, or under one that was given elsewhere or before. Refused as numbers are, and to others. */
export async function addOutgoing(
  tx: Tx,
  by: Registering & { today: Temporal.PlainDate },
  { series, number, issuedOn, ...said }: OutgoingInput,
): Promise<Result<OutgoingId>> {
  const refusal = mayKeepRegisters(by.actor);
  if (refusal) return { ok: false, refusal };
  if (Temporal.PlainDate.compare(issuedOn, by.today) > 0) return refusals.dayToCome(by.today);
  if (number !== undefined) {
    const done = await registerNumber(tx, { ...by, ...said, symbol: `${number}/${series}`, issuedOn });
    return done.ok ? done : { ok: false, refusal: { ...done.refusal, field: 'number' } };
  }
  const twin = await lineTwice(tx, by, { series, issuedOn, said });
  if (twin) return refusals.lineTwice(twin.symbol);
  const given = await giveNumber(tx, { ...by, ...said, series, issuedOn });
  return given.ok ? ok(given.value.id) : given;
}

/** Corrects what the register says of a paper; number and day stay. */
export async function correctOutgoing(tx: Tx, by: Registering, id: OutgoingId, input: Said): Promise<Result<OutgoingId>> {
  const found = await lockedOutgoing(tx, by, id);
  if (!found.ok) return found;
  const changes = difference(loggedOf(outgoingKept, found.value), loggedOf(outgoingKept, recordIn(outgoingKept, input)));
  if (Object.keys(changes).length === 0) return ok(id);
  await tx
    .updateTable('outgoing_paper')
    .set(columnsOf(outgoingKept, input))
    .where('authority_id', '=', by.actor.authorityId)
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'outgoing.corrected', objectType: 'outgoing', objectId: id, changes });
  return ok(id);
}

/** Cancels a number for a reason; it stays in the register and is not used again. Refused for the number of a plan or report of the product. */
export async function cancelOutgoing(tx: Tx, by: Registering, id: OutgoingId, reason: string): Promise<Result<OutgoingId>> {
  const found = await lockedOutgoing(tx, by, id);
  if (!found.ok) return found;
  return found.value.about ? refusals.isOfObject() : cancelNumber(tx, by, id, reason);
}

/** Cancels a number whose paper was not issued after all; who may is asked by whoever calls. */
export async function cancelNumber(tx: Tx, { actor, now }: Registering, id: OutgoingId, reason: string): Promise<Result<OutgoingId>> {
  const { numUpdatedRows } = await tx
    .updateTable('outgoing_paper')
    .set({ cancelled_at: now, cancelled_by: actor.officerId, cancel_reason: reason })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return refusals.isCancelled();
  recordChange(tx, { action: 'outgoing.cancelled', objectType: 'outgoing', objectId: id, changes: { reason: { to: reason } } });
  return ok(id);
}
