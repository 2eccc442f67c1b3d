import { join } from 'node:path';
import { setting } from '#root/src/settings.ts';
import type { Posting } from './ways.ts';

/** Where the letters of an authority lie that were not sent. */
export const letterFile = (dataFolder: string, { authorityId, id }: Pick<Posting, 'authorityId' | 'id'>): string =>
  join(dataFolder, 'mail', authorityId, `${id}.eml`);

/** True where there is a server for mail; else letters are laid into the data folder. */
export const sendsMail = (env: NodeJS.ProcessEnv = process.env): boolean => setting('MINHBACH_SMTP_URL', env) !== undefined;
