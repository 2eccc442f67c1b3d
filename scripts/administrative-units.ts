/** Makes the list of provinces and communes anew: `node scripts/administrative-units.ts <json of the source>`; refuses what no patch explains. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareVi } from '../src/platform/values/text.ts';

interface Source {
  Code: string;
  FullName: string;
  Wards: { Code: string; FullName: string; ProvinceCode: string }[];
}

const [, , from] = process.argv;
if (!from) throw new Error('Usage: node scripts/administrative-units.ts <json of the source>');

const folder = join(import.meta.dirname, '../src/features/units/reference');
const lines = async (name: string): Promise<string[][]> =>
  (await readFile(join(folder, name), 'utf8')).trim().split('\n').slice(1).map((line) => line.split('\t')); // prettier-ignore

const patches = new Map(
  (await lines('patches.tsv')).map(([code, was, rightCode, rightName]) => [`${code} ${was}`, { rightCode, rightName }]),
);
const history = new Map((await lines('history.tsv')).map(([code = '', type, name, until]) => [code, { type, name, until }]));
const types = ['thành phố', 'tỉnh', 'đặc khu', 'phường', 'xã'];
const used = new Set<string>();

const mended = (code: string, fullName: string): { code: string; type: string; name: string } => {
  const key = `${code} ${fullName}`;
  const patch = patches.get(key);
  if (patch) used.add(key);
  const [rightCode, right] = [patch?.rightCode ?? code, (patch?.rightName ?? fullName).normalize('NFC')];
  const type = types.find((word) => right.toLocaleLowerCase('vi').startsWith(`${word} `));
  if (!type || right === right.toLocaleLowerCase('vi') || !/^\p{Lu}/u.test(right)) throw new Error(`No known type in "${right}" (${code})`);
  return { code: rightCode, type, name: right.slice(type.length + 1) };
};

const rowsOf = (code: string, fullName: string, parent: string): string[] => {
  const now = mended(code, fullName);
  const before = history.get(now.code);
  return [
    ...(before ? [[now.code, parent, before.type, before.name, '', before.until].join('\t')] : []),
    [now.code, parent, now.type, now.name, before?.until ?? '', ''].join('\t').trimEnd(),
  ];
};

const provinces = (JSON.parse(await readFile(from, 'utf8')) as Source[]).sort((a, b) => a.Code.localeCompare(b.Code));
const rows = provinces.flatMap((province) => [
  ...rowsOf(province.Code, province.FullName, ''),
  ...[...province.Wards]
    .sort((a, b) => compareVi(a.FullName, b.FullName) || a.Code.localeCompare(b.Code))
    .flatMap((ward) => rowsOf(ward.Code, ward.FullName, province.Code)),
]);
const unused = [...patches.keys()].filter((key) => !used.has(key));
if (unused.length > 0) throw new Error(`The source no longer has these faults; take their lines out of patches.tsv: ${unused.join(', ')}`);
await writeFile(join(folder, 'administrative-units.tsv'), ['code\tparent\ttype\tname\tfrom\tuntil', ...rows, ''].join('\n'));
console.log(`${rows.length} rows`);
