import { mayPost, updateView, whyNotBoard } from '#features/procedures/index.ts';
import { updatesOf } from '#features/procedures/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';
import { MOST } from '../waiting/lists.ts';

/** Places of posting that decisions ask to be brought up to date, for who keeps them. */
export async function boardsFor({ db, actor, today }: StaffContext, locale: Locale) {
  if (mayPost(actor)) return [];
  const open = await updatesOf(db, actor.authorityId, { isOpen: true, limit: MOST });
  return open
    .filter(({ board }) => whyNotBoard(actor, board.unitId) === undefined)
    .map((update) => {
      const { href, title, due, word } = updateView(update, today, locale);
      return { href, title, due, when: word };
    });
}
