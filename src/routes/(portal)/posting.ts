import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { app } from '#platform/server/app.ts';
import type { Tx } from '#platform/server/database.ts';
import { edgeLimits, limitPerMinute } from '#platform/server/request/limit.ts';
import { networkOf } from '#platform/server/request/network.ts';
import { openForm } from '#platform/server/request/posted.ts';
import { takesForm } from '#platform/server/request/takes.ts';
import { transact } from '#platform/server/transact.ts';
import { answerTo, parseForm, type AnyForm, type Answer, type Options } from '#platform/values/forms.ts';
import { messages } from '#platform/values/messages.ts';
import { inSite } from '#platform/values/paths.ts';
import type { Result } from '#platform/values/result.ts';
import { publicContext, type PublicContext } from './portal.ts';

const texts = messages({
  vi: {
    tooOften: (seconds: number) =>
      `Gửi quá nhiều lần từ nơi này nên chưa làm được. Mời chờ ${seconds} giây rồi gửi lại; những gì đã nhập vẫn còn.`,
  },
  en: {
    tooOften: (seconds) =>
      `Too much was sent from here, so nothing was done. Please wait ${seconds} seconds and send again; what was typed is still there.`,
  },
});

/** Somebody who has no account sends at most so many forms a minute from one network, whichever they are. */
export const postsFrom = limitPerMinute(edgeLimits(process.env).citizensPerMinute);

export interface PublicWork extends PublicContext {
  tx: Tx;
  installKey: Uint8Array;
  now: Temporal.Instant;
}

type Done = { goTo: string } | { notice: string };

interface Lists<Event> {
  lists?: (context: PublicContext, event: Event) => Promise<Options>;
}

/**
 * A form that anybody may send, with or without a script: read, checked, done in one transaction. What was typed comes back with the errors; a network that
 * sends too much is told to wait. It knows no session.
 */
export const publicAction = <Schema extends AnyForm, Event extends RequestEvent>(
  schema: Schema,
  act: (input: z.output<Schema>, work: PublicWork, event: Event) => Promise<Result<Done>>,
  { lists }: Lists<Event> = {},
) =>
  takesForm(schema, async (event: Event) => {
    const context = await publicContext(event);
    const { locale } = event.locals;
    await using posted = await openForm(event.request);
    const options = (await lists?.(context, event)) ?? {};
    const parsed = parseForm(schema, posted.form, { locale, options });
    const at = /^\?\/(\w+)/.exec(event.url.search)?.[1] ?? 'default';
    const refused = (status: number, answer: Answer) => fail(status, { ...answer, at });
    const wait = postsFrom(networkOf(event.getClientAddress()), Date.now());
    if (wait !== undefined) {
      const typed = parsed.ok ? parsed.typed : parsed.answer.typed;
      return refused(429, { errors: { '': texts[locale].tooOften(wait) }, typed });
    }
    if (!parsed.ok) return refused(400, parsed.answer);
    const { db, clock, installKey } = app();
    const now = clock.now();
    const work = { authorityId: context.asked.authorityId, actor: 'citizen', at: now };
    const done = await transact(db, work, (tx) => act(parsed.value, { ...context, tx, installKey, now }, event));
    if (!done.ok) return refused(409, answerTo(done.refusal, parsed.typed, locale));
    if ('goTo' in done.value) redirect(303, inSite(done.value.goTo, { base: event.locals.base, locale }));
    return { ...done.value, at };
  });
