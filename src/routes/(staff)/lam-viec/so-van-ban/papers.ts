import type { RequestEvent } from '@sveltejs/kit';
import { officersOf } from '#features/identity/server/index.ts';
import {
  mayKeepRegisters,
  maySeeOutgoing,
  paperRefusals,
  paperTexts,
  seesAllIncoming,
  type IncomingId,
  type Names,
  type OutgoingId,
} from '#features/papers/index.ts';
import { incomingOf, outgoingOf } from '#features/papers/server/index.ts';
import { namesOfUnits, unitsOn } from '#features/units/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import { parseId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';

/** The line of the register of outgoing papers in the address; 404 where the authority has none such. */
export async function outgoingHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>) {
  const line = await outgoingOf(db, actor.authorityId, parseId<OutgoingId>(event.params['id']));
  return line ?? stop(404, paperRefusals.unknown(), event);
}

/** The same of incoming papers; one that was handed to another unit is not there for who sees those of the own alone. */
export async function incomingHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>) {
  const line = await incomingOf(db, actor.authorityId, parseId<IncomingId>(event.params['id']));
  const isSeen = line && (seesAllIncoming(actor) || (line.unitId !== null && unitsOf(actor).includes(line.unitId)));
  return isSeen ? line : stop(404, paperRefusals.unknown(), event);
}

/** What units and officers are called, those who left too. */
export async function namesFor({ db, actor }: Pick<StaffContext, 'db' | 'actor'>, locale: Locale): Promise<Names> {
  const t = paperTexts[locale];
  const units = await namesOfUnits(db, actor.authorityId);
  const officers = new Map<string, string>((await officersOf(db, actor.authorityId)).map(({ id, fullName }) => [id, fullName]));
  return {
    unit: (id) => (id === null ? null : (units.get(id) ?? t.formerUnit)),
    officer: (id) => officers.get(id) ?? t.former,
  };
}

/** The units at work today, to hand a paper to. */
export const unitChoices = async ({ db, actor, today }: StaffContext) => ({
  unitId: (await unitsOn(db, actor.authorityId, today)).map(({ id, name }) => ({ value: id, label: name })),
});

/** The two registers, for who sees both. */
export const tabsFor = (actor: Actor, here: 'di' | 'den', locale: Locale) =>
  maySeeOutgoing(actor)
    ? []
    : [
        { href: '/lam-viec/so-van-ban/den', label: paperTexts[locale].incoming, current: here === 'den' },
        { href: '/lam-viec/so-van-ban/di', label: paperTexts[locale].outgoing, current: here === 'di' },
      ];

export const mayKeep = (actor: Actor): boolean => mayKeepRegisters(actor) === undefined;

type Notices = (typeof paperTexts)['vi']['notice'];

export const said = (result: Result<unknown>, { locals }: RequestEvent, notice: keyof Notices): Result<{ notice: string }> =>
  result.ok ? ok({ notice: paperTexts[locals.locale].notice[notice] }) : result;
