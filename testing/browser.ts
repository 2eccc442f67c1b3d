import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const cache = resolve(import.meta.dirname, '../node_modules/.cache');

interface Found {
  executablePath: string;
  env: Record<string, string>;
}

/** Text needs some font on a machine without any; where there are others they are found as well. */
const fonts = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

/** The package unpacks into the temporary folder and takes whatever lies there, also half of it or an older one: give it an empty one. */
async function unpack(into: string): Promise<void> {
  const usual = process.env['TMPDIR'];
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'chromium-'));
  process.env['TMPDIR'] = fresh;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    // Bare systems lack the libraries for certificates (nss); the package brings those of Amazon Linux.
    await inflate(join(packageFolder(), 'bin/al2023.tar.br'));
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
  writeFileSync(join(fresh, 'fonts.conf'), fonts(into));
  try {
    renameSync(fresh, into);
  } catch (error) {
    // Another run was first; or what lies there is a rest without the browser (a cache of fonts).
    if (existsSync(join(into, 'chromium'))) rmSync(fresh, { recursive: true });
    else if (existsSync(into)) {
      rmSync(into, { recursive: true });
      renameSync(fresh, into);
    } else throw error;
  }
}

const packageFolder = (): string => dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));

async function packed(): Promise<Found> {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(join(folder, 'chromium'))) await unpack(folder);
  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') } };
}

function installed(): Found {
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (!executablePath) throw new Error('The browser tests need Chromium or Chrome on this machine: install one of them.');
  return { executablePath, env: {} };
}

/** A headless Chromium: on Linux x64 the one from npm, elsewhere one that is installed. Close it after use. */
export async function launchBrowser(): Promise<Browser> {
  const found = process.platform === 'linux' && process.arch === 'x64' ? await packed() : installed();
  const env = { ...(process.env as Record<string, string>), ...found.env };
  // Root has no sandbox to go into; what these tests open is our own.
  return await chromium.launch({ executablePath: found.executablePath, args: ['--no-sandbox'], env });
}
