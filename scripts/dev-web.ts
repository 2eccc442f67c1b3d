import type { AddressInfo } from 'node:net';
import { untilAsked } from '../src/platform/server/asked.ts';
import { parseSettings } from '../src/settings.ts';

process.env['NODE_ENV'] = 'development';
const settings = parseSettings(process.env);
if (!settings.ok) throw new Error(settings.refusal.message);
const { port, host, root } = settings.value;

const { createServer } = await import('vite');
const asked = untilAsked();
const server = await createServer({ root, server: { port, host, strictPort: port !== 0 } });
await server.listen();
process.send?.({ type: 'listening', port: (server.httpServer?.address() as AddressInfo).port });

await asked;
await server.close();
process.exit(0);
