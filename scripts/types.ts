/**
 * Writes src/platform/server/schema.generated.ts from a migrated scratch database: `node scripts/types.ts`.
 * With `--verify` and the address of a migrated database it only says (exit 1) whether the file is out of date.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/platform/server/migrate.ts';
import { startPostgres } from '../src/platform/server/postgres/index.ts';
import { brandedIds } from './ids.ts';

const root = join(import.meta.dirname, '..');
const types = { date: 'Temporal.PlainDate', timestamptz: 'Temporal.Instant', int8: 'number' };

const generate = async (url: string, verify: boolean): Promise<number> => {
  const { columns, imports } = await brandedIds(url);
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      ...['--dialect', 'postgres', '--url', url, '--out-file', join(root, 'src/platform/server/schema.generated.ts')],
      ...['--include-pattern', 'public.*', '--exclude-pattern', 'public.(migration|migration_lock|repeatable_file)'],
      ...['--overrides', JSON.stringify({ columns }), '--custom-imports', JSON.stringify(imports)],
      ...['--type-mapping', JSON.stringify(types), '--numeric-parser', 'number', ...(verify ? ['--verify'] : [])],
    ],
    { stdio: 'inherit' },
  );
  return status ?? 1;
};

const scratch = async (work: (url: string) => Promise<number>): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-types-'));
  const server = await startPostgres({ dataFolder: folder, durable: false });
  if (!server.ok) throw new Error(server.refusal.message);
  try {
    return await work(server.value.url);
  } finally {
    await server.value.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const [, , flag, url] = process.argv;
process.exitCode =
  flag === '--verify' && url
    ? await generate(url, true)
    : await scratch(async (made) => {
        await migrate(made);
        return generate(made, false);
      });
