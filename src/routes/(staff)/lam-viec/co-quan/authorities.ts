import { error, type RequestEvent } from '@sveltejs/kit';
import { sitesOn } from '#features/portal/server/index.ts';
import { authorityTexts, mayManageUnits } from '#features/units/index.ts';
import { tidyHost, whyNotOperator } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { staffLoad, type StaffOutside, type StaffWork } from '#platform/server/edge.ts';
import { operatorInLog } from '#platform/server/log/operator.ts';
import { transactFor } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { inSite } from '#platform/values/paths.ts';
import { refusalIn, type Result } from '#platform/values/result.ts';
import type { SiteOf } from '#platform/values/sites.ts';
import { commonAddress, directoryHere, underName } from '../../../place.ts';
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
 * Work for another authority, under the seals and in the log of that authority as the deed of the officer who runs the installation, and noted in the log of
 * the officer's own: in one transaction. For the own authority it is a deed like any other. To be called within an action.
 */
export async function forAuthority<Value>(
  { authorityId, run }: Deed<Value>,
  { tx, actor, now }: Pick<StaffWork, 'tx' | 'actor' | 'now'>,
  tell: (value: Value) => Told,
): Promise<Result<Value>> {
  const may = await whyNotOperator(tx, actor.authorityId);
  if (!may.ok) return may;
  if (authorityId === actor.authorityId) return run(tx);
  const work = { authorityId, actor: operatorInLog(actor), at: now };
  const own = { ...work, authorityId: actor.authorityId };
  const done = await transactFor(tx, { work, own }, run);
  if (done.ok) recordChange(tx, { objectType: 'authority', objectId: authorityId, ...tell(done.value) });
  return done;
}

/** The authority that the address names by its id; not found where it is not here. */
export async function siteAt({ params, locals }: RequestEvent, db: Read, today: Temporal.PlainDate): Promise<SiteOf> {
  const site = (await sitesOn(db, today)).find(({ authorityId }) => authorityId === params['id']);
  return site ?? error(404, authorityTexts[locals.locale].notFound);
}

/** Where the office writes the name of the server in by hand. */
const BLANK = '.'.repeat(40);

/**
 * Where an authority shows itself, and where its officers sign in: on its own name, else by its step where steps are answered, else as a guest on the name that
 * was asked for; with a blank for the server where only this machine knows its name.
 */
export async function addressesOf({ hosts: [host], step }: Pick<SiteOf, 'hosts' | 'step'>, { url, locals: { locale } }: RequestEvent) {
  const directory = await directoryHere();
  const [only, ...others] = directory.all;
  const own = host === undefined ? undefined : underName(url, host);
  // One that was added in this request is not in the list yet.
  const base = own !== undefined || (only?.step === step && others.length === 0) ? '' : `/${step}`;
  const isAnswered = base === '' || directory.isCommon(url.hostname);
  const seen = own ?? (isAnswered ? undefined : commonAddress(directory, url)) ?? url.origin;
  return {
    portal: seen + inSite('/', { base, locale }),
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
