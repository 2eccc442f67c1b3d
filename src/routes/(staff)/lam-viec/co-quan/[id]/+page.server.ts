import type { RequestEvent } from '@sveltejs/kit';
import { authorityTexts, hostForm, mayManageUnits, ownHostForm } from '#features/units/index.ts';
import { addHost, hostsOf, removeHost } from '#features/units/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { staffAction, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { SiteOf } from '#platform/values/sites.ts';
import { addressesOf, forAuthority, operatorLoad, siteAt } from '../authorities.ts';

export const load = operatorLoad(async (event: RequestEvent, { db, today }) => {
  const { locale } = event.locals;
  const site = await siteAt(event, db, today);
  return {
    locale,
    name: site.name,
    step: site.step,
    level: site.level,
    portal: (await addressesOf(site, event)).portal,
    hosts: await hostsOf(db, site.authorityId),
    fields: fieldsOf(hostForm, { locale }),
  };
});

type Command = (
  tx: Tx,
  of: { authorityId: Parameters<typeof addHost>[1]['authorityId']; host: string; now: Temporal.Instant },
) => Promise<Result<string>>;

/** A change of the names of the authority that the address names, noted for both. */
const onHosts =
  (command: Command, action: string, way: 'from' | 'to', say: (host: string, event: RequestEvent, site: SiteOf) => string) =>
  async ({ host: typed }: { host: string }, staff: StaffWork, event: RequestEvent): Promise<Result<{ notice: string }>> => {
    const { tx, now, today } = staff;
    const site = await siteAt(event, tx, today);
    const { authorityId, name } = site;
    const done = await forAuthority(
      { authorityId, run: (inside) => command(inside, { authorityId, host: typed, now }) },
      staff,
      (host) => ({
        action,
        changes: { authority: { to: name }, host: { [way]: host } },
      }),
    );
    return done.ok ? ok({ notice: say(done.value, event, site) }) : done;
  };

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
    onHosts(removeHost, 'authority.host-taken', 'from', (host, event, { hosts, step }) =>
      [textsOf(event).hostRemoved(host), ...(hosts.length === 1 ? [textsOf(event).hostGone(host, `/${step}`)] : [])].join(' '),
    ),
    none,
    { sensitive: true },
  ),
};
