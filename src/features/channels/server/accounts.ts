import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import type { AccountId, OutsideAccount } from '../outside/account.ts';
import { mayKeepAccounts } from '../outside/rules.ts';
import { accounts, type AccountInput } from '../outside/schema.ts';
import { byService, fits, plainAddress } from '../outside/services.ts';
import { refusals } from '../refusals.ts';

export async function accountsOf(db: Read, authorityId: AuthorityId): Promise<OutsideAccount[]> {
  const rows = await db
    .selectFrom('outside_account')
    .select(['id', ...accounts.select])
    .where('authority_id', '=', authorityId)
    .orderBy('id')
    .execute();
  return rows.toSorted(byService).map((row) => ({ id: row.id, ...recordIn(accounts, row) }));
}

export const accountOf = async (db: Read, authorityId: AuthorityId, id: AccountId | undefined): Promise<OutsideAccount | undefined> =>
  id && (await accountsOf(db, authorityId)).find((account) => account.id === id);

export const lockAccounts = (tx: Tx, authorityId: AuthorityId): Promise<void> => takeTurn(tx, authorityId, 'outside-accounts');

const isOfAuthority = async (tx: Tx, authorityId: AuthorityId, unitId: UnitId): Promise<boolean> =>
  (await tx.selectFrom('unit').select('id').where('authority_id', '=', authorityId).where('id', '=', unitId).executeTakeFirst()) !==
  undefined;

async function taken(tx: Tx, actor: Actor, input: AccountInput, id?: AccountId): Promise<Result<AccountInput>> {
  const refusal = mayKeepAccounts(actor);
  if (refusal) return { ok: false, refusal };
  if (!URL.canParse(input.address)) return refusals.unreadable();
  const { authorityId } = actor;
  await lockAccounts(tx, authorityId);
  const said = { ...input, address: plainAddress(input.address) };
  const { address, sinceOn, endedOn } = said;
  const twin = (await accountsOf(tx, authorityId)).find((other) => other.id !== id && other.address === address);
  const wrong: Refusal[] = [
    ...((await isOfAuthority(tx, authorityId, said.unitId)) ? [] : [refusals.unknownUnit().refusal]),
    ...(fits(input.service, address) ? [] : [refusals.otherService().refusal]),
    ...(twin ? [refusals.listed(twin.name).refusal] : []),
    ...(sinceOn && endedOn && Temporal.PlainDate.compare(endedOn, sinceOn) <= 0 ? [refusals.endsBefore().refusal] : []),
  ];
  return refuseAll(wrong) ?? ok(said);
}

/** Lists a page. Refused: to who may not, an address that is listed or lies at another service, a unit of somebody else, an end before the start. */
export async function addAccount(tx: Tx, actor: Actor, input: AccountInput): Promise<Result<AccountId>> {
  const said = await taken(tx, actor, input);
  if (!said.ok) return said;
  const row = { authority_id: actor.authorityId, ...columnsOf(accounts, said.value) };
  const { id } = await tx.insertInto('outside_account').values(row).returning('id').executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'outside-account.added',
    objectType: 'outside-account',
    objectId: id,
    changes: difference({}, loggedOf(accounts, said.value)),
  });
  return ok(id);
}

/** Corrects what is said of a page, also from which day it is no longer used. Saying what stands already changes nothing. */
export async function correctAccount(tx: Tx, actor: Actor, id: AccountId, input: AccountInput): Promise<Result<AccountId>> {
  const said = await taken(tx, actor, input, id);
  if (!said.ok) return said;
  const found = await accountOf(tx, actor.authorityId, id);
  if (!found) return refusals.unknown();
  const changes = difference(loggedOf(accounts, found), loggedOf(accounts, said.value));
  if (Object.keys(changes).length === 0) return ok(id);
  await tx
    .updateTable('outside_account')
    .set(columnsOf(accounts, said.value))
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .execute();
  recordChange(tx, { action: 'outside-account.corrected', objectType: 'outside-account', objectId: id, changes });
  return ok(id);
}
