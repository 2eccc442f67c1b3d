import { unzipSync, zipSync, strFromU8, strToU8, type Zippable } from 'fflate';

const CORE = 'docProps/core.xml';
/** The earliest day that a ZIP can hold; the archive's own times say nothing about the paper. */
const MTIME = new Date(1980, 0, 1);

/** The same package without the moments of its making: equal papers give equal bytes. */
export function settled(archive: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    files[path] = [path === CORE ? strToU8(timeless(strFromU8(bytes))) : bytes, { mtime: MTIME, level: 6 }];
  }
  return zipSync(files);
}

function timeless(core: string): string {
  return core.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
}
