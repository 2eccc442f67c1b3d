import { procedureWords } from '#features/portal/index.ts';
import { proceduresPage, proceduresToPrint } from '#features/portal/server/index.ts';
import { publicLoad } from '../../portal.ts';

const reads = { kho: /^a[34]$/, 'linh-vuc': /^[^\0]{1,200}$/u, 'thu-tuc': /^\d\.\d{6}$/, 'pham-vi': /^tat-ca$/ };

/** Sheets to post: of one procedure, a field, or all of them; first one chooses. */
export const load = publicLoad(reads, async ({ db, asked, read }) => {
  const { 'linh-vuc': field, 'thu-tuc': code, 'pham-vi': whole } = read;
  const isChosen = field !== undefined || code !== undefined || whole !== undefined;
  return {
    title: procedureWords[asked.locale].print,
    size: read['kho'] === 'a3' ? ('a3' as const) : ('a4' as const),
    isChosen,
    fields: isChosen ? [] : (await proceduresPage(db, asked, { size: 1 })).fields,
    procedures: isChosen ? await proceduresToPrint(db, asked, { field, code }) : [],
    query: Object.fromEntries(Object.entries(read).filter(([name]) => name !== 'kho')) as Record<string, string>,
  };
});
