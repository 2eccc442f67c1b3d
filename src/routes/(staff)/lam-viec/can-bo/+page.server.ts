import { mayManageOfficers } from '#features/identity/index.ts';
import { heldOn, officersOf, type Officer } from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { postWords, stateOf } from './officers.ts';

export const load = staffLoad(mayManageOfficers, async ({ locals: { locale } }, { db, actor, today }) => {
  const [officers, units] = await Promise.all([officersOf(db, actor.authorityId), unitsOn(db, actor.authorityId, today)]);
  const row = (officer: Officer) => ({
    id: officer.id,
    fullName: officer.fullName,
    signInName: officer.signInName ?? '–',
    roles: heldOn(officer.posts, today).map((post) => postWords(post, units, locale)),
    state: stateOf(officer, today, locale),
  });
  const hasLeft = ({ endedOn }: Officer): boolean => endedOn !== undefined && Temporal.PlainDate.compare(endedOn, today) <= 0;
  return { here: officers.filter((each) => !hasLeft(each)).map(row), left: officers.filter(hasLeft).map(row) };
});
