import {
  isNotContent,
  mayApprove,
  mayDeal,
  mayReceive,
  maySeeAllPetitions,
  petitionActTexts,
  petitionTexts,
  receivesPetitions,
  type Petition,
} from '#features/petitions/index.ts';
import { petitionsOf } from '#features/petitions/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import { formatDay, formatDue } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { MOST, type Waiting } from './lists.ts';

/** What of a petition waits for the officer, the first that holds. */
function waitsFor(actor: Actor, it: Petition): 'toReceive' | 'toAnswer' | 'toApprove' | 'toEnd' | 'toReply' | 'toShow' | undefined {
  const [receives, approves] = [mayReceive(actor) === undefined, mayApprove(actor) === undefined];
  if (it.end !== null) return approves && it.end.on === null && it.end.by !== actor.officerId ? 'toEnd' : undefined;
  if (it.state === 'received') return receives ? 'toReceive' : undefined;
  if (it.state === 'drafted') return approves && it.answeredBy !== actor.officerId ? 'toApprove' : undefined;
  if (it.state === 'working')
    return it.unitId !== null && unitsOf(actor).includes(it.unitId) && mayDeal(actor, it) === undefined ? 'toAnswer' : undefined;
  // Read by the unit as well, which has to do something more; a leader answers.
  if (isNotContent(it)) return receives || approves || (it.unitId !== null && unitsOf(actor).includes(it.unitId)) ? 'toReply' : undefined;
  return it.answeredOn !== null && it.mayShow && it.publicTitle !== null && it.shown === null && receives ? 'toShow' : undefined;
}

/** Petitions that wait for the officer, by what is to be done and by their day. */
export async function petitionsFor({ db, actor, today }: StaffContext, locale: Locale): Promise<Waiting[]> {
  const t = { ...petitionTexts[locale], ...petitionActTexts[locale] };
  const whose = {
    ...(maySeeAllPetitions(actor) ? {} : { unitIds: unitsOf(actor) }),
    ...(receivesPetitions(actor) ? {} : { notAbout: unitsOf(actor) }),
  };
  const found = await petitionsOf(db, actor.authorityId, { ...whose, state: 'waiting', limit: MOST });
  const by = Map.groupBy(found, (one) => waitsFor(actor, one));
  return (['toReceive', 'toAnswer', 'toApprove', 'toEnd', 'toReply', 'toShow'] as const).map((name) => ({
    title: t[name],
    items: (by.get(name) ?? []).map((one) => ({
      href: `/lam-viec/phan-anh/${one.id}`,
      title: truncate(one.subject, 160),
      due: one.dueOn.toString(),
      when: one.answeredOn ? '' : `${t.due}: ${formatDay(one.dueOn)} (${formatDue(one.dueOn, today, locale)})`,
    })),
  }));
}
