import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { aView } from './agenda.ts';
import type { BuiltAuthority } from '../builders.ts';
import { displayEdits } from './display-forms.ts';
import { guidanceEdits } from './guidance.ts';
import { inspectionEdits } from './inspection-forms.ts';
import { paperEdits } from './papers.ts';
import { taskEdits } from './task-forms.ts';

/** The edit forms of the rooms that tell of their own cases. */
export const roomEdits = async (db: Database, officer: Actor, unitId: UnitId, authority: BuiltAuthority) => [
  ...(await displayEdits(db, officer, unitId)),
  ...(await guidanceEdits(db, authority, officer)),
  ...(await inspectionEdits(db, authority, officer)),
  ...(await paperEdits(db, officer)),
  ...(await taskEdits(db, officer)),
  { page: 'viec/cach-xem/[id]', params: { id: await aView(db, officer) }, isOwn: true as const },
  { page: 'ngay-nghi', action: 'year', params: {}, query: 'nam=2027' },
  // A Sunday, which may be worked as well.
  { page: 'ngay-nghi/[ngay]', action: 'correct', params: { ngay: '2026-04-26' } },
];
