import { join } from 'node:path';
import { superviseHere } from '../src/supervisor/process.ts';

await superviseHere(join(import.meta.dirname, 'dev-web.ts'));
