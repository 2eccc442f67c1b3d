import type { ConfirmedReading } from '#features/documents/index.ts';
import { receivePlan } from '#features/plans/server/index.ts';
import type { Plan } from '#features/plans/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { DocumentId, ReadingId, UnitId } from '#platform/values/ids.ts';
import { acting, now, value } from '../actors.ts';
import { aDocument } from '../documents.ts';
import { whole } from '../plans.ts';

let papers = 0;

/** A document whose paper is like no other. */
export const aPaper = (db: Database, storage: Storage, actor: Actor): Promise<DocumentId> =>
  aDocument(db, storage, actor, `Kế hoạch của cấp trên, bản ${(papers += 1)}`);

/** What an invented province asks: two duties, one of them for a room of its own, and a target. */
export const fromAbove = (
  documentId: DocumentId,
  more: Partial<ConfirmedReading> = {},
  unitIds: readonly UnitId[] = [],
): ConfirmedReading => ({
  documentId,
  readingId: 'r' as ReadingId,
  header: {
    kind: 'plan',
    title: 'Tuyên truyền cải cách hành chính năm 2026',
    issuer: 'Ủy ban nhân dân tỉnh Đông Giang',
    number: '9/KH-UBND',
    issuedOn: '2026-01-05',
    year: 2026,
  },
  legalBases: [],
  duties: [
    {
      item: 'assignments/0/duties/0',
      places: [],
      text: 'Phát chuyên mục về dịch vụ công trực tuyến trên đài truyền thanh cơ sở',
      role: 'perform',
      deadlines: [{ text: 'trước ngày 30/11/2026', rule: { kind: 'date', on: '2026-11-30', before: true } }],
      units: unitIds.map((unitId) => ({ unitId, role: 'perform' as const, requested: false })),
      addressedTo: 'Ủy ban nhân dân các xã, phường',
    },
    {
      item: 'assignments/1/duties/0',
      places: [],
      text: 'Tập huấn kỹ năng viết tin cho phóng viên báo tỉnh',
      role: 'lead',
      deadlines: [],
      units: [],
      addressedTo: 'Các cơ quan, đơn vị',
    },
  ],
  targets: [{ item: 'targets/0', places: [], text: 'Phát ít nhất 24 chuyên mục', value: 24, unit: 'chuyên mục', comparator: '>=' }],
  deadlines: [],
  channels: [],
  topics: [],
  recipients: [],
  budgetSources: [],
  sections: [],
  facts: [{ kind: 'theme', text: 'Gần dân, sát việc', year: 2026 }],
  signer: undefined,
  ...more,
});

/** A plan that another body sent, as it is kept. */
export async function aReceivedPlan(
  db: Database,
  storage: Storage,
  actor: Actor,
  { more = {}, unitIds = [] }: { more?: Partial<ConfirmedReading>; unitIds?: readonly UnitId[] } = {},
): Promise<Plan> {
  const confirmed = fromAbove(await aPaper(db, storage, actor), more, unitIds);
  return whole(db, actor, value(await acting(db, actor, (tx) => receivePlan(tx, { actor, confirmed, now }))));
}
