import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#root/src/settings.ts';
import { startPostgres } from '#platform/server/postgres/index.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { holdFolder, RUNNING } from '#supervisor/folder-lock.ts';

interface Reach {
  databaseUrl: string;
  leave: () => Promise<void>;
}

const runningUrl = (folder: string): string | undefined => {
  const file = join(folder, RUNNING);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { databaseUrl: string }).databaseUrl : undefined;
};

const nothingThere = (folder: string): Result<never> =>
  refuse(
    'nothing-there',
    `Thư mục ${folder} chưa có dữ liệu; hãy đặt MINHBACH_DATA tới thư mục dữ liệu.\nThere is no data in ${folder}; set MINHBACH_DATA to the data folder.`,
  );

const outside = (databaseUrl: string): Result<Reach> => ok({ databaseUrl, leave: () => Promise.resolve() });

async function startOwn(dataFolder: string, release: () => void): Promise<Result<Reach>> {
  const started = await startPostgres({ dataFolder });
  if (!started.ok) {
    release();
    return started;
  }
  const leave = async (): Promise<void> => {
    await started.value.stop();
    release();
  };
  return ok({ databaseUrl: started.value.url, leave });
}

/**
 * Reaches the database of an installation for a command: the one of DATABASE_URL, the one that runs, or our own started for the
 * time of the command. Refused when there is no installation; nothing is made.
 */
export async function reachInstallation({ databaseUrl, dataFolder }: Settings): Promise<Result<Reach>> {
  if (databaseUrl) return outside(databaseUrl);
  if (!existsSync(join(dataFolder, 'postgres'))) return nothingThere(dataFolder);
  const hold = holdFolder(dataFolder);
  if (hold.ok) return startOwn(dataFolder, hold.value.release);
  const running = hold.refusal.code === 'folder-in-use' ? runningUrl(dataFolder) : undefined;
  return running ? outside(running) : hold;
}

/** Makes an empty installation for a restore; refused where the folder holds data already. */
export async function makeInstallation({ databaseUrl, dataFolder }: Settings): Promise<Result<Reach>> {
  if (databaseUrl) return outside(databaseUrl);
  if (existsSync(join(dataFolder, 'postgres')) || existsSync(join(dataFolder, 'secrets.json')))
    return refuse(
      'not-empty',
      `Thư mục ${dataFolder} đã có dữ liệu; chỉ khôi phục vào một thư mục trống.\nThere is data in ${dataFolder}; restore into an empty folder only.`,
    );
  const hold = holdFolder(dataFolder);
  return hold.ok ? startOwn(dataFolder, hold.value.release) : hold;
}
