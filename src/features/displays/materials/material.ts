import type { TopicKind } from '#features/documents/index.ts';
import type { FileId, Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { SiteId } from '../display.ts';

export type MaterialId = Id<'material'>;
export type MoveId = Id<'material-move'>;

export const materialKinds = {
  leaflet: { vi: 'Tờ rơi, tờ gấp', en: 'Leaflet' },
  handbook: { vi: 'Sổ tay, cẩm nang', en: 'Handbook' },
  other: { vi: 'Tài liệu khác', en: 'Other paper' },
} as const;

export type MaterialKind = keyof typeof materialKinds;

/** What happens to copies of a paper. */
export const moveActs = {
  printed: { vi: 'In, nhập kho', en: 'Printed' },
  handed: { vi: 'Giao', en: 'Handed over' },
  returned: { vi: 'Trả lại kho', en: 'Returned' },
  'given-out': { vi: 'Phát cho người dân', en: 'Given to people' },
  lost: { vi: 'Hư hỏng, thất lạc', en: 'Lost or spoilt' },
} as const;

export type MoveAct = keyof typeof moveActs;

/** Where copies lie: the store of the material, a unit, or a post office (a site with a stand). */
export type Holder = 'store' | { unitId: UnitId } | { siteId: SiteId };

/** A paper that is printed and handed out. */
export interface Material {
  id: MaterialId;
  /** The unit that has it printed and keeps the store. */
  unitId: UnitId;
  kind: MaterialKind;
  title: string;
  topic: TopicKind | null;
  fileId: FileId | null;
  /** The first day on which it is no longer handed out. */
  endedOn: Temporal.PlainDate | null;
}

/** Copies that went from hand to hand. `at` is who received them or from whom they went. */
export interface Move {
  id: MoveId;
  materialId: MaterialId;
  act: MoveAct;
  at: Holder;
  copies: number;
  happenedOn: Temporal.PlainDate;
  state: 'waiting' | 'done' | 'cancelled';
  /** Who signed for it on paper. */
  receiver: string | null;
  photoFileId: FileId | null;
  photoReadableFileId: FileId | null;
  note: string | null;
  receivedOn: Temporal.PlainDate | null;
  cancelReason: string | null;
  recordedBy: OfficerId;
  recordedByName: string;
}

export const keyOf = (holder: Holder): string =>
  holder === 'store' ? holder : 'unitId' in holder ? `u:${holder.unitId}` : `s:${holder.siteId}`;

/** The holder that a key names, as a form sends it; undefined for what is none. */
export function holderOf(key: string): Holder | undefined {
  if (key === 'store') return 'store';
  const [, of, id = ''] = /^([us]):([0-9a-f-]{36})$/.exec(key) ?? [];
  if (of === 'u') return { unitId: id as UnitId };
  return of === 's' ? { siteId: id as SiteId } : undefined;
}
