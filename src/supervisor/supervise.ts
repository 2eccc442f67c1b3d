import { randomBytes, randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { ok, type Refusal, type Result } from '../platform/values/result.ts';
import { addressOf, announce } from './announce.ts';
import { startPreparing } from './preparing/apart.ts';
import { keepRunning, type Kept } from './children.ts';
import { openInstallationDatabase } from './database.ts';
import { childEnvironment, type Given } from './environment.ts';
import { holdFolder, RUNNING } from './folder-lock.ts';
import { chooseInstallation, type Installation } from './installation.ts';
import { checkPort } from './port.ts';
import { openSigningKey } from './guard/keys.ts';
import { keepAnchoring } from './guard/anchoring.ts';
import { closeToOthers } from './guard/permissions.ts';
import { sayAs } from './say.ts';
import { checkStore } from './store.ts';
import { openSecrets, setupCode, writePrivately } from './secrets.ts';

/** How long the web may drain and the worker may finish what it does, after which they are killed. */
const PATIENCE_MS = 8000;

const say = sayAs('supervisor');

interface Ground {
  given: Given;
  installation: Installation;
}

async function layGround(settings: Settings, held: AsyncDisposableStack): Promise<Result<Ground>> {
  process.umask(0o077);
  const hold = holdFolder(settings.dataFolder);
  if (!hold.ok) return hold;
  held.defer(() => hold.value.release());
  const repaired = closeToOthers(settings.dataFolder, settings.files);
  if (repaired > 0)
    say(
      `đã đóng ${repaired} tệp, thư mục dữ liệu với tài khoản khác`,
      `${repaired} files and folders of data were closed to other accounts`,
    );
  const installation = chooseInstallation(settings);
  if (!installation.ok) return installation;
  const free = await checkPort(settings.host, settings.port);
  if (!free.ok) return free;
  const store = await checkStore(settings, installation.value, say);
  if (!store.ok) return store;
  const secrets = openSecrets(settings, randomBytes);
  if (!secrets.ok) return secrets;
  const signingKey = openSigningKey(settings, randomBytes);
  if (!signingKey.ok) return signingKey;
  const database = await openInstallationDatabase(settings, say);
  if (!database.ok) return database;
  held.defer(() => database.value.stop());
  const given: Given = {
    settings,
    secrets: secrets.value,
    signingKey: signingKey.value,
    urls: database.value.urls,
    kind: installation.value.kind,
    setupCode: undefined,
    port: settings.port,
  };
  return ok({ given, installation: installation.value });
}

interface Family {
  web: Kept;
  /** Undefined until the web answers: who starts the product waits for a page, not for jobs. */
  worker: () => Kept | undefined;
}

function startChildren(given: Given, webFile: string, refused: (refusal: Refusal) => void): Family {
  const { settings } = given;
  const env = (): NodeJS.ProcessEnv => childEnvironment(given, process.env);
  let announced = false;
  let worker: Kept | undefined;
  const web = keepRunning({
    name: 'web',
    file: webFile,
    youngMb: 8,
    env,
    say,
    onMessage(message) {
      if (message.type === 'refused' && !announced) refused(message['refusal'] as Refusal);
      if (message.type !== 'listening' || announced) return;
      announced = true;
      // Started again, it must come back where people know it.
      given.port = Number(message['port']);
      writePrivately(join(settings.dataFolder, RUNNING), { address: addressOf(given), databaseUrl: given.urls.app });
      announce(given);
      worker ??= startWorker(env);
    },
  });
  return { web, worker: () => worker };
}

const startWorker = (env: () => NodeJS.ProcessEnv): Kept =>
  keepRunning({
    name: 'worker',
    youngMb: 2,
    file: join(import.meta.dirname, '../worker/main.ts'),
    env,
    say,
    onMessage: () => undefined,
  });

/** Runs the product until `stopping`: holds the folder, keeps database, web and worker running, and takes them down in order. Refused when it cannot start. */
export async function supervise(settings: Settings, webFile: string, stopping: AbortSignal): Promise<Result<void>> {
  await using held = new AsyncDisposableStack();
  using preparing = startPreparing();
  const ground = await layGround(settings, held);
  if (!ground.ok) return ground;
  if (stopping.aborted) return ok(undefined);
  const { given, installation } = ground.value;
  const prepared = await preparing.prepare(given, installation, childEnvironment(given, process.env), stopping);
  if (!prepared.ok) return prepared;
  if (prepared.value.needsSetup) given.setupCode = setupCode(randomInt);
  if (stopping.aborted) return ok(undefined);
  return await runChildren(given, webFile, stopping);
}

async function runChildren(given: Given, webFile: string, stopping: AbortSignal): Promise<Result<void>> {
  let refuseStart: (refusal: Refusal) => void = () => undefined;
  const refused = new Promise<Refusal>((done) => (refuseStart = done));
  const asked = new Promise<undefined>((done) => stopping.addEventListener('abort', () => done(undefined), { once: true }));
  const { web, worker } = startChildren(given, webFile, refuseStart);
  const anchoring = keepAnchoring(given, say);
  const refusal = await Promise.race([refused, asked]);
  say('đang dừng', 'stopping');
  await Promise.all([web.stop(PATIENCE_MS), worker()?.stop(PATIENCE_MS)]);
  await anchoring.stop();
  rmSync(join(given.settings.dataFolder, RUNNING), { force: true });
  return refusal ? { ok: false, refusal } : ok(undefined);
}
