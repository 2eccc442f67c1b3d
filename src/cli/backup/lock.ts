import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { ok, refuse, type Result } from '#platform/values/result.ts';

/** For whom a backup is locked; nothing given: it is not. In the format of age, so that the `age` program opens it too. */
export interface Lock {
  passphrase?: string | undefined;
  /** Public keys, `age1…`. */
  recipients?: readonly string[];
}

export interface Unlock {
  passphrase?: string | undefined;
  identities?: readonly string[];
}

const HEADER = Buffer.from('age-encryption.org/v1\n');

export async function locked(content: Readable, { passphrase, recipients = [] }: Lock): Promise<Result<Readable>> {
  if (passphrase === undefined && recipients.length === 0) return ok(content);
  const encrypter = new Encrypter();
  try {
    if (passphrase !== undefined) encrypter.setPassphrase(passphrase);
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    const out = await encrypter.encrypt(Readable.toWeb(content) as globalThis.ReadableStream<Uint8Array>);
    return ok(Readable.fromWeb(out as ReadableStream<Uint8Array>));
  } catch {
    return refuse('key-wrong', 'Khóa mã hóa không đúng dạng (age1…).\nThe key to encrypt for is none (age1…).');
  }
}

async function isLocked(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0);
    return buffer.equals(HEADER);
  } finally {
    await handle.close();
  }
}

const needsKey = refuse(
  'backup-locked',
  'Bản sao lưu được mã hóa; hãy đưa --passphrase-file hoặc --identity.\nThe backup is encrypted; give --passphrase-file or --identity.',
);
const wrongKey = refuse(
  'backup-key-wrong',
  'Mật khẩu hoặc khóa không mở được bản sao lưu này; chưa có gì bị thay đổi.\nThis passphrase or key does not open the backup; nothing was changed.',
);

const LONGEST_HEADER = 64 * 1024;

/** The key of the file itself, found once: a passphrase takes its second each time it is tried. Throws where nothing given opens it. */
async function fileKeyOf(file: string, { passphrase, identities = [] }: Unlock): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  if (passphrase !== undefined) decrypter.addPassphrase(passphrase);
  for (const identity of identities) decrypter.addIdentity(identity);
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    const last = buffer.indexOf('\n--- ');
    const end = last < 0 ? -1 : buffer.indexOf('\n', last + 1);
    return await decrypter.decryptHeader(new Uint8Array(buffer.subarray(0, end < 0 ? bytesRead : end + 1)));
  } finally {
    await handle.close();
  }
}

async function unlocked(file: string, fileKey: Uint8Array): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  const source = createReadStream(file);
  source.on('error', () => undefined);
  const out = await decrypter.decrypt(Readable.toWeb(source) as globalThis.ReadableStream<Uint8Array>);
  return Readable.fromWeb(out as ReadableStream<Uint8Array>);
}

export interface Source {
  file: string;
  open: () => Promise<Readable>;
}

/** The backup in the file. Refused when it is locked and nothing given opens it. */
export async function openSource(file: string, unlock: Unlock = {}): Promise<Result<Source>> {
  if (!(await isLocked(file))) return ok({ file, open: () => Promise.resolve(createReadStream(file)) });
  if (unlock.passphrase === undefined && !unlock.identities?.length) return needsKey;
  const fileKey = await fileKeyOf(file, unlock).catch(() => undefined);
  return fileKey ? ok({ file, open: () => unlocked(file, fileKey) }) : wrongKey;
}
