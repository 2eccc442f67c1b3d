import {
  answersOf,
  envelopeOf,
  sendEnvelope,
  sentAbout,
  superiorsOf,
  type DifficultySaid,
  type SealedEnvelope,
  type ToSend,
} from '#features/envelopes/server/index.ts';
import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import type { EnvelopeId } from '#features/envelopes/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import type { Difficulty, DifficultyId } from '../difficulty.ts';
import { difficultyTexts } from '../messages.ts';
import { mayAnswer } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { SendUpInput } from '../schema.ts';
import { aboveWord, settledWord } from '../words.ts';
import { dayOf, waiting, write, type By } from './commands.ts';
import { difficultyOf } from './queries.ts';

/** What goes up in an envelope: the difficulty in words for people and for software, with what was tried. Refused where it is not there. */
export async function difficultyToSend(
  db: Read,
  { authorityId, id }: { authorityId: AuthorityId; id: DifficultyId },
  { tried, carriedSymbol, carriedOn }: Pick<SendUpInput, 'tried' | 'carriedSymbol' | 'carriedOn'>,
): Promise<Result<ToSend>> {
  const found = await difficultyOf(db, authorityId, id);
  const plan = found && (await planOf(db, authorityId, found.planId));
  if (!found || !plan) return refusals.unknown();
  const raisedOn = dayOf(found.raisedAt);
  const unit = (await namesInTime(db, authorityId)).on(found.unitId, raisedOn).name;
  const said: DifficultySaid['difficulty'] = {
    ...{ unit, text: found.text, wish: found.wish, tried, raisedOn: raisedOn.toString() },
    plan: { title: plan.title, symbol: plan.symbol },
  };
  const t = difficultyTexts.vi;
  const paper = [t.paperText(unit, found.text, found.wish, plan.title), t.paperTried(tried)].join('\n');
  return ok({
    ...{ kind: 'difficulty', title: truncate(t.upTitle(found.text), 300), symbol: carriedSymbol ?? null, replaces: null },
    issuedOn: carriedOn?.toString() ?? null,
    content: { schema: 1, type: 'difficulty', difficulty: said } satisfies DifficultySaid,
    parts: [{ name: 'kien-nghi.txt', mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(paper), role: 'paper' }],
  });
}

/** Whether it went up and stands there: by a paper, or as an envelope that was not taken back. */
async function isUp(tx: Tx, authorityId: AuthorityId, { id, carried }: Difficulty): Promise<boolean> {
  if (!carried) return false;
  return !carried.isByEnvelope || (await sentAbout(tx, authorityId, id)).length > 0;
}

/**
 * Sends a difficulty to a superior as an envelope, with what was tried here; its unit is told, and the answer comes back by itself. By who answers difficulties. Refused: to a body that
 * is no superior today, what was answered or withdrawn, and what went up already, unless that envelope was taken back.
 */
export async function sendDifficultyUp(
  tx: Tx,
  by: By,
  id: DifficultyId,
  { sealed, to, tried, carriedSymbol, carriedOn }: SendUpInput & { sealed: SealedEnvelope },
): Promise<Result<EnvelopeId>> {
  const { actor, now } = by;
  const refusal = mayAnswer(actor);
  if (refusal) return { ok: false, refusal };
  const found = await waiting(tx, by, id);
  if (!found.ok) return found;
  if (await isUp(tx, actor.authorityId, found.value)) return refusals.carriedAlready();
  if (carriedOn && Temporal.PlainDate.compare(carriedOn, dayOf(now)) > 0) return refusals.futureDay(dayOf(now));
  const superior = (await superiorsOf(tx, actor.authorityId, dayOf(now))).find(({ bodyId }) => bodyId === to);
  if (!superior) return refusals.notSuperior();
  const sent = await sendEnvelope(tx, { actor, now }, { sealed, about: { type: 'difficulty', id }, to: [to] });
  if (!sent.ok) return sent;
  const columns = { carried_to: superior.name, carried_symbol: carriedSymbol ?? null, carried_on: carriedOn ?? null, tried };
  await write(tx, by.actor.authorityId, found.value, { state: 'carried', ...columns, carried_at: now, is_by_envelope: true });
  const changes = difference({ state: found.value.state }, { state: 'carried', ...columns });
  recordChange(tx, { action: 'difficulty.sent-up', objectType: 'difficulty', objectId: id, changes });
  const told = settledWord(id, found.value.raisedBy, 'carried', superior.name);
  await sendMessages(tx, { authorityId: actor.authorityId, at: now, by: actor.officerId }, [told]);
  return sent;
}

/** The last decision of the superior on an envelope, with its words. */
async function lastAnswer(tx: Tx, authorityId: AuthorityId, id: EnvelopeId) {
  const said = (await answersOf(tx, authorityId, id)).findLast(({ what }) => what === 'accepted' || what === 'returned');
  return (
    said && {
      became: said.what === 'accepted' ? ('resolved' as const) : ('cannot' as const),
      text: said.note ?? '–',
      by: said.body ?? '–',
      at: said.at,
    }
  );
}

/**
 * The answer of a superior goes to the difficulty that it answers; who raised it and who owns the plan are told. A difficulty that was settled meanwhile keeps what was settled and
 * shows the answer beside it. Heard twice, it is noted once.
 */
export async function hearAbove(
  { authorityId, envelopeId }: { authorityId: string; envelopeId: string },
  { db, now: clock }: Pick<JobContext, 'db' | 'now'>,
): Promise<void> {
  const now = clock();
  const [authority, envelope] = [authorityId as AuthorityId, envelopeId as EnvelopeId];
  const done = await transact(db, { authorityId: authority, actor: 'worker', at: now }, async (tx): Promise<Result<void>> => {
    const about = (await envelopeOf(tx, authority, envelope))?.about;
    if (about?.type !== 'difficulty') return ok(undefined);
    return noteAbove(tx, { authorityId: authority, id: about.id as DifficultyId, envelopeId: envelope, now });
  });
  if (!done.ok) throw new Error('An answer from above was not noted.');
}

async function noteAbove(
  tx: Tx,
  { authorityId, id, envelopeId, now }: { authorityId: AuthorityId; id: DifficultyId; envelopeId: EnvelopeId; now: Temporal.Instant },
): Promise<Result<void>> {
  await tx.selectFrom('difficulty').select('id').where('authority_id', '=', authorityId).where('id', '=', id).forUpdate().execute();
  const [found, said] = [await difficultyOf(tx, authorityId, id), await lastAnswer(tx, authorityId, envelopeId)];
  if (!found || !said || (found.above && Temporal.Instant.compare(found.above.at, said.at) >= 0)) return ok(undefined);
  const { became, text, by, at } = said;
  const columns = { above_became: became, above_answer: text, above_body: by };
  await write(tx, authorityId, found, { ...columns, above_at: at });
  recordChange(tx, { action: 'difficulty.answered-above', objectType: 'difficulty', objectId: id, changes: difference({}, columns) });
  const owners = await holdersOf(tx, authorityId, ['plan-owner'], now.toZonedDateTimeISO(ZONE).toPlainDate());
  const hearers: OfficerId[] = [...new Set([found.raisedBy, ...owners])];
  await sendMessages(tx, { authorityId, at: now, isEvent: true }, hearers.map((one) => aboveWord(id, one, by, became, text))); // prettier-ignore
  return ok(undefined);
}
