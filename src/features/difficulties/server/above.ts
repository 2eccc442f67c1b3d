import {
  answersOf,
  envelopeOf,
  sendEnvelope,
  sentAbout,
  superiorsOf,
  takeEnvelopeBack,
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
import { aboveWord, cameBackWord, settledWord } from '../words.ts';
import { carriedIn, dayOf, waiting, write, type By } from './commands.ts';
import { difficultyOf, isUp } from './queries.ts';

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

/**
 * Sends a difficulty to a superior as an envelope, with what was tried here; its unit is told, and the answer comes back by itself. By who answers difficulties. Refused: to a body that
 * is no superior today, what was answered or withdrawn, and what went up already, unless that envelope was refused or taken back.
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
  // One that nobody took is put away, so that what was tried since goes in an envelope of its own.
  for (const dead of await sentAbout(tx, actor.authorityId, id)) {
    const back = await takeEnvelopeBack(tx, { actor, now }, dead.id);
    if (!back.ok) return back;
  }
  const sent = await sendEnvelope(tx, { actor, now }, { sealed, about: { type: 'difficulty', id }, to: [to] });
  if (!sent.ok) return sent;
  const columns = { carried_to: superior.name, carried_symbol: carriedSymbol ?? null, carried_on: carriedOn ?? null, tried };
  await write(tx, by.actor.authorityId, found.value, { state: 'carried', ...columns, carried_at: now, is_by_envelope: true });
  const changes = difference({ ...carriedIn(found.value), tried: found.value.tried }, { state: 'carried', ...columns });
  recordChange(tx, { action: 'difficulty.sent-up', objectType: 'difficulty', objectId: id, changes });
  const told = settledWord(id, found.value.raisedBy, 'carried', superior.name);
  await sendMessages(tx, { authorityId: actor.authorityId, at: now, by: actor.officerId }, [told]);
  return sent;
}

/** The last decision of a superior on an envelope, with its words: of who was one on the day of the answer, or when it was carried. */
async function lastAnswer(tx: Tx, authorityId: AuthorityId, id: EnvelopeId, { carried }: Difficulty) {
  const above = await superiorsOf(tx, authorityId);
  const wasAbove = (one: string, day: Temporal.PlainDate): boolean =>
    above.some(
      ({ correspondentId, from, until }) =>
        correspondentId === one && Temporal.PlainDate.compare(from, day) <= 0 && (!until || Temporal.PlainDate.compare(until, day) >= 0),
    );
  const said = (await answersOf(tx, authorityId, id)).findLast(
    ({ what, at, correspondentId: one }) =>
      (what === 'accepted' || what === 'returned') &&
      one !== null &&
      (wasAbove(one, dayOf(at)) || (carried !== null && wasAbove(one, dayOf(carried.at)))),
  );
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
 * shows the answer beside it. Heard twice, it is noted once; who is no superior is not heard. Where no envelope of it is on its way or arrived any more, it waits here again.
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
  const found = await difficultyOf(tx, authorityId, id);
  if (!found) return ok(undefined);
  if (found.state === 'carried' && !(await isUp(tx, authorityId, found))) return comesBack(tx, found, { authorityId, now });
  const said = await lastAnswer(tx, authorityId, envelopeId, found);
  if (!said || (found.above && Temporal.Instant.compare(found.above.at, said.at) >= 0)) return ok(undefined);
  const { became, text, by, at } = said;
  const columns = { above_became: became, above_answer: text, above_body: by };
  await write(tx, authorityId, found, { ...columns, above_at: at });
  recordChange(tx, { action: 'difficulty.answered-above', objectType: 'difficulty', objectId: id, changes: difference({}, columns) });
  const hearers = await hearersOf(tx, authorityId, found, now);
  await sendMessages(tx, { authorityId, at: now, isEvent: true }, hearers.map((one) => aboveWord(id, one, by, became, text))); // prettier-ignore
  return ok(undefined);
}

/** Who raised it and who owns the plan. */
async function hearersOf(tx: Tx, authorityId: AuthorityId, { raisedBy }: Difficulty, now: Temporal.Instant): Promise<OfficerId[]> {
  return [...new Set([raisedBy, ...(await holdersOf(tx, authorityId, ['plan-owner'], dayOf(now)))])];
}

/** Its envelope was refused or taken back, so it is with nobody above: it waits here again and may be carried anew. */
async function comesBack(
  tx: Tx,
  found: Difficulty,
  { authorityId, now }: { authorityId: AuthorityId; now: Temporal.Instant },
): Promise<Result<void>> {
  const { id, carried } = found;
  const columns = { state: 'open', carried_to: null, carried_symbol: null, carried_on: null };
  await write(tx, authorityId, found, { ...columns, carried_at: null, is_by_envelope: false });
  recordChange(tx, {
    action: 'difficulty.came-back',
    objectType: 'difficulty',
    objectId: id,
    changes: difference(carriedIn(found), columns),
  });
  const hearers = await hearersOf(tx, authorityId, found, now);
  await sendMessages(tx, { authorityId, at: now, isEvent: true }, hearers.map((one) => cameBackWord(id, one, carried?.to ?? '–'))); // prettier-ignore
  return ok(undefined);
}
