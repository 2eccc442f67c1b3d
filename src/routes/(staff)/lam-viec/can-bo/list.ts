import { officerListForm, officerOrders, officersThatFit, orderedOfficers, type OfficerLine } from '#features/identity/index.ts';
import { heldOn, officersOf, type Officer } from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { askList } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { postWords, stateOf, unitOptions } from './officers.ts';

const hasLeft = ({ endedOn, endedAt }: Officer, today: Temporal.PlainDate): boolean =>
  endedAt !== undefined || (endedOn !== undefined && Temporal.PlainDate.compare(endedOn, today) <= 0);

/** The officers that the address asks for, in its order: for the page and for the sheet alike. */
export async function askedOf(url: URL, locale: Locale, staff: StaffContext) {
  const { db, actor, today } = staff;
  const [officers, units] = await Promise.all([officersOf(db, actor.authorityId), unitsOn(db, actor.authorityId, today)]);
  const { filter, order, page, view } = askList(officerListForm, url.searchParams, {
    locale,
    options: { 'don-vi': unitOptions(units) },
    orders: officerOrders,
    usual: { by: 'ten', descending: false },
  });
  const line = (officer: Officer): OfficerLine => ({
    id: officer.id,
    fullName: officer.fullName,
    signInName: officer.signInName,
    posts: heldOn(officer.posts, today).map((post) => ({ unitId: post.unitId, role: post.role, words: postWords(post, units, locale) })),
    hasLeft: hasLeft(officer, today),
    mustChangePassword: officer.mustChangePassword,
    state: stateOf(officer, staff, locale),
  });
  const wanted = { search: filter.tim, unitId: filter['don-vi'], role: filter['vai-tro'], standing: filter['tinh-trang'] };
  return { lines: orderedOfficers(officersThatFit(officers.map(line), wanted), order), page, view };
}
