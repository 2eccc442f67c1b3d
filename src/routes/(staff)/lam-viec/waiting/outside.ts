import { deliveryLine, deliveryTexts, mayKeepOutlets, maySeeDeliveries, whyNotHandle } from '#features/deliveries/index.ts';
import { deliveriesOf, uncheckedSince } from '#features/deliveries/server/index.ts';
import { mayDecideEnvelopes, maySendEnvelopes, type Envelope } from '#features/envelopes/index.ts';
import { difficultiesToAnswer, unopenedEnvelopes } from '#features/envelopes/server/index.ts';
import { mayAlarm, mayKeepScreens, screenTexts, screenView } from '#features/screens/index.ts';
import { alarmNow, screensOf } from '#features/screens/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { momentOf } from '../lien-he/man-hinh/screens.ts';
import { MOST, type Waiting, type WaitingItem } from './lists.ts';
import { waitingWords } from './words.ts';

const SCREENS = '/lam-viec/lien-he/man-hinh';

const envelopeItem =
  (locale: Locale) =>
  ({ id, title, senderName, came, madeAt }: Envelope): WaitingItem => ({
    href: `/lam-viec/phong-bi/${id}`,
    title,
    when: waitingWords[locale].cameFrom(senderName, formatMoment(came?.at ?? madeAt)),
  });

const envelopesFor = async ({ db, actor }: StaffContext, locale: Locale): Promise<WaitingItem[]> =>
  maySendEnvelopes(actor) ? [] : (await unopenedEnvelopes(db, actor.authorityId, MOST)).map(envelopeItem(locale));

/** Difficulties of those below that were opened, for who may answer them. */
const fromBelowFor = async ({ db, actor }: StaffContext, locale: Locale): Promise<WaitingItem[]> =>
  mayDecideEnvelopes(actor) ? [] : (await difficultiesToAnswer(db, actor.authorityId, MOST)).map(envelopeItem(locale));

/** An alarm that a colleague wrote and that nobody has approved; nobody approves the own one. */
async function alarmFor({ db, actor, now }: StaffContext): Promise<WaitingItem[]> {
  if (mayAlarm(actor)) return [];
  const alarm = await alarmNow(db, actor.authorityId, now);
  if (!alarm || alarm.approvedAt || alarm.proposedBy === actor.officerId) return [];
  return [{ href: SCREENS, title: truncate(alarm.words, 160), when: formatMoment(alarm.proposedAt) }];
}

async function screensFor(staff: StaffContext, locale: Locale): Promise<WaitingItem[]> {
  if (mayKeepScreens(staff.actor)) return [];
  return (await screensOf(staff.db, staff.actor.authorityId))
    .map((screen) => screenView(screen, momentOf(staff), locale))
    .filter(({ standing }) => standing === 'silent')
    .map(({ id, name, place, heard }) => ({
      href: `${SCREENS}/${id}`,
      title: `${name} (${place})`,
      when: `${screenTexts[locale].heard}: ${heard}`,
    }));
}

/** Stories that did not reach a channel, for who may do something about it. */
async function deliveriesFor({ db, actor }: StaffContext, locale: Locale): Promise<WaitingItem[]> {
  if (maySeeDeliveries(actor)) return [];
  return (await deliveriesOf(db, actor.authorityId, { isTroubled: true, limit: 50 }))
    .filter((one) => whyNotHandle(actor, one) === undefined)
    .slice(0, MOST)
    .map((one) => {
      const { id, title, outlet, state, why } = deliveryLine(one, locale);
      return {
        href: `/lam-viec/tin-bai/gui/${id}`,
        title: truncate(`${outlet}: ${title}`, 160),
        when: why || state.word,
      };
    });
}

/** Accounts at which nobody has looked this month. */
async function accountsFor({ db, actor, now }: StaffContext, locale: Locale): Promise<WaitingItem[]> {
  if (mayKeepOutlets(actor)) return [];
  const since = now.subtract({ hours: 31 * 24 });
  return (await uncheckedSince(db, actor.authorityId, since)).slice(0, MOST).map(({ id, name }) => ({
    ...{ href: `/lam-viec/tin-bai/noi-gui/${id}`, title: name, when: deliveryTexts[locale].uncheckedWhen },
  }));
}

/** What comes from other authorities and from machines: alarms to approve, envelopes to open, screens that are silent. */
export const outsideFor = async (staff: StaffContext, locale: Locale): Promise<Waiting[]> => [
  { title: waitingWords[locale].alarm, isFirst: true, items: await alarmFor(staff) },
  { title: waitingWords[locale].envelopes, isFirst: true, items: await envelopesFor(staff, locale) },
  { title: waitingWords[locale].fromBelow, isFirst: true, items: await fromBelowFor(staff, locale) },
  { title: deliveryTexts[locale].troubled, items: await deliveriesFor(staff, locale) },
  { title: deliveryTexts[locale].unchecked, items: await accountsFor(staff, locale) },
  { title: waitingWords[locale].silentScreens, items: await screensFor(staff, locale) },
];
