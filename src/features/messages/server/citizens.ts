import { sql } from 'kysely';
import type { Database, Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { inSite } from '#platform/values/paths.ts';
import type { CitizenLetter } from '../message.ts';
import { citizenTexts } from '../messages.ts';
import { nextTry } from './delivery/services.ts';
import type { Outcome, Post } from './delivery/ways.ts';

/** After so many tries, some three days, an address takes nothing. */
const MOST_TRIES = 18;

/** What could not leave within so many days, also because the server was away, is not sent any more: the answer is found by its code. */
const MOST_DAYS = 7;

/** Lays a letter to a citizen ready; it goes out once, with the next round of the worker, and stays nowhere after that. */
export const writeToCitizen = (tx: Tx, { authorityId, at }: { authorityId: AuthorityId; at: Temporal.Instant }, letter: CitizenLetter) =>
  tx
    .insertInto('citizen_letter')
    .values({ authority_id: authorityId, ...letter, made_at: at, next_at: at })
    .execute();

/** The authorities that have a letter to a citizen to send now, in one statement. */
export async function withCitizenLetters(db: Read, now: Temporal.Instant): Promise<AuthorityId[]> {
  const { rows } = await sql<{ id: AuthorityId }>`select a.id from authority a where exists (select 1 from citizen_letter l
    where l.authority_id = a.id and l.next_at <= ${now.toString()}::timestamptz)`.execute(db);
  return rows.map(({ id }) => id);
}

export interface WritingToCitizens {
  db: Database;
  authorityId: AuthorityId;
  /** The authority's name. */
  authority: string;
  /** Where its pages are, `https://…` with its step; undefined where nobody has said so. */
  base: string | undefined;
  now: () => Temporal.Instant;
  isOver: () => boolean;
}

/** What of a stored letter it says; one from before its language was known is Vietnamese. */
interface Stored extends Omit<CitizenLetter, 'lang'> {
  lang: string | null;
}

/** The page of the authority in the language; `base` ends with its step. */
const pageOf = (base: string, path: string, locale: Locale): string => {
  const { origin, pathname } = new URL(base);
  return origin + inSite(path, { base: pathname.replace(/\/$/, ''), locale });
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${String(letter.charCodeAt(0))};`);

function bodyOf({ authority, base }: WritingToCitizens, { body, path, lang }: Stored): { text: string; html: string } {
  const locale: Locale = lang === 'en' ? 'en' : 'vi';
  const { open, footer: said } = citizenTexts[locale];
  const href = base === undefined ? undefined : pageOf(base, path, locale);
  const footer = said(authority);
  const paragraphs = body.split('\n\n').map((part) => `<p>${escaped(part).replace(/\n/g, '<br>')}</p>`);
  const link = href === undefined ? '' : `<p><a href="${escaped(href)}">${escaped(open)}</a></p>`;
  return {
    text: [body, ...(href === undefined ? [] : [`${open}: ${href}`]), footer].join('\n\n'),
    html: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"></head><body style="font: 16px/1.5 sans-serif; max-width: 40em">${paragraphs.join('')}${link}<hr><p>${escaped(footer).replace(/\n/g, '<br>')}</p></body></html>`,
  };
}

/** Sends one letter, held until the transaction ends; what became of it, or undefined where none waits. */
const sendOne = (writing: WritingToCitizens, mail: Post): Promise<Outcome['state'] | undefined> =>
  writing.db.transaction().execute(async (tx) => {
    const { authorityId, now } = writing;
    const row = await tx
      .selectFrom('citizen_letter')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('next_at', '<=', now())
      .orderBy('next_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!row) return undefined;
    const { id, address, subject, attempts } = row;
    const isStale = Temporal.Instant.compare(row.made_at.add({ hours: MOST_DAYS * 24 }), now()) < 0;
    const letter = { id, authorityId, madeAt: row.made_at, to: { name: '', address }, subject, headers: {}, ...bodyOf(writing, row) };
    const outcome: Outcome = isStale ? { state: 'failed', reason: 'unanswered', detail: '' } : await mail.post(letter);
    const tries = outcome.state === 'away' ? attempts : attempts + 1;
    const own = { authority_id: authorityId, id };
    if (outcome.state === 'away' || (outcome.state === 'later' && tries < MOST_TRIES)) {
      const next = nextTry(now(), Math.max(tries, 1), outcome.after);
      await tx.updateTable('citizen_letter').set({ attempts: tries, next_at: next }).where((eb) => eb.and(own)).execute(); // prettier-ignore
    } else await tx.deleteFrom('citizen_letter').where((eb) => eb.and(own)).execute(); // prettier-ignore
    return outcome.state;
  });

/** Sends what waits for citizens of the authority until nothing does, the server is away, or it is time to end. */
export async function sendToCitizens(writing: WritingToCitizens, mail: Post): Promise<void> {
  while (!writing.isOver()) {
    const state = await sendOne(writing, mail);
    if (state === undefined || state === 'away') return;
  }
}
