import type { RequestEvent } from '@sveltejs/kit';
import {
  handOverForm,
  handoverLine,
  handoverTexts,
  itemLine,
  goes,
  mayHandOver,
  maySeeRearrangements,
  undoHandoverForm,
} from '#features/rearrangements/index.ts';
import { handOver, handoversOf, itemsOf, listOf, undoHandover } from '#features/rearrangements/server/index.ts';
import {
  goneBy,
  heirsOf,
  rearrangementKinds,
  rearrangementTexts,
  undoRearrangementForm,
  type Rearrangement,
} from '#features/units/index.ts';
import { namesOfUnits, undoableUntil, undoRearrangement } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import { parseId, type UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { partLines, rearrangementLine } from '../rearrangements.ts';
import { rearrangementAt } from './rearrangement.ts';

const isUntil = (day: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate | null =>
  Temporal.PlainDate.compare(today, day) <= 0 ? day : null;

/** The list of one unit for one heir, as the address asks for it, before anything is done. */
async function rehearsal({ url }: RequestEvent, { db, actor, today }: StaffContext, one: Rearrangement, locale: Locale) {
  const [fromId, toId] = [parseId<UnitId>(url.searchParams.get('tu')), parseId<UnitId>(url.searchParams.get('cho'))];
  if (!fromId || !toId || !goneBy(one).includes(fromId) || !heirsOf(one, fromId).includes(toId)) return undefined;
  const items = await itemsOf(db, actor.authorityId, { fromId, toId, today });
  const going = items.filter(goes).length;
  return {
    ...{ fromId, toId, seen: listOf(items), going: formatNumber(going, locale) },
    mayDo: going > 0 && Temporal.PlainDate.compare(one.on, today) <= 0,
    items: items.map((item) => itemLine(item, locale)),
  };
}

export const load = staffLoad(maySeeRearrangements, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const one = await rearrangementAt(event, staff);
  const names = await namesOfUnits(db, actor.authorityId);
  const nameOf = (id: string): string => names.get(id) ?? '';
  const mayManage = mayHandOver(actor) === undefined;
  const list = mayManage && one.undoneAt === null ? await rehearsal(event, staff, one, locale) : undefined;
  const until = isUntil(undoableUntil(one), today);
  const done = await handoversOf(db, actor.authorityId, { rearrangementId: one.id });
  return {
    locale,
    mayManage,
    ...rearrangementLine(one, nameOf, locale),
    kind: rearrangementKinds[one.kind][locale],
    parts: partLines(one, nameOf, locale),
    undoUntil: mayManage && one.undoneAt === null && until ? formatDay(until) : '',
    waits: Temporal.PlainDate.compare(today, one.on) < 0 ? handoverTexts[locale].waits(formatDay(one.on)) : '',
    gone: one.undoneAt
      ? []
      : goneBy(one).map((id) => ({ id, name: nameOf(id), heirs: heirsOf(one, id).map((heir) => ({ id: heir, name: nameOf(heir) })) })),
    rehearsal: list && { ...list, title: handoverTexts[locale].rehearsal(nameOf(list.fromId), nameOf(list.toId)) },
    done: done.map((each) => handoverLine(each, { nameOf, until: isUntil(undoableUntil({ madeAt: each.doneAt }), today), locale })),
  };
});

export const actions = {
  handOver: staffAction(
    mayHandOver,
    handOverForm,
    async ({ fromId, toId, seen }, { tx, actor, now }, event: RequestEvent) => {
      const { id } = await rearrangementAt(event, { db: tx, actor });
      const made = await handOver(tx, { actor, now }, { id, fromId, toId, seen });
      if (!made.ok) return made;
      const [done] = await handoversOf(tx, actor.authorityId, { handoverId: made.value });
      const { locale } = event.locals;
      return ok({ notice: handoverTexts[locale].done(formatNumber(done?.items.length ?? 0, locale)) });
    },
    undefined,
    { sensitive: true },
  ),
  undoHandover: staffAction(
    mayHandOver,
    undoHandoverForm,
    async ({ handover }, { tx, actor, now }, event: RequestEvent) => {
      const undone = await undoHandover(tx, { actor, now }, handover);
      if (!undone.ok) return undone;
      const t = handoverTexts[event.locals.locale];
      return ok({ notice: undone.value > 0 ? t.stayed(formatNumber(undone.value, event.locals.locale)) : t.undone });
    },
    undefined,
    { sensitive: true },
  ),
  undo: staffAction(mayHandOver, undoRearrangementForm, async (_input, { tx, actor, now }, event: RequestEvent) => {
    const { id } = await rearrangementAt(event, { db: tx, actor });
    const undone = await undoRearrangement(tx, { authorityId: actor.authorityId, id, by: actor.officerId, at: now });
    return undone.ok ? ok({ notice: rearrangementTexts[event.locals.locale].undoneNotice }) : undone;
  }),
};
