import type { RequestEvent } from '@sveltejs/kit';
import {
  askDayForm,
  boardLine,
  gapLine,
  mayKeepProcedures,
  mayPost,
  maySeeProcedures,
  postingTexts,
  stateForm,
  updateView,
} from '#features/procedures/index.ts';
import { postedEverywhere, statePosted, updatesOf } from '#features/procedures/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import { said } from '../parts.ts';
import { dayAsked } from './day.ts';

/** So many differences are shown. */
const MOST = 100;

export const load = staffLoad(maySeeProcedures, async ({ locals: { locale }, url }: RequestEvent, staff) => {
  const { db, actor, today, now } = staff;
  const on = dayAsked(url, today);
  const t = postingTexts[locale];
  const { states, gaps, all, posted } = await postedEverywhere(db, { authorityId: actor.authorityId, on, knownBy: now });
  const names = new Map(states.map(({ board }) => [board.id, board.name]));
  const outdated = (id: string): number => gaps.filter(({ boardId, what }) => boardId === id && what === 'outdated').length;
  const updates = (await updatesOf(db, actor.authorityId, { isOpen: true, limit: 50 })).map((update) => updateView(update, today, locale));
  return {
    locale,
    on: on.toString(),
    day: formatDay(on),
    asks: fieldsOf(askDayForm, { locale, values: { ngay: on } }),
    summary: all === 0 ? t.nothing : posted === all ? t.allPosted(all, states.length) : t.notAll(posted, all),
    isWhole: all > 0 && posted === all,
    boards: states.map((state) => boardLine(state, outdated(state.board.id), locale)),
    gaps: gaps.slice(0, MOST).map((gap) => gapLine(gap, names.get(gap.boardId) ?? '', locale)),
    moreGaps: Math.max(0, gaps.length - MOST),
    updates,
    mayAdd: mayPost(actor) === undefined,
    stateFields: mayKeepProcedures(actor) === undefined && all > 0 ? fieldsOf(stateForm, { locale, values: { on: on.toString() } }) : null,
  };
});

export const actions = {
  state: staffAction(mayKeepProcedures, stateForm, async ({ on }, staff, event: RequestEvent) =>
    said(await statePosted(staff.tx, staff, Temporal.PlainDate.from(on)), event, 'stated'),
  ),
};
