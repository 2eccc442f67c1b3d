import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place, Placed, Reading } from 'official-documents';
import { acceptSection, chooseUnits, reviewOf, uploadDocument, type Reviewer, type Reviewing } from '#features/documents/server/index.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { openStorage, type Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { DocumentId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, now, today, value } from './actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from './builders.ts';

/** An invented plan of an invented ward, wrapped as papers are; the duties of the second unit start on the second page. */
export const paperText = `ỦY BAN NHÂN DÂN
PHƯỜNG SAO MAI
Số: 12/KH-UBND
Sao Mai, ngày 15 tháng 01 năm 2026
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;
I. CHỈ TIÊU
Phát ít nhất 24 chuyên mục cải cách hành chính trên truyền thanh.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND
- Chủ trì đăng tin, bài trên trang thông tin điện tử, phối hợp với
Phòng Văn hóa - Xã hội, hoàn thành trước ngày 30/11/2026.
- Tổng hợp báo cáo định kỳ hằng quý.
2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường
- Vận động hội viên dùng dịch vụ công trực tuyến.
Nơi nhận:
- Thường trực Đảng ủy (để báo cáo);
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
`;

const cut = paperText.indexOf('2. Đề nghị');
export const paperPages = [
  { start: 0, end: cut },
  { start: cut, end: paperText.length },
];

/** Where words stand in the invented paper; throws where they do not. */
export function placeOf(words: string): Place {
  const start = paperText.indexOf(words);
  if (start < 0) throw new Error(`Not in the paper: ${words}`);
  return { page: start < cut ? 1 : 2, start, end: start + words.length };
}

const at = <T extends object>(words: string, item: T): T & Placed => ({ ...item, at: [placeOf(words)] });

export const aReading = (given: Partial<Reading> = {}): Reading => ({
  document: {
    kind: 'plan',
    title: 'Tuyên truyền cải cách hành chính năm 2026',
    issuer: 'Ủy ban nhân dân phường Sao Mai',
    level: 'commune',
    number: '12/KH-UBND',
    place: 'Sao Mai',
    issuedOn: '2026-01-15',
    year: 2026,
  },
  citations: [
    at('Nghị quyết số 76/NQ-CP', {
      type: 'Nghị quyết',
      symbol: '76/NQ-CP',
      issuedOn: '2021-07-15',
      issuer: 'Chính phủ',
      basis: true as const,
    }),
  ],
  outline: [],
  targets: [
    at('Phát ít nhất 24 chuyên mục', {
      text: 'Phát ít nhất 24 chuyên mục cải cách hành chính trên truyền thanh',
      value: 24,
      unit: 'chuyên mục',
      comparator: '>=' as const,
    }),
  ],
  assignments: [
    at('Văn phòng HĐND và UBND', {
      unit: 'Văn phòng HĐND và UBND',
      duties: [
        at('Chủ trì đăng tin, bài', {
          text: 'Chủ trì đăng tin, bài trên trang thông tin điện tử, phối hợp với Phòng Văn hóa - Xã hội, hoàn thành trước ngày 30/11/2026.',
          role: 'lead' as const,
          with: ['Phòng Văn hóa - Xã hội'],
          deadlines: [
            at('trước ngày 30/11/2026', {
              text: 'trước ngày 30/11/2026',
              rule: { kind: 'date' as const, on: '2026-11-30', before: true as const },
            }),
          ],
        }),
        at('Tổng hợp báo cáo', {
          text: 'Tổng hợp báo cáo định kỳ hằng quý.',
          role: 'perform' as const,
          deadlines: [
            at('định kỳ hằng quý', { text: 'định kỳ hằng quý', rule: { kind: 'period-end' as const, periods: ['quarter' as const] } }),
          ],
        }),
      ],
    }),
    at('Ủy ban Mặt trận Tổ quốc Việt Nam phường', {
      unit: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường',
      requested: true as const,
      duties: [at('Vận động hội viên', { text: 'Vận động hội viên dùng dịch vụ công trực tuyến.', role: 'perform' as const })],
    }),
  ],
  deadlines: [
    at('trước ngày 30/11/2026', {
      text: 'trước ngày 30/11/2026',
      rule: { kind: 'date' as const, on: '2026-11-30', before: true as const },
    }),
    at('định kỳ hằng quý', { text: 'định kỳ hằng quý', rule: { kind: 'period-end' as const, periods: ['quarter' as const] } }),
  ],
  channels: [at('trang thông tin điện tử', { kind: 'portal' as const, text: 'trang thông tin điện tử' })],
  topics: [at('dịch vụ công trực tuyến', { kind: 'online-services' as const, text: 'dịch vụ công trực tuyến' })],
  budget: { sources: [] },
  recipients: [{ name: 'Thường trực Đảng ủy', purpose: 'để báo cáo' }],
  signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Văn Mẫu' },
  findings: [],
  ...given,
});

export function aStorage(): Storage & { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'minh-bach-test-files-'));
  return { ...openStorage(folder), folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The store with a shelf that is never cleared. */
export const withShelf = (db: Database, storage: Storage, { authorityId }: Pick<Actor, 'authorityId'>) => ({
  storage,
  shelf: openShelf(db, storage, authorityId),
});

let count = 0;

export async function aDocument(db: Database, storage: Storage, actor: Actor, text = paperText): Promise<DocumentId> {
  const bytes = new TextEncoder().encode(`${text}\n${(count += 1)}`);
  await using shelf = openShelf(db, storage, actor.authorityId);
  const file = await shelf.put({ name: `Kế hoạch ${count}.txt`, mediaType: 'text/plain', content: bytes });
  const uploaded = await acting(db, actor, (tx) => uploadDocument(tx, { actor, file, direction: 'own', now }));
  return value(uploaded).documentId;
}

/** A document that was read; the result is that of the invented paper unless another is given. */
export async function aReadDocument(db: Database, storage: Storage, actor: Actor, result: Reading = aReading()): Promise<DocumentId> {
  const documentId = await aDocument(db, storage, actor);
  await db
    .updateTable('reading')
    .set({
      state: 'done',
      text: paperText,
      pages: JSON.stringify(paperPages),
      result: JSON.stringify(result),
      is_damaged: result.textLayer?.damaged ?? false,
      engine_version: 'test',
      finished_at: now,
    })
    .where('authority_id', '=', actor.authorityId)
    .where('document_id', '=', documentId)
    .execute();
  return documentId;
}

export const reviewing = (actor: Actor, documentId: DocumentId): Reviewer => ({ actor, documentId, now, today });

/** A plan owner of a ward of their own, at the desk where readings are reviewed. */
export interface Desk {
  authority: BuiltAuthority;
  owner: Actor;
  /** Another paper that was read; what is given stands instead of the invented reading. */
  fresh: (given?: Partial<Reading>) => Promise<DocumentId>;
  review: (documentId: DocumentId) => Promise<Reviewing>;
  run: <More extends object, T>(
    command: (tx: Tx, by: Reviewer & More) => Promise<Result<T>>,
    documentId: DocumentId,
    more: More,
    actor?: Actor,
  ) => Promise<Result<T>>;
  /** Accepts everything; a name for which nothing is proposed gets the root. */
  decideAll(documentId: DocumentId): Promise<void>;
}

export async function aDesk(db: Database, storage: Storage): Promise<Desk> {
  const authority = await anAuthority(db);
  const owner = await anOfficer(db, authority, { roles: ['plan-owner'] });
  const desk: Desk = {
    authority,
    owner,
    fresh: (given) => aReadDocument(db, storage, owner, aReading(given)),
    async review(documentId) {
      const found = await reviewOf(db, authority.authorityId, documentId, today);
      if (!found) throw new Error('The document was not read.');
      return found;
    },
    run: (command, documentId, more, actor = owner) => acting(db, actor, (tx) => command(tx, { ...reviewing(actor, documentId), ...more })),
    async decideAll(documentId) {
      value(await desk.run(acceptSection, documentId, { section: 'all' }));
      for (const { path, verdict } of (await desk.review(documentId)).names) {
        if (!verdict) value(await desk.run(chooseUnits, documentId, { item: path, unitIds: [authority.rootUnitId] }));
      }
    },
  };
  return desk;
}
