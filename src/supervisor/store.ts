import type { Settings } from '../settings.ts';
import { isBucket, openStorage } from '../platform/server/files/storage.ts';
import { StoreAway } from '../platform/server/files/away.ts';
import { ok, refuse, type Result } from '../platform/values/result.ts';
import type { Installation } from './installation.ts';
import type { Say } from './say.ts';

/** Refused where the bucket takes no key or is not there, or is down on the first start; down later, `/healthz` says so and work goes on. */
export async function checkStore({ files }: Settings, { prepared }: Installation, say: Say): Promise<Result<void>> {
  if (!isBucket(files)) return ok(undefined);
  const state = await openStorage(files).state();
  if (state === 'ready') return ok(undefined);
  const { message } = new StoreAway(state);
  if (state !== 'away' || !prepared) return refuse(`store-${state}`, message, 'MINHBACH_S3_BUCKET');
  const [vi = '', en = ''] = message.split('\n');
  say(vi, en);
  return ok(undefined);
}
