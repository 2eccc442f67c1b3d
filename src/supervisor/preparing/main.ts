import type { Order } from './apart.ts';
import { prepare } from '../prepare.ts';
import { sayAs } from '../say.ts';

// The supervisor knows the order in which things end; one that dies takes this process along, and the next start begins anew.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(1));

const stopping = new AbortController();
const order = await new Promise<Order>((done) => {
  process.on('message', (message: Order | { type: 'stop' }) => ('given' in message ? done(message) : stopping.abort()));
});
const { given, installation, env } = order;
const prepared = await prepare({ ...given, signingKey: Buffer.alloc(0) }, installation, {
  env,
  say: sayAs('supervisor'),
  stopping: stopping.signal,
});
await new Promise((done) => process.send?.(prepared, undefined, undefined, done));
process.exit(0);
