import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileRefusal, type Passwords } from '../../platform/server/postgres/index.ts';
import { ok, refuse, type Result } from '../../platform/values/result.ts';
import type { Settings } from '../../settings.ts';
import { writePrivately } from '../secrets.ts';

type Random = (bytes: number) => Buffer;

const passwords = z.object({ owner: z.string().min(32), app: z.string().min(32), portal: z.string().min(32) });
const signing = z.object({ signingKey: z.string().refine((text) => Buffer.from(text, 'base64url').length === 32) });

function kept<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function make<T extends object>(file: string, value: T): Result<T> {
  try {
    writePrivately(file, value);
    return ok(value);
  } catch (error) {
    return fileRefusal(error, file);
  }
}

/** The passwords of the three roles, from `database.json`; a lost file is made anew at the start: they guard nothing by themselves. */
export function openPasswords(dataFolder: string, random: Random): Result<Passwords> {
  const file = join(dataFolder, 'database.json');
  const word = (): string => random(32).toString('base64url');
  const found = kept(file, passwords);
  return found ? ok(found) : make(file, { owner: word(), app: word(), portal: word() });
}

const damaged = (file: string): Result<never> =>
  refuse(
    'signing-key-damaged',
    `Tệp khóa ký ${file} bị hỏng; hãy chép lại tệp này từ nơi giữ riêng. Nếu không còn, xóa tệp để phần mềm tạo khóa mới: bản sao lưu và dấu mốc ký bằng khóa cũ sẽ phải kiểm tra bằng dấu vân của khóa cũ.\n` +
      `The signing key ${file} is damaged; put it back. Without it, delete the file and a new key is made: backups and anchors signed before are then checked by the fingerprint of the old key.`,
  );

/** The Ed25519 seed (32 bytes) that signs backups and anchors: MINHBACH_SIGNING_KEY, else `signing.json`. In no backup, so no holder can sign another. */
export function openSigningKey(settings: Pick<Settings, 'dataFolder' | 'signingKey'>, random: Random): Result<Buffer> {
  if (settings.signingKey) return ok(Buffer.from(settings.signingKey, 'base64url'));
  const file = join(settings.dataFolder, 'signing.json');
  const found = kept(file, signing);
  if (found) return ok(Buffer.from(found.signingKey, 'base64url'));
  if (existsSync(file)) return damaged(file);
  const seed = random(32);
  const made = make(file, { signingKey: seed.toString('base64url') });
  return made.ok ? ok(seed) : made;
}
