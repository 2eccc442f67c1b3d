import type { RequestEvent } from '@sveltejs/kit';
import { maySendEnvelopes } from '#features/envelopes/index.ts';
import { sealToSend, sendEnvelope } from '#features/envelopes/server/index.ts';
import {
  answerForms,
  answerStart,
  goesByQuestions,
  isOpen,
  mayReply,
  maySeeRegimes,
  noneForm,
  owedLine,
  questionLines,
  questionShown,
  regimeTexts,
  replyForm,
  replyRefusals,
  type AnswerInput,
  type Owed,
  type RegimeId,
} from '#features/regimes/index.ts';
import {
  answerQuestion,
  holdReplies,
  noteReplySent,
  owedReport,
  replyToSend,
  sayNone,
  unanswered,
  whyNotSendReply,
} from '#features/regimes/server/index.ts';
import { app } from '#platform/server/app.ts';
import { prepared, staffAction, staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok, refusalIn } from '#platform/values/result.ts';
import { staffEdit } from '../../../../editing.ts';
import { remarksOnOwed } from '../../remarks.ts';

const named = ({ params }: RequestEvent) => ({
  regimeId: parseId<RegimeId>(params['cheDo']) ?? NO_ID,
  key: params['ky'] ?? '',
});

async function owedHere({ db, actor, today }: StaffContext, event: RequestEvent): Promise<Owed> {
  const owed = await owedReport(db, actor.authorityId, { ...named(event), today });
  return owed ?? stop(404, { refusal: replyRefusals.notAsked() }, event);
}

/** `?cau=2` opens a question: an address, so that it works without a script. */
function opened(owed: Owed, { url, locals: { locale } }: RequestEvent) {
  const number = Number(url.searchParams.get('cau'));
  const question = owed.asked.version.questions[number - 1];
  if (!question) return undefined;
  const values = answerStart(owed, number);
  const shown = questionShown(owed, number, locale);
  const fields = {
    text: () => fieldsOf(answerForms.text, { locale, values, shown }),
    number: () => fieldsOf(answerForms.number, { locale, values, shown }),
    'yes-no': () => fieldsOf(answerForms['yes-no'], { locale, values, shown }),
  }[question.kind]();
  return { number, action: { text: 'words', number: 'figure', 'yes-no': 'choose' }[question.kind], fields };
}

const noneStart = ({ reply }: Owed) => ({ note: reply?.noneNote ?? undefined });

export const load = staffLoad(maySeeRegimes, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const owed = await owedHere(staff, event);
  const mayWrite = isOpen(owed) && mayReply(staff.actor) === undefined;
  const { reply, sent } = owed;
  const open = unanswered(owed, reply);
  const isWritten = reply?.sentAt === null && (reply.isNone || (open.length === 0 && owed.asked.version.questions.length > 0));
  const remarks = await remarksOnOwed(staff, owed, locale);
  const isToSend = isWritten && isOpen(owed);
  const whyNotSend = isToSend && reply ? await whyNotSendReply(staff.db, staff, reply) : undefined;
  return {
    locale,
    ...owedLine(owed, staff.today, locale),
    byQuestions: goesByQuestions(owed.asked),
    questions: questionLines(owed, locale).map((line) => ({ ...line, remarks: isOpen(owed) ? remarks.onQuestion(line.number) : [] })),
    // A version that was returned is begun anew by its first answer.
    toMend: mayWrite && owed.state === 'returned' && reply?.sentAt != null && goesByQuestions(owed.asked),
    open: mayWrite ? opened(owed, event) : undefined,
    mayWrite,
    noneNote: reply?.isNone ? (reply.noneNote ?? '') : null,
    noneFields:
      mayWrite && owed.state !== 'ready' && !(reply?.sentAt === null && reply.answers.length > 0)
        ? fieldsOf(noneForm, { locale, values: noneStart(owed), shown: {} })
        : [],
    maySend: isToSend && whyNotSend === undefined,
    whyNotSend: whyNotSend === undefined ? '' : refusalIn(whyNotSend, locale),
    unanswered: reply?.sentAt === null && !reply.isNone && open.length > 0 ? open.join(', ') : '',
    sent: sent ? `/lam-viec/phong-bi/di/${sent.envelopeId}` : null,
    remarks: remarks.whole,
  };
});

const editing = {
  lock: ({ tx, actor }: StaffWork) => holdReplies(tx, actor.authorityId),
  about: (event: RequestEvent) => ({ objectType: 'regime-reply', objectId: event.params['cheDo'] ?? '' }),
};
const answering = {
  ...editing,
  start: async (staff: StaffContext, event: RequestEvent, { question }: { question: string }) =>
    answerStart(await owedHere(staff, event), Number(question)),
  seen: async (staff: StaffContext, event: RequestEvent, { question }: { question: string }) =>
    questionShown(await owedHere(staff, event), Number(question), event.locals.locale),
};

async function answered(input: AnswerInput, staff: StaffWork, event: RequestEvent) {
  const done = await answerQuestion(staff.tx, staff, named(event), input);
  return done.ok ? ok({ goTo: `/lam-viec/bao-cao/phai-gui/${named(event).regimeId}/${named(event).key}` }) : done;
}

export const actions = {
  words: staffEdit(mayReply, answerForms.text, answering, answered),
  figure: staffEdit(mayReply, answerForms.number, answering, answered),
  choose: staffEdit(mayReply, answerForms['yes-no'], answering, answered),
  none: staffEdit(
    mayReply,
    noneForm,
    { ...editing, start: async (staff: StaffContext, event: RequestEvent) => noneStart(await owedHere(staff, event)) },
    async ({ note }, staff, event: RequestEvent) => {
      const said = await sayNone(staff.tx, staff, named(event), note);
      return said.ok ? ok({ notice: regimeTexts[event.locals.locale].noneSaid }) : said;
    },
  ),
  send: staffAction(
    maySendEnvelopes,
    replyForm,
    prepared(
      async (_input, { db, actor, now, today, shelf }, event: RequestEvent) => {
        const found = await replyToSend(db, actor.authorityId, { ...named(event), today });
        if (!found.ok) return found;
        const sealed = await sealToSend(app().db, { actor, now, installKey: app().installKey, shelf }, found.value.what);
        return sealed.ok ? ok({ sealed: sealed.value, ...found.value }) : sealed;
      },
      async (_input, staff, event: RequestEvent, { sealed, what, reply, owed }) => {
        const { tx, actor, now } = staff;
        const noted = await noteReplySent(tx, staff, named(event), what.content);
        if (!noted.ok) return noted;
        const sent = await sendEnvelope(tx, { actor, now }, { sealed, about: { type: 'regime-reply', id: reply.id }, to: [owed.askerId] });
        return sent.ok ? ok({ goTo: `/lam-viec/phong-bi/di/${sent.value}` }) : sent;
      },
    ),
  ),
};
