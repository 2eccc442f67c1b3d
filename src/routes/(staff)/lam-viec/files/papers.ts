import { compose, type Paper } from 'official-documents';
import { named } from '#platform/server/request/headers.ts';
import { slugOf } from '#platform/values/text.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper in the prescribed form as a Word file to be kept; its name is that of its title. */
export async function wordFile(paper: Paper): Promise<Response> {
  const name = `${slugOf(paper.title).slice(0, 120)}.docx`;
  return new Response(new Uint8Array(await compose(paper)), {
    headers: { 'content-type': DOCX, 'content-disposition': named('attachment', name) },
  });
}
