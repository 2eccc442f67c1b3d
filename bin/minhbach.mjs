#!/usr/bin/env node
// The command line, on whatever Node is there: hands over to the project's own Node. Files are named from where one stands.
import { join } from 'node:path';
import { environment, ready, root, run } from '../run.mjs';

await ready(false);
process.exit(
  await run(join(root, 'node_modules/.bin/node'), [join(root, 'src/cli/main.ts'), ...process.argv.slice(2)], { env: environment() }),
);
