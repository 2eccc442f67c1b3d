import { Document, Packer } from 'docx';
import { settled } from './docx/package.ts';
import { sections } from './docx/sections.ts';
import { STYLES } from './docx/styles.ts';
import { clean } from './form/texts.ts';
import type { Paper } from './paper.ts';

/** The paper as DOCX (Nghị định 30/2020/NĐ-CP, Phụ lục I); equal papers give equal bytes. Throws RangeError for a row with too many cells. */
export async function compose(paper: Paper): Promise<Uint8Array> {
  const issuer = clean(paper.letterhead.issuer);
  const document = new Document({
    title: clean(paper.title),
    creator: issuer,
    lastModifiedBy: issuer,
    description: clean(paper.notice ?? ''),
    styles: STYLES,
    compatibility: { version: 15 },
    sections: sections(paper),
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)));
}
