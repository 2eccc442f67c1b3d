import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSettings, requestBytes, setting, trustedNetworks } from './settings.ts';

const settings = (env: Record<string, string>) => {
  const parsed = parseSettings(env);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.value;
};

const refusal = (env: Record<string, string>) => {
  const parsed = parseSettings(env);
  return parsed.ok ? undefined : parsed.refusal;
};

test('without any variable it listens on this machine alone, with its data beside the code', () => {
  expect(settings({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    demo: undefined,
    databaseUrl: undefined,
    trustedProxies: [],
    uploadMb: 50,
  });
  expect(settings({ MINHBACH_ROOT: '/srv/minhbach' })).toMatchObject({
    dataFolder: '/srv/minhbach/data',
    files: '/srv/minhbach/data/files',
  });
});

test('an empty variable counts as not set', () => {
  expect(settings({ PORT: '', ORIGIN: '', MINHBACH_DEMO: '', DATABASE_URL: '' })).toMatchObject({
    port: 3000,
    origin: undefined,
    demo: undefined,
  });
});

test('ORIGIN is taken without the slash that people copy along', () => {
  expect(settings({ ORIGIN: 'https://cchc.example.vn/' }).origin).toBe('https://cchc.example.vn');
});

test.each([
  ['PORT', '65536', 'một số nguyên từ 0 đến 65535'],
  ['PORT', '-1', 'một số nguyên từ 0 đến 65535'],
  ['PORT', '0x50', 'một số nguyên từ 0 đến 65535'],
  ['HOST', 'http://x', 'một địa chỉ IP hoặc tên máy'],
  ['ORIGIN', 'cchc.example.vn', 'địa chỉ trang không kèm đường dẫn'],
  ['ORIGIN', 'https://cchc.example.vn/portal', 'địa chỉ trang không kèm đường dẫn'],
  ['DATABASE_URL', 'mysql://localhost/x', 'postgres://'],
  ['MINHBACH_DEMO', 'yes', 'on hoặc off'],
  ['MINHBACH_TRUSTED_PROXY', '10.0.0.0/33', 'CIDR'],
  ['MINHBACH_TRUSTED_PROXY', 'loopback, proxy', 'CIDR'],
  ['MINHBACH_READING_PAGES', '0', 'một số nguyên từ 1 đến 5000'],
  ['MINHBACH_UPLOAD_MB', '50MB', 'một số nguyên từ 1 đến 500'],
  ['MINHBACH_NOW', 'hôm nay', 'một thời điểm'],
  ['MINHBACH_S3_BUCKET', 'Minh Bạch', 'tên thùng chứa'],
  ['MINHBACH_S3_ENDPOINT', 's3.example.vn', 'địa chỉ máy chủ lưu trữ'],
  ['MINHBACH_S3_REGION', 'Hà Nội', 'tên vùng'],
  ['MINHBACH_KEY', 'short', '32 byte'],
])('%s=%s is refused with what is right', (name, given, right) => {
  const refused = refusal({ [name]: given });
  expect(refused).toMatchObject({ code: 'wrong-setting', field: name });
  expect(refused?.message).toContain(`Biến ${name} đang là`);
  expect(refused?.message).toContain(right);
  expect(refused?.message).toContain(`${name} is "`);
});

test('no password and no key is repeated in a refusal', () => {
  expect(refusal({ DATABASE_URL: 'mysql://app:hunter2@db/x' })?.message).not.toContain('hunter2');
  expect(refusal({ MINHBACH_AUTH_SECRET: 'hunter2' })?.message).not.toContain('hunter2');
});

test('a name that is no setting is told, with those that are', () => {
  expect(refusal({ MINHBACH_DEMOO: 'off' })).toMatchObject({ code: 'unknown-setting', field: 'MINHBACH_DEMOO' });
  expect(refusal({ MINHBACH_DEMOO: 'off' })?.message).toContain('MINHBACH_DEMO,');
});

test('a demonstration stays on this machine', () => {
  expect(refusal({ MINHBACH_DEMO: 'on', HOST: '0.0.0.0' })).toMatchObject({ code: 'demonstration-stays-home', field: 'HOST' });
  expect(refusal({ MINHBACH_DEMO: 'on', HOST: 'localhost' })).toBeUndefined();
  expect(refusal({ MINHBACH_DEMO: 'off', HOST: '0.0.0.0' })).toBeUndefined();
});

test('one request takes several files of the largest size', () => {
  expect(requestBytes(settings({ MINHBACH_UPLOAD_MB: '50' }))).toBeGreaterThan(5 * 50 * 1024 * 1024);
});

test('trusted proxies are addresses, networks, or this machine', () => {
  const networks = trustedNetworks(settings({ MINHBACH_TRUSTED_PROXY: 'loopback 10.1.0.0/16, fd00::/8' }).trustedProxies);
  expect(networks.check('127.0.0.9')).toBe(true);
  expect(networks.check('::1', 'ipv6')).toBe(true);
  expect(networks.check('10.1.200.3')).toBe(true);
  expect(networks.check('10.2.0.1')).toBe(false);
  expect(networks.check('fd12::1', 'ipv6')).toBe(true);
});

test('a setting has its default here and nowhere else', () => {
  expect([setting('MINHBACH_UPLOAD_MB', {}), setting('MINHBACH_UPLOAD_MB', { MINHBACH_UPLOAD_MB: '' })]).toEqual([50, 50]);
  expect(setting('MINHBACH_UPLOAD_MB', { MINHBACH_UPLOAD_MB: '7' })).toBe(7);
  const elsewhere = globSync('src/**/*.ts', { cwd: join(import.meta.dirname, '..') })
    .filter((file) => !/settings\.ts$|\.test\.ts$/.test(file))
    .filter((file) => /MINHBACH_\w+'\]?[,)]?\s*(?:\|\||\?\?|,)\s*\d/.test(readFileSync(join(import.meta.dirname, '..', file), 'utf8')));
  expect(elsewhere).toEqual([]);
});

test('a bucket takes the place of the folder, and wants its key and secret', () => {
  const whole = { MINHBACH_S3_BUCKET: 'minh-bach', MINHBACH_S3_KEY: 'khóa', MINHBACH_S3_SECRET: 'bí mật' };
  expect(settings(whole).files).toBe('s3://minh-bach');
  expect(refusal({ ...whole, MINHBACH_S3_SECRET: '' })).toMatchObject({ code: 'bucket-without-key', field: 'MINHBACH_S3_SECRET' });
  expect(refusal({ ...whole, MINHBACH_S3_BUCKET: '' })).toMatchObject({ code: 'setting-without-bucket', field: 'MINHBACH_S3_KEY' });
  expect(refusal({ ...whole, MINHBACH_FILES: '/srv/files' })).toMatchObject({ code: 'two-stores' });
  expect(refusal({ ...whole, MINHBACH_S3_KEYS: 'x' })?.message).not.toContain('MINHBACH_S3_SECRET');
});
