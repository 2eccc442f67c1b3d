import type { AuthorityId, UnitId } from '#platform/values/ids.ts';

export const levels = ['province', 'commune', 'department', 'room', 'district'] as const;
export type AuthorityLevel = (typeof levels)[number];

export const isLevel = (text: string): text is AuthorityLevel => levels.some((level) => level === text);

/** A body that issues papers in its own name. What it is called depends on the day: `AuthorityOnDay`. */
export interface Authority {
  id: AuthorityId;
  /** The part of an address that names it, with its code where it has one; permanent. */
  slug: string;
  /** Code of Quyết định 19/2025/QĐ-TTg with its leading zeros; null for a department or an invented place. */
  code: string | null;
  level: AuthorityLevel;
  isDemo: boolean;
}

export interface AuthorityOnDay extends Authority {
  name: string;
  shortName: string;
  placeName: string;
  rootUnitId: UnitId;
}

export interface UnitOnDay {
  id: UnitId;
  kind: string;
  kindLabel: string;
  /** The Front, unions, Party bodies: asked, never ordered. */
  isPartner: boolean;
  name: string;
  shortName: string;
  placeName: string | null;
  /** Ids from the root to the unit itself, as labels of an ltree. */
  path: string;
  depth: number;
  parentId: UnitId | null;
}

export interface UnitVersion {
  from: Temporal.PlainDate;
  /** The first day on which it is no longer so. */
  until: Temporal.PlainDate | null;
  kind: string;
  kindLabel: string;
  name: string;
  shortName: string;
  placeName: string | null;
  parentId: UnitId | null;
  legalBasis: string | null;
}

/** How a name came to stand for a unit: `given` by an administrator or a template, `former` as a guess for an old role, `remembered` from a review. */
export type AliasOrigin = 'given' | 'former' | 'remembered';

export interface UnitAlias {
  unitId: UnitId;
  name: string;
  origin: AliasOrigin;
}

export interface AdministrativeUnit {
  code: string;
  level: 'province' | 'commune';
  type: string;
  name: string;
  fullName: string;
  parentCode: string | null;
  /** "Thành phố Hải Phòng"; null for a province. */
  parentName: string | null;
  from: Temporal.PlainDate;
}

export const labelOf = (unitId: UnitId): string => unitId.replaceAll('-', '');

export const unitOfLabel = (label: string): UnitId => label.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as UnitId;

export const parentOfPath = (path: string): UnitId | null => {
  const above = path.split('.').at(-2);
  return above === undefined ? null : unitOfLabel(above);
};
