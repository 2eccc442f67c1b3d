import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import { refuse } from '../refusals.ts';

/** What is converted: the end of the file's name, and the filter that LibreOffice must read it with, so that it does not guess. */
export type OldFormat = 'doc' | 'rtf' | 'odt';
const filters: Record<OldFormat, string> = { doc: 'MS Word 97', rtf: 'Rich Text Format', odt: 'writer8' };

const prefix = 'minhbach-office-';
/** A first start may end with a request to be started again (osl, EXITHELPER_CRASH_WITH_RESTART and EXITHELPER_NORMAL_RESTART). */
const restartCodes = new Set([79, 81]);

const item = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
/** No macros, no links to other files or machines, nothing asked. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${item('Common/Security/Scripting', 'DisableMacrosExecution', 'true')}
${item('Common/Security/Scripting', 'MacroSecurityLevel', '3')}
${item('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true')}
${item('Writer/Content/Update', 'Link', '0')}
${item('Common/Misc', 'FirstRun', 'false')}
</oor:items>`;

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code === 'EPERM';
    throw error;
  }
};

/** Removes the folders of conversions whose process was killed before it could clean up. */
const sweep = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (!Number.isNaN(pid) && !isRunning(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
};

const start = (office: string, args: string[], home: string, timeLimitMs: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const env = { HOME: home, TMPDIR: home, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' };
    const options = { env, cwd: home, timeout: timeLimitMs, killSignal: 'SIGKILL' as const, maxBuffer: 1024 * 1024 };
    execFile(office, args, options, (error) => {
      if (error === null) resolve(0);
      else if (error.killed === true && error.signal === 'SIGKILL') resolve(undefined);
      else resolve(typeof error.code === 'number' ? error.code : -1);
    });
  });

/** Converts an old paper to DOCX with LibreOffice, apart from others; its folder always goes. Refuses `time-limit`, and `damaged` where it cannot read it. */
export const convert = async (office: string, bytes: Uint8Array, format: OldFormat, timeLimitMs: number): Promise<Result<Uint8Array>> => {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  try {
    const [profile, input] = [join(folder, 'profile'), join(folder, `paper.${format}`)];
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    await writeFile(input, bytes);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nologo',
      '--nodefault',
      `--infilter=${filters[format]}`,
      '--convert-to',
      'docx:Office Open XML Text',
      '--outdir',
      join(folder, 'out'),
      input,
    ];
    const first = await start(office, args, folder, timeLimitMs);
    const code = first !== undefined && restartCodes.has(first) ? await start(office, args, folder, timeLimitMs) : first;
    if (code === undefined) return refuse('time-limit', Math.round(timeLimitMs / 100) / 10);
    return done(new Uint8Array(await readFile(join(folder, 'out', 'paper.docx'))));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse('damaged');
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
};
