import type { RequestEvent } from '@sveltejs/kit';
import { authorityTexts, hostForm, mayManageUnits, ownHostForm } from '#features/units/index.ts';
import { addHost, hostsOf, removeHost } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { Tx } from '#platform/server/database.ts';
import { staffAction } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { directoryHere } from '../../../../place.ts';
import { addressesOf, forAuthority, operatorLoad, siteAt } from '../authorities.ts';

export const load = operatorLoad(async (event: RequestEvent, { db, today }) => {
  const { locale } = event.locals;
  const site = await siteAt(event, db, today);
  return {
    locale,
    name: site.name,
    step: site.step,
    level: site.level,
    portal: addressesOf(site, event, (await directoryHere()).all.length === 1).portal,
    hosts: await hostsOf(db, site.authorityId),
    fields: fieldsOf(hostForm, { locale }),
  };
});

type Command = (
  tx: Tx,
  of: { authorityId: Parameters<typeof addHost>[1]['authorityId']; host: string; now: Temporal.Instant },
) => Promise<Result<string>>;

/** A change of the names of the authority that the address names, noted for both. */
const onHosts = (command: Command, action: string, way: 'from' | 'to', say: (host: string, event: RequestEvent) => string) =>
  forAuthority<{ host: string }, RequestEvent, string, { notice: string }>(
    async ({ host }, event, db) => {
      const { clock } = app();
      const { authorityId } = await siteAt(event, db, clock.today());
      return { authorityId, run: (tx) => command(tx, { authorityId, host, now: clock.now() }) };
    },
    (host) => ({ action, changes: { host: { [way]: host } } }),
    (host, _input, event) => Promise.resolve(ok({ notice: say(host, event) })),
  );

const textsOf = ({ locals }: RequestEvent) => authorityTexts[locals.locale];
const none = () => Promise.resolve({});

export const actions = {
  add: staffAction(
    mayManageUnits,
    hostForm,
    onHosts(
      (tx, of) => addHost(tx, { ...of, isMain: false }),
      'authority.host-given',
      'to',
      (host, event) => textsOf(event).hostAdded(host),
    ),
    none,
    { sensitive: true },
  ),
  main: staffAction(
    mayManageUnits,
    ownHostForm,
    onHosts(
      (tx, of) => addHost(tx, { ...of, isMain: true }),
      'authority.host-given',
      'to',
      (host, event) => textsOf(event).hostMain(host),
    ),
    none,
    { sensitive: true },
  ),
  remove: staffAction(
    mayManageUnits,
    ownHostForm,
    onHosts(removeHost, 'authority.host-taken', 'from', (host, event) => textsOf(event).hostRemoved(host)),
    none,
    { sensitive: true },
  ),
};
