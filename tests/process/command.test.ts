import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { dataFolder, minhbach, ownerUrl, startProduct } from '#root/testing/product.ts';

test('a backup taken while the product runs starts again elsewhere, with an unbroken log', async () => {
  const [here, there] = [dataFolder(), dataFolder()];
  const file = join(here.folder, 'sao-luu');
  const product = await startProduct({ MINHBACH_DATA: here.folder, MINHBACH_DEMO: 'off' });
  const taken = await minhbach(['backup', file], here.folder);
  expect(taken).toMatchObject({ code: 0 });
  expect(await minhbach(['restore-backup', file], here.folder)).toMatchObject({ code: 1 });
  await product.stop();

  const noted = /(?:[0-9a-f]{4}-){7}[0-9a-f]{4}/.exec(taken.printed)?.[0] ?? '';
  expect((await minhbach(['audit', 'key'], here.folder)).printed).toContain(noted);
  const asked = await minhbach(['restore-backup', file], there.folder);
  expect(asked).toMatchObject({ code: 1, printed: expect.stringContaining(`--key ${noted}`) as string });
  expect(await minhbach(['restore-backup', file, '--key', noted], there.folder)).toMatchObject({ code: 0 });
  expect(await minhbach(['audit', 'verify'], there.folder)).toMatchObject({ code: 0 });
  const again = await startProduct({ MINHBACH_DATA: there.folder });
  expect((await fetch(`${again.address}/healthz`)).status).toBe(200);
  await again.stop();
  here.remove();
  there.remove();
});

test('a wrong call gets the help and code 2, a refusal its reason and code 1', async () => {
  const { folder, remove } = dataFolder();
  for (const args of [
    [],
    ['khong-co'],
    ['backup'],
    ['backup', 'a', 'b'],
    ['audit', 'x'],
    ['backup', '--nhanh', 'a'],
    ['backup', 'a', '--key', 'x'],
  ])
    expect(await minhbach(args, folder)).toMatchObject({ code: 2, printed: expect.stringContaining('minhbach') as string });
  expect(await minhbach(['--help'], folder)).toMatchObject({ code: 0 });
  const nothing = await minhbach(['audit', 'verify'], folder);
  expect(nothing).toMatchObject({ code: 1, printed: expect.stringContaining('chưa có dữ liệu') as string });
  expect(await minhbach(['restore-backup', join(folder, 'khong-co')], folder)).toMatchObject({ code: 1 });
  remove();
});

test('a file that is gone is named, the rest is kept, and the code is 4; the demonstration verifies before and not after', async () => {
  const { folder, remove } = dataFolder();
  const product = await startProduct({ MINHBACH_DATA: folder });
  expect(await minhbach(['audit', 'verify'], folder)).toMatchObject({ code: 0 });
  const client = new Client({ connectionString: ownerUrl(folder) });
  await client.connect();
  const { rows } = await client.query<{ storage_key: string }>('select storage_key from stored_file order by 1 limit 1');
  await client.end();
  rmSync(join(folder, 'files', rows[0]?.storage_key ?? ''));
  const taken = await minhbach(['backup', join(folder, 'sao-luu')], folder);
  expect(taken).toMatchObject({ code: 4, printed: expect.stringContaining(rows[0]?.storage_key ?? '') as string });
  const verified = await minhbach(['audit', 'verify'], folder);
  expect(verified).toMatchObject({ code: 1, printed: expect.stringContaining('thiếu | missing') as string });
  await product.stop();
  remove();
});
