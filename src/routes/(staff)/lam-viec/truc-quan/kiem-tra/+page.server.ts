import type { RequestEvent } from '@sveltejs/kit';
import { beginRoundForm, mayKeepDisplays, maySeeDisplays, roundLine } from '#features/displays/index.ts';
import { beginRound, roundsOf } from '#features/displays/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { ownUnits } from '../displays.ts';

export const load = staffLoad(maySeeDisplays, async ({ locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const names = await namesInTime(db, actor.authorityId);
  const rounds = await roundsOf(db, actor.authorityId);
  const mayKeep = mayKeepDisplays(actor) === undefined;
  const options = mayKeep ? await ownUnits(staff) : { unitId: [] };
  const unitId = options.unitId.length === 1 ? options.unitId[0]?.value : undefined;
  return {
    locale,
    fields: mayKeep ? fieldsOf(beginRoundForm, { locale, options, values: { unitId } }) : null,
    rounds: rounds.map((round) => roundLine(round, locale, names.on(round.unitId, today).name)),
  };
});

export const actions = {
  default: staffAction(
    mayKeepDisplays,
    beginRoundForm,
    async ({ unitId }, staff) => {
      const begun = await beginRound(staff.tx, staff, unitId);
      return begun.ok ? ok({ goTo: `/lam-viec/truc-quan/kiem-tra/${begun.value}` }) : begun;
    },
    ownUnits,
  ),
};
