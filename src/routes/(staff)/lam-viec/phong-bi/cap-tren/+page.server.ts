import type { RequestEvent } from '@sveltejs/kit';
import {
  endSuperiorForm,
  envelopeTexts,
  mayKeepCorrespondents,
  maySeeEnvelopes,
  purposes,
  superiorForm,
} from '#features/envelopes/index.ts';
import { addSuperior, correspondentsOf, endSuperior, superiorsOf } from '#features/envelopes/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { tabsOf } from '../envelopes.ts';

const options = async ({ db, actor }: StaffContext) => ({
  correspondentId: (await correspondentsOf(db, actor.authorityId))
    .filter(({ endedAt }) => endedAt === null)
    .map(({ id, name }) => ({ value: id, label: name })),
});

export const load = staffLoad(maySeeEnvelopes, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { db, actor, today } = staff;
  const t = envelopeTexts[locale];
  const mayKeep = mayKeepCorrespondents(actor) === undefined;
  const superiors = await superiorsOf(db, actor.authorityId);
  const ending = mayKeep ? superiors.find(({ id }) => id === parseId(event.url.searchParams.get('ket-thuc'))) : undefined;
  return {
    locale,
    tabs: tabsOf(actor, 'cap-tren', locale),
    mayKeep,
    superiors: superiors.map(({ id, name, purpose, basis, from, until }) => ({
      id,
      name,
      purpose: purposes[purpose][locale],
      basis: basis ?? '',
      days: until ? t.fromUntil(formatDay(from), formatDay(until)) : t.since(formatDay(from)),
      mayEnd: mayKeep && (until === undefined || Temporal.PlainDate.compare(until, today) >= 0),
    })),
    fields: mayKeep ? fieldsOf(superiorForm, { locale, options: await options(staff), values: { from: today } }) : [],
    ending: ending && {
      id: ending.id,
      name: ending.name,
      fields: fieldsOf(endSuperiorForm, { locale, values: { id: ending.id, lastDay: today } }),
    },
  };
});

export const actions = {
  add: staffAction(
    mayKeepCorrespondents,
    superiorForm,
    async (input, { tx, actor, now }, { locals: { locale } }: RequestEvent) => {
      const added = await addSuperior(tx, { actor, now }, input);
      return added.ok ? ok({ notice: envelopeTexts[locale].superiorAdded }) : added;
    },
    options,
  ),
  end: staffAction(
    mayKeepCorrespondents,
    endSuperiorForm,
    async ({ id, lastDay }, { tx, actor, now }, { locals: { locale } }: RequestEvent) => {
      const ended = await endSuperior(tx, { actor, now }, id, lastDay);
      return ended.ok ? ok({ notice: envelopeTexts[locale].superiorEnded }) : ended;
    },
  ),
};
