import type { RequestEvent } from '@sveltejs/kit';
import { maySeeDocuments } from '#features/documents/index.ts';
import { sourceOf } from '#features/documents/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { parseId, type DocumentId } from '#platform/values/ids.ts';

/** The text stands apart from what is decided on it: a decision fetches the items anew, not the whole document. */
export const load = staffLoad(
  maySeeDocuments,
  async ({ params, depends }: RequestEvent & { depends: (on: string) => void }, { db, actor }) => {
    depends('documents:source');
    const id = parseId<DocumentId>(params['id']);
    const source = id && (await sourceOf(db, actor.authorityId, id));
    return { source: source?.pages ?? [], words: source?.words ?? [] };
  },
);
