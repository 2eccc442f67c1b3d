import type { EnvelopeId } from '#features/envelopes/index.ts';
import type { AuthorityId, OfficerId, ReportId } from '#platform/values/ids.ts';
import type { Asked, Regime, ReplyId } from '../regime.ts';

/** How far the own report of a period that a superior asks for has got. */
export type OwedState = 'open' | 'draft' | 'ready' | 'sent' | 'accepted' | 'returned';

/** A report that the authority owes a superior. */
export interface Owed {
  regime: Regime;
  asker: string;
  askerId: AuthorityId;
  asked: Asked;
  state: OwedState;
  /** The own report of the period, where it goes by the outline and there is one. */
  reportId: ReportId | null;
  reply: Reply | null;
  /** What was sent last and stands. */
  sent: { envelopeId: EnvelopeId; uid: string; at: Temporal.Instant; isNone: boolean } | null;
}

export interface Reply {
  id: ReplyId;
  askerId: AuthorityId;
  regimeId: string;
  period: string;
  version: number;
  isNone: boolean;
  noneNote: string | null;
  sentAt: Temporal.Instant | null;
  /** Who began it, answered of it, or said last that nothing arose. */
  writers: OfficerId[];
  answers: Answer[];
}

export interface Answer {
  /** From 1, in the order of the version of the regime. */
  question: number;
  words: string | null;
  figure: number | null;
  isYes: boolean | null;
  at: Temporal.Instant;
}

/** The answers to what is asked now: a question that was changed since waits for another. */
export const answersThatHold = (answers: readonly Answer[], { version: { askedSince } }: Asked): Answer[] =>
  answers.filter(({ question, at }) => {
    const since = askedSince[question - 1];
    return since !== undefined && Temporal.Instant.compare(at, since) >= 0;
  });

/** True where each question is answered on the page of the report, and no report by the outline is sent. */
export const goesByQuestions = ({ version, kind }: Asked): boolean => version.questions.length > 0 || kind === 'once' || kind === 'month';

/** True where something is still to be done here. */
export const isOpen = ({ state }: Pick<Owed, 'state'>): boolean => state !== 'sent' && state !== 'accepted';
