import { maySendAs, maySendEnvelopes } from '#features/envelopes/index.ts';
import type { ToSend } from '#features/envelopes/server/index.ts';
import { holdersOf } from '#features/identity/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { whyNotConfirmOwn } from '#platform/values/separation.ts';
import { nameOfPeriod } from '../asking/naming.ts';
import { goesByQuestions, type Answer, type Owed, type Reply } from '../asking/owed.ts';
import { mayReply } from '../policy.ts';
import { replyRefusals } from '../refusals.ts';
import type { Question, RegimeId, ReplyId } from '../regime.ts';
import type { AnswerInput } from '../schema.ts';
import type { Keeping } from './keeping.ts';
import { owedReport } from './owed.ts';

/** The period of a regime of a superior, as an address names it. */
export interface Naming {
  regimeId: RegimeId;
  key: string;
}

/** Replies of an authority are written by one at a time. */
export const holdReplies = (tx: Tx, authorityId: AuthorityId): Promise<void> => takeTurn(tx, authorityId, 'regime replies');

async function open(tx: Tx, by: Keeping, naming: Naming): Promise<Result<Owed>> {
  const refusal = mayReply(by.actor);
  if (refusal) return refused(refusal);
  await holdReplies(tx, by.actor.authorityId);
  const owed = await owedReport(tx, by.actor.authorityId, { ...naming, today: by.today });
  if (!owed) return refused(replyRefusals.notAsked());
  if (owed.state === 'accepted') return refused(replyRefusals.accepted());
  return owed.state === 'sent' ? refused(replyRefusals.sent()) : ok(owed);
}

/** The reply that is being written: made with its first answer, and anew, with the answers of before, once the one before was returned. */
async function draftOf(
  tx: Tx,
  { actor, now }: Keeping,
  { reply, askerId, regime, asked }: Owed,
): Promise<{ id: ReplyId; answers: Answer[]; isNone: boolean }> {
  if (reply?.sentAt === null) return reply;
  const version = (reply?.version ?? 0) + 1;
  const { id } = await tx
    .insertInto('regime_reply')
    .values({
      ...{ authority_id: actor.authorityId, asker_id: askerId, regime_id: regime.id, period: asked.key, version },
      ...{ made_at: now, made_by: actor.officerId },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = { period: { to: asked.key }, version: { to: version } };
  recordChange(tx, { action: 'regime-reply.begun', objectType: 'regime-reply', objectId: regime.id, changes });
  const answers = reply?.answers ?? [];
  if (answers.length > 0)
    await tx
      .insertInto('regime_answer')
      .values(
        answers.map(({ question, words, figure, isYes }) => ({
          ...{ authority_id: actor.authorityId, reply_id: id, question, words, figure, is_yes: isYes },
          ...{ answered_at: now, answered_by: actor.officerId },
        })),
      )
      .execute();
  return { id, answers, isNone: false };
}

type Said = Omit<Answer, 'question' | 'at'>;

/** What was answered by the kind of the question; a refusal with its field where nothing was. */
function said({ kind }: Question, { words, figure, isYes }: AnswerInput): Result<Said> {
  const none = { words: null, figure: null, isYes: null };
  if (kind === 'text') return words === undefined ? refused(replyRefusals.nothingSaid('words')) : ok({ ...none, words });
  if (kind === 'number') return figure === undefined ? refused(replyRefusals.nothingSaid('figure')) : ok({ ...none, figure });
  return isYes === undefined ? refused(replyRefusals.nothingSaid('isYes')) : ok({ ...none, isYes: isYes === 'yes', words: words ?? null });
}

const same = (a: Said, b: Said): boolean => a.words === b.words && a.figure === b.figure && a.isYes === b.isYes;

const inWords = ({ words, figure, isYes }: Said): string | number | null =>
  isYes === null ? (figure ?? words) : [isYes ? 'Có' : 'Không', words].filter(Boolean).join('. ');

/**
 * Answers a question of what a superior asks. Saying what stands changes nothing; an answer takes back that nothing arose. Refused to others, for what is not asked,
 * nothing said, and once it was sent and not returned.
 */
export async function answerQuestion(tx: Tx, by: Keeping, naming: Naming, input: AnswerInput): Promise<Result<ReplyId>> {
  const found = await open(tx, by, naming);
  if (!found.ok) return found;
  const { asked } = found.value;
  const question = Number(input.question);
  const of = asked.version.questions[question - 1];
  if (!of) return refused(replyRefusals.unknownQuestion());
  const answer = said(of, input);
  if (!answer.ok) return answer;
  const draft = await draftOf(tx, by, found.value);
  const before = draft.answers.find((one) => one.question === question);
  if (before && same(before, answer.value) && !draft.isNone) return ok(draft.id);
  const { authorityId, officerId } = by.actor;
  const { words, figure, isYes } = answer.value;
  const columns = { words, figure, is_yes: isYes, answered_at: by.now, answered_by: officerId };
  await tx
    .insertInto('regime_answer')
    .values({ authority_id: authorityId, reply_id: draft.id, question, ...columns })
    .onConflict((conflict) => conflict.columns(['authority_id', 'reply_id', 'question']).doUpdateSet(columns))
    .execute();
  await setNone(tx, authorityId, draft.id, { none_note: null });
  const changes = {
    period: { to: naming.key },
    question: { to: question },
    answer: { ...(before && { from: inWords(before) }), to: inWords(answer.value) },
  };
  recordChange(tx, { action: 'regime-reply.answered', objectType: 'regime-reply', objectId: naming.regimeId, changes });
  return ok(draft.id);
}

const setNone = (
  tx: Tx,
  authorityId: AuthorityId,
  id: ReplyId,
  said: { none_note: null } | { none_note: string; made_at: Temporal.Instant; made_by: OfficerId },
) =>
  tx
    .updateTable('regime_reply')
    .set({ ...said, is_none: said.none_note !== null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute();

/**
 * Says that nothing arose in the period, and who looked at what; it is sent as a report is. Refused to others, for what is not asked, where the report of the
 * period is signed or a question was answered, and once it was sent and not returned.
 */
export async function sayNone(tx: Tx, by: Keeping, naming: Naming, note: string): Promise<Result<ReplyId>> {
  const found = await open(tx, by, naming);
  if (!found.ok) return found;
  const { reply, state } = found.value;
  const hasAnswers = reply?.sentAt === null && reply.answers.length > 0;
  if (state === 'ready' || hasAnswers) return refused(replyRefusals.answeredBefore());
  const draft = await draftOf(tx, by, { ...found.value, reply: reply && { ...reply, answers: reply.sentAt ? [] : reply.answers } });
  if (reply?.sentAt === null && reply.noneNote === note) return ok(draft.id);
  const { authorityId, officerId } = by.actor;
  await setNone(tx, authorityId, draft.id, { none_note: note, made_at: by.now, made_by: officerId });
  const changes = { period: { to: naming.key }, isNone: { to: true }, note: { to: note } };
  recordChange(tx, { action: 'regime-reply.none', objectType: 'regime-reply', objectId: naming.regimeId, changes });
  return ok(draft.id);
}

/** The numbers of the questions that wait for an answer. */
export const unanswered = ({ asked }: Pick<Owed, 'asked'>, reply: Pick<Reply, 'answers'> | null): number[] =>
  asked.version.questions.map((_, at) => at + 1).filter((one) => !reply?.answers.some(({ question }) => question === one));

const figuresOf = ({ asked }: Owed, { answers }: Reply) =>
  answers.flatMap(({ question, figure, isYes }) => {
    const of = asked.version.questions[question - 1];
    const value = figure ?? (isYes === null ? null : Number(isYes));
    return of && value !== null ? [{ code: `Q${question}`, title: of.text, unit: of.unit ?? '', is: 'figure' as const, value }] : [];
  });

const answersOf = ({ asked }: Owed, { answers }: Reply) =>
  answers.flatMap(({ question, words, figure, isYes }) => {
    const of = asked.version.questions[question - 1];
    const answer = figure === null ? inWords({ words, figure, isYes }) : `${formatNumber(figure)} ${of?.unit ?? ''}`.trim();
    return of ? [{ question: of.text, answer: String(answer ?? '') }] : [];
  });

/**
 * The reply as it goes up: the answers with their figures, or that nothing arose. The latter answers every regime of the superior for the period. Refused where a
 * question waits, nothing was said, or it was sent already.
 */
export async function replyToSend(
  db: Read,
  authorityId: AuthorityId,
  { today, ...naming }: Naming & { today: Temporal.PlainDate },
): Promise<Result<{ what: ToSend; owed: Owed; reply: Reply }>> {
  const owed = await owedReport(db, authorityId, { ...naming, today });
  if (!owed) return refused(replyRefusals.notAsked());
  const { reply, asked, regime, sent } = owed;
  if (owed.state === 'accepted') return refused(replyRefusals.accepted());
  if (!reply) return refused(replyRefusals.nothingIn());
  if (reply.sentAt) return refused(replyRefusals.sent());
  const open = unanswered(owed, reply);
  if (!reply.isNone && open.length > 0) return refused(replyRefusals.unanswered(open));
  if (!reply.isNone && asked.version.questions.length === 0) return refused(replyRefusals.nothingIn());
  const title = `${asked.version.name}, ${nameOfPeriod(asked, 'vi')}`;
  const { kind, index, year, covers, needsEstimate } = asked;
  const content = {
    ...{ schema: 1, type: 'report' },
    ...(goesByQuestions(asked) && { regime: { id: regime.id } }),
    report: {
      ...{ kind, index, year, version: reply.version, title, covers: { from: covers.from.toString(), to: covers.to.toString() } },
      ...(reply.isNone
        ? { isNone: true, sections: [{ key: 'none', heading: 'Không phát sinh', text: reply.noneNote ?? '' }], figures: [] }
        : { isEstimate: needsEstimate, sections: [], answers: answersOf(owed, reply), figures: figuresOf(owed, reply) }),
    },
  };
  return ok({
    what: { kind: 'report', title, symbol: null, issuedOn: null, replaces: sent?.uid ?? null, content, parts: [] },
    owed,
    reply,
  });
}

/** Why the officer does not send the reply: who wrote of it leaves that to another who may, where there is one. */
export async function whyNotSendReply(
  db: Read,
  { actor, today }: Pick<Keeping, 'actor' | 'today'>,
  { writers }: Pick<Reply, 'writers'>,
): Promise<Refusal | undefined> {
  const others = (await holdersOf(db, actor.authorityId, maySendAs, today)).filter((id) => id !== actor.officerId);
  return maySendEnvelopes(actor) ?? whyNotConfirmOwn({ writers, others }, actor, { refusal: replyRefusals.ownReply() });
}

/**
 * The reply stands as it was sent; by the caller, in the transaction that sends it. `says` is the content that was sealed before. Refused to others, to who wrote
 * of it while another may send it, and where somebody sent or changed it meanwhile.
 */
export async function noteReplySent(tx: Tx, by: Keeping, naming: Naming, says: unknown): Promise<Result<ReplyId>> {
  await holdReplies(tx, by.actor.authorityId);
  const now = await replyToSend(tx, by.actor.authorityId, { ...naming, today: by.today });
  if (!now.ok) return now;
  const refusal = await whyNotSendReply(tx, by, now.value.reply);
  if (refusal) return refused(refusal);
  if (JSON.stringify(now.value.what.content) !== JSON.stringify(says)) return refused(replyRefusals.changed());
  const { id } = now.value.reply;
  const written = await tx
    .updateTable('regime_reply')
    .set({ sent_at: by.now })
    .where('authority_id', '=', by.actor.authorityId)
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n) return refused(replyRefusals.sent());
  recordChange(tx, {
    action: 'regime-reply.sent',
    objectType: 'regime-reply',
    objectId: naming.regimeId,
    changes: { period: { to: naming.key } },
  });
  return ok(id);
}
