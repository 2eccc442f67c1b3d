import type { RequestEvent } from '@sveltejs/kit';
import { belongsOn, mayKeepRolls, maySeeRolls, rollLine } from '#features/rolls/index.ts';
import { entriesOf, rollsOf } from '#features/rolls/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';

export const load = staffLoad(maySeeRolls, async ({ locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const rolls = await rollsOf(db, actor.authorityId);
  const ids = rolls.map(({ id }) => id);
  const entries = (await entriesOf(db, actor.authorityId, ids)).filter((entry) => belongsOn(entry, today));
  const countOf = (id: string): number => entries.filter(({ rollId }) => rollId === id).length;
  return {
    locale,
    mayKeep: mayKeepRolls(actor) === undefined,
    rolls: rolls.map((roll) => rollLine(roll, countOf(roll.id), locale)),
  };
});
