#!/usr/bin/env node
// The command line, on whatever Node is there: hands over to the project's own Node. Files are named from where one stands.
import { handOver } from '../run.mjs';

process.exit(await handOver('src/cli/main.ts', process.argv.slice(2), { cwd: process.cwd() }));
