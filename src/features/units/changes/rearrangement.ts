import type { Id, OfficerId, UnitId } from '#platform/values/ids.ts';

export type RearrangementId = Id<'rearrangement'>;

export const rearrangementKinds = {
  merge: { vi: 'Sáp nhập', en: 'Merger' },
  split: { vi: 'Chia, tách', en: 'Split' },
  abolish: { vi: 'Bỏ một cấp', en: 'Abolition of a level' },
} as const;
export type RearrangementKind = keyof typeof rearrangementKinds;

/** For so many days a rearrangement, and what was handed over by it, can be taken back. */
export const UNDO_DAYS = 30;

export interface RearrangementPart {
  fromId: UnitId;
  toId: UnitId;
  /** In hundredths of a percent. */
  share: number;
}

/** What became of units on a day, by a paper. */
export interface Rearrangement {
  id: RearrangementId;
  kind: RearrangementKind;
  on: Temporal.PlainDate;
  basis: string;
  madeAt: Temporal.Instant;
  madeBy: OfficerId;
  undoneAt: Temporal.Instant | null;
  parts: RearrangementPart[];
}

/** The units that are gone by it: those that did not stay their own heirs. */
export const goneBy = ({ parts }: Pick<Rearrangement, 'parts'>): UnitId[] => {
  const stay = new Set(parts.filter(({ fromId, toId }) => fromId === toId).map(({ fromId }) => fromId));
  return [...new Set(parts.map(({ fromId }) => fromId))].filter((id) => !stay.has(id));
};

/** To whom something of a unit went, the largest part first. */
export const heirsOf = ({ parts }: Pick<Rearrangement, 'parts'>, fromId: UnitId): UnitId[] =>
  parts
    .filter((part) => part.fromId === fromId)
    .toSorted((a, b) => b.share - a.share)
    .map(({ toId }) => toId);
