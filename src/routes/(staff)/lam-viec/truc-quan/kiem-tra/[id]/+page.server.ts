import type { RequestEvent } from '@sveltejs/kit';
import {
  checkForm,
  displayTexts,
  mayKeepDisplays,
  maySeeDisplays,
  pressForm,
  roundCard,
  roundLine,
  whyNotKeep,
} from '#features/displays/index.ts';
import { checkOnRound, checksOf, displaysOf, endRound, photosOf } from '#features/displays/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { roundAt, said, withPhotos } from '../../displays.ts';

/** The round: what is to be seen in the order of the way, then what was seen; of one that ended, only what was seen. */
export const load = staffLoad(maySeeDisplays, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { authorityId } = actor;
  const { locale } = event.locals;
  const round = await roundAt(event, staff);
  const names = await namesInTime(db, authorityId);
  const checks = new Map((await checksOf(db, authorityId, { roundId: round.id })).map((check) => [check.displayId, check]));
  const all = await displaysOf(db, authorityId, { unitIds: [round.unitId], onRound: round.id, order: 'round' });
  const photos = await photosOf(db, authorityId, all.map(({ id }) => id)); // prettier-ignore
  const cards = all.map((display) => roundCard(display, checks.get(display.id), photos.get(display.id)?.[0], locale));
  const toSee = round.endedAt ? [] : cards.filter(({ condition }) => condition === null);
  const n = (count: number): string => formatNumber(count, locale);
  const t = displayTexts[locale];
  return {
    locale,
    round: roundLine(round, locale, names.on(round.unitId, today).name),
    mayCheck: round.endedAt === null && whyNotKeep(actor, round.unitId) === undefined,
    left: round.endedAt ? t.ended : toSee.length === 0 ? t.allSeen : t.left(n(toSee.length), n(cards.length)),
    toSee,
    seen: cards.filter(({ condition }) => condition !== null),
    fields: fieldsOf(checkForm, { locale }),
  };
});

export const actions = {
  check: staffAction(
    mayKeepDisplays,
    checkForm,
    withPhotos(async (input, staff, event: RequestEvent, photos) => {
      const { id } = await roundAt(event, staff);
      const done = await checkOnRound(staff.tx, staff, id, input, photos);
      return done.ok ? ok({ goTo: `/lam-viec/truc-quan/kiem-tra/${id}` }) : done;
    }),
  ),
  end: staffAction(mayKeepDisplays, pressForm, async (_input, staff, event: RequestEvent) => {
    const { id } = await roundAt(event, staff);
    return said(await endRound(staff.tx, staff, id), displayTexts[event.locals.locale].ended);
  }),
};
