import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { demonstrationStaysHome, isLoopback, type Settings } from '../settings.ts';
import { ok, refuse, type Result } from '../platform/values/result.ts';
import { writePrivately } from './secrets.ts';

/** What a data folder is for: to look around in, or to work in. It never turns from one into the other. */
export type Kind = 'demonstration' | 'own';

export interface Installation {
  kind: Kind;
  prepared: boolean;
}

const schema = z.object({ kind: z.enum(['demonstration', 'own']), prepared: z.boolean() });

const fileOf = (folder: string): string => join(folder, 'installation.json');

const read = (folder: string): Installation | undefined =>
  existsSync(fileOf(folder)) ? schema.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8'))) : undefined;

export const remember = (folder: string, installation: Installation): void => writePrivately(fileOf(folder), installation);

const alreadyOwn = (folder: string) =>
  refuse(
    'folder-in-real-use',
    `Thư mục ${folder} đã dùng để làm việc thật nên không mở bản trình diễn ở đó; hãy bỏ MINHBACH_DEMO=on hoặc đặt MINHBACH_DATA tới thư mục khác.\n` +
      `The folder ${folder} is in real use, so the demonstration is not opened there; take MINHBACH_DEMO=on away or set another MINHBACH_DATA.`,
    'MINHBACH_DEMO',
  );

const alreadyDemonstration = (folder: string) =>
  refuse(
    'folder-holds-demonstration',
    `Thư mục ${folder} chứa bản trình diễn, không dùng để làm việc thật được; hãy đặt MINHBACH_DATA tới một thư mục mới cùng với MINHBACH_DEMO=off.\n` +
      `The folder ${folder} holds the demonstration and cannot be used for real work; set MINHBACH_DATA to a new folder along with MINHBACH_DEMO=off.`,
    'MINHBACH_DEMO',
  );

/** What the folder remembers; a new one: the demonstration, unless MINHBACH_DEMO=off or an outside database. Refused: setting against folder, or reachable. */
export function chooseInstallation(settings: Settings): Result<Installation> {
  const { dataFolder, demo, databaseUrl, host } = settings;
  const known = read(dataFolder);
  if (known?.kind === 'own' && demo === 'on') return alreadyOwn(dataFolder);
  if (known?.kind === 'demonstration' && demo === 'off') return alreadyDemonstration(dataFolder);
  const kind = known?.kind ?? (demo === 'off' || (demo === undefined && databaseUrl) ? 'own' : 'demonstration');
  if (kind === 'demonstration' && !isLoopback(host)) return demonstrationStaysHome(host);
  return ok(known ?? { kind, prepared: false });
}
