import type { StaffBefore, StaffContext, StaffOutside, StaffWork } from './request/staff.ts';
import { error, fail, isHttpError, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Actor } from '#platform/values/actor.ts';
import { answerTo, answerToAll, parseForm, unsentOf } from '#platform/values/forms.ts';
import type { Answer as FormAnswer, AnyForm, Options, Parsed } from '#platform/values/forms.ts';
import { inLocale } from '#platform/values/paths.ts';
import { ok, refusalIn, refuse, type Refusal, type Result } from '#platform/values/result.ts';
import { app } from './app.ts';
import type { Read } from './database.ts';
import { carried, upToDate, type Edit, type Sent } from './request/edited.ts';
import { readOnce } from './request/once.ts';
import { openForm } from './request/posted.ts';
import { takesForm } from './request/takes.ts';
import { openShelf } from './files/shelf.ts';
import { transact } from './transact.ts';

/** Why this actor may not, or undefined. The screen hides what it forbids and the edge refuses with the same sentence. */
export type Policy = (actor: Actor) => Refusal | undefined;

export type { StaffContext, StaffOutside, StaffWork };

/** What an action shows when it is done: another page, or a sentence on this one, with something that is shown only this once. */
export type Done = { goTo: string } | { notice: string; once?: unknown };

/** `sensitive`: binds the authority or opens an account, so the password is asked for again where that was long ago. It takes no files. */
export interface ActionOptions<Schema extends AnyForm, Event extends RequestEvent, Again = never> {
  sensitive?: boolean;
  /** What stood beside a form and would be gone when it comes back refused, such as the preview of a list: made anew from what was typed. */
  again?: (typed: FormAnswer['typed'], staff: StaffContext, event: Event) => Promise<Again>;
  /** What else is wrong with a form that its declaration refuses, as far as it was typed well: told with the rest. */
  alsoWrong?: (right: Partial<z.output<Schema>>) => readonly Refusal[];
  edit?: Edit<Schema, Event>;
}

/** `confirmedAt`: the page that leads here by a sensitive action; whoever has not typed the password for a while is sent there. */
interface EndpointOptions {
  confirmedAt?: string;
}

type Beside<Again> = [Again] extends [never] ? unknown : { once: Again };
type OnPage<Answer extends Done> = Exclude<Answer, { goTo: string }> & { at: string };

const context = (actor: Actor): StaffOutside => {
  const { db, storage, clock } = app();
  return { actor, db, storage, today: clock.today(), now: clock.now() };
};

export const stop = (status: 403 | 404 | 409, { refusal }: { refusal: Refusal }, { locals }: Pick<RequestEvent, 'locals'>): never =>
  error(status, { message: refusalIn(refusal, locals.locale), code: refusal.code });

function admit(event: RequestEvent, may: Policy): Actor {
  const { actor, locale } = event.locals;
  if (!actor) {
    const next = event.url.pathname + (event.request.method === 'GET' ? event.url.search : '');
    redirect(303, `${inLocale('/dang-nhap', locale)}?tiep=${encodeURIComponent(next)}`);
  }
  const refusal = may(actor);
  if (refusal) stop(403, { refusal }, event);
  return actor;
}

const nothingSaid: FormAnswer = { errors: {}, typed: {} };

/** Nothing is done or lost where the session ended: a script signs in in place; else the form is kept by a page that signs in (307). */
function signedOut(event: RequestEvent) {
  const { actor, locale } = event.locals;
  if (actor) return undefined;
  if (event.request.headers.has('x-sveltekit-action'))
    return fail(401, { ...nothingSaid, at: actionOf(event.url), signedOut: true as const });
  const back = `${event.url.pathname}${event.url.search}`;
  redirect(307, `${inLocale('/dang-nhap/gui-lai', locale)}?/keep&tiep=${encodeURIComponent(back)}`);
}

const actionOf = (url: URL): string => /^\?\/(\w+)/.exec(url.search)?.[1] ?? 'default';

type Act<Input, Event, Answer> = (input: Input, staff: StaffWork, event: Event) => Promise<Result<Answer>>;
type Before<Input, Event, Made> = (input: Input, staff: StaffBefore, event: Event) => Promise<Result<Made>>;

const preparations = new WeakMap<object, Before<never, never, unknown>>();

/** An action in two parts: what is slow (files, papers, hashing) before the transaction, and the command inside of it, which gets what was made. */
export function prepared<Input, Event extends RequestEvent, Made, Answer>(
  before: Before<Input, Event, Made>,
  act: (input: Input, staff: StaffWork, event: Event, made: Made) => Promise<Result<Answer>>,
): Act<Input, Event, Answer> {
  const made = new WeakMap<Event, Made>();
  const run: Act<Input, Event, Answer> = (input, staff, event) => act(input, staff, event, made.get(event) as Made);
  preparations.set(run, async (input: Input, staff: StaffBefore, event: Event) => {
    const result = await before(input, staff, event);
    if (result.ok) made.set(event, result.value);
    return result;
  });
  return run;
}

const policies = new WeakMap<object, Policy>();

const sensitives = new WeakSet<object>();

export const isSensitive = (handler: object): boolean => sensitives.has(handler);

const marked = <Handler extends object>(isAsked: boolean, handler: Handler): Handler => {
  if (isAsked) sensitives.add(handler);
  return handler;
};

/** The policy that stands before a load, an action or an endpoint; undefined for what was made without the wrappers below. */
export const policyOf = (handler: object): Policy | undefined => policies.get(handler);

const guarded = <Handler extends object>(may: Policy, handler: Handler): Handler => {
  policies.set(handler, may);
  return handler;
};

/** The field in which the password is typed anew; it stands beside those of any form. */
export const PRESENCE = 'xac-nhan-lai';

const texts = (data: FormData): [string, string][] =>
  [...data].flatMap(([name, value]): [string, string][] => (typeof value === 'string' && name !== PRESENCE ? [[name, value]] : []));

/** What the page asks where the officer has not shown for a while to be there: nothing typed is lost, and nothing was done. */
async function askPresence({ locals, url }: RequestEvent, data: FormData, at: string) {
  if (locals.signIn?.isConfirmed) return undefined;
  const typed = data.get(PRESENCE);
  const refusal = await locals.confirmPresence?.(typeof typed === 'string' ? typed : '');
  if (locals.confirmPresence && !refusal) return undefined;
  const message = typed === null || !refusal ? undefined : refusalIn(refusal, locals.locale);
  return fail(401, { at, presence: { action: url.search, typed: texts(data), message } });
}

const forms = new WeakMap<object, AnyForm>();

export const formOf = (handler: object): AnyForm | undefined => forms.get(handler);

function guardedForm<Handler extends object>(may: Policy, schema: AnyForm, handler: Handler): Handler {
  forms.set(handler, schema);
  return guarded(may, takesForm(schema, handler));
}

const readings = new WeakMap<object, Read>();

/** Layout and page are parts of one request: what both ask is asked once. */
function showing({ locals }: RequestEvent, staff: StaffOutside): StaffOutside {
  const db = readings.get(locals) ?? readOnce(staff.db);
  readings.set(locals, db);
  return { ...staff, db };
}

export const staffLoad = <Event extends RequestEvent, T>(may: Policy, load: (event: Event, staff: StaffOutside) => Promise<T>) =>
  guarded(may, async (event: Event): Promise<T> => load(event, showing(event, context(admit(event, may)))));

/** What the work of a form ends with where it throws that something is not there (or is not for this officer, which is told apart to nobody): a refusal, so that nothing typed is lost. */
function refusalOf(thrown: unknown): Extract<Result<never>, { ok: false }> {
  if (isHttpError(thrown) && thrown.status === 404) return refuse('not-there', thrown.body.message);
  throw thrown;
}

const listsFor = async (lists: Promise<Options> | undefined): Promise<Result<Options>> => {
  try {
    return ok((await lists) ?? {});
  } catch (thrown) {
    return refusalOf(thrown);
  }
};

interface Doing<Schema extends AnyForm, Event extends RequestEvent, Answer> {
  act: Act<z.output<Schema>, Event, Answer>;
  edit: Edit<Schema, Event> | undefined;
  sent: Sent<Schema>;
  staff: StaffOutside;
  event: Event;
}

type Worked<Answer> = { ok: true; value: Answer } | { ok: false; answer: FormAnswer };

async function work<Schema extends AnyForm, Event extends RequestEvent, Answer>(
  doing: Doing<Schema, Event, Answer>,
): Promise<Worked<Answer>> {
  const { act, edit, sent, staff, event } = doing;
  const { parsed, locale } = sent;
  const { storage, ...inside } = staff;
  const { actor } = staff;
  try {
    await using shelf = openShelf(app().db, storage, actor.authorityId);
    const prepare = preparations.get(act) as Before<z.output<Schema>, Event, unknown> | undefined;
    const ready = await prepare?.(parsed.value, { ...staff, shelf }, event);
    if (ready?.ok === false) return { ok: false, answer: answerTo(ready.refusal, parsed.typed, locale) };
    let stale: FormAnswer | undefined;
    const by = { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: staff.now };
    const result = await transact(app().db, by, async (tx) => {
      const inTx: StaffWork = { ...inside, db: tx, tx, installKey: app().installKey };
      const checked = edit ? await upToDate(edit, sent, inTx, event) : parsed;
      if (checked.ok) return act(checked.value, inTx, event);
      stale = checked.answer;
      return checked;
    });
    return result.ok ? result : { ok: false, answer: stale ?? answerTo(result.refusal, parsed.typed, locale) };
  } catch (thrown) {
    return { ok: false, answer: answerTo(refusalOf(thrown).refusal, parsed.typed, locale) };
  }
}

/**
 * An action of the staff, always in this order: authorise (anew, where it is sensitive), parse, work in one transaction, audit. What was typed comes back with
 * the errors (`errors` by field, '' for the whole form); a refusal changes nothing. `lists` are those the page brought to its fields;
 * `at` in the answer names the action, so that a page with several forms knows which one was meant. With `edit` a form that went stale is
 * refused and shown what differs.
 */
export const staffAction = <Schema extends AnyForm, Event extends RequestEvent, Answer extends Done, Again = never>(
  may: Policy,
  schema: Schema,
  act: (input: z.output<Schema>, staff: StaffWork, event: Event) => Promise<Result<Answer>>,
  lists?: (staff: StaffContext, event: Event) => Promise<Options>,
  { sensitive = false, edit, again, alsoWrong }: ActionOptions<Schema, Event, Again> = {},
) =>
  marked(
    sensitive,
    guardedForm(may, schema, async (event: Event) => {
      const refused = signedOut(event);
      if (refused) return refused;
      const staff = context(admit(event, may));
      const at = actionOf(event.url);
      const listed = await listsFor(lists?.(staff, event));
      const options = listed.ok ? listed.value : {};
      const { locale } = event.locals;
      await using posted = await openForm(event.request);
      const source = posted.form;
      const asked = sensitive ? await askPresence(event, source, at) : undefined;
      if (asked) return asked;
      const parsed = parseForm(schema, source, { locale, options });
      const refuseWith = async (status: 400 | 409, answer: FormAnswer) => {
        event.locals.unsent = unsentOf(schema, answer, options, locale);
        const beside = again && { once: await again(answer.typed, staff, event) };
        const data = { ...answer, typed: { ...carried(source), ...answer.typed }, at, ...beside };
        return fail(status, data as unknown as FormAnswer & { at: string } & Beside<Again>);
      };
      if (!listed.ok) return refuseWith(409, answerTo(listed.refusal, typedIn(parsed), locale));
      if (!parsed.ok) return refuseWith(400, answerToAll(schema, parsed, alsoWrong?.(parsed.right) ?? [], locale) ?? parsed.answer);
      const sent = { schema, source, options, locale, parsed };
      const done = await work({ act, edit, sent, staff, event });
      if (!done.ok) return refuseWith(409, done.answer);
      if ('goTo' in done.value) redirect(303, inLocale(done.value.goTo, locale));
      return { ...done.value, at } as unknown as OnPage<Answer>;
    }),
  );

const typedIn = (parsed: Parsed<AnyForm>): FormAnswer['typed'] => (parsed.ok ? parsed.typed : parsed.answer.typed);

export const cameBack = ({ locals }: RequestEvent): boolean => locals.unsent !== undefined;

export const staffEndpoint = <Event extends RequestEvent>(
  may: Policy,
  answer: (event: Event, staff: StaffOutside) => Promise<Response>,
  { confirmedAt }: EndpointOptions = {},
) =>
  marked(
    confirmedAt !== undefined,
    guarded(may, async (event: Event): Promise<Response> => {
      const staff = context(admit(event, may));
      const { locals, url } = event;
      if (confirmedAt && !locals.signIn?.isConfirmed) redirect(303, inLocale(`${confirmedAt}${url.search}`, locals.locale));
      return answer(event, staff);
    }),
  );
