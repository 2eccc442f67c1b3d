import type { RequestEvent } from '@sveltejs/kit';
import { authorityTexts, heirBackForm, heirForm, hostForm, mayManageUnits, ownHostForm } from '#features/units/index.ts';
import {
  addHost,
  authorityNames,
  heirOfAuthority,
  heirStandsUntil,
  hostsOf,
  removeHost,
  sayHeir,
  takeHeirBack,
} from '#features/units/server/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { staffAction, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { SiteOf } from '#platform/values/sites.ts';
import { addressesOf, forAuthority, operatorLoad, siteAt } from '../authorities.ts';

/** Every other authority here. */
async function others(db: Read, today: Temporal.PlainDate, own: string) {
  const names = [...(await authorityNames(db, today))].filter(([id]) => id !== own);
  return { heir: names.map(([value, label]) => ({ value, label })) };
}

/** Who took the authority over, as the page says it; undefined where nobody is said to have. */
async function heirSaid(db: Read, { authorityId }: SiteOf, today: Temporal.PlainDate, { locals: { locale } }: RequestEvent) {
  const said = await heirOfAuthority(db, authorityId);
  if (!said) return undefined;
  const until = heirStandsUntil(said);
  const name = (await authorityNames(db, today)).get(said.heirId) ?? '';
  const t = authorityTexts[locale];
  return {
    stands: t.heirStands(name, formatDay(said.from), said.basis),
    until: Temporal.PlainDate.compare(today, until) <= 0 ? t.heirUntil(formatDay(until)) : '',
  };
}

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
    heir: await heirSaid(db, site, today, event),
    heirFields: fieldsOf(heirForm, { locale, options: await others(db, today, site.authorityId), values: { from: today } }),
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

const named = (action: string, name: string, way: 'from' | 'to', heir: string) => ({
  action,
  changes: { authority: { to: name }, heir: { [way]: heir } },
});

export const actions = {
  heir: staffAction(
    mayManageUnits,
    heirForm,
    async ({ heir, from, basis }, staff, event: RequestEvent) => {
      const { authorityId, name } = await siteAt(event, staff.tx, staff.today);
      const run = (tx: Tx) => sayHeir(tx, { authorityId, heirId: heir, from, basis, now: staff.now });
      const done = await forAuthority({ authorityId, run }, staff, (heirName) => named('authority.heir-said', name, 'to', heirName));
      return done.ok ? ok({ notice: textsOf(event).heirSaid(done.value, formatDay(from)) }) : done;
    },
    async ({ db, today }: StaffContext, event: RequestEvent) => others(db, today, event.params['id'] ?? ''),
    { sensitive: true },
  ),
  heirBack: staffAction(
    mayManageUnits,
    heirBackForm,
    async (_input, staff, event: RequestEvent) => {
      const { authorityId, name } = await siteAt(event, staff.tx, staff.today);
      const run = (tx: Tx) => takeHeirBack(tx, { authorityId, now: staff.now });
      const done = await forAuthority({ authorityId, run }, staff, (heirName) => named('authority.heir-back', name, 'from', heirName));
      return done.ok ? ok({ notice: textsOf(event).heirTakenBack }) : done;
    },
    none,
    { sensitive: true },
  ),
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
