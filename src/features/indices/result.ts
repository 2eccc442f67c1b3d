import type { Id, OfficerId, UnitId } from '#platform/values/ids.ts';

export type IndexResultId = Id<'index-result'>;

export const indexKinds = {
  'par-index': { vi: 'Chỉ số cải cách hành chính (PAR INDEX)', en: 'Reform index (PAR INDEX)' },
  sipas: { vi: 'Chỉ số hài lòng (SIPAS)', en: 'Satisfaction index (SIPAS)' },
  papi: { vi: 'Chỉ số PAPI', en: 'PAPI' },
  ddci: { vi: 'Chỉ số DDCI', en: 'DDCI' },
  dti: { vi: 'Chỉ số chuyển đổi số (DTI)', en: 'Digital transformation index (DTI)' },
  other: { vi: 'Chỉ số khác', en: 'Another index' },
} as const;
export type IndexKind = keyof typeof indexKinds;

export interface IndexResult {
  id: IndexResultId;
  kind: IndexKind;
  name: string | null;
  year: number;
  unitId: UnitId | null;
  body: string | null;
  score: number;
  outOf: number;
  place: number | null;
  places: number | null;
  source: string;
  link: string | null;
  notedBy: OfficerId;
  /** When it was written last: what stands was shown as of then. */
  notedAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
  endReason: string | null;
}

/** Which index: results of one are compared over years. */
export const indexOf = ({ kind, name }: Pick<IndexResult, 'kind' | 'name'>): string => (kind === 'other' ? `other ${name ?? ''}` : kind);
