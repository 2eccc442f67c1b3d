import { error, type RequestEvent } from '@sveltejs/kit';
import { openedOf, texts } from '#features/documents/index.ts';
import { lockReading, reviewOf, type Reviewer } from '#features/documents/server/index.ts';
import type { StaffContext, StaffWork } from '#platform/server/edge.ts';
import { parseId, type DocumentId } from '#platform/values/ids.ts';

/** Not found, in a sentence. */
export function noSuch({ locals }: RequestEvent): never {
  error(404, { message: texts[locals.locale].notFound });
}

/** The document of the address. */
export const idOf = (event: RequestEvent): DocumentId => parseId<DocumentId>(event.params['id']) ?? noSuch(event);

/** Who decides on which document. */
export const by = (event: RequestEvent, { actor, now, today }: StaffWork): Reviewer => ({ actor, documentId: idOf(event), now, today });

/** The form of an item as it would open now; the documents of the log are what their items are filed under. */
export const onItem = {
  lock: (staff: StaffWork, event: RequestEvent) => lockReading(staff.tx, by(event, staff)),
  start: async ({ db, actor, today }: StaffContext, event: RequestEvent, input: object) => {
    const review = await reviewOf(db, actor.authorityId, idOf(event), today);
    return review && openedOf(review, String(Reflect.get(input, 'item')))?.start;
  },
  about: (event: RequestEvent) => ({ objectType: 'document', objectId: idOf(event) as string }),
};
