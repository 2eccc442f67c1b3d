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
import { portalTables } from '#features/portal/server/index.ts';
import { addViews } from '#features/readership/server/index.ts';
import { app } from '#platform/server/app.ts';
import { setCookies } from '#platform/server/request/cookies.ts';
import { faultLine } from '#platform/server/request/fault.ts';
import { protect } from '#platform/server/request/headers.ts';
import { edgeLimits, limitPerMinute } from '#platform/server/request/limit.ts';
import { networkOf } from '#platform/server/request/network.ts';
import { NotTaken, reasonOf } from '#platform/server/request/not-taken.ts';
import { plainPage } from '#platform/server/request/plain.ts';
import { addressesOf, offerAddresses, offerSites, offerTables } from '#platform/server/request/reads.ts';
import { seats } from '#platform/server/request/seats.ts';
import { within } from '#platform/server/request/takes.ts';
import { hasSpace } from '#platform/server/health/space.ts';
import { markVietnamese } from '#platform/server/public/languages.ts';
import { offerViews } from '#platform/server/public/views.ts';
import { visitOf } from '#platform/server/request/visit.ts';
import { messages } from '#platform/values/messages.ts';
import { inLocale, localeOf, stepIn } from '#platform/values/paths.ts';
import type { Refusal } from '#platform/values/result.ts';
import { sitesHere } from './routes/place.ts';
import { admitHere } from './routes/admit.ts';
import { publicEndpoints, publicPages, takingAt } from './routes.server.ts';

offerAddresses(addressesOf({ ...publicPages, ...publicEndpoints }));
offerTables(portalTables);
offerSites(sitesHere);
offerViews((pages) => addViews(app().db, pages));

const texts = messages({
  vi: {
    notFound: 'Không có trang này. Có thể địa chỉ đã gõ nhầm hoặc nội dung đã được gỡ.',
    notTaken: 'Yêu cầu này không được chấp nhận. Hãy mở lại trang rồi làm lại.',
    broken: 'Nội dung gửi lên không đọc được. Mời mở lại trang rồi gửi lại.',
    'wrong-kind': 'Trang này chỉ nhận nội dung gửi từ biểu mẫu của trang. Mời mở lại trang rồi gửi lại.',
    'too-big':
      'Nội dung gửi lên lớn hơn mức trang này nhận nên chưa lưu gì. Bấm nút Quay lại của trình duyệt: những gì đã nhập vẫn còn trong biểu mẫu. Bỏ bớt tệp, chọn tệp nhỏ hơn hoặc rút ngắn nội dung rồi gửi lại.',
    'no-space': 'Máy chủ sắp hết chỗ lưu nên chưa nhận được. Những gì đã lưu vẫn còn. Mời báo người quản trị.',
    'no-database': 'Cơ sở dữ liệu đang khởi động lại. Xin chờ ít phút; nếu vừa gửi biểu mẫu thì xem đã được lưu chưa rồi mới gửi lại.',
    'no-store': 'Kho tệp tạm thời không trả lời nên chưa lưu gì. Mời thử lại sau ít phút; nếu vẫn vậy, báo người quản trị.',
    'too-many-uploads': 'Đang có quá nhiều tệp được gửi lên cùng lúc từ nơi này. Mời chờ xong rồi gửi lại.',
    notThisWay: 'Trang này không nhận cách gửi đó. Mời bắt đầu lại từ trang đầu.',
    badAddress: 'Địa chỉ này có ký tự không đọc được. Mời gõ lại hoặc bắt đầu từ trang đầu.',
    fault: 'Phần mềm gặp lỗi nên chưa làm được việc này. Những gì đã lưu vẫn còn.',
    tooMany: (seconds: number) => `Gửi quá nhiều lần trong một phút. Mời thử lại sau ${seconds} giây.`,
  },
  en: {
    notFound: 'There is no such page. Perhaps the address was mistyped or the content has been taken down.',
    notTaken: 'This request was not accepted. Please open the page anew and try again.',
    broken: 'What was sent could not be read. Please open the page anew and send it again.',
    'wrong-kind': 'This page takes only what its own form sends. Please open the page anew and send it again.',
    'too-big':
      'What was sent is larger than this page takes, so nothing was stored. Please press the Back button of the browser: what was typed is still in the form. Leave out files, take smaller ones or shorten the text, then send it again.',
    'no-space': 'The server has almost no space left, so this was not taken. What was saved is still there. Please tell the administrator.',
    'no-database':
      'The database is starting again. Please wait a few minutes; if you have just sent a form, see whether it was saved before sending it again.',
    'no-store':
      'The store of files does not answer, so nothing was saved. Please try again in a few minutes, and tell the administrator if it stays so.',
    'too-many-uploads': 'Too many files are being sent from here at once. Please wait for them and send again.',
    notThisWay: 'This is not a way to ask here. Please begin at the first page.',
    badAddress: 'This address holds letters that cannot be read. Please type it again or begin at the first page.',
    fault: 'Something went wrong and this could not be done. What was saved is still there.',
    tooMany: (seconds: number) => `Too much was sent within a minute. Please try again in ${seconds} seconds.`,
  },
});

const isInside = (route: string | null): boolean => /^\/\((?:staff|auth)\)/.test(route ?? '');

const themeOf = (kept: string | undefined): App.Locals['theme'] => (kept === 'light' || kept === 'dark' ? kept : 'system');

/** What a reader asked for at the foot of a page, as the style sheet reads it. */
function lookOf(letters: string | undefined, contrast: string | undefined): App.Locals['look'] {
  if (letters === 'large') return contrast === 'more' ? 'large contrast' : 'large';
  return contrast === 'more' ? 'contrast' : undefined;
}

function surround({ locals, url, cookies }: RequestEvent): void {
  const theme = themeOf(cookies.get('theme'));
  const look = lookOf(cookies.get('letters'), cookies.get('contrast'));
  const step = stepIn(url.pathname);
  Object.assign(locals, {
    requestId: crypto.randomUUID(),
    locale: localeOf(url.pathname),
    base: step && `/${step}`,
    theme,
    ...(look && { look }),
    ...(cookies.get('keys') === 'off' && { hasNoKeys: true as const }),
    isDemo: process.env['MINHBACH_DEMO'] === 'on',
  });
}

async function recognise(event: RequestEvent): Promise<void> {
  const { db, clock } = app();
  const present = await presentOfficer(signInLibrary(), db, event.request.headers, clock.today());
  event.locals.signIn = present?.signIn;
  event.locals.actor = present?.actor;
  event.locals.confirmPresence = present && ((typed) => confirmAnew(event, present.signIn, typed));
  setCookies(event, present?.cookies ?? []);
}

async function confirmAnew(event: RequestEvent, who: Present['signIn'], typed: string): Promise<Refusal | undefined> {
  const refusal = await confirmPresence(signInLibrary(), app().db, who, typed, visitOf(event));
  if (refusal && typed) await countRefused(event, 'presence');
  return refusal;
}

/** For the operator and the administrator: that somebody was not let in, and where, but not who. */
const countRefused = ({ locals, route }: RequestEvent, kind: RefusedKind): Promise<void> =>
  noteRefused(app().db, { authorityId: locals.actor?.authorityId, kind, route: route.id ?? '', at: app().clock.now() });

const { pagesPerMinute, postsPerMinute, uploadsAtOnce } = edgeLimits(process.env);
const pagesOf = limitPerMinute(pagesPerMinute);
const postsFrom = limitPerMinute(postsPerMinute);
const postsBy = limitPerMinute(Math.ceil(postsPerMinute * 0.4));
const uploads = seats(uploadsAtOnce);

const isReading = ({ request }: RequestEvent): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(request.method);

/** Seconds to wait for who asks too much; an office shares one address, so a page is counted by the officer where there is one. */
function tooSoon(event: RequestEvent): number | undefined {
  const { signIn } = event.locals;
  const at = Date.now();
  const network = networkOf(event.getClientAddress());
  if (isReading(event)) return pagesOf(signIn?.id ?? network, at);
  return postsFrom(network, at) ?? (signIn && postsBy(signIn.id, at));
}

/** Nobody, by accident or on purpose, asks so much that others have to wait: the answer to one too many. */
function moderate(event: RequestEvent): Response | undefined {
  const wait = tooSoon(event);
  if (wait === undefined) return undefined;
  const message = texts[event.locals.locale].tooMany(wait);
  const headers = { 'retry-after': String(wait), 'cache-control': 'no-store' };
  if (event.request.headers.has('x-sveltekit-action'))
    return json({ type: 'error', status: 429, error: { message } }, { status: 429, headers });
  return plainPage(429, message, { locale: event.locals.locale, headers });
}

/** No letter of an address, also of one behind `?`, may be one that neither a file nor the database can hold. */
function readable({ url, locals }: RequestEvent): void {
  if (/%00|\0/.test(url.pathname + url.search)) error(400, texts[locals.locale].badAddress);
  // The framework keeps this name for itself and calls it a fault.
  if (url.searchParams.has('/default')) error(404, texts[locals.locale].notFound);
}

let isSetUp = false;

/** Before there is an administrator all doors for officers lead to the set-up. */
async function setUpFirst({ locals, route }: RequestEvent): Promise<void> {
  if (locals.isDemo || isSetUp || !isInside(route.id) || route.id?.startsWith('/(auth)/thiet-lap')) return;
  isSetUp = await hasAdministrator(app().db);
  if (!isSetUp) redirect(303, inLocale('/thiet-lap', locals.locale));
}

/** What the framework says by itself is English and for programs; a reader gets a sentence. */
function inWords(response: Response, locale: App.Locals['locale']): Response {
  const { status, headers } = response;
  if (status < 400 || !/^(?:text\/plain|$)/.test(headers.get('content-type') ?? '')) return response;
  const t = texts[locale];
  const sentence = status === 404 ? t.notFound : status === 405 ? t.notThisWay : t.notTaken;
  return plainPage(status, sentence, { locale, headers: Object.fromEntries(headers) });
}

/** The same request, of whose body no more can be read than its handler takes. What comes as files needs a seat and space. */
async function admitBody(event: RequestEvent): Promise<{ event: RequestEvent; done: () => void }> {
  const none = { event, done: () => undefined };
  if (isReading(event)) return none;
  const taking = await takingAt(event);
  const seat = taking.files ? uploads(networkOf(event.getClientAddress())) : none.done;
  if (!seat) throw new NotTaken('too-many-uploads');
  if (taking.files && !(await hasSpace())) {
    seat();
    throw new NotTaken('no-space');
  }
  return { event: { ...event, request: within(event.request, taking) }, done: seat };
}

export const handle: Handle = async ({ event, resolve }) => {
  surround(event);
  readable(event);
  // Public pages know no session: they are one for all, and none of their answers renews a cookie.
  if (isInside(event.route.id)) await recognise(event);
  const tooMany = moderate(event);
  if (tooMany) return tooMany;
  await setUpFirst(event);
  const elsewhere = isInside(event.route.id) ? await admitHere(event) : undefined;
  if (elsewhere) return elsewhere;
  const { locale, theme, look = '' } = event.locals;
  const admitted = await admitBody(event);
  try {
    const response = await resolve(admitted.event, {
      transformPageChunk: ({ html }) => {
        const page = html.replace('%lang%', locale).replace('%theme%', theme).replace('%look%', look);
        // Pages for everybody have no script that would mind.
        return locale === 'en' && !isInside(event.route.id) ? markVietnamese(page) : page;
      },
    });
    if (response.status === 403 && event.locals.actor) await countRefused(event, 'forbidden');
    protect(response.headers, isInside(event.route.id));
    return inWords(response, locale);
  } finally {
    admitted.done();
  }
};

/** What the reader sees of a fault is a sentence and its number; the log gets the rest, without what was typed. */
export const handleError: HandleServerError = ({ kind, error: thrown, event }) => {
  const { locale = 'vi', requestId = '' } = event.locals;
  const t = texts[locale];
  if (kind === 'app') return;
  if (kind === 'framework')
    return {
      message:
        thrown.status === 404 ? t.notFound : thrown.status === 415 ? t['wrong-kind'] : thrown.status === 413 ? t['too-big'] : t.notTaken,
    };
  const known = reasonOf(thrown);
  const number = requestId.slice(0, 8).toUpperCase();
  const log = (): void => console.error(faultLine(thrown, { number, route: event.route.id, method: event.request.method }));
  // What cuts off the database or the store may be more than a start: whoever runs it reads why.
  if (known?.reason === 'no-database' || known?.reason === 'no-store') log();
  if (known) return { status: known.status, message: t[known.reason] };
  log();
  return { message: t.fault, code: number };
};
