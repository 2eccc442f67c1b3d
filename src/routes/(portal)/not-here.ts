import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { goneNotice, words, type GoneKind } from '#features/portal/index.ts';
import { takenBack } from '#features/portal/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Locale } from '#platform/values/messages.ts';
import { inSite } from '#platform/values/paths.ts';

/** The page is not there or not public, and it says no more than that. */
export const notPublic = (locale: Locale): never => error(404, { message: words[locale].notFound });

/** Nothing public is at the address. What was public and was taken back says so, with its notice (410); of what never was it is said that it is not there (404). */
export async function notHere(
  { db, asked }: { db: Read; asked: Parameters<typeof takenBack>[1] },
  kind: GoneKind,
  at: string | undefined,
): Promise<never> {
  const gone = await takenBack(db, asked, kind, at);
  if (!gone) return notPublic(asked.locale);
  const notice = goneNotice(gone, asked.locale);
  return error(410, [gone.name && `${notice.title}.`, notice.said, notice.why].filter(Boolean).join(' '), { takenBack: notice });
}

class Moved extends Error {
  readonly path: string;
  constructor(path: string) {
    super('What was asked for stands elsewhere now.');
    this.path = path;
  }
}

/** Leads to where the page stands now; a path without language and step. */
export const movedTo = (path: string): never => {
  throw new Moved(path);
};

/** What moved may come back, so that no browser learns the way by heart. */
export function leadTo(fault: unknown, { url, locals: { base, locale } }: RequestEvent): never {
  if (!(fault instanceof Moved)) throw fault;
  return redirect(302, `${inSite(fault.path, { base, locale })}${url.search}`);
}
