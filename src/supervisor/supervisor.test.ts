import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { place } from '#root/testing/cluster.ts';
import { parseSettings, type Settings } from '../settings.ts';
import { nextPause } from './children.ts';
import { childEnvironment, type Given } from './environment.ts';
import { holdFolder } from './folder-lock.ts';
import { chooseInstallation, remember } from './installation.ts';
import { openSecrets, setupCode } from './secrets.ts';

const folder = mkdtempSync(join(place(), 'minhbach-supervisor-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string): string => join(folder, name);
afterEach(() =>
  ['secrets.json', 'installation.json', 'in-use.lock', 'postgres'].forEach((name) => rmSync(inFolder(name), { force: true })),
);

const settings = (env: Record<string, string> = {}): Settings => {
  const parsed = parseSettings({ MINHBACH_DATA: folder, ...env });
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.value;
};

const counting = (bytes: number): Buffer => Buffer.alloc(bytes, 7);

test('a new folder shows the demonstration, is for real work when told so, or when the database is elsewhere', () => {
  expect(chooseInstallation(settings())).toMatchObject({ value: { kind: 'demonstration', prepared: false } });
  expect(chooseInstallation(settings({ MINHBACH_DEMO: 'off' }))).toMatchObject({ value: { kind: 'own' } });
  expect(chooseInstallation(settings({ DATABASE_URL: 'postgres://db/x' }))).toMatchObject({ value: { kind: 'own' } });
  expect(chooseInstallation(settings({ HOST: '0.0.0.0' }))).toMatchObject({ refusal: { code: 'demonstration-stays-home' } });
});

test('a folder stays what it was', () => {
  remember(folder, { kind: 'own', prepared: true });
  expect(chooseInstallation(settings())).toMatchObject({ value: { kind: 'own', prepared: true } });
  expect(chooseInstallation(settings({ MINHBACH_DEMO: 'on' }))).toMatchObject({ refusal: { code: 'folder-in-real-use' } });
  remember(folder, { kind: 'demonstration', prepared: true });
  expect(chooseInstallation(settings())).toMatchObject({ value: { kind: 'demonstration' } });
  expect(chooseInstallation(settings({ MINHBACH_DEMO: 'off' }))).toMatchObject({ refusal: { code: 'folder-holds-demonstration' } });
});

test('keys are made once, from chance, and read again', () => {
  const made = openSecrets(settings(), counting);
  expect(made).toMatchObject({ ok: true, value: { encryptionKey: counting(32).toString('base64url') } });
  expect(openSecrets(settings(), () => Buffer.alloc(32, 9))).toEqual(made);
  expect(statSync(inFolder('secrets.json')).mode & 0o777).toBe(0o600);
});

test('keys that are lost or damaged while there is a database are never replaced', () => {
  writeFileSync(inFolder('postgres'), '');
  expect(openSecrets(settings(), counting)).toMatchObject({ refusal: { code: 'secrets-lost' } });
  for (const damaged of ['', '{', '{"authSecret":"kurz"}']) {
    writeFileSync(inFolder('secrets.json'), damaged);
    expect(openSecrets(settings(), counting)).toMatchObject({ refusal: { code: 'secrets-lost' } });
  }
});

test('keys from the environment count before the file', () => {
  const given = { MINHBACH_AUTH_SECRET: 'a'.repeat(40), MINHBACH_KEY: counting(32).toString('base64url') };
  writeFileSync(inFolder('secrets.json'), '{');
  expect(openSecrets(settings(given), counting)).toMatchObject({
    value: { authSecret: given.MINHBACH_AUTH_SECRET, encryptionKey: given.MINHBACH_KEY },
  });
});

test('a folder is held once, and free again when let go', () => {
  const first = holdFolder(folder);
  if (!first.ok) throw new Error(first.refusal.message);
  expect(holdFolder(folder)).toMatchObject({ refusal: { code: 'folder-in-use' } });
  first.value.release();
  const again = holdFolder(folder);
  expect(again.ok).toBe(true);
  if (again.ok) again.value.release();
});

test('a process that keeps crashing is started ever more slowly, one that was steady at once', () => {
  expect([0, 250, 500, 16_000, 30_000].map((last) => nextPause(last, 100))).toEqual([250, 500, 1000, 30_000, 30_000]);
  expect(nextPause(30_000, 60_000)).toBe(250);
});

test('a set-up code is three groups of letters that nobody misreads', () => {
  let next = 0;
  expect(setupCode((below) => next++ % below)).toBe('ABCD-EFGH-JKMN');
});

test('children get what was decided, and nothing that would bend the address of our own database', () => {
  const given = (env: Record<string, string>): Given => ({
    settings: settings(env),
    secrets: { authSecret: 'a', encryptionKey: 'k' },
    signingKey: counting(32),
    urls: {
      owner: 'postgres://app@localhost/x',
      app: 'postgres://minhbach_app@localhost/x',
      portal: 'postgres://minhbach_portal@localhost/x',
    },
    kind: 'own',
    setupCode: 'ABCD',
    port: 4000,
  });
  const outer = { PATH: '/bin', PGPORT: '5433', PGSSLMODE: 'require', MINHBACH_OWNER_URL: 'postgres://o@db/x', MINHBACH_SIGNING_KEY: 'k' };
  const ours = childEnvironment(given({}), outer);
  expect(ours).toMatchObject({
    PATH: '/bin',
    PORT: '4000',
    DATABASE_URL: 'postgres://minhbach_app@localhost/x',
    PORTAL_DATABASE_URL: 'postgres://minhbach_portal@localhost/x',
    MINHBACH_DEMO: 'off',
    MINHBACH_SETUP_CODE: 'ABCD',
  });
  for (const name of ['PGPORT', 'MINHBACH_OWNER_URL', 'MINHBACH_SIGNING_KEY']) expect(ours).not.toHaveProperty(name);
  expect(childEnvironment(given({ DATABASE_URL: 'postgres://db/x' }), outer)).toMatchObject({ PGSSLMODE: 'require' });
});
