import { mayManageOfficers } from '#features/identity/index.ts';
import { heldOn, officersOf, proposalsOf, type Officer } from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { postWords, stateOf } from './officers.ts';

export const load = staffLoad(mayManageOfficers, async ({ locals: { locale } }, { db, actor, today, now }) => {
  const [officers, units] = await Promise.all([officersOf(db, actor.authorityId), unitsOn(db, actor.authorityId, today)]);
  const row = (officer: Officer) => ({
    id: officer.id,
    fullName: officer.fullName,
    signInName: officer.signInName ?? '–',
    roles: heldOn(officer.posts, today).map((post) => postWords(post, units, locale)),
    state: stateOf(officer, { today, now }, locale),
  });
  const hasLeft = ({ endedOn, endedAt }: Officer): boolean =>
    endedAt !== undefined || (endedOn !== undefined && Temporal.PlainDate.compare(endedOn, today) <= 0);
  const waiting = (await proposalsOf(db, actor.authorityId, now)).filter(({ state }) => state === 'waiting').length;
  return {
    waiting,
    here: officers.filter((each) => !hasLeft(each)).map(row),
    left: officers.filter(hasLeft).map(row),
  };
});
