import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { namesTold, parseSettings, requestBytes, setting } from '../settings.ts';
import { untilAsked } from '../platform/server/asked.ts';
import { portRefusal } from '../supervisor/port.ts';
import { sayRefusal } from '../supervisor/say.ts';
import type { Refusal } from '../platform/values/result.ts';
import { clock } from '../platform/server/clock.ts';
import { offeredAddresses, offeredSites, offeredTables } from '../platform/server/request/reads.ts';
import { keepViews, viewCounter } from '../platform/server/public/views.ts';
import { clearKept, keeper, keepUntilChange } from '../platform/server/public/kept.ts';
import { onChange } from './changes.ts';
import { whoIsHere } from './here.ts';
import { pageCache } from './page-cache.ts';
import { createWebServer, drain, type Handler } from './server.ts';

const DRAIN_MS = 5000;
/** How much of what was counted may be lost with the process. */
const VIEWS_MS = 5000;
const KEPT_BYTES = 16 * 2 ** 20;

async function refused(refusal: Refusal): Promise<never> {
  if (process.send) await new Promise((done) => process.send?.({ type: 'refused', refusal }, undefined, undefined, done));
  else sayRefusal(refusal);
  process.exit(1);
}

const parsed = parseSettings(process.env);
const settings = parsed.ok ? parsed.value : await refused(parsed.refusal);
const asked = untilAsked();

// The framework reads these when it is imported; our server fills the headers they name.
Object.assign(process.env, {
  PROTOCOL_HEADER: 'x-forwarded-proto',
  ADDRESS_HEADER: 'x-forwarded-for',
  BODY_SIZE_LIMIT: String(requestBytes(settings)),
});
for (const name of ['HOST_HEADER', 'PORT_HEADER', 'XFF_DEPTH']) delete process.env[name];

const built = (await import(pathToFileURL(join(settings.root, 'build/handler.js')).href)) as { handler: Handler };
const time = clock(settings.now);
// What pages show is kept too, for readers whose page is not: another theme, a name, a page that was driven out. Who keeps no pages keeps no answers either.
keepUntilChange(keeper(KEPT_BYTES), { withAnswers: setting('MINHBACH_KEPT_PAGES_MB') > 0 });
const here = whoIsHere(offeredSites, namesTold());
const views = viewCounter();
const pages = pageCache(built.handler, {
  addressOf: offeredAddresses,
  authorityOf(host, address) {
    const found = here.now().find(host, address.replace(/\?.*/, ''));
    return found.kind === 'site' ? found.site.authorityId : '';
  },
  dayOf: () => time.today().toString(),
  mostBytes: setting('MINHBACH_KEPT_PAGES_MB') * 2 ** 20,
  tables: offeredTables,
  ofAll: ['authority', 'authority_heir', 'authority_host'],
  onDrop: (of) => clearKept(of),
  onSeen: (of, address) => views.count(of, address, time.today().toString()),
});
const closing = new AbortController();

/** What was made while it was not known yet who is here may be of somebody else. */
const refresh = async (): Promise<void> => {
  if (await here.refresh()) pages.drop();
};
void onChange(
  settings.databaseUrl ?? '',
  (change) => {
    pages.drop(change);
    // An authority is called what its root is: whether this was the root is seen by asking anew who is here.
    if (change?.tables?.includes('unit_version')) clearKept('');
    void refresh();
  },
  closing.signal,
);
const server = createWebServer(settings, pages.handler, here.now);
try {
  await new Promise<void>((done, fail) => server.once('error', fail).listen(settings.port, settings.host, done));
} catch (error) {
  const refusal = portRefusal(error, settings.host, settings.port);
  if (!refusal.ok) await refused(refusal.refusal);
}
process.send?.({ type: 'listening', port: (server.address() as AddressInfo).port });

const writing = setInterval(() => void keepViews(views), VIEWS_MS);
await asked;
closing.abort();
await drain(server, DRAIN_MS);
clearInterval(writing);
await keepViews(views);
process.exit(0);
