import type { Unread } from '../../unread.ts';
import type { Pdf } from '../layer.ts';

/** Whether a PDF holds a form of XFA, whose pages only one program makes as it opens it. */
export const hasForm = async (pdf: Pdf): Promise<boolean> => {
  try {
    const { info } = await pdf.getMetadata();
    return Reflect.get(info, 'IsXFAPresent') === true;
  } catch {
    return false;
  }
};

/** What stands on the page in place of the form, for programs that do not make it. */
const placeholder =
  /please wait|if this message is not eventually replaced|(?:upgrade|latest version)[^.]{0,80}adobe reader|adobe\.com\/go\/(?:reader|acrreader)/iu;

/** Hardly any page has these, and only of such a one the lines are joined. */
const mayWait = /adobe|wait|message/iu;

/** The pages that only say that another program is wanted. A form that has its pages in the file as well is read as they are. */
export const unreadForm = async (pdf: Pdf, texts: string[]): Promise<Unread[]> => {
  const waiting = texts.flatMap((text, at) => (mayWait.test(text) && placeholder.test(text.replace(/\s+/gu, ' ')) ? [at + 1] : []));
  if (waiting.length === 0 || !(await hasForm(pdf))) return [];
  return waiting.map((page) => ({ page, what: 'form' as const }));
};
