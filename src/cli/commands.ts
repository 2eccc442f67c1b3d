import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rememberKey } from '#platform/server/log/anchors.ts';
import { fingerprintOf, signerOf } from '#platform/server/log/signing.ts';
import { formatBytes } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';
import type { Settings } from '#root/src/settings.ts';
import { openSigningKey } from '#supervisor/guard/keys.ts';
import { chooseInstallation, remember } from '#supervisor/installation.ts';
import { openSecrets, writePrivately } from '#supervisor/secrets.ts';
import { checkBackup, type Checked } from './backup/check.ts';
import { askForFingerprint, lockFrom, trust, unlockFrom } from './backup/keys.ts';
import { openSource, type Source } from './backup/lock.ts';
import { SECRETS, type Manifest, type Problem } from './backup/manifest.ts';
import { restoreBackup, tooNew } from './backup/restore.ts';
import { writeBackup, type BackupDone } from './backup/write.ts';
import { makeInstallation, reachInstallation } from './installation.ts';
import { done, incomplete, listed, type Said } from './said.ts';

const problems: Record<Problem['what'], string> = {
  missing: 'thiếu | missing',
  unreadable: 'không đọc được | cannot be read',
  altered: 'đã khác lúc lưu, vẫn được giữ | altered since it was stored, kept all the same',
};
const inLines = (found: readonly Problem[]): string => listed(found.map(({ key, name, what }) => `${name} (${key}): ${problems[what]}`));

function tellBackup({ tables, files, bytes, problems: found }: BackupDone, target: string, publicKey: string, isLocked: boolean): Said {
  const [keep, keepEn] = isLocked
    ? ['Tệp được mã hóa.', 'It is encrypted.']
    : ['Tệp chứa khóa: giữ như giữ con dấu.', 'It holds the keys: keep it like a seal.'];
  const text =
    `Đã sao lưu ${tables} bảng, ${files} tệp vào ${target} (${formatBytes(bytes)}). ${keep}\n` +
    `Backed up ${tables} tables and ${files} files into ${target} (${formatBytes(bytes, 'en')}). ${keepEn}\n` +
    `Dấu vân của khóa ký, ghi lại ở nơi khác | fingerprint of the signing key, to be noted elsewhere: ${fingerprintOf(publicKey)}`;
  if (found.length === 0) return done(text);
  return incomplete(`${text}\nKhông đủ ${found.length} tệp | ${found.length} files are not whole:\n${inLines(found)}`);
}

export interface BackupCall {
  target: string;
  version: string;
  recipients: readonly string[];
  passphraseFile: string | undefined;
}

export async function backup(settings: Settings, call: BackupCall): Promise<Said> {
  const { target, version } = call;
  const lock = lockFrom(call);
  if (!lock.ok) return lock;
  const reached = await reachInstallation(settings);
  if (!reached.ok) return reached;
  try {
    const secrets = openSecrets(settings, randomBytes);
    if (!secrets.ok) return secrets;
    const seed = openSigningKey(settings, randomBytes);
    if (!seed.ok) return seed;
    const installation = chooseInstallation(settings);
    if (!installation.ok) return installation;
    const signer = signerOf(seed.value);
    const written = await writeBackup({
      databaseUrl: reached.value.ownerUrl,
      dataFolder: settings.dataFolder,
      filesFolder: settings.files,
      kind: installation.value.kind,
      secrets: secrets.value,
      signer,
      version,
      takenAt: Temporal.Now.instant(),
      target: resolve(target),
      lock: lock.value,
    });
    if (!written.ok) return written;
    const isLocked = lock.value.passphrase !== undefined || (lock.value.recipients ?? []).length > 0;
    return tellBackup(written.value, target, signer.publicKey, isLocked);
  } finally {
    await reached.value.leave();
  }
}

function tellRestored(tables: number, manifest: Manifest): Said {
  const text = `Đã khôi phục ${tables} bảng từ bản sao lưu lúc ${manifest.takenAt}.\nRestored ${tables} tables from the backup taken at ${manifest.takenAt}.`;
  const found = manifest.format === 'minh-bach-backup-2' ? manifest.problems : [];
  if (found.length === 0) return done(text);
  return incomplete(`${text}\nBản sao lưu không đủ ${found.length} tệp | the backup lacked ${found.length} files:\n${inLines(found)}`);
}

async function fillInstallation(settings: Settings, source: Source, { manifest, signedBy }: Checked): Promise<Said> {
  const made = await makeInstallation(settings);
  if (!made.ok) return made;
  const { dataFolder, files: filesFolder } = settings;
  let isDone = false;
  try {
    const restored = await restoreBackup({ source, manifest, databaseUrl: made.value.ownerUrl, dataFolder, filesFolder });
    if (!restored.ok) return restored;
    writePrivately(join(dataFolder, SECRETS), restored.value.secrets);
    if (signedBy !== undefined) rememberKey(dataFolder, signedBy);
    remember(dataFolder, { kind: manifest.kind, prepared: true });
    isDone = true;
    return tellRestored(restored.value.tables, manifest);
  } finally {
    await made.value.leave();
    // What a failed restore has made is of no use and would stand in the way of the next try.
    if (!isDone && !settings.databaseUrl)
      for (const name of ['postgres', 'anchors']) await rm(join(dataFolder, name), { recursive: true, force: true });
  }
}

export interface RestoreCall {
  file: string;
  fingerprint: string | undefined;
  unsigned: boolean;
  identities: readonly string[];
  passphraseFile: string | undefined;
}

/** This machine's own signing key, where there is one already; none is made for asking. */
function ownKey(settings: Settings): string | undefined {
  if (!settings.signingKey && !existsSync(join(settings.dataFolder, 'signing.json'))) return undefined;
  const seed = openSigningKey(settings, randomBytes);
  return seed.ok ? signerOf(seed.value).publicKey : undefined;
}

export async function restore(settings: Settings, call: RestoreCall): Promise<Said> {
  const file = resolve(call.file);
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (!there) return refuse('file-missing', `Không có tệp ${call.file}.\nThere is no file ${call.file}.`);
  const unlock = unlockFrom(call);
  if (!unlock.ok) return unlock;
  const source = await openSource(file, unlock.value);
  if (!source.ok) return source;
  const checked = await checkBackup(source.value);
  if (!checked.ok) return checked;
  const ask = process.stdin.isTTY ? askForFingerprint : undefined;
  const trusted = await trust(checked.value.signedBy, { ...call, own: ownKey(settings), ask });
  if (!trusted.ok) return trusted;
  return (await tooNew(checked.value.manifest)) ?? (await fillInstallation(settings, source.value, checked.value));
}
