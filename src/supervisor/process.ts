import { parseSettings } from '../settings.ts';
import { sayRefusal } from './say.ts';
import { supervise } from './supervise.ts';

/** Makes this process the supervisor until Ctrl-C, SIGTERM or its parent's end; then ends it: 0 asked to stop, 1 could not start. */
export async function superviseHere(webFile: string): Promise<never> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.channel) process.on('disconnect', stop);
  // A terminal that was closed, or a pipe nobody reads any more, is no reason to fall over.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const settings = parseSettings(process.env);
  const ended = settings.ok ? await supervise(settings.value, webFile, stopping.signal) : settings;
  if (!ended.ok) sayRefusal(ended.refusal);
  process.exit(ended.ok ? 0 : 1);
}
