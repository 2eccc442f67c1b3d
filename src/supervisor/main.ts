import { join } from 'node:path';
import { superviseHere } from './process.ts';

await superviseHere(join(import.meta.dirname, '../web/main.ts'));
