import { compose, readInChild, type Paper } from 'official-documents';
import { acceptSection, confirmReading, readDocument, uploadDocument } from '#features/documents/server/index.ts';
import { answerWith, carryOver, correctFacts, planOf, receivePlan, setAside } from '#features/plans/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { DocumentId, PlanId } from '#platform/values/ids.ts';
import { answered, answeredNext, ASIDE, FROM_DEPARTMENT, NEXT_YEAR, RECEIVED, practice } from '../story/above.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import type { Event } from './year.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper that is composed and read while other things happen. */
export interface Ahead {
  content: Promise<Uint8Array>;
  outcome: ReturnType<typeof readInChild>;
}

export function readAhead(paper: Paper, fileName: string): Ahead {
  const content = compose(paper);
  const outcome = content.then((bytes) => readInChild(bytes, fileName));
  // A failure is thrown where the paper is uploaded.
  outcome.catch(() => undefined);
  return { content, outcome };
}

/** How a paper came in: its file, when it was uploaded and when it was read. */
interface Arrival {
  ahead: Ahead;
  direction: 'own' | 'received';
  fileName: string;
  uploadedAt: string;
  readAt: string;
}

/** Uploads a paper as its clerk does and has the engine read it. */
export async function uploadPaper(telling: Telling, { ahead, direction, fileName, uploadedAt, readAt }: Arrival): Promise<DocumentId> {
  const { authorityId, storage, db } = telling;
  await using shelf = openShelf(db, storage, authorityId);
  const now = moment(uploadedAt);
  const actor = known(telling.officers, 'clerk');
  const file = await shelf.put({ name: fileName, mediaType: DOCX, content: await ahead.content });
  const { documentId } = await telling.act({ at: now, by: 'clerk' }, (tx) => uploadDocument(tx, { actor, file, direction, now }));
  const { id: readingId } = await db
    .selectFrom('reading')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  const context = { db, now: () => moment(readAt), signal: new AbortController().signal, read: () => ahead.outcome };
  await readDocument({ authorityId, readingId }, context);
  return documentId;
}

/** Takes the province's paper through the line: uploaded, read, looked through, kept as received. */
export const receiveProvincePlan = (telling: Telling, ahead: Ahead): Promise<PlanId> => receivePlanOf(telling, ahead, RECEIVED);

type Coming = Pick<Arrival, 'fileName' | 'uploadedAt' | 'readAt'> & { confirmedAt: string };

async function receivePlanOf(telling: Telling, ahead: Ahead, coming: Coming): Promise<PlanId> {
  return keepReceived(telling, await uploadPaper(telling, { ...coming, ahead, direction: 'received' }), coming.confirmedAt);
}

/** What was read is looked through and kept as received. */
async function keepReceived(telling: Telling, documentId: DocumentId, confirmedAt: string): Promise<PlanId> {
  const at = moment(confirmedAt);
  const actor = known(telling.officers, 'owner');
  const by = { actor, documentId, now: at, today: dayOf(at) };
  const scene = { at, by: 'owner' } as const;
  await telling.act(scene, (tx) => acceptSection(tx, { ...by, section: 'all' }));
  const confirmed = await telling.act(scene, (tx) => confirmReading(tx, { ...by, damagedToo: false, as: 'received' }));
  return telling.act(scene, (tx) => receivePlan(tx, { actor, confirmed, now: at }));
}

async function itemWith(telling: Telling, id: PlanId, words: string) {
  const plan = await planOf(telling.db, telling.authorityId, id);
  const item = [...(plan?.targets ?? []), ...(plan?.duties ?? [])].find(({ text }) => text.includes(words));
  if (!item) throw new Error(`The plan has nothing with "${words}".`);
  return item.id;
}

interface Linking {
  receivedId: PlanId;
  planId: PlanId;
  pairs: readonly (readonly [string, string])[];
}

/** Links what a superior asks with what a plan of the ward does. */
async function link(telling: Telling, at: Temporal.Instant, { receivedId, planId, pairs }: Linking): Promise<void> {
  const on = { actor: known(telling.officers, 'owner'), planId: receivedId, now: at };
  for (const [asked, own] of pairs) {
    const [askedId, ownId] = [await itemWith(telling, receivedId, asked), await itemWith(telling, planId, own)];
    await telling.act({ at, by: 'owner' }, (tx) => answerWith(tx, { ...on, askedId, ownId }));
  }
}

/** Links what the province asks with what the ward's plan does; two things stay open. */
export async function answerProvince(telling: Telling, receivedId: PlanId, planId: PlanId): Promise<void> {
  const at = moment(RECEIVED.answeredAt);
  const on = { actor: known(telling.officers, 'owner'), planId: receivedId, now: at };
  const scene = { at, by: 'owner' } as const;
  await link(telling, at, { receivedId, planId, pairs: answered });
  const askedId = await itemWith(telling, receivedId, ASIDE.words);
  await telling.act(scene, (tx) => setAside(tx, { ...on, askedId, reason: ASIDE.reason }));
}

/** A department asks something of the next year; its draft is begun from the plan of this one and answers a part of it. */
export function beginNextYear(telling: Telling, planId: PlanId, fromDepartment: Ahead): Event[] {
  const plans: { paper?: DocumentId; received?: PlanId; next?: PlanId } = {};
  const at = moment(NEXT_YEAR.at);
  const actor = known(telling.officers, 'owner');
  const scene = { at, by: 'owner' } as const;
  const facts = { themes: [], baseline: [], practices: [practice], weaknesses: [] };
  return [
    {
      at: moment(FROM_DEPARTMENT.uploadedAt),
      happen: async () =>
        void (plans.paper = await uploadPaper(telling, { ...FROM_DEPARTMENT, ahead: fromDepartment, direction: 'received' })),
    },
    {
      at: moment(FROM_DEPARTMENT.confirmedAt),
      happen: async () => {
        if (!plans.paper) throw new Error('The paper of the department has not come.');
        plans.received = await keepReceived(telling, plans.paper, FROM_DEPARTMENT.confirmedAt);
      },
    },
    {
      at,
      happen: async () => {
        const nextId = await telling.act(scene, (tx: Tx) => carryOver(tx, { actor, planId, now: at, year: NEXT_YEAR.year }));
        await telling.act(scene, (tx) => correctFacts(tx, { actor, planId: nextId, now: at, facts }));
        plans.next = nextId;
      },
    },
    {
      at: moment(FROM_DEPARTMENT.answeredAt),
      happen: async () => {
        const { received, next } = plans;
        if (!received || !next) throw new Error('There is nothing to link yet.');
        await link(telling, moment(FROM_DEPARTMENT.answeredAt), { receivedId: received, planId: next, pairs: answeredNext });
      },
    },
  ];
}
