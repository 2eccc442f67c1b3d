import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Where installers put LibreOffice; the reading process has no PATH of its own. */
const usual = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/usr/lib64/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
};

/** Beside the script that starts LibreOffice lies the program itself, which can be ended without leaving a child behind. */
const withoutScript = (path: string): string => {
  const program = join(dirname(realpathSync(path)), 'soffice.bin');
  return isProgram(program) ? program : path;
};

export const findOffice = (setting?: string): string | undefined => {
  if (setting !== undefined) return isProgram(setting) ? withoutScript(setting) : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = folders.flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)));
  const found = [...named, ...usual].find(isProgram);
  return found === undefined ? undefined : withoutScript(found);
};
