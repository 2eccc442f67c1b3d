import type { RequestEvent } from '@sveltejs/kit';
import { answerForm, asideForm, askedViews, mayDraftPlans, notAnswered } from '#features/plans/index.ts';
import { answerWith, ownItemsOf, setAside, type ItemId } from '#features/plans/server/index.ts';
import { staffAction, staffLoad, stop, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { coverageHere, askingHere, receivedIdOf } from '../../../received.ts';

const itemIdOf = ({ params }: RequestEvent): ItemId => parseId<ItemId>(params['muc']) ?? NO_ID;
const here = (event: RequestEvent): string => `/lam-viec/ke-hoach/cap-tren/${receivedIdOf(event)}#yc-${itemIdOf(event)}`;

/** The duties and targets of our drafts and plans of the year, under their plan. */
const lists = async (staff: StaffContext, event: RequestEvent) => {
  const { year } = await askingHere(event, staff);
  const owns = await ownItemsOf(staff.db, staff.actor.authorityId, year);
  return { ownId: owns.map(({ id, text, planTitle }) => ({ value: id, label: truncate(text, 160), group: planTitle })) };
};

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const plan = await askingHere(event, staff);
  const asked = (await coverageHere(staff.db, plan)).items.find(({ id }) => id === itemIdOf(event));
  const [item] = asked ? askedViews([asked], plan.issuer, locale) : [];
  if (!item) return stop(404, notAnswered.noAsked(), event);
  const options = await lists(staff, event);
  return {
    locale,
    id: plan.id,
    title: plan.title,
    kind: item.kind,
    text: item.text,
    addressedTo: item.addressedTo,
    hasOwn: options.ownId.length > 0,
    mayPutAside: item.state === 'open',
    answerFields: fieldsOf(answerForm, { locale, options, values: { ownId: item.proposal?.id } }),
    asideFields: fieldsOf(asideForm, { locale }),
  };
});

export const actions = {
  answer: staffAction(
    mayDraftPlans,
    answerForm,
    async ({ ownId }, { tx, actor, now }, event: RequestEvent) => {
      const on = { actor, now, planId: receivedIdOf(event), askedId: itemIdOf(event) };
      const done = await answerWith(tx, { ...on, ownId: ownId as string as ItemId });
      return done.ok ? ok({ goTo: here(event) }) : done;
    },
    lists,
  ),
  aside: staffAction(mayDraftPlans, asideForm, async ({ reason }, { tx, actor, now }, event: RequestEvent) => {
    const done = await setAside(tx, { actor, now, planId: receivedIdOf(event), askedId: itemIdOf(event), reason });
    return done.ok ? ok({ goTo: here(event) }) : done;
  }),
};
