import { parseSettings } from '../settings.ts';
import { sayRefusal } from './say.ts';
import { supervise } from './supervise.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
// Started by run.mjs, we end with it even when it was killed.
if (process.channel) process.on('disconnect', () => stopping.abort());
// A terminal that was closed, or a pipe nobody reads any more, is no reason to fall over.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const settings = parseSettings(process.env);
const ended = settings.ok ? await supervise(settings.value, stopping.signal) : settings;
if (!ended.ok) sayRefusal(ended.refusal);
process.exit(ended.ok ? 0 : 1);
