import { clock, type Clock } from './clock.ts';
import { openDatabase, type OpenDatabase, type Read } from './database.ts';
import { sealKeyFrom, sealsWith } from './log/seal.ts';
import { sealWith } from './log/texts.ts';
import { prepareStatements } from './public/prepared.ts';
import { openStorage, type Storage } from './files/storage.ts';

export interface App extends OpenDatabase {
  /** What public pages read by: a role that sees nothing of people, sign-ins and the log. The pool above where there is no such role. */
  publicDb: Read;
  storage: Storage;
  clock: Clock;
  installKey: Uint8Array;
}

const need = (env: NodeJS.ProcessEnv, name: string): string => {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set: the supervisor gives it to its children.`);
  return value;
};

/** Opens it from the variables that the supervisor hands to its children; throws when one is missing. */
export function openApp(env: NodeJS.ProcessEnv): App {
  const opened = openDatabase(need(env, 'DATABASE_URL'));
  const installKey = Buffer.from(need(env, 'MINHBACH_KEY'), 'base64');
  sealWith(installKey);
  sealsWith(opened.db, sealKeyFrom(installKey));
  const portal = env['PORTAL_DATABASE_URL'] ? openDatabase(env['PORTAL_DATABASE_URL'], { maximum: 4 }) : undefined;
  if (portal) prepareStatements(portal.pool);
  return {
    ...opened,
    publicDb: portal?.db ?? opened.db,
    async close() {
      await Promise.all([opened.close(), portal?.close()]);
    },
    storage: openStorage(need(env, 'MINHBACH_FILES')),
    clock: clock(env['MINHBACH_NOW']),
    installKey,
  };
}

const holder = globalThis as { minhbach?: App };

/** The one app of this process, opened on first use. The build may hold this module twice; the process holds one pool. */
export const app = (): App => (holder.minhbach ??= openApp(process.env));

export const useApp = (opened: App | undefined): void => {
  if (opened) holder.minhbach = opened;
  else delete holder.minhbach;
};
