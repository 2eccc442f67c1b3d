import { isLoopback, setting } from '#root/src/settings.ts';

/**
 * Where colleagues reach this installation, to be told on paper: ORIGIN, else the first name it was told, else the address that was asked for.
 * Undefined where that is known on this machine alone.
 */
export function addressToTell(asked: URL, env?: NodeJS.ProcessEnv): string | undefined {
  const origin = setting('ORIGIN', env);
  const name = setting('MINHBACH_NAMES', env)
    .split(/[\s,]+/)
    .find(Boolean);
  // Behind a proxy whoever works at the server sees a port that is nobody else's.
  const isSeenByOthers = !setting('MINHBACH_TRUSTED_PROXY', env) || !isLoopback(asked.hostname);
  const named = name && isSeenByOthers ? `${asked.protocol}//${name}${asked.port && `:${asked.port}`}` : asked.origin;
  const { origin: address, hostname } = new URL(origin ?? named);
  return isLoopback(hostname) ? undefined : address;
}
