import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { refuse } from '#platform/values/result.ts';
import type { Said } from './commands.ts';
import { help } from './help.ts';

const DONE = 0;
const REFUSED = 1;
const WRONG_CALL = 2;

const ofPapers = ['read', 'restore', 'proofread', 'compose'] as const;
const isOfPapers = (verb: string): verb is (typeof ofPapers)[number] => (ofPapers as readonly string[]).includes(verb);

const streams = { stdout: process.stdout, stderr: process.stderr };

function wrongCall(): number {
  process.stderr.write(`Gọi sai cách. Wrong call.\n\n${help}`);
  return WRONG_CALL;
}

function say(said: Said): number {
  (said.ok ? process.stdout : process.stderr).write(`${said.ok ? said.value : said.refusal.message}\n`);
  return said.ok ? DONE : REFUSED;
}

/**
 * Runs one command of the command line; the exit code: 0 done, 1 refused with the reason, 2 wrong call (`proofread` has codes of its own). Each
 * loads only what it needs: reading a paper starts no database.
 */
async function command(args: string[]): Promise<number> {
  const [verb = '', ...rest] = args;
  if (['--help', '-h', 'help'].includes(verb)) {
    process.stdout.write(help);
    return DONE;
  }
  if (isOfPapers(verb)) return (await import('official-documents/cli'))[`${verb}Command`](rest, streams);
  const { positionals } = parseArgs({ args: rest, allowPositionals: true, strict: true });
  const [first, ...more] = positionals;
  if (first === undefined || more.length > 0) return wrongCall();
  const { parseSettings } = await import('#root/src/settings.ts');
  const settings = parseSettings(process.env);
  if (!settings.ok) return say(settings);
  const { backup, restore, verifyAudit } = await import('./commands.ts');
  const { version } = JSON.parse(readFileSync(join(settings.value.root, 'package.json'), 'utf8')) as { version: string };
  if (verb === 'backup') return say(await backup(settings.value, first, version));
  if (verb === 'restore-backup') return say(await restore(settings.value, first));
  if (verb === 'audit' && first === 'verify') return say(await verifyAudit(settings.value));
  return wrongCall();
}

try {
  process.exitCode = await command(process.argv.slice(2));
} catch (error) {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) process.exitCode = wrongCall();
  else process.exitCode = say(refuse('failed', `Không làm được: ${error instanceof Error ? error.message : String(error)}\nFailed.`));
}
