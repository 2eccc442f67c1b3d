/** Makes the list of what became of the communes of before 1 July 2025: `node scripts/administrative-changes.ts <csv of the source>`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import papaparse from 'papaparse';

type Row = Record<
  'provinceCode' | 'districtCode' | 'districtType' | 'wardCode' | 'wardType' | 'province' | 'district' | 'ward' | 'newWardCode',
  string
>;

const [, , from] = process.argv;
if (!from) throw new Error('Usage: node scripts/administrative-changes.ts <csv of the source>');

const { data } = papaparse.parse<Row>(await readFile(from, 'utf8'), { header: true, skipEmptyLines: true });
const padded = (code: string, length: number): string => code.replace(/\.0$/, '').padStart(length, '0');
const without = (name: string, type: string): string =>
  name.normalize('NFC').slice(name.toLocaleLowerCase('vi').startsWith(`${type.toLocaleLowerCase('vi')} `) ? type.length + 1 : 0);

// An island district had no communes of its own: it is what was changed itself.
const rows = data.map((row) => {
  const isDistrict = row.ward === '';
  const [type, name] = isDistrict ? [row.districtType, row.district] : [row.wardType, row.ward];
  return [
    isDistrict ? padded(row.districtCode, 3) : padded(row.wardCode, 5),
    type.normalize('NFC').toLocaleLowerCase('vi'),
    without(name, type),
    row.district.normalize('NFC'),
    row.province.normalize('NFC'),
    row.newWardCode,
  ];
});
const ways = Map.groupBy(rows, ([code]) => code);
const twice = [...ways].filter(([, of]) => new Set(of.map((row) => row.at(-1))).size !== of.length);
if (twice.length > 0) throw new Error(`The same change stands twice: ${twice.map(([code]) => code).join(', ')}`);
const lines = rows.map((row) => row.join('\t')).toSorted();
const target = join(import.meta.dirname, '../src/features/units/reference/changes-2025.tsv');
await writeFile(target, ['from\ttype\tname\tdistrict\tprovince\tto', ...lines, ''].join('\n'));
console.log(`${lines.length} changes of ${ways.size} units`);
