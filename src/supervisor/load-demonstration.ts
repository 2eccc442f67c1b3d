import { loadDemonstration } from '../demo/load.ts';
import { openApp } from '../platform/server/app.ts';

// A supervisor that dies takes this process along; nothing of it is kept, and the next start begins anew.
process.on('disconnect', () => process.exit(1));

const app = openApp(process.env);
await loadDemonstration(app);
await app.close();
process.exit(0);
