import { error, json, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import {
  confirmPresence,
  hasAdministrator,
  noteRefused,
  presentOfficer,
  signInLibrary,
  type Present,
  type RefusedKind,
} from '#features/identity/server/index.ts';
import { app } from '#platform/server/app.ts';
import { setCookies } from '#platform/server/request/cookies.ts';
import { faultLine } from '#platform/server/request/fault.ts';
import { protect } from '#platform/server/request/headers.ts';
import { limitPerMinute } from '#platform/server/request/limit.ts';
import { visitOf } from '#platform/server/request/visit.ts';
import { messages } from '#platform/values/messages.ts';
import { inLocale, localeOf } from '#platform/values/paths.ts';
import type { Refusal } from '#platform/values/result.ts';

const texts = messages({
  vi: {
    notFound: 'Không có trang này. Có thể địa chỉ đã gõ nhầm hoặc nội dung đã được gỡ.',
    tooBig: 'Tệp gửi lên quá lớn.',
    notTaken: 'Yêu cầu này không được chấp nhận. Hãy mở lại trang rồi làm lại.',
    fault: 'Phần mềm gặp lỗi nên chưa làm được việc này. Những gì đã lưu vẫn còn.',
    tooMany: (seconds: number) => `Gửi quá nhiều lần trong một phút. Mời thử lại sau ${seconds} giây.`,
  },
  en: {
    notFound: 'There is no such page. Perhaps the address was mistyped or the content has been taken down.',
    tooBig: 'What was sent is too large.',
    notTaken: 'This request was not accepted. Please open the page anew and try again.',
    fault: 'Something went wrong and this could not be done. What was saved is still there.',
    tooMany: (seconds: number) => `Too much was sent within a minute. Please try again in ${seconds} seconds.`,
  },
});

const isInside = (route: string | null): boolean => /^\/\((?:staff|auth)\)/.test(route ?? '');

const themeOf = (kept: string | undefined): App.Locals['theme'] => (kept === 'light' || kept === 'dark' ? kept : 'system');

/** Number, language and appearance of the request. */
function surround({ locals, url, cookies }: RequestEvent): void {
  const theme = themeOf(cookies.get('theme'));
  Object.assign(locals, {
    requestId: crypto.randomUUID(),
    locale: localeOf(url.pathname),
    theme,
    isDemo: process.env['MINHBACH_DEMO'] === 'on',
  });
}

/** Who is there: the officer of the session with the posts of today. */
async function recognise(event: RequestEvent): Promise<void> {
  const { db, clock } = app();
  const present = await presentOfficer(signInLibrary(), db, event.request.headers, clock.today());
  event.locals.signIn = present?.signIn;
  event.locals.actor = present?.actor;
  event.locals.confirmPresence = present && ((typed) => confirmAnew(event, present.signIn, typed));
  setCookies(event, present?.cookies ?? []);
}

/** The password or code typed once more; a wrong one is counted among what was refused. */
async function confirmAnew(event: RequestEvent, who: Present['signIn'], typed: string): Promise<Refusal | undefined> {
  const refusal = await confirmPresence(signInLibrary(), app().db, who, typed, visitOf(event));
  if (refusal && typed) await countRefused(event, 'presence');
  return refusal;
}

/** For the operator and the administrator: that somebody was not let in, and where, but not who. */
const countRefused = ({ locals, route }: RequestEvent, kind: RefusedKind): Promise<void> =>
  noteRefused(app().db, { authorityId: locals.actor?.authorityId, kind, route: route.id ?? '', at: app().clock.now() });

const byAddress = limitPerMinute(300);
const byOfficer = limitPerMinute(120);

/** Nobody, by accident or on purpose, posts so much that others have to wait: the answer to one too many. */
function moderate({ request, locals, getClientAddress }: RequestEvent): Response | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  const at = Date.now();
  const wait = byAddress(getClientAddress(), at) ?? (locals.signIn && byOfficer(locals.signIn.id, at));
  if (wait === undefined) return undefined;
  const message = texts[locals.locale].tooMany(wait);
  if (!request.headers.has('x-sveltekit-action')) error(429, { message });
  return json({ type: 'error', status: 429, error: { message } }, { status: 429, headers: { 'retry-after': String(wait) } });
}

let isSetUp = false;

/** Before there is an administrator all doors for officers lead to the set-up. */
async function setUpFirst({ locals, route }: RequestEvent): Promise<void> {
  if (locals.isDemo || isSetUp || !isInside(route.id) || route.id?.startsWith('/(auth)/thiet-lap')) return;
  isSetUp = await hasAdministrator(app().db);
  if (!isSetUp) redirect(303, inLocale('/thiet-lap', locals.locale));
}

/** What every request passes, in this order, before its route is asked. */
export const handle: Handle = async ({ event, resolve }) => {
  surround(event);
  await recognise(event);
  const tooMany = moderate(event);
  if (tooMany) return tooMany;
  await setUpFirst(event);
  const { locale, theme } = event.locals;
  const response = await resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale).replace('%theme%', theme) });
  if (response.status === 403 && event.locals.actor) await countRefused(event, 'forbidden');
  protect(response.headers, isInside(event.route.id));
  return response;
};

/** What the reader sees of a fault is a sentence and its number; the log gets the rest, without what was typed. */
export const handleError: HandleServerError = ({ kind, error: thrown, event }) => {
  const { locale = 'vi', requestId = '' } = event.locals;
  const t = texts[locale];
  if (kind === 'app') return;
  if (kind === 'framework') return { message: thrown.status === 404 ? t.notFound : thrown.status === 413 ? t.tooBig : t.notTaken };
  const number = requestId.slice(0, 8).toUpperCase();
  console.error(faultLine(thrown, { number, route: event.route.id, method: event.request.method }));
  return { message: t.fault, code: number };
};
