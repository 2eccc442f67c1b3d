import { compose, type Paper } from 'official-documents';
import { keepFrozen } from '#features/papers/server/index.ts';
import type { OutgoingId } from '#features/papers/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Shelf, Shelved } from '#platform/server/files/shelf.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { slugOf } from '#platform/values/text.ts';
import { outgoingOf } from '#features/papers/server/index.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import type { Plan } from '../../plan.ts';
import { refusals } from '../../refusals.ts';
import { notOnItsWay } from '../../signing/refusals.ts';
import type { OnPlan } from '../draft.ts';
import { placeOf, type IssuedAs } from './issued-as.ts';
import { planOf } from '../queries.ts';
import { planPaperOf } from './paper.ts';
import { submissionUnderWay } from './queries.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A plan as it will be issued: the file, and what it says. */
export interface ComposedPlan {
  file: Shelved;
  content: Paper;
}

/** What the paper of a plan is called as a file. */
export const planFileName = ({ symbol, year, title, amending }: Pick<Plan, 'symbol' | 'year' | 'title' | 'amending'>): string =>
  `${amending ? 'sua-doi' : 'ke-hoach'}-${symbol?.replaceAll('/', '-') ?? `${year}-du-thao`}-${slugOf(title, 60)}.docx`;

/** The draft as it reads once it is issued so. */
async function issuedAs(db: Read, plan: Plan, as: IssuedAs & { today: Temporal.PlainDate }): Promise<Plan> {
  const issuedPlace = as.place ?? (await placeOf(db, plan.authorityId, as.issuedOn, as.today));
  const signer = { authority: as.signerAuthority ?? null, position: as.signerPosition, name: as.signerName };
  return { ...plan, state: 'issued', symbol: as.symbol, issuedOn: as.issuedOn, issuedPlace, signer };
}

async function composeAs(db: Read, shelf: Shelf, planId: PlanId, authorityId: AuthorityId, as: IssuedAs & { today: Temporal.PlainDate }) {
  const plan = await planOf(db, authorityId, planId);
  if (!plan) return refusals.unknown();
  const issued = await issuedAs(db, plan, as);
  const content = await planPaperOf(db, issued, as.today);
  const file = await shelf.put({ name: planFileName(issued), mediaType: DOCX, content: await compose(content) });
  return ok({ file, content });
}

/** True where the draft, issued so, still says what the composed paper says. */
export async function saysTheSame(
  db: Read,
  plan: Plan,
  as: IssuedAs & { today: Temporal.PlainDate },
  { content }: ComposedPlan,
): Promise<boolean> {
  return JSON.stringify(await planPaperOf(db, await issuedAs(db, plan, as), as.today)) === JSON.stringify(content);
}

type Composing = Omit<OnPlan, 'now'> & { today: Temporal.PlainDate };

/** Composes the paper that issuing will keep, before the transaction; `issuePlan` looks whether the plan still says the same. Refused: a plan that is not there. */
export const composePlan = (db: Read, shelf: Shelf, { actor, planId, today, ...as }: Composing & IssuedAs): Promise<Result<ComposedPlan>> =>
  composeAs(db, shelf, planId, actor.authorityId, { ...as, today });

/** The same of a draft that was signed and numbered, as it will be sent; refused where it is at another step. */
export async function composeToSend(
  db: Read,
  shelf: Shelf,
  { actor, planId, today, place }: Composing & Pick<IssuedAs, 'place'>,
): Promise<Result<ComposedPlan>> {
  const run = await submissionUnderWay(db, actor.authorityId, planId);
  const line = run?.numbered && (await outgoingOf(db, actor.authorityId, run.numbered.outgoingId));
  if (!line || !run.signature) return notOnItsWay.notUnderWay();
  const { authority, position, name } = run.signature;
  const signer = { signerAuthority: authority ?? undefined, signerPosition: position, signerName: name };
  return composeAs(db, shelf, planId, actor.authorityId, { ...signer, symbol: line.symbol, issuedOn: line.issuedOn, place, today });
}

/** Keeps the paper of a plan that was issued just now, under its number. The hash of the file. */
export async function freezePlan(
  tx: Tx,
  { actor, planId, now }: OnPlan,
  outgoingId: OutgoingId,
  { file, content }: ComposedPlan,
): Promise<string> {
  const { sha256 } = await keepFrozen(tx, { actor, now }, { outgoingId, about: { type: 'plan', id: planId }, content, file });
  return sha256;
}
