import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { startPostgres } from '#platform/server/postgres/index.ts';
import { openPasswords } from '#root/src/supervisor/guard/keys.ts';
import { startProduct } from '#root/testing/product.ts';
import { fetchOnce, median } from './load.ts';

const since = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** From the command to the first page with data that is there, against an empty Node and PostgreSQL's own start. */
export async function benchStart(folder: string): Promise<Record<string, number>> {
  const node = await median(5, () => since(() => Promise.resolve(spawnSync(process.execPath, ['-e', '0']))));
  const first = await median(3, async () => {
    let product: Awaited<ReturnType<typeof startProduct>> | undefined;
    const ms = await since(async () => {
      product = await startProduct({ MINHBACH_DATA: folder });
      await fetchOnce(`${product.address}/`);
    });
    await product?.stop();
    return ms;
  });
  const postgres = await median(3, async () => {
    let stop = (): Promise<void> => Promise.resolve();
    const passwords = openPasswords(folder, randomBytes);
    if (!passwords.ok) throw new Error(passwords.refusal.message);
    const ms = await since(async () => {
      const started = await startPostgres({ dataFolder: folder, passwords: passwords.value, ownAccount: true });
      if (!started.ok) throw new Error(started.refusal.message);
      stop = () => started.value.stop();
    });
    await stop();
    return ms;
  });
  return {
    emptyNodeMs: Math.round(node),
    postgresMs: Math.round(postgres),
    firstPageMs: Math.round(first),
    firstPageToEmptyNode: Number((first / node).toFixed(1)),
    firstPageToPostgres: Number((first / postgres).toFixed(1)),
  };
}
