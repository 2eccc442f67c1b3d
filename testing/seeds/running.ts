import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  acceptSection,
  chooseUnits,
  confirmReading,
  decideItem,
  readDocument,
  reviewOf,
  uploadDocument,
} from '#features/documents/server/index.ts';
import { draftPlanFromReading, issuePlan } from '#features/plans/server/index.ts';
import { makeTasks } from '#features/tasks/server/index.ts';
import { addUnit, unitsOn } from '#features/units/server/index.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { DocumentId, PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, at, dayOf, processing, value } from '../actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '../builders.ts';
import type { SeedOffice } from './offices.ts';

const corpus = process.env['MINHBACH_CORPUS'] ?? '';

/** An authority with its bodies by key, the owner of its plan and the clerk who issues it. */
export interface Running {
  authority: BuiltAuthority;
  bodies: ReadonlyMap<string, UnitId>;
  owner: Actor;
  clerk: Actor;
}

export async function foundOffice(db: Database, { of, bodies }: SeedOffice): Promise<Running> {
  const authority = await anAuthority(db, of);
  const { authorityId, rootUnitId: parentId } = authority;
  const made = new Map<string, UnitId>();
  const there = new Map((await unitsOn(db, authorityId, of.from)).map(({ name, id }) => [name, id]));
  for (const [key, body] of Object.entries(bodies)) {
    const add = (tx: Tx) => addUnit(tx, { authorityId, parentId, from: of.from, ...body });
    made.set(key, there.get(body.name) ?? value(await processing(db, authorityId, add)));
  }
  const officer = (role: string) => anOfficer(db, authority, { roles: [role], from: of.from });
  return { authority, bodies: made, owner: await officer('plan-owner'), clerk: await officer('clerk') };
}

/** Uploads the plan as it lies in the corpus and has the engine read it. */
async function read(db: Database, storage: Storage, { seed }: SeedOffice, actor: Actor, now: Temporal.Instant): Promise<DocumentId> {
  const { authorityId } = actor;
  const name = `${seed}.txt`;
  await using shelf = openShelf(db, storage, authorityId);
  const file = await shelf.put({ name, mediaType: 'text/plain', content: readFileSync(join(corpus, 'seeds', name)) });
  const { documentId } = value(await acting(db, actor, (tx) => uploadDocument(tx, { actor, file, direction: 'own', now }), now));
  const waiting = db.selectFrom('reading').select('id').where('authority_id', '=', authorityId).where('document_id', '=', documentId);
  const { id: readingId } = await waiting.executeTakeFirstOrThrow();
  await readDocument({ authorityId, readingId }, { db, now: () => now, signal: new AbortController().signal });
  return documentId;
}

/** Whom a name of the plan means, as its officer knows; throws where the office does not say. */
function meant({ seed, means }: SeedOffice, bodies: ReadonlyMap<string, UnitId>, name: string): UnitId[] {
  const [, keys] = means.find(([start]) => name.toLowerCase().startsWith(start.toLowerCase())) ?? [];
  if (!keys) throw new Error(`Plan ${seed} names "${name}", and nobody says who that is.`);
  return keys.map((key) => bodies.get(key) as UnitId);
}

/** Takes the plan of an office through the line as its officers do: uploaded, read, reviewed, confirmed, drafted, issued; its tasks are made. */
export async function issueSeed(
  db: Database,
  storage: Storage,
  office: SeedOffice,
  { authority, bodies, owner, clerk }: Running,
): Promise<PlanId> {
  const { authorityId } = authority;
  const now = at(`${office.issuedOn.toString()}T08:30`);
  const today = dayOf(now);
  const documentId = await read(db, storage, office, clerk, now);
  const by = { actor: owner, documentId, now, today };
  value(await acting(db, owner, (tx) => acceptSection(tx, { ...by, section: 'all' }), now));
  value(await acting(db, owner, (tx) => acceptSection(tx, { ...by, section: 'stretches' }), now));
  const review = await reviewOf(db, authorityId, documentId, today);
  for (const { path, name } of review?.names ?? []) {
    const unitIds = meant(office, bodies, name);
    const decide = (tx: Tx) =>
      unitIds.length > 0 ? chooseUnits(tx, { ...by, item: path, unitIds }) : decideItem(tx, { ...by, item: path, verdict: 'dropped' });
    value(await acting(db, owner, decide, now));
  }
  const confirmed = value(await acting(db, owner, (tx) => confirmReading(tx, { ...by, damagedToo: true }), now));
  const planId = value(await acting(db, owner, (tx) => draftPlanFromReading(tx, { actor: owner, confirmed, now }), now));
  const { symbol, issuedOn } = office;
  const signed = { symbol, issuedOn, signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Mẫu' };
  const answers = {
    whyNumber: 'Số ghi tay trên bản ký',
    whyDate: 'Ngày ghi tay trên bản ký',
    whyIssuer: 'Tên viết tắt',
    whyYear: 'Đúng năm',
    whyBasis: 'Đúng căn cứ',
  };
  value(await acting(db, clerk, (tx) => issuePlan(tx, { actor: clerk, planId, now, today, ...signed, ...answers }), now));
  await makeTasks({ authorityId, planId }, { db, now: () => now });
  return planId;
}
