import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { dataFolder, startRefused } from '../../testing/product.ts';

const own = dataFolder();
afterEach(own.remove);

const here = { MINHBACH_DATA: own.folder, MINHBACH_DEMO: 'off' };

test('a taken port is named, with another one to try, before anything is made', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, printed } = await startRefused({ ...here, PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(printed).toContain(`Cổng ${port} trên 127.0.0.1 đang có chương trình khác dùng`);
  expect(printed).toContain(`PORT=${port + 1} npm start`);
  expect(existsSync(join(own.folder, 'postgres'))).toBe(false);
});

test('a place where no folder can be made is named', async () => {
  const { code, printed } = await startRefused({ ...here, MINHBACH_DATA: '/dev/null/x' });
  expect(code).toBe(1);
  expect(printed).toContain('/dev/null/x không phải là thư mục và không tạo được ở đó');
});

test('an address that is not this machine’s is named', async () => {
  const { code, printed } = await startRefused({ ...here, HOST: '192.0.2.1' });
  expect(code).toBe(1);
  expect(printed).toContain('HOST=192.0.2.1 không phải là địa chỉ của máy này');
});

test('a wrong setting is named with what was given and what is right', async () => {
  const { code, printed } = await startRefused({ ...here, PORT: 'ba nghìn' });
  expect(code).toBe(1);
  expect(printed).toContain('Biến PORT đang là “ba nghìn”, cần là một số nguyên từ 0 đến 65535.');
  expect(printed).toContain('PORT is "ba nghìn"; it must be a whole number from 0 to 65535.');
});

test('a demonstration on an address that others can reach is refused', async () => {
  const { code, printed } = await startRefused({ MINHBACH_DATA: own.folder, MINHBACH_DEMO: undefined, HOST: '0.0.0.0' });
  expect(code).toBe(1);
  expect(printed).toContain('bản trình diễn chỉ mở trên chính máy này');
});

test('a database that cannot be reached is named without its password', async () => {
  const { code, printed } = await startRefused({ ...here, DATABASE_URL: 'postgres://app:very-secret@127.0.0.1:1/minhbach' });
  expect(code).toBe(1);
  expect(printed).toContain('postgres://app:…@127.0.0.1:1/minhbach');
  expect(printed).not.toContain('very-secret');
});

test('data of another version of PostgreSQL is left alone, with a way out', async () => {
  mkdirSync(join(own.folder, 'postgres'), { recursive: true });
  writeFileSync(join(own.folder, 'postgres/PG_VERSION'), '17\n');
  writeFileSync(join(own.folder, 'secrets.json'), JSON.stringify({ authSecret: 'x'.repeat(43), encryptionKey: 'x'.repeat(43) }));
  const { code, printed } = await startRefused(here);
  expect(code).toBe(1);
  expect(printed).toContain('thuộc PostgreSQL 17, bản cài này chạy PostgreSQL 18');
});
