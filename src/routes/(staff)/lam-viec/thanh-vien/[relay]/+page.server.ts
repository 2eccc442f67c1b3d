import type { RequestEvent } from '@sveltejs/kit';
import {
  maySeeRelays,
  relayTexts,
  relayView,
  seesDelay,
  sumForm,
  sumOf,
  sumStart,
  whyNotAnswer,
  whyNotLead,
} from '#features/relays/index.ts';
import { answerOnce } from '#features/relays/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { formatNumber } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { namer, relayAt } from '../relays.ts';

export const load = staffLoad(maySeeRelays, async (event: RequestEvent, staff) => {
  const { actor, today } = staff;
  const { locale } = event.locals;
  const relay = await relayAt(event, staff);
  const nameOf = await namer(staff);
  const t = relayTexts[locale];
  const leads = whyNotLead(actor, relay) === undefined;
  const { done, waiting } = sumOf(relay.members);
  const figures = [done.length, relay.members.length, waiting.length].map((one) => formatNumber(one, locale)) as [string, string, string];
  const saved = event.url.searchParams.get('da-luu');
  return {
    locale,
    notice: saved === 'gui' ? t.handed : saved === 'ghi' ? t.saved : null,
    relay: relayView(relay, { locale, nameOf, today, seesDelay: seesDelay(actor, relay) }),
    taskId: relay.taskId,
    answers: relay.members.filter((member) => whyNotAnswer(actor, relay, member) === undefined).map(({ id }) => id),
    leads,
    sumLead: t.sumLead(...figures),
    sumFields: leads && done.length > 0 ? fieldsOf(sumForm, { locale, values: sumStart(relay, { locale, nameOf, today }) }) : null,
  };
});

export const actions = {
  sum: staffAction(maySeeRelays, sumForm, async (input, staff, event: RequestEvent) => {
    const answered = await answerOnce(staff.tx, staff, (await relayAt(event, staff)).id, input);
    return answered.ok ? ok({ notice: relayTexts[event.locals.locale].answered }) : answered;
  }),
};
