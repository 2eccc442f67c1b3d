import { requestBytes, type Settings } from '../settings.ts';
import type { Urls } from './database.ts';
import type { Kind } from './installation.ts';
import type { Secrets } from './secrets.ts';

export interface Given {
  settings: Settings;
  secrets: Secrets;
  urls: Urls;
  signingKey: Buffer;
  kind: Kind;
  setupCode: string | undefined;
  /** The port that is really open, once it is known. */
  port: number;
}

const OURS = ['NODE_CHANNEL_FD', 'MINHBACH_OWNER_URL', 'MINHBACH_SIGNING_KEY'];

/** What web and worker are given, everything decided; variables of the PostgreSQL client go where the database is our own: they would bend its address. */
export function childEnvironment(given: Given, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { settings, secrets } = given;
  const embedded = settings.databaseUrl === undefined;
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !(embedded && name.startsWith('PG')) && !OURS.includes(name)));
  return {
    ...kept,
    NODE_ENV: 'production',
    PORT: String(given.port),
    HOST: settings.host,
    DATABASE_URL: given.urls.app,
    PORTAL_DATABASE_URL: given.urls.portal,
    BODY_SIZE_LIMIT: String(requestBytes(settings)),
    MINHBACH_ROOT: settings.root,
    MINHBACH_DATA: settings.dataFolder,
    MINHBACH_FILES: settings.files,
    MINHBACH_DEMO: given.kind === 'demonstration' ? 'on' : 'off',
    MINHBACH_AUTH_SECRET: secrets.authSecret,
    MINHBACH_KEY: secrets.encryptionKey,
    MINHBACH_SETUP_CODE: given.setupCode ?? '',
  };
}
