import { holds, type Actor } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import type { OutsideAccount } from './account.ts';
import { accountTexts } from './messages.ts';
import { refusals } from '../refusals.ts';
import { isService, services } from './services.ts';

/** Pages in the name of the authority are listed by who answers for the plan, and by the administrator. */
export const mayKeepAccounts = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'administrator', 'plan-owner'), refusals.mayNot());

const after = (day: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean =>
  day !== null && Temporal.PlainDate.compare(day, today) > 0;

export function accountLine(account: OutsideAccount, { locale, today, unit }: { locale: Locale; today: Temporal.PlainDate; unit: string }) {
  const t = accountTexts[locale];
  const { id, service, name, address, isOfficial, sinceOn, endedOn } = account;
  const isEnded = endedOn !== null && !after(endedOn, today);
  const states = [
    isOfficial ? t.official : t.unofficial,
    ...(sinceOn && after(sinceOn, today) ? [t.notYet(formatDay(sinceOn))] : []),
    ...(endedOn ? [t.endedOn(formatDay(endedOn))] : []),
  ];
  return { id, service: isService(service) ? services[service][locale] : service, name, address, unit, isEnded, state: states.join('; ') };
}
