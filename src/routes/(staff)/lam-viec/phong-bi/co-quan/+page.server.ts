import type { RequestEvent } from '@sveltejs/kit';
import {
  cardForm,
  changeKeyForm,
  envelopeTexts,
  hereForm,
  mayKeepCorrespondents,
  namedForm,
  oneCorrespondentForm,
  type Correspondent,
} from '#features/envelopes/index.ts';
import {
  addByCard,
  addHere,
  addNamed,
  cardOf,
  changeKey,
  correspondentsOf,
  endCorrespondent,
  keysOf,
  PATH,
} from '#features/envelopes/server/index.ts';
import { authorityNames } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { addressToTell } from '../../../address.ts';
import { tabsOf } from '../envelopes.ts';

const textsOf = ({ locals }: RequestEvent) => envelopeTexts[locals.locale];

async function notYetKnown({ db, actor, today }: StaffContext, known: readonly Correspondent[]) {
  const had = new Set(known.map(({ bodyId }) => bodyId));
  const others = [...(await authorityNames(db, today))].filter(([id]) => id !== actor.authorityId && !had.has(id));
  return others.map(([value, label]) => ({ value, label }));
}

const wayOf = ({ isHere, bodyId, address, endedAt }: Correspondent, locale: Locale): string => {
  const t = envelopeTexts[locale];
  if (endedAt) return t.ended;
  return isHere ? t.isHere : bodyId === null ? t.isPaperOnly : (address ?? t.byFile);
};

export const load = staffLoad(mayKeepCorrespondents, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { db, actor } = staff;
  const t = envelopeTexts[locale];
  const known = await correspondentsOf(db, actor.authorityId);
  const keys = await keysOf(db, actor.authorityId);
  return {
    locale,
    tabs: tabsOf(actor, 'co-quan', locale),
    keys: keys.map(({ fingerprint, endedAt }) => ({
      fingerprint,
      state: endedAt ? t.keyEnded(formatDay(endedAt.toZonedDateTimeISO(ZONE).toPlainDate())) : t.keyInUse,
    })),
    correspondents: known.map((one) => ({ id: one.id, name: one.name, way: wayOf(one, locale), mayEnd: one.endedAt === null })),
    cardFields: fieldsOf(cardForm, { locale }),
    hereFields: fieldsOf(hereForm, { locale, options: { bodyId: await notYetKnown(staff, known) } }),
    namedFields: fieldsOf(namedForm, { locale }),
  };
});

const nameOf = async ({ db, actor }: StaffContext, id: Correspondent['id']): Promise<string> =>
  (await correspondentsOf(db, actor.authorityId)).find((one) => one.id === id)?.name ?? '';

const sensitive = { sensitive: true };

export const actions = {
  card: staffAction(mayKeepCorrespondents, changeKeyForm, async (_input, { tx, actor, now, installKey }, event: RequestEvent) => {
    const address = addressToTell(event.url);
    const card = await cardOf(tx, { actor, now }, installKey, address?.startsWith('https:') ? `${address}${PATH}` : null);
    return ok({ notice: textsOf(event).cardLead, once: { card: JSON.stringify(card, undefined, 2) } });
  }),
  key: staffAction(
    mayKeepCorrespondents,
    changeKeyForm,
    async (_input, { tx, actor, now, installKey }, event: RequestEvent) => {
      await changeKey(tx, { authorityId: actor.authorityId, installKey, now });
      return ok({ notice: textsOf(event).keyChanged });
    },
    undefined,
    sensitive,
  ),
  outside: staffAction(
    mayKeepCorrespondents,
    cardForm,
    async (input, { tx, actor, now }, event: RequestEvent) => {
      const added = await addByCard(tx, { actor, now }, input);
      return added.ok ? ok({ notice: textsOf(event).added(added.value.name) }) : added;
    },
    undefined,
    sensitive,
  ),
  here: staffAction(
    mayKeepCorrespondents,
    hereForm,
    async ({ bodyId }, staff, event: RequestEvent) => {
      const added = await addHere(staff.tx, staff, bodyId);
      return added.ok ? ok({ notice: textsOf(event).added(await nameOf(staff, added.value)) }) : added;
    },
    async (staff) => ({ bodyId: await notYetKnown(staff, await correspondentsOf(staff.db, staff.actor.authorityId)) }),
  ),
  named: staffAction(mayKeepCorrespondents, namedForm, async ({ name }, { tx, actor, now }, event: RequestEvent) => {
    const added = await addNamed(tx, { actor, now }, name);
    return added.ok ? ok({ notice: textsOf(event).added(name) }) : added;
  }),
  end: staffAction(mayKeepCorrespondents, oneCorrespondentForm, async ({ id }, { tx, actor, now }, event: RequestEvent) => {
    const ended = await endCorrespondent(tx, { actor, now }, id);
    return ended.ok ? ok({ notice: textsOf(event).endedNow(ended.value) }) : ended;
  }),
};
