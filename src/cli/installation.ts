import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#root/src/settings.ts';
import { ROLES, startPostgres } from '#platform/server/postgres/index.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { holdFolder, RUNNING } from '#supervisor/folder-lock.ts';
import { openPasswords } from '#supervisor/guard/keys.ts';

interface Reach {
  /** For the owner of the tables. */
  ownerUrl: string;
  leave: () => Promise<void>;
}

/** What the running product wrote down is the address of the application; the owner comes in by a password of its own. */
function runningUrl(folder: string): Result<string> | undefined {
  const file = join(folder, RUNNING);
  if (!existsSync(file)) return undefined;
  const { databaseUrl } = JSON.parse(readFileSync(file, 'utf8')) as { databaseUrl: string };
  const passwords = openPasswords(folder, randomBytes);
  if (!passwords.ok) return passwords;
  return ok(Object.assign(new URL(databaseUrl), { username: ROLES.owner, password: passwords.value.owner }).href);
}

const nothingThere = (folder: string): Result<never> =>
  refuse(
    'nothing-there',
    `Thư mục ${folder} chưa có dữ liệu; hãy đặt MINHBACH_DATA tới thư mục dữ liệu.\nThere is no data in ${folder}; set MINHBACH_DATA to the data folder.`,
  );

const outside = (ownerUrl: string): Result<Reach> => ok({ ownerUrl, leave: () => Promise.resolve() });

async function startOwn(dataFolder: string, release: () => void): Promise<Result<Reach>> {
  const passwords = openPasswords(dataFolder, randomBytes);
  const started = passwords.ok ? await startPostgres({ dataFolder, passwords: passwords.value, ownAccount: true }) : passwords;
  if (!started.ok) {
    release();
    return started;
  }
  const leave = async (): Promise<void> => {
    await started.value.stop();
    release();
  };
  return ok({ ownerUrl: started.value.url, leave });
}

/** Reaches the database as its owner: MINHBACH_OWNER_URL, DATABASE_URL, the one that runs, or our own started. Refused where there is none. */
export async function reachInstallation({ databaseUrl, ownerUrl, dataFolder }: Settings): Promise<Result<Reach>> {
  if (databaseUrl) return outside(ownerUrl ?? databaseUrl);
  if (!existsSync(join(dataFolder, 'postgres'))) return nothingThere(dataFolder);
  const hold = holdFolder(dataFolder);
  if (hold.ok) return startOwn(dataFolder, hold.value.release);
  const running = hold.refusal.code === 'folder-in-use' ? runningUrl(dataFolder) : undefined;
  if (running && !running.ok) return running;
  return running ? outside(running.value) : hold;
}

export async function makeInstallation({ databaseUrl, ownerUrl, dataFolder }: Settings): Promise<Result<Reach>> {
  if (databaseUrl) return outside(ownerUrl ?? databaseUrl);
  if (existsSync(join(dataFolder, 'postgres')) || existsSync(join(dataFolder, 'secrets.json')))
    return refuse(
      'not-empty',
      `Thư mục ${dataFolder} đã có dữ liệu; chỉ khôi phục vào một thư mục trống.\nThere is data in ${dataFolder}; restore into an empty folder only.`,
    );
  const hold = holdFolder(dataFolder);
  return hold.ok ? startOwn(dataFolder, hold.value.release) : hold;
}
