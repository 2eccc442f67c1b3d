import type { RequestEvent } from '@sveltejs/kit';
import { attachSigned, inspectAgain, inspectSigned, keepCheck, signedCopiesOf } from '#features/papers/server/index.ts';
import { attachForm, mayKeepRegisters, notAttached, recheckForm, signedTexts, type SignedCopyId } from '#features/papers/index.ts';
import { prepared, staffAction, type StaffContext } from '#platform/server/edge.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { outgoingHere } from '../../papers.ts';

type Notices = (typeof signedTexts)['vi']['notice'];

const said = (result: Result<unknown>, { locals }: RequestEvent, notice: keyof Notices): Result<{ notice: string }> =>
  result.ok ? ok({ notice: signedTexts[locals.locale].notice[notice] }) : result;

const copyHere = async (event: RequestEvent, staff: Pick<StaffContext, 'db' | 'actor'>, copyId: string) => {
  const line = await outgoingHere(event, staff);
  return (await signedCopiesOf(staff.db, staff.actor.authorityId, line.id)).find(({ id }) => id === copyId);
};

/** Attaches a signed copy; its signatures are verified before the transaction. */
export const attach = staffAction(
  mayKeepRegisters,
  attachForm,
  prepared(
    ({ file }, { shelf, now }) => inspectSigned(shelf, file, now),
    async ({ why }, staff, event: RequestEvent, copy) =>
      said(await attachSigned(staff.tx, staff, (await outgoingHere(event, staff)).id, { copy, why }), event, 'attached'),
  ),
);

/** Verifies a copy anew. */
export const recheck = staffAction(
  mayKeepRegisters,
  recheckForm,
  prepared(
    async ({ copyId }, { db, actor, storage, now }, event: RequestEvent) => {
      const copy = await copyHere(event, { db, actor }, copyId);
      return copy ? inspectAgain(storage, copy, now) : notAttached.unknownCopy();
    },
    async ({ copyId }, staff, event: RequestEvent, check) => {
      const { id } = await outgoingHere(event, staff);
      return said(await keepCheck(staff.tx, staff, { id, copyId: copyId as SignedCopyId, check }), event, 'checked');
    },
  ),
);
