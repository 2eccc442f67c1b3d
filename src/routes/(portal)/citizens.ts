import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { app } from '#platform/server/app.ts';
import type { Tx } from '#platform/server/database.ts';
import { networkOf } from '#platform/server/request/network.ts';
import { openForm } from '#platform/server/request/posted.ts';
import { offeredAddresses } from '#platform/server/request/reads.ts';
import { takesForm } from '#platform/server/request/takes.ts';
import { transact } from '#platform/server/transact.ts';
import { answerTo, parseForm, type Answer, type AnyForm, type Typed } from '#platform/values/forms.ts';
import { inSite } from '#platform/values/paths.ts';
import type { Result } from '#platform/values/result.ts';
import { publicContext, type PublicContext } from './portal.ts';
import { postsFrom } from './posting.ts';

/** A field that nobody sees: what fills it in is a program. */
export const TRAP = 'trang-web';

const LEAST_MS = 2000;
const MOST_MS = 2 * 60 * 60 * 1000;
const signed = (text: string): string => createHmac('sha256', app().installKey).update(`public form:${text}`).digest('base64url');

/** Says when a form was opened, so that nothing is sent by a program at once; `openSeal` reads it. */
export function sealNow(atMs: number): string {
  const at = String(atMs);
  return `${at}.${signed(at)}`;
}

/** Whether what was looked at may be sent now. */
export function openSeal(seal: string, atMs: number): 'well' | 'fast' | 'old' {
  const [at = '', mac = ''] = seal.split('.');
  const [given, wanted] = [Buffer.from(mac), Buffer.from(signed(at))];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'old';
  const waited = atMs - Number(at);
  if (waited < LEAST_MS) return 'fast';
  return waited > MOST_MS ? 'old' : 'well';
}

/** The moment from which the time of a form counts: when it was opened as far as that is known and not too long ago, else now. */
export const sealSince = (opened: string | undefined, atMs: number): string =>
  opened !== undefined && openSeal(opened, atMs) !== 'old' ? opened : sealNow(atMs);

/** Chance for a code. */
export const chance = (): Uint8Array => randomBytes(12);

/** A page of the authority that somebody named by its address, without language and step; the first page for what is none. */
export function pageNamed(address: string | undefined): string {
  const path = address ?? '/';
  return /^\/[\w/.-]{0,150}$/.test(path) && offeredAddresses(path) === path ? path : '/';
}

export interface Posting extends PublicContext {
  now: Temporal.Instant;
  typed: Typed;
  /** By the clock of the machine, by which people wait. */
  atMs: number;
  /** True where a program filled in what nobody sees. */
  isTrapped: boolean;
  /** Seconds to wait for who sent a lot within the minute. */
  wait: number | undefined;
  /** Does something in one transaction, audited as a citizen's. */
  act<T>(command: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>>;
}

const actionOf = (url: URL): string => /^\?\/(\w+)/.exec(url.search)?.[1] ?? 'default';

type Done = { goTo: string } | (object & { goTo?: never });

/** A form of a public page: for everybody, without a session; what was typed comes back with the faults. */
export const citizenAction = <Schema extends AnyForm, Answering extends Done>(
  schema: Schema,
  work: (input: z.output<Schema>, posting: Posting, event: RequestEvent) => Promise<Result<Answering>>,
) =>
  takesForm(schema, async (event: RequestEvent) => {
    const context = await publicContext(event);
    const { db, clock } = app();
    const { locale, base } = event.locals;
    const at = actionOf(event.url);
    await using posted = await openForm(event.request);
    const parsed = parseForm(schema, posted.form, { locale });
    const refused = (status: 400 | 409, answer: Answer) => fail(status, { ...answer, at });
    if (!parsed.ok) return refused(400, parsed.answer);
    const now = clock.now();
    const done = await work(
      parsed.value,
      {
        ...context,
        now,
        typed: parsed.typed,
        atMs: Date.now(),
        isTrapped: Boolean(posted.form.get(TRAP)),
        wait: postsFrom(networkOf(event.getClientAddress()), Date.now()),
        act: (command) => transact(db, { authorityId: context.asked.authorityId, actor: 'citizen', at: now }, command),
      },
      event,
    );
    if (!done.ok) return refused(409, answerTo(done.refusal, parsed.typed, locale));
    if (done.value.goTo !== undefined) redirect(303, inSite(done.value.goTo, { base, locale }));
    return { ...(done.value as Exclude<Answering, { goTo: string }>), at };
  });

/** The texts of a form as they were typed, to be carried by another one. */
export const carriedTexts = (typed: Typed): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** What was typed, as it stands on the page to be looked at once more before it is sent. */
export interface Looked {
  look: { lines: { term: string; text: string }[]; values: Record<string, string> };
}

/** Sent on to the next page, or looked at once more and why. */
export type Sent = Result<(Looked & { again: string }) | { goTo: string }>;
