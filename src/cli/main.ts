import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { refuse } from '#platform/values/result.ts';
import type { AuthorityCall } from './authorities.ts';
import { help } from './help.ts';
import { DONE, REFUSED, WRONG_CALL, type Said } from './said.ts';

const ofPapers = ['read', 'restore', 'proofread', 'compose'] as const;
const isOfPapers = (verb: string): verb is (typeof ofPapers)[number] => (ofPapers as readonly string[]).includes(verb);

const streams = { stdout: process.stdout, stderr: process.stderr };

function wrongCall(): number {
  process.stderr.write(`Gọi sai cách. Wrong call.\n\n${help}`);
  return WRONG_CALL;
}

function say(said: Said): number {
  (said.ok ? process.stdout : process.stderr).write(
    `${said.ok ? said.value.text : [said.refusal.message, said.refusal.en].filter(Boolean).join('\n')}\n`,
  );
  return said.ok ? said.value.code : REFUSED;
}

/** Exit codes: 0 done, 1 refused, 2 wrong call, 4 incomplete (`proofread` has its own). Each command loads only what it needs. */
async function command(args: string[]): Promise<number> {
  const [verb = '', ...rest] = args;
  if (['--help', '-h', 'help'].includes(verb)) {
    process.stdout.write(help);
    return DONE;
  }
  if (isOfPapers(verb)) return (await import('official-documents/cli'))[`${verb}Command`](rest, streams);
  return ofInstallation(verb, rest);
}

const file = { type: 'string' } as const;
const files = { type: 'string', multiple: true } as const;

const optionsOf = {
  backup: { recipient: files, 'passphrase-file': file },
  'restore-backup': { key: file, unsigned: { type: 'boolean' }, identity: files, 'passphrase-file': file },
  audit: { head: files },
  authority: {
    code: file,
    name: file,
    short: file,
    place: file,
    level: file,
    admin: file,
    'sign-in': file,
    province: file,
    step: file,
    'first-host': file,
    'short-links-end': { type: 'boolean' },
    authority: file,
    main: { type: 'boolean' },
    remove: { type: 'boolean' },
    another: { type: 'boolean' },
  },
} as const;

async function ofAuthorities(act: string | undefined, [name, ...more]: string[], call: AuthorityCall): Promise<number> {
  const { acts, ofAuthorities: run } = await import('./authorities.ts');
  const known = acts.find((one) => one === act);
  if (!known || more.length > 0 || (known === 'host') !== (name !== undefined)) return wrongCall();
  const { parseSettings } = await import('#root/src/settings.ts');
  const settings = parseSettings(process.env);
  if (!settings.ok) return say(settings);
  process.umask(0o077);
  return say(await run(settings.value, known, name, call));
}

async function ofInstallation(verb: string, args: string[]): Promise<number> {
  if (!Object.hasOwn(optionsOf, verb)) return wrongCall();
  const options = optionsOf[verb as keyof typeof optionsOf];
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true, strict: true });
  const given = values as {
    recipient?: string[];
    identity?: string[];
    head?: string[];
    key?: string;
    unsigned?: boolean;
    'passphrase-file'?: string;
  };
  const [first, ...more] = positionals;
  if (verb === 'authority') return ofAuthorities(first, more, values as AuthorityCall);
  if (first === undefined || more.length > 0 || (verb === 'audit' && !['verify', 'key'].includes(first))) return wrongCall();
  const { parseSettings } = await import('#root/src/settings.ts');
  const settings = parseSettings(process.env);
  if (!settings.ok) return say(settings);
  process.umask(0o077);
  if (verb === 'audit') {
    const { showKey, verifyAudit } = await import('./audit/verify.ts');
    return say(await (first === 'key' ? showKey(settings.value) : verifyAudit(settings.value, given.head ?? [])));
  }
  const { backup, restore } = await import('./commands.ts');
  const passphraseFile = given['passphrase-file'];
  if (verb === 'backup') {
    const { version } = JSON.parse(readFileSync(join(settings.value.root, 'package.json'), 'utf8')) as { version: string };
    return say(await backup(settings.value, { target: first, version, recipients: given.recipient ?? [], passphraseFile }));
  }
  const { key: fingerprint, unsigned = false, identity: identities = [] } = given;
  return say(await restore(settings.value, { file: first, fingerprint, unsigned, identities, passphraseFile }));
}

try {
  process.exitCode = await command(process.argv.slice(2));
} catch (error) {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) process.exitCode = wrongCall();
  else process.exitCode = say(refuse('failed', `Không làm được: ${error instanceof Error ? error.message : String(error)}\nFailed.`));
}
