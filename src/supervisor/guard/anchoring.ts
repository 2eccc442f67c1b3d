import { openDatabase } from '../../platform/server/database.ts';
import { anchorHeads } from '../../platform/server/log/anchors.ts';
import { sealKeyFrom, sealsWith } from '../../platform/server/log/seal.ts';
import { sealWith } from '../../platform/server/log/texts.ts';
import { signerOf } from '../../platform/server/log/signing.ts';
import type { Given } from '../environment.ts';
import type { Say } from '../say.ts';

const SPACING_MS = 60_000;

/** Signs the log's heads once a day until `stop`. The signing key stays in this process, which reads nothing that people send. */
export function keepAnchoring({ settings, secrets, urls, signingKey }: Given, say: Say): { stop: () => Promise<void> } {
  const database = openDatabase(urls.app, { maximum: 1 });
  const key = Buffer.from(secrets.encryptionKey, 'base64url');
  sealWith(key);
  sealsWith(database.db, sealKeyFrom(key));
  const signer = signerOf(signingKey);
  const round = async (): Promise<void> => {
    await anchorHeads(database.db, { dataFolder: settings.dataFolder, signer, now: Temporal.Now.instant() });
  };
  let silent = false;
  const tell = (error: unknown): void => {
    const why = error instanceof Error ? error.message : String(error);
    // A database that is away is told by others; one sentence in a row is enough.
    if (!silent) say(`chưa ghi được dấu mốc của nhật ký (${why})`, `the audit log could not be anchored (${why})`);
    silent = true;
  };
  const again = (): Promise<void> => round().then(() => void (silent = false), tell);
  let running = again();
  const timer = setInterval(() => {
    running = running.then(again);
  }, SPACING_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running.then(again);
      await database.close();
    },
  };
}
