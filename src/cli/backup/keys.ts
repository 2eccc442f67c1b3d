import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { fingerprintOf, sameFingerprint } from '#platform/server/log/signing.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import type { Lock, Unlock } from './lock.ts';

const LEAST = 12;

function firstLine(file: string): Result<string> {
  try {
    return ok((readFileSync(file, 'utf8').split('\n')[0] ?? '').trim());
  } catch {
    return refuse('file-missing', `Không đọc được tệp ${file}.\nThe file ${file} cannot be read.`);
  }
}

function passphraseIn(file: string): Result<string> {
  const found = firstLine(file);
  if (!found.ok || found.value.length >= LEAST) return found;
  return refuse(
    'passphrase-short',
    `Mật khẩu ở dòng đầu tệp ${file} phải có ít nhất ${LEAST} ký tự.\nThe passphrase in the first line of ${file} must have at least ${LEAST} characters.`,
  );
}

/** The lock of a new backup from what the call names. Passphrases come from files: a command line is seen by everybody on the machine. */
export function lockFrom({
  recipients,
  passphraseFile,
}: {
  recipients: readonly string[];
  passphraseFile: string | undefined;
}): Result<Lock> {
  if (passphraseFile === undefined) return ok({ recipients });
  if (recipients.length > 0)
    return refuse('two-locks', 'Chỉ chọn --recipient hoặc --passphrase-file.\nGive either --recipient or --passphrase-file.');
  const passphrase = passphraseIn(passphraseFile);
  return passphrase.ok ? ok({ passphrase: passphrase.value }) : passphrase;
}

export function unlockFrom(given: { identities: readonly string[]; passphraseFile: string | undefined }): Result<Unlock> {
  const identities: string[] = [];
  for (const file of given.identities) {
    try {
      const lines = readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => line.trim());
      identities.push(...lines.filter((line) => line !== '' && !line.startsWith('#')));
    } catch {
      return refuse('file-missing', `Không đọc được tệp ${file}.\nThe file ${file} cannot be read.`);
    }
  }
  const passphrase = given.passphraseFile === undefined ? undefined : firstLine(given.passphraseFile);
  if (passphrase && !passphrase.ok) return passphrase;
  return ok({ identities, passphrase: passphrase?.value });
}

export interface Trust {
  fingerprint: string | undefined;
  /** A backup of the first format, which nobody signed, is taken all the same. */
  unsigned: boolean;
  own: string | undefined;
  /** Asks a person for the last group of the noted fingerprint; undefined where nobody sits there. */
  ask: ((fingerprint: string) => Promise<boolean>) | undefined;
}

const unsigned = refuse(
  'backup-unsigned',
  'Bản sao lưu này do phiên bản cũ tạo, không có chữ ký nên không biết có bị làm lại hay không; nếu chắc chắn, thêm --unsigned.\n' +
    'This backup was taken by an older version and is not signed, so nobody can tell whether it was re-made; if you are certain, add --unsigned.',
);

const stranger = (fingerprint: string): Result<never> =>
  refuse(
    'backup-signed-by-another',
    `Bản sao lưu ký bằng khóa ${fingerprint}. Hãy so với dấu vân đã ghi lại khi sao lưu; đúng thì chạy lại với --key ${fingerprint}\n` +
      `The backup is signed by the key ${fingerprint}. Compare it with the fingerprint that was noted when backups were taken; where it is the same, run again with --key ${fingerprint}`,
  );

/** Whether the key that signed is one to trust: named in the call, this machine's own, or acknowledged by a person. Refused otherwise. */
export async function trust(signedBy: string | undefined, given: Trust): Promise<Result<void>> {
  if (signedBy === undefined) return given.unsigned ? ok(undefined) : unsigned;
  const fingerprint = fingerprintOf(signedBy);
  if (given.fingerprint !== undefined) return sameFingerprint(given.fingerprint, fingerprint) ? ok(undefined) : stranger(fingerprint);
  if (given.own === signedBy || (await given.ask?.(fingerprint))) return ok(undefined);
  return stranger(fingerprint);
}

export async function askForFingerprint(fingerprint: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await terminal.question(
    `Bản sao lưu ký bằng khóa ${fingerprint.slice(0, -4)}….\nGõ 4 ký tự cuối của dấu vân đã ghi lại khi sao lưu | type the last 4 characters of the fingerprint you noted: `,
  );
  terminal.close();
  return typed.trim().toLowerCase() === fingerprint.slice(-4);
}
