import { addMaterial, beginRound, handOver, printCopies } from '#features/displays/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { DutyId, UnitId } from '#platform/values/ids.ts';
import { acting, day, today, value } from '../actors.ts';
import { hanging, keeping, placing } from './displays.ts';

interface Case {
  page: string;
  action?: string;
  params?: Record<string, string>;
  given?: Record<string, unknown>;
  otherwise?: Record<string, string>;
}

interface Ground {
  unitId: UnitId;
  rootUnitId: UnitId;
  partner: UnitId;
  dutyId: DutyId | undefined;
}

/** The forms of displays and papers that make something, each with what it is about. */
export async function displayForms(db: Database, officer: Actor, { unitId, rootUnitId, partner, dutyId }: Ground): Promise<Case[]> {
  const siteId = value(await placing(db, officer, { unitId: rootUnitId }));
  const emptySiteId = value(await placing(db, officer, { unitId: rootUnitId }));
  const hung = async (words: string) => value(await hanging(db, officer, { siteId, slogan: words, hungOn: today.subtract({ days: 20 }) }));
  const [displayId, downId, seenId] = [await hung('Để báo tình trạng'), await hung('Để gỡ'), await hung('Để kiểm tra')];
  const roundId = value(await acting(db, officer, (tx) => beginRound(tx, keeping(officer), rootUnitId)));

  const paper = { title: 'Tờ gấp', kind: 'leaflet', unitId: rootUnitId } as const;
  const materialId = value(await acting(db, officer, (tx) => addMaterial(tx, keeping(officer), paper)));
  const copies = { copies: 9000, happenedOn: day('2026-05-01') };
  value(await acting(db, officer, (tx) => printCopies(tx, keeping(officer), materialId, copies)));
  const toUnit = { to: `u:${unitId}`, copies: 10, happenedOn: today, receiver: 'Bà Nhận' };
  const moveId = value(await acting(db, officer, (tx) => handOver(tx, keeping(officer), materialId, toUnit)));

  return [
    {
      page: 'truc-quan/them',
      given: {
        siteId,
        dutyId,
        slogan: 'Thử một\nThử hai',
        pieces: '7',
        hungOn: '20/05/2026',
        untilOn: '29/05/2026',
        width: '3,5',
        height: '0,8',
      },
    },
    {
      page: 'truc-quan/diem/them',
      given: { kind: 'stand', unitId, latitude: '20,865139', longitude: '106,683833', roundOrder: '3' },
    },
    { page: 'truc-quan/diem/[id]', action: 'end', params: { id: emptySiteId } },
    { page: 'truc-quan/[id]', action: 'report', params: { id: displayId }, given: { condition: 'damaged' } },
    { page: 'truc-quan/[id]', action: 'takeDown', params: { id: downId }, given: { takenDownOn: '21/05/2026' } },
    { page: 'truc-quan/kiem-tra/[id]', action: 'check', params: { id: roundId }, given: { displayId: seenId, condition: 'damaged' } },
    { page: 'truc-quan/tai-lieu/them', given: { unitId } },
    { page: 'truc-quan/tai-lieu/[id]', action: 'print', params: { id: materialId } },
    {
      page: 'truc-quan/tai-lieu/[id]',
      action: 'hand',
      params: { id: materialId },
      given: { to: `u:${partner}` },
      otherwise: { to: 'as the id of a unit or place' },
    },
    {
      page: 'truc-quan/tai-lieu/[id]',
      action: 'part',
      params: { id: materialId },
      given: { from: 'store', act: 'lost' },
      otherwise: { from: 'as the id of a unit or place' },
    },
    { page: 'truc-quan/tai-lieu/[id]', action: 'cancel', params: { id: materialId }, given: { moveId } },
  ];
}

/** The forms of displays and papers that edit. */
export async function displayEdits(db: Database, officer: Actor, unitId: UnitId): Promise<(Case & { params: Record<string, string> })[]> {
  const displayId = value(await hanging(db, officer, { siteId: value(await placing(db, officer, { unitId })) }));
  const emptySiteId = value(await placing(db, officer, { unitId }));

  const paper = { title: 'Tờ gấp', kind: 'leaflet', unitId } as const;
  const materialId = value(await acting(db, officer, (tx) => addMaterial(tx, keeping(officer), paper)));

  return [
    { page: 'truc-quan/tai-lieu/[id]', action: 'correct', params: { id: materialId } },
    {
      page: 'truc-quan/[id]',
      action: 'correct',
      params: { id: displayId },
      given: { width: '3,5', height: '0,8', untilOn: '30/06/2026', slogan: 'Nội dung thử' },
    },
    {
      page: 'truc-quan/diem/[id]',
      action: 'correct',
      params: { id: emptySiteId },
      given: { latitude: '20,865139', longitude: '106,683833', roundOrder: '3' },
    },
  ];
}
