import { error, type RequestEvent } from '@sveltejs/kit';
import { sitesOn } from '#features/portal/server/index.ts';
import { authorityTexts, mayManageUnits } from '#features/units/index.ts';
import { tidyHost, whyNotOperator } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Database, Read, Tx } from '#platform/server/database.ts';
import { prepared, staffLoad, type StaffOutside } from '#platform/server/edge.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { inSite } from '#platform/values/paths.ts';
import { refusalIn, type Result } from '#platform/values/result.ts';
import type { SiteOf } from '#platform/values/sites.ts';
import { addressToTell } from '../../address.ts';

/** A page for the administrators of the authority that was set up first; nobody else runs the installation. */
export const operatorLoad = <Event extends RequestEvent, T>(load: (event: Event, staff: StaffOutside) => Promise<T>) =>
  staffLoad(mayManageUnits, async (event: Event, staff: StaffOutside): Promise<T> => {
    const may = await whyNotOperator(staff.db, staff.actor.authorityId);
    return may.ok ? load(event, staff) : error(403, refusalIn(may.refusal, event.locals.locale));
  });

interface Told {
  action: string;
  changes: Record<string, { from?: unknown; to?: unknown }>;
}

/** Whose data is changed, by which command. */
interface Deed<Value> {
  authorityId: AuthorityId;
  run: (tx: Tx) => Promise<Result<Value>>;
}

/**
 * Work for another authority: in a transaction of its own, under the seals and in the log of that authority, as the deed of whoever runs the installation;
 * then it is noted in the log of the one whose administrator did it.
 */
export const forAuthority = <Input, Event extends RequestEvent, Value, Answer>(
  deedOf: (input: Input, event: Event, db: Database) => Promise<Deed<Value>>,
  tell: (value: Value, input: Input) => Told,
  answer: (value: Value, input: Input, event: Event) => Promise<Result<Answer>>,
) => {
  interface Done {
    authorityId: AuthorityId;
    value: Value;
  }
  return prepared<Input, Event, Done, Answer>(
    async (input, { actor, now }, event) => {
      const { db } = app();
      const may = await whyNotOperator(db, actor.authorityId);
      if (!may.ok) return may;
      const { authorityId, run } = await deedOf(input, event, db);
      const done = await transact(db, { authorityId, actor: 'operator', at: now }, run);
      return done.ok ? { ok: true, value: { authorityId, value: done.value } } : done;
    },
    (input, { tx }, event, { authorityId, value }) => {
      recordChange(tx, { objectType: 'authority', objectId: authorityId, ...tell(value, input) });
      return answer(value, input, event);
    },
  );
};

/** The authority that the address names by its id; not found where it is not here. */
export async function siteAt({ params, locals }: RequestEvent, db: Read, today: Temporal.PlainDate): Promise<SiteOf> {
  const site = (await sitesOn(db, today)).find(({ authorityId }) => authorityId === params['id']);
  return site ?? error(404, authorityTexts[locals.locale].notFound);
}

/** Where the office writes the name of the server in by hand. */
const BLANK = '.'.repeat(40);

/** Where an authority shows itself as it is reached from here, and where its officers sign in: with a blank for the server where only this machine knows its name. */
export function addressesOf(
  { hosts: [host], step }: Pick<SiteOf, 'hosts' | 'step'>,
  { url, locals: { locale } }: RequestEvent,
  isOnly: boolean,
) {
  const own = host === undefined ? undefined : `${url.protocol}//${host}${url.port && `:${url.port}`}`;
  const base = own === undefined && !isOnly ? `/${step}` : '';
  return {
    portal: (own ?? url.origin) + inSite('/', { base, locale }),
    signIn: (own ?? addressToTell(url) ?? BLANK) + inSite('/dang-nhap', { base, locale }),
  };
}

/**
 * What a second authority would take from the only one: its short addresses, unless it is given a name of its own before; `host` is the name by which it is
 * reached now, undefined where that is none of the public net. Undefined where there is nothing to lose.
 */
export async function shortAddresses({ url }: RequestEvent, db: Read, today: Temporal.PlainDate) {
  const [only, ...others] = await sitesOn(db, today);
  if (!only || others.length > 0 || only.hosts.length > 0) return undefined;
  const now = addressToTell(url) ?? url.origin;
  return { id: only.authorityId, name: only.name, address: `${now}/ke-hoach`, host: tidyHost(new URL(now).hostname) };
}
