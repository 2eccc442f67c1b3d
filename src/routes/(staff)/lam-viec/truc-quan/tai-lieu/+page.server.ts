import type { RequestEvent } from '@sveltejs/kit';
import { coverageLine, materialLine, mayKeepDisplays, maySeeDisplays } from '#features/displays/index.ts';
import { coverageOf, materialsOf, movesOf } from '#features/displays/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { formatDay } from '#platform/values/format.ts';

export const load = staffLoad(maySeeDisplays, async ({ locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const materials = await materialsOf(db, actor.authorityId);
  const moves = Map.groupBy(await movesOf(db, actor.authorityId), ({ materialId }) => materialId);
  const coverage = await coverageOf(db, actor.authorityId, asOfToday(today));
  return {
    locale,
    mayKeep: mayKeepDisplays(actor) === undefined,
    day: formatDay(today),
    coverage: coverageLine(coverage, locale),
    without: coverage.without.map(({ id, place }) => ({ id, place })),
    materials: materials.map((material) => materialLine(material, moves.get(material.id) ?? [], { locale, today })),
  };
});
