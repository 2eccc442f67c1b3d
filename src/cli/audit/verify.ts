import { randomBytes } from 'node:crypto';
import { verifyChains } from '#platform/server/audit.ts';
import { openDatabase, type Database } from '#platform/server/database.ts';
import { anchorLines, formerKeys } from '#platform/server/log/anchors.ts';
import { verifyFiles } from '#platform/server/log/files.ts';
import { verifyRows } from '#platform/server/log/rows/declared.ts';
import { verifyCatalogue, verifyPresent } from '#platform/server/log/rows/present.ts';
import { sealKeyFrom } from '#platform/server/log/seal.ts';
import { fingerprintOf, signerOf } from '#platform/server/log/signing.ts';
import { unknownHeads, verifyAnchors, verifySeals } from '#platform/server/log/verify.ts';
import { pendingMigrations } from '#platform/server/migrate.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import type { Settings } from '#root/src/settings.ts';
import { openSigningKey } from '#supervisor/guard/keys.ts';
import { openSecrets } from '#supervisor/secrets.ts';
import { reachInstallation } from '../installation.ts';
import { done, type Said } from '../said.ts';
import { declaredRows } from './declared.ts';
import { tell, type Findings } from './telling.ts';

interface Keys {
  installKey: Buffer;
  publicKey: string;
}

function keysOf(settings: Settings): Result<Keys> {
  const secrets = openSecrets(settings, randomBytes);
  if (!secrets.ok) return secrets;
  const signing = openSigningKey(settings, randomBytes);
  if (!signing.ok) return signing;
  return ok({ installKey: Buffer.from(secrets.value.encryptionKey, 'base64url'), publicKey: signerOf(signing.value).publicKey });
}

/** Everything that can be compared, as it all stood at one moment of a running installation; so the anchors are read first. */
export async function findingsOf(
  db: Database,
  settings: Settings,
  { installKey, publicKey }: Keys,
  heads: readonly string[] = [],
): Promise<Findings> {
  const { dataFolder, files, root } = settings;
  const [lines, declared] = [anchorLines(dataFolder), await declaredRows(root)];
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  const sealKey = sealKeyFrom(installKey);
  return snapshot.execute(async (tx) => {
    const seals = await verifySeals(tx, sealKey, Temporal.Now.instant());
    return {
      chains: await verifyChains(tx),
      seals,
      present: await verifyPresent(tx, sealKey, seals.mentions),
      catalogue: await verifyCatalogue(tx),
      anchors: await verifyAnchors(tx, { lines, trustedKeys: [publicKey, ...formerKeys(dataFolder)] }),
      rows: await verifyRows(tx, installKey, declared),
      files: await verifyFiles(tx, files),
      unknownHeads: await unknownHeads(tx, heads),
      publicKey,
    };
  });
}

const notYet = refuse(
  'not-migrated',
  'Cơ sở dữ liệu chưa được cập nhật lên phiên bản này; hãy chạy phần mềm một lần rồi kiểm tra lại.\nThe database is not yet of this version; start the product once, then verify again.',
);

/** `minhbach audit verify`: refused with the places where log, rows or files are not what they were, also compared with `heads` off papers. */
export async function verifyAudit(settings: Settings, heads: readonly string[]): Promise<Said> {
  const reached = await reachInstallation(settings);
  if (!reached.ok) return reached;
  const { db, close } = openDatabase(reached.value.ownerUrl, { maximum: 1 });
  try {
    if ((await pendingMigrations(db)).length > 0) return notYet;
    const keys = keysOf(settings);
    return keys.ok ? tell(await findingsOf(db, settings, keys.value, heads)) : keys;
  } finally {
    await close();
    await reached.value.leave();
  }
}

/** `minhbach audit key`: the public key by which others check what this installation signed. */
export async function showKey(settings: Settings): Promise<Said> {
  const reached = await reachInstallation(settings);
  if (!reached.ok) return reached;
  try {
    const keys = keysOf(settings);
    if (!keys.ok) return keys;
    const { publicKey } = keys.value;
    return done(
      `Khóa công khai (Ed25519) | public key: ${publicKey}\nDấu vân | fingerprint: ${fingerprintOf(publicKey)}\n` +
        'Ghi lại dấu vân ở nơi khác: bản sao lưu và dấu mốc của nhật ký được kiểm tra bằng nó.\nNote the fingerprint elsewhere: backups and anchors of the log are checked by it.',
    );
  } finally {
    await reached.value.leave();
  }
}
