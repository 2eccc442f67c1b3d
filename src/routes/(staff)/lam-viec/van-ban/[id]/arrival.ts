import { mayKeepRegisters } from '#features/papers/index.ts';
import { incomingOfDocument } from '#features/papers/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { DocumentId } from '#platform/values/ids.ts';

/** Under which number of arrival the paper of another body came; without one, the way to register it for who may. Nothing for papers of ours. */
export async function arrivalOf({ db, actor }: Pick<StaffContext, 'db' | 'actor'>, id: DocumentId, direction: string) {
  if (direction !== 'received') return null;
  const line = await incomingOfDocument(db, actor.authorityId, id);
  if (line) return { number: line.number, href: `/lam-viec/so-van-ban/den/${line.id}` };
  return mayKeepRegisters(actor) ? null : { number: null, href: `/lam-viec/so-van-ban/den/them?van-ban=${id}` };
}
