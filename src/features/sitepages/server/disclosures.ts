import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import {
  usualDays,
  type Disclosure,
  type DisclosureDays,
  type DisclosureId,
  type DisclosureSaid,
  type DisclosureSubject,
  type DisclosureWay,
} from '../disclosures/disclosure.ts';
import { kept, type DisclosureInput } from '../disclosures/schema.ts';
import { mayDiscloseFor } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { Keeping } from './pages.ts';

/** Who writes, and by which rule of days. */
export interface Disclosing extends Keeping {
  days?: DisclosureDays;
}

interface Part {
  id?: DisclosureId | undefined;
  /** Only what was public on some day of these. */
  within?: { from: Temporal.PlainDate; to: Temporal.PlainDate };
  limit: number;
  offset?: number;
}

/** The register of what was disclosed, the latest first. */
export async function disclosuresOf(db: Read, authorityId: AuthorityId, { id, within, limit, offset = 0 }: Part): Promise<Disclosure[]> {
  const rows = await db
    .selectFrom('disclosure')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .$if(within !== undefined, (query) =>
      query.where('since_on', '<=', within!.to).where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', within!.from)])),
    )
    .orderBy('since_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    subject: row.subject as DisclosureSubject,
    ways: row.ways as DisclosureWay[],
    place: row.place,
    sinceOn: row.since_on,
    untilOn: row.until_on,
    basis: row.basis,
    link: row.link,
    unitId: row.unit_id,
  }));
}

export async function disclosureOf(db: Read, authorityId: AuthorityId, id: DisclosureId | undefined): Promise<Disclosure | undefined> {
  return id === undefined ? undefined : (await disclosuresOf(db, authorityId, { id, limit: 1 }))[0];
}

const saidIn = (input: DisclosureInput): DisclosureSaid => ({ ...recordIn(kept, input), ways: input.ways });
const told = (said: DisclosureSaid) => ({ ...loggedOf(kept, said), ways: said.ways.join(', ') });

function whyNot({ sinceOn, untilOn, ways, basis }: DisclosureSaid, { posted, spoken }: DisclosureDays): Refusal[] {
  if (untilOn === null) return [];
  if (Temporal.PlainDate.compare(untilOn, sinceOn) < 0) return [refusals.untilBefore().refusal];
  const days = sinceOn.until(untilOn).days + 1;
  if (basis !== null) return [];
  if (ways.includes('board') && days < posted) return [refusals.shortPosting(posted).refusal];
  return ways.includes('loudspeaker') && days < spoken ? [refusals.shortSpoken(spoken).refusal] : [];
}

async function taken(
  tx: Tx,
  { actor, today, days = usualDays }: Disclosing,
  input: DisclosureInput,
  self?: Disclosure,
): Promise<Result<DisclosureSaid>> {
  const { authorityId } = actor;
  const refusal = mayDiscloseFor(actor, input.unitId) ?? (self && mayDiscloseFor(actor, self.unitId));
  if (refusal) return { ok: false, refusal };
  const said = saidIn(input);
  const stands = self?.unitId === said.unitId || (await unitsOn(tx, authorityId, today)).some(({ id }) => id === said.unitId);
  const twin = (await disclosuresOf(tx, authorityId, { limit: 100_000 })).some(
    (one) => one.id !== self?.id && one.sinceOn.equals(said.sinceOn) && fold(one.title) === fold(said.title),
  );
  const wrong = refuseAll([
    ...(stands ? [] : [refusals.unknownUnit().refusal]),
    ...whyNot(said, days),
    ...(twin ? [refusals.disclosedAlready().refusal] : []),
  ]);
  return wrong ?? ok(said);
}

const columns = (said: DisclosureSaid) => ({ ...columnsOf(kept, said), ways: [...said.ways] });

/** A unit writes down what it disclosed, how and how long. Refused to other units, twice from the same day, and a posting or a loudspeaker of fewer days than the rule says without a reason. */
export async function addDisclosure(tx: Tx, keeping: Disclosing, input: DisclosureInput): Promise<Result<DisclosureId>> {
  await lockTree(tx, keeping.actor.authorityId);
  const said = await taken(tx, keeping, input);
  if (!said.ok) return said;
  const { id } = await tx
    .insertInto('disclosure')
    .values({ authority_id: keeping.actor.authorityId, ...columns(said.value) })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, { action: 'disclosure.added', objectType: 'disclosure', objectId: id, changes: difference({}, told(said.value)) });
  return ok(id as DisclosureId);
}

/** Corrects a line; saying what stands already changes nothing. Refused as adding is. */
export async function correctDisclosure(
  tx: Tx,
  keeping: Disclosing,
  id: DisclosureId,
  input: DisclosureInput,
): Promise<Result<DisclosureId>> {
  const { authorityId } = keeping.actor;
  await lockTree(tx, authorityId);
  const before = await disclosureOf(tx, authorityId, id);
  if (!before) return refusals.unknownDisclosure();
  const said = await taken(tx, keeping, input, before);
  if (!said.ok) return said;
  const changes = difference(told(before), told(said.value));
  if (Object.keys(changes).length === 0) return ok(id);
  await tx.updateTable('disclosure').set(columns(said.value)).where('authority_id', '=', authorityId).where('id', '=', id).execute();
  recordChange(tx, { action: 'disclosure.corrected', objectType: 'disclosure', objectId: id, changes });
  return ok(id);
}
