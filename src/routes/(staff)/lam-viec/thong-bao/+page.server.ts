import type { RequestEvent } from '@sveltejs/kit';
import { allReadForm, maySeeLetters, maySeeMessages, messageForm, messageTexts, messageView } from '#features/messages/index.ts';
import { keepUnread, messagesOf, readAll, readMessage } from '#features/messages/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { ok } from '#platform/values/result.ts';

const PER_PAGE = 30;
const MOST_PAGES = 10_000;

export const load = staffLoad(maySeeMessages, async ({ url, locals: { locale } }: RequestEvent, { db, actor }) => {
  const unread = url.searchParams.get('loc') === 'chua-doc';
  const wanted = Math.min(MOST_PAGES, Math.max(1, Math.trunc(Number(url.searchParams.get('trang'))) || 1));
  const { messages, found } = await messagesOf(db, actor, { locale, unread, limit: PER_PAGE, offset: (wanted - 1) * PER_PAGE });
  return {
    locale,
    unread,
    page: wanted,
    pages: Math.max(wanted, Math.ceil(found / PER_PAGE)),
    messages: messages.map((message) => messageView(message, locale)),
    hasUnread: messages.some(({ readAt }) => readAt === null),
    maySeeLetters: maySeeLetters(actor) === undefined,
  };
});

export const actions = {
  open: staffAction(maySeeMessages, messageForm, async ({ messageId }, staff) => {
    const read = await readMessage(staff.tx, staff, messageId);
    return read.ok ? ok({ goTo: read.value.address }) : read;
  }),
  read: staffAction(maySeeMessages, messageForm, async ({ messageId }, staff, { locals }: RequestEvent) => {
    const read = await readMessage(staff.tx, staff, messageId);
    return read.ok ? ok({ notice: messageTexts[locals.locale].allRead }) : read;
  }),
  unread: staffAction(maySeeMessages, messageForm, async ({ messageId }, staff, { locals }: RequestEvent) => {
    const kept = await keepUnread(staff.tx, staff, messageId);
    return kept.ok ? ok({ notice: messageTexts[locals.locale].keptUnread }) : kept;
  }),
  readAll: staffAction(maySeeMessages, allReadForm, async ({ upTo }, staff, { locals }: RequestEvent) => {
    await readAll(staff.tx, staff, upTo);
    return ok({ notice: messageTexts[locals.locale].allRead });
  }),
};
