import { getDocumentProxy } from 'unpdf';

/** Takes the bare text of all pages out of a PDF, as the library gives it, and says how many letters it has: the reference for measuring. */
export const bareText = async (bytes: Uint8Array): Promise<number> => {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  let letters = 0;
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    letters += items.reduce((sum, item) => sum + ('str' in item ? item.str.length : 0), 0);
  }
  await pdf.loadingTask.destroy();
  return letters;
};
