import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileRefusal } from '../platform/server/postgres/index.ts';
import { ok, refuse, type Result } from '../platform/values/result.ts';
import type { Settings } from '../settings.ts';

export interface Secrets {
  authSecret: string;
  /** 32 bytes in base64url. */
  encryptionKey: string;
}

const schema = z.object({ authSecret: z.string().min(32), encryptionKey: z.string().min(43) });

const lost = (file: string): Result<never> =>
  refuse(
    'secrets-lost',
    `Thiếu hoặc hỏng tệp khóa ${file}, trong khi dữ liệu đã có; hãy chép lại tệp này từ bản sao lưu, vì thiếu nó thì không đọc được dữ liệu cá nhân đã mã hóa.\n` +
      `The key file ${file} is missing or damaged while there is data; put it back from a backup: without it the encrypted personal data cannot be read.`,
  );

export function writePrivately(file: string, value: object): void {
  const fresh = `${file}.new`;
  const descriptor = openSync(fresh, 'w', 0o600);
  writeSync(descriptor, `${JSON.stringify(value, undefined, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
}

function read(file: string): Result<Secrets> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return fileRefusal(error, file);
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? ok(parsed.data) : lost(file);
  } catch {
    return lost(file);
  }
}

/** The keys from the environment, else `secrets.json`, made once before there is data. Refused when it is gone or damaged though there is a database. */
export function openSecrets(settings: Settings, random: (bytes: number) => Buffer): Result<Secrets> {
  const { authSecret, encryptionKey, dataFolder } = settings;
  if (authSecret && encryptionKey) return ok({ authSecret, encryptionKey });
  const file = join(dataFolder, 'secrets.json');
  if (existsSync(file)) {
    const found = read(file);
    return found.ok
      ? ok({ authSecret: authSecret ?? found.value.authSecret, encryptionKey: encryptionKey ?? found.value.encryptionKey })
      : found;
  }
  if (existsSync(join(dataFolder, 'postgres'))) return lost(file);
  const made: Secrets = {
    authSecret: authSecret ?? random(32).toString('base64url'),
    encryptionKey: encryptionKey ?? random(32).toString('base64url'),
  };
  try {
    writePrivately(file, made);
  } catch (error) {
    return fileRefusal(error, dataFolder);
  }
  return ok(made);
}
/** No 0/O, 1/I/L and nothing that is misread when copied by hand. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code such as `K7QM-3FTX-W9AB` (59 bits) that the set-up page asks for; `random` gives whole numbers below its argument. */
export function setupCode(random: (below: number) => number): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[random(LETTERS.length)]).join('');
  return [group(), group(), group()].join('-');
}
