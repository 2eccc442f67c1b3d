import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import type { Kind, TemplateId } from '../petition.ts';
import { mayReceive } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { usualTerms, type Term } from '../term.ts';
import { templatesOf } from './queries.ts';
import { holdPetitions, type By } from './step.ts';

export interface DatedTerm extends Term {
  kind: Kind | 'forward';
  sinceOn: Temporal.PlainDate | null;
}

/** All terms that were ever set, by kind, the latest first, and behind them the usual one of each kind. */
export async function termsOf(db: Read, authorityId: AuthorityId): Promise<DatedTerm[]> {
  const rows = await db
    .selectFrom('petition_term')
    .select(['kind', 'since_on', 'days', 'is_working', 'basis'])
    .where('authority_id', '=', authorityId)
    .orderBy('since_on', 'desc')
    .execute();
  return (Object.keys(usualTerms) as (Kind | 'forward')[]).flatMap((kind) => [
    ...rows
      .filter((row) => row.kind === kind)
      .map((row): DatedTerm => ({ kind, sinceOn: row.since_on, days: row.days, isWorking: row.is_working, basis: row.basis })),
    { kind, sinceOn: null, ...usualTerms[kind] },
  ]);
}

/** The authority sets how long a kind takes, for what is received from a day on. Refused to others, and a day not behind the last one that was set. */
export async function setTerm(
  tx: Tx,
  by: By,
  input: Term & { kind: Kind | 'forward'; sinceOn: Temporal.PlainDate },
): Promise<Result<string>> {
  const refusal = mayReceive(by.actor);
  if (refusal) return refused(refusal);
  const { authorityId } = by.actor;
  const { kind, days, isWorking, sinceOn, basis } = input;
  await holdPetitions(tx, authorityId);
  const began = (await termsOf(tx, authorityId)).find((one) => one.kind === kind)?.sinceOn;
  if (began && Temporal.PlainDate.compare(began, sinceOn) >= 0) return refusals.termLater(began);
  await tx
    .insertInto('petition_term')
    .values({ authority_id: authorityId, kind, since_on: sinceOn, days, is_working: isWorking, basis })
    .execute();
  const changes = { days: { to: days }, is_working: { to: isWorking }, since_on: { to: sinceOn.toString() }, basis: { to: basis } };
  recordChange(tx, { action: 'petition-term.set', objectType: 'petition-term', objectId: kind, changes });
  return ok(kind);
}

/** Adds the words with which answers begin. Refused to others, and a name that is there. */
export async function addTemplate(tx: Tx, { actor }: By, { title, body }: { title: string; body: string }): Promise<Result<TemplateId>> {
  const refusal = mayReceive(actor);
  if (refusal) return refused(refusal);
  const { authorityId } = actor;
  await holdPetitions(tx, authorityId);
  if ((await templatesOf(tx, authorityId)).some((one) => one.title === title)) return refusals.alreadyTemplate();
  const { id } = await tx
    .insertInto('petition_template')
    .values({ authority_id: authorityId, title, body })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'petition-template.added',
    objectType: 'petition-template',
    objectId: id,
    changes: { title: { to: title }, body: { to: body } },
  });
  return ok(id as TemplateId);
}

/** A template is used no more from today; twice changes nothing. Refused to others, and what is not there. */
export async function endTemplate(tx: Tx, { actor, today }: By, id: TemplateId): Promise<Result<TemplateId>> {
  const refusal = mayReceive(actor);
  if (refusal) return refused(refusal);
  const { authorityId } = actor;
  await holdPetitions(tx, authorityId);
  const found = await tx
    .selectFrom('petition_template')
    .select('ended_on')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return refusals.unknown();
  if (found.ended_on !== null) return ok(id);
  await tx
    .updateTable('petition_template')
    .set({ ended_on: today })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .execute();
  recordChange(tx, {
    action: 'petition-template.ended',
    objectType: 'petition-template',
    objectId: id,
    changes: { ended_on: { to: today.toString() } },
  });
  return ok(id);
}
