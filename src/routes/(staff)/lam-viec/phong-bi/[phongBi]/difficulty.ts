import type { RequestEvent } from '@sveltejs/kit';
import { envelopeTexts, mayDecideEnvelopes, replyForm, type Envelope } from '#features/envelopes/index.ts';
import { difficultyIn, replyToDifficulty } from '#features/envelopes/server/index.ts';
import { staffAction, type StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { envelopeIdOf } from '../envelopes.ts';

/** What a difficulty of the level below says, and the form by which it is answered while it waits, or given back where nobody can read it; nothing for other envelopes. */
export function difficultyOn({ actor }: Pick<StaffContext, 'actor'>, envelope: Envelope, content: unknown, locale: Locale) {
  if (envelope.kind !== 'difficulty') return { difficulty: null, replyFields: null, unreadableFields: null };
  const t = envelopeTexts[locale];
  const mayReply = envelope.state === 'arrived' && mayDecideEnvelopes(actor) === undefined;
  const said = difficultyIn(content);
  if (!said) {
    const values = { note: envelopeTexts.vi.unreadableNote };
    return { difficulty: null, replyFields: null, unreadableFields: mayReply ? fieldsOf(replyForm, { locale, values }) : null };
  }
  const { unit, text, wish, tried, raisedOn, plan } = said;
  const lines = [
    { term: t.difficulty, text },
    { term: t.tried, text: tried },
    ...(wish ? [{ term: t.wish, text: wish }] : []),
    { term: t.difficultyOf, text: `${unit}, ${formatDay(Temporal.PlainDate.from(raisedOn))}` },
    { term: t.inPlan, text: [plan.title, plan.symbol].filter(Boolean).join(', ') },
  ];
  return { difficulty: lines, replyFields: mayReply ? fieldsOf(replyForm, { locale }) : null, unreadableFields: null };
}

const replying = (became: 'resolved' | 'cannot' | 'unreadable') =>
  staffAction(mayDecideEnvelopes, replyForm, async ({ note }, { tx, actor, now }, event: RequestEvent) => {
    const replied = await replyToDifficulty(tx, { actor, now }, envelopeIdOf(event), { became, note });
    return replied.ok ? ok({ notice: envelopeTexts[event.locals.locale].replied }) : replied;
  });

export const replyActions = { resolve: replying('resolved'), cannot: replying('cannot'), unreadable: replying('unreadable') };
