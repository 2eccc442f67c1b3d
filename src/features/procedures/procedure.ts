import type { FileId, Id, OfficerId } from '#platform/values/ids.ts';
import type { LawId } from '#features/laws/index.ts';

export type ProcedureId = Id<'procedure'>;
export type VersionId = Id<'procedure-version'>;
export type AnnouncingId = Id<'procedure-announcing'>;
export type FormId = Id<'procedure-form'>;

/** The code of the national catalogue: "1.001193". A sub-case of a province (".H04") is part of the same procedure. */
export const codeShape = /^\d\.\d{6}$/;

/** The canonical code in what was typed ("1.001193.000.00.00.H04", "1.001193"); undefined where there is none. */
export const canonicalCode = (typed: string): string | undefined => /^(\d\.\d{6})(?:\.[\w.-]{1,40})?$/.exec(typed.trim())?.[1];

export const levels = {
  commune: { vi: 'Cấp xã', en: 'Commune' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  central: { vi: 'Cấp trung ương', en: 'Central' },
} as const;

export const kinds = {
  procedure: { vi: 'Thủ tục hành chính', en: 'Procedure' },
  linked: { vi: 'Nhóm thủ tục liên thông', en: 'Linked procedures' },
  internal: { vi: 'Thủ tục nội bộ', en: 'Inside the administration' },
} as const;

/** "Mức độ 3, 4" are of the time before 2022. */
export const services = {
  full: { vi: 'Dịch vụ công trực tuyến toàn trình', en: 'Wholly on line' },
  partial: { vi: 'Dịch vụ công trực tuyến một phần', en: 'Partly on line' },
  information: { vi: 'Cung cấp thông tin trực tuyến', en: 'Information on line' },
} as const;

export const wayKinds = {
  counter: { vi: 'Trực tiếp', en: 'At the counter' },
  online: { vi: 'Trực tuyến', en: 'On line' },
  post: { vi: 'Bưu chính công ích', en: 'By post' },
} as const;

/** "Ngày" and "ngày làm việc" are not the same. */
export const termUnits = {
  hour: { vi: 'giờ', en: 'hours' },
  day: { vi: 'ngày', en: 'days' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
} as const;

export type Level = keyof typeof levels;
export type Kind = keyof typeof kinds;
export type Service = keyof typeof services;
export type WayKind = keyof typeof wayKinds;
export type TermUnit = keyof typeof termUnits;

/** How one files, with its own time and fee. */
export interface Way {
  kind: WayKind;
  term: number | null;
  termUnit: TermUnit | null;
  /** In đồng; null where none is told. */
  fee: number | null;
  note: string | null;
}

export interface ProcedurePaper {
  /** In which case it is wanted; null: always. */
  occasion: string | null;
  name: string;
  originals: number;
  copies: number;
}

export interface Basis {
  words: string;
  lawId: LawId | null;
}

/** All that a version says (Nghị định 63/2010/NĐ-CP, Điều 8); days, source and decision stand beside it. */
export interface Content {
  name: string;
  field: string;
  level: Level;
  kind: Kind;
  performer: string;
  decider: string | null;
  partners: string | null;
  audience: string | null;
  conditions: string | null;
  result: string | null;
  service: Service;
  partialReason: string | null;
  address: string | null;
  ways: readonly Way[];
  papers: readonly ProcedurePaper[];
  steps: readonly string[];
  bases: readonly Basis[];
}

export interface Version extends Content {
  id: VersionId;
  procedureId: ProcedureId;
  code: string;
  fromOn: Temporal.PlainDate;
  /** The first day on which it no longer holds. */
  untilOn: Temporal.PlainDate | null;
  announcingId: AnnouncingId | null;
  hash: string;
  copiedOn: Temporal.PlainDate;
  source: 'officer' | 'import';
  recordedAt: Temporal.Instant;
  recordedBy: OfficerId;
  droppedAt: Temporal.Instant | null;
}

export interface ProcedureForm {
  id: FormId;
  name: string;
  fileId: FileId;
  addedAt: Temporal.Instant;
}

export interface Procedure {
  id: ProcedureId;
  code: string;
  plainWords: string | null;
  otherWords: string | null;
  /** The latest first, without what was dropped. */
  versions: readonly Version[];
  forms: readonly ProcedureForm[];
}

type Spanned = Pick<Version, 'fromOn' | 'untilOn'>;

export const holdsOn = ({ fromOn, untilOn }: Spanned, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(fromOn, day) <= 0 && (untilOn === null || Temporal.PlainDate.compare(day, untilOn) < 0);

/** How it stands on a day: in force, announced for later, or ended. */
export function standingOn(versions: readonly Spanned[], day: Temporal.PlainDate): 'in-force' | 'later' | 'ended' {
  if (versions.some((version) => holdsOn(version, day))) return 'in-force';
  return versions.some(({ fromOn }) => Temporal.PlainDate.compare(day, fromOn) < 0) ? 'later' : 'ended';
}

/** A procedure in a list: as it is on the day, else as it will be, else as it was last. */
export interface ProcedureLine {
  id: ProcedureId;
  code: string;
  name: string;
  field: string;
  service: string;
  performer: string;
  fromOn: Temporal.PlainDate;
  untilOn: Temporal.PlainDate | null;
  copiedOn: Temporal.PlainDate;
}
