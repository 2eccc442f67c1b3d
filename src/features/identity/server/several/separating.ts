import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { operatorInLog } from '#platform/server/log/operator.ts';
import { transactFor } from '#platform/server/transact.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { officerRefusals as refusals } from '../../refusals.ts';
import type { By } from '../changes/by.ts';
import { lockOfficer } from '../posts.ts';
import type { SignInId } from '../sign-in.ts';

interface Of {
  authorityId: AuthorityId;
  officerId: OfficerId;
}

/** The officer signs in with the account that was made here again. */
async function separate(tx: Tx, { authorityId, officerId }: Of): Promise<void> {
  await tx
    .updateTable('officer')
    .set((of) => ({ sign_in_id: of.ref('own_sign_in_id'), own_sign_in_id: null }))
    .where('authority_id', '=', authorityId)
    .where('id', '=', officerId)
    .where('own_sign_in_id', 'is not', null)
    .execute();
  recordChange(tx, { action: 'officer.separated', objectType: 'officer', objectId: officerId, changes: {} });
}

/** Takes the joining of an account back; from then on each account opens its own authority again. Refused: one that is not joined. */
export async function separateOfficer(tx: Tx, of: Of): Promise<Result<void>> {
  const officer = await lockOfficer(tx, of.authorityId, of.officerId);
  if (!officer) return refusals.unknown();
  if (!officer.isJoined) return refusals.notJoined();
  await separate(tx, of);
  return ok(undefined);
}

/** Before an administrator gets hold of a sign-in: what was joined with it in other authorities is separated, so that it opens none of them. */
export async function separateOthers(tx: Tx, { authorityId, signInId, by }: Of & { signInId: SignInId; by: By }): Promise<void> {
  const joined = await tx
    .selectFrom('officer')
    .select(['authority_id', 'id'])
    .where('sign_in_id', '=', signInId)
    .where('own_sign_in_id', 'is not', null)
    .orderBy('authority_id')
    .execute();
  const own = { authorityId, actor: `officer:${by.officerId}`, at: by.at };
  for (const { authority_id: other, id } of joined) {
    const work = { authorityId: other, actor: operatorInLog({ authorityId, officerId: by.officerId }), at: by.at };
    await transactFor(tx, { work, own }, async (inside) => {
      await separate(inside, { authorityId: other, officerId: id });
      return ok(undefined);
    });
  }
}
