import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openApp, type App } from '../platform/server/app.ts';

interface Loader {
  loadDemonstration: (app: App) => Promise<void>;
}

const file = join(import.meta.dirname, '../demo/load.ts');

// A supervisor that dies takes this process along; the next start begins anew.
process.on('disconnect', () => process.exit(1));

const app = openApp(process.env);
if (existsSync(file)) {
  const { loadDemonstration } = (await import(file)) as Loader;
  await loadDemonstration(app);
}
await app.close();
process.exit(0);
