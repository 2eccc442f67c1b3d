import readXlsxFile from 'read-excel-file/node';

async function cellsOf(response: Response): Promise<unknown[][]> {
  const read = (await readXlsxFile(Buffer.from(await response.arrayBuffer()))) as unknown;
  const rows = Array.isArray(read) && Array.isArray(read[0]) ? (read as unknown[][]) : ((read as { data: unknown[][] }[])[0]?.data ?? []);
  return rows;
}

/** The rows of an XLSX file, without its headers. */
export const rowsOf = async (response: Response): Promise<unknown[][]> => (await cellsOf(response)).slice(1);

/** The first row by the headers of its columns. */
export async function namedCells(response: Response): Promise<Record<string, unknown>> {
  const [headers = [], first = []] = await cellsOf(response);
  return Object.fromEntries(headers.map((header, at) => [String(header), first[at]]));
}
