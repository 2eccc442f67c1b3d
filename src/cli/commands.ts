import { randomBytes } from 'node:crypto';
import { access, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { verifyChains } from '#platform/server/audit.ts';
import { entriesOutOfOrder, type OutOfOrder } from '#platform/server/health/clock-check.ts';
import { openDatabase } from '#platform/server/database.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { formatBytes } from '#platform/values/format.ts';
import type { Settings } from '#root/src/settings.ts';
import { chooseInstallation, remember } from '#supervisor/installation.ts';
import { openSecrets, writePrivately } from '#supervisor/secrets.ts';
import { checkBackup, eachEntry } from './backup/check.ts';
import { SECRETS, type Manifest } from './backup/manifest.ts';
import { restoreBackup, tooNew } from './backup/restore.ts';
import { writeBackup } from './backup/write.ts';
import { makeInstallation, reachInstallation } from './installation.ts';
import { text as textOf } from 'node:stream/consumers';

/** What a command says when it is done, Vietnamese and English. */
export type Said = Result<string>;

/** `minhbach backup FILE`. */
export async function backup(settings: Settings, target: string, version: string): Promise<Said> {
  const reached = await reachInstallation(settings);
  if (!reached.ok) return reached;
  try {
    const secrets = openSecrets(settings, randomBytes);
    if (!secrets.ok) return secrets;
    const installation = chooseInstallation(settings);
    if (!installation.ok) return installation;
    const written = await writeBackup({
      databaseUrl: reached.value.databaseUrl,
      filesFolder: settings.files,
      kind: installation.value.kind,
      secrets: secrets.value,
      version,
      takenAt: Temporal.Now.instant(),
      target: resolve(target),
    });
    if (!written.ok) return written;
    const { tables, files, bytes } = written.value;
    return ok(
      `Đã sao lưu ${tables} bảng, ${files} tệp vào ${target} (${formatBytes(bytes)}). Tệp chứa khóa: giữ như giữ con dấu.\n` +
        `Backed up ${tables} tables and ${files} files into ${target} (${formatBytes(bytes, 'en')}). It holds the keys: keep it like a seal.`,
    );
  } finally {
    await reached.value.leave();
  }
}

async function takeSecrets(source: string, dataFolder: string): Promise<void> {
  await eachEntry(source, async (name, content) => {
    if (name === SECRETS) writePrivately(join(dataFolder, SECRETS), JSON.parse(await textOf(content)) as object);
  });
}

async function fillInstallation(settings: Settings, source: string, manifest: Manifest): Promise<Said> {
  const made = await makeInstallation(settings);
  if (!made.ok) return made;
  let done = false;
  try {
    const restored = await restoreBackup({ source, manifest, databaseUrl: made.value.databaseUrl, filesFolder: settings.files });
    if (!restored.ok) return restored;
    await takeSecrets(source, settings.dataFolder);
    remember(settings.dataFolder, { kind: manifest.kind, prepared: true });
    done = true;
    return ok(
      `Đã khôi phục ${restored.value.tables} bảng từ bản sao lưu lúc ${manifest.takenAt}.\nRestored ${restored.value.tables} tables from the backup taken at ${manifest.takenAt}.`,
    );
  } finally {
    await made.value.leave();
    // What a failed restore has made is of no use and would stand in the way of the next try.
    if (!done && !settings.databaseUrl) await rm(join(settings.dataFolder, 'postgres'), { recursive: true, force: true });
  }
}

/** `minhbach restore-backup FILE`: checks the whole file first, then fills an empty installation. */
export async function restore(settings: Settings, file: string): Promise<Said> {
  const source = resolve(file);
  const there = await access(source).then(
    () => true,
    () => false,
  );
  if (!there) return refuse('file-missing', `Không có tệp ${file}.\nThere is no file ${file}.`);
  const checked = await checkBackup(source);
  if (!checked.ok) return checked;
  return (await tooNew(checked.value)) ?? (await fillInstallation(settings, source, checked.value));
}

/** A note, no fault of the chain: the clock of the machine was put back. */
function outOfOrder(found: readonly OutOfOrder[]): string {
  if (found.length === 0) return '';
  const places = found.map(({ authorityId, sequence, at, after }) => `  ${authorityId} #${sequence} (${at} < ${after})`).join('\n');
  return `\nĐồng hồ máy chủ từng bị lùi: ghi sau nhưng đề thời điểm trước.\nThe clock was put back: written later, dated earlier.\n${places}`;
}

/** `minhbach audit verify`: refused with the first broken places when a chain does not hold. */
export async function verifyAudit(settings: Settings): Promise<Said> {
  const reached = await reachInstallation(settings);
  if (!reached.ok) return reached;
  const { db, close } = openDatabase(reached.value.databaseUrl, { maximum: 1 });
  try {
    const faults = await verifyChains(db);
    const { count } = await db
      .selectFrom('audit_entry')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    const whole = `Chuỗi nhật ký nguyên vẹn: ${count} mục.\nThe audit log is whole: ${count} entries.`;
    if (faults.length === 0) return ok(whole + outOfOrder(await entriesOutOfOrder(db)));
    const places = faults.map((fault) => `  ${fault.authorityId} #${fault.sequence} (${fault.reason})`).join('\n');
    return refuse('chain-broken', `Nhật ký đã bị sửa hoặc xóa ở:\n${places}\nThe audit log was altered at the places above.`);
  } finally {
    await close();
    await reached.value.leave();
  }
}
