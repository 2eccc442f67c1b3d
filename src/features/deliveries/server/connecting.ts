import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { addressesIn } from '../adapters/email/email.ts';
import { kindOf, type Secret } from '../adapters/kinds.ts';
import type { Adapters } from '../adapters/open.ts';
import type { Tested } from '../adapters/adapter.ts';
import { bodyFor, numbersIn } from '../adapters/sms/sms.ts';
import type { Outlet, OutletId } from '../delivery.ts';
import type { Fetching } from '../net/net.ts';
import { maskedNet } from '../net/reading.ts';
import { refusals } from '../refusals.ts';
import type { ConnectInput } from '../schema.ts';
import { heldOutlet, type Working } from './outlets.ts';
import { outletOf } from './queries.ts';
import { openSecrets, sealSecrets, type Secrets } from './secrets.ts';

/** Zalo's first token lives a day; how much of it is gone is not known, so it is renewed with the first use. */
const isRenewed = (outlet: Pick<Outlet, 'adapter'>): boolean => outlet.adapter === 'zalo';

const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

function whyNotSecrets({ adapter }: Outlet, input: ConnectInput): Refusal[] {
  const { asks } = kindOf(adapter);
  if (asks.length === 0) return [refusals.nothingToConnect()];
  const missing = asks.filter((one) => one !== 'body' && one !== 'recipients' && input[one] === undefined);
  const wanted = asks.includes('recipients') ? (adapter === 'email' ? addressesIn(input.recipients) : numbersIn(input.recipients)) : [''];
  const body = input.body;
  const isBad =
    body !== undefined &&
    !(isJson(bodyFor(body, { to: '', text: '', key: '', token: '' })) && /\{\{to\}\}/.test(body) && /\{\{text\}\}/.test(body));
  return [
    ...missing.map((one) => refusals.missingSecret(one)),
    ...(wanted.length === 0 ? [refusals.noRecipients()] : []),
    ...(isBad ? [refusals.badBody()] : []),
  ];
}

/**
 * Keeps what opens an account, sealed; what waited because the one before opened nothing goes on. Refused: to who may not, what the adapter asks and is not there.
 */
export async function connectOutlet(
  tx: Tx,
  working: Working & { installKey: Uint8Array },
  id: OutletId,
  input: ConnectInput,
): Promise<Result<OutletId>> {
  const { actor, now, installKey } = working;
  const found = await heldOutlet(tx, working, id);
  if (!found.ok) return found;
  const wrong = refuseAll(whyNotSecrets(found.value, input));
  if (wrong) return wrong;
  const { asks } = kindOf(found.value.adapter);
  const secrets = Object.fromEntries(asks.flatMap((one: Secret) => (input[one] === undefined ? [] : [[one, input[one]]])));
  await tx
    .updateTable('outlet')
    .set({
      ...{ sealed_secret: sealSecrets(installKey, secrets), secret_by: actor.officerId, secret_at: now },
      ...{ secret_until: isRenewed(found.value) ? now : null, fault: null, paused_until: null },
    })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  recordChange(tx, {
    action: 'outlet.connected',
    objectType: 'outlet',
    objectId: id,
    changes: { connectedAt: { to: now.toString() } },
  });
  return ok(id);
}

/** What opens an outlet; undefined where nothing was pasted. Only who hands over asks for it. */
export async function secretsOf(db: Read, authorityId: AuthorityId, id: OutletId, installKey: Uint8Array): Promise<Secrets | undefined> {
  const row = await db
    .selectFrom('outlet')
    .select('sealed_secret')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.sealed_secret ? openSecrets(installKey, row.sealed_secret) : undefined;
}

interface Trying {
  authorityId: AuthorityId;
  installKey: Uint8Array;
  adapters: Adapters;
  net: Fetching;
}

/** Asks the service whose account it is, outside of a transaction. Refused where nothing is connected. */
export async function tryOutlet(db: Read, { authorityId, installKey, adapters, net }: Trying, id: OutletId): Promise<Result<Tested>> {
  const outlet = await outletOf(db, authorityId, id);
  const adapter = outlet && adapters[outlet.adapter];
  const secrets = await secretsOf(db, authorityId, id, installKey);
  if (!outlet || !adapter || !secrets) return refused(refusals.notConnected());
  return ok(await adapter.test({ target: outlet.target ?? '', secrets }, maskedNet(net, secrets)));
}

/** Notes what the service said: it is ours, or what is wrong. */
export async function noteTested(tx: Tx, working: Working, id: OutletId, tested: Tested): Promise<Result<string>> {
  const { actor, now } = working;
  const found = await heldOutlet(tx, working, id);
  if (!found.ok) return found;
  if (tested.state === 'ill') return refused(refusals.testFailed(tested.fault));
  const said = [tested.name, tested.link].filter(Boolean).join(' · ');
  await tx
    .updateTable('outlet')
    .set({ tested_at: now, known_as: said, fault: null })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .execute();
  await addCheck(tx, working, id, { isOurs: true, lastPostOn: tested.lastPostOn ?? undefined, said, isByMachine: true });
  return ok(tested.name);
}

interface Checking {
  isOurs: boolean;
  lastPostOn?: Temporal.PlainDate | undefined;
  said: string;
  isByMachine?: boolean;
}

async function addCheck(tx: Tx, { actor, now }: Working, id: OutletId, { isOurs, lastPostOn, said, isByMachine = false }: Checking) {
  await tx
    .insertInto('outlet_check')
    .values({
      ...{ authority_id: actor.authorityId, outlet_id: id, checked_at: now, checked_by: isByMachine ? null : actor.officerId },
      ...{ is_ours: isOurs, last_post_on: lastPostOn ?? null, said },
    })
    .execute();
  recordChange(tx, {
    action: 'outlet.checked',
    objectType: 'outlet',
    objectId: id,
    changes: { isOurs: { to: isOurs }, lastPostOn: { to: lastPostOn?.toString() ?? null }, said: { to: said } },
  });
}

/** Notes that somebody looked at an account: whether it is still in the hands of the authority, and when something was posted last. */
export async function checkOutlet(tx: Tx, working: Working, id: OutletId, input: Omit<Checking, 'isByMachine'>): Promise<Result<OutletId>> {
  const found = await heldOutlet(tx, working, id);
  if (!found.ok) return found;
  if (input.lastPostOn && Temporal.PlainDate.compare(input.lastPostOn, working.today) > 0) return refused(refusals.checkLater());
  await addCheck(tx, working, id, input);
  return ok(id);
}
