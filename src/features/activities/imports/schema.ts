import { form } from '#platform/values/forms.ts';
import { listFields, storeFields } from '#platform/values/imports/form.ts';
import { kept, linkField } from '../schema.ts';

const { title, happenedOn, place, foldedInto, note, internalNote } = kept.shape;

/** What a row says in its own words; what it names in lists is looked up. */
export const rowForm = form({ title, happenedOn, place, foldedInto, note, internalNote, link: linkField });

const listing = { readBy: 'staff', maxBytes: 12 * 1024 * 1024 } as const;

/** A list of activities, from a file or pasted. */
export const activitiesImportForm = form(
  listFields({
    ...listing,
    hint: {
      vi: 'Chép các ô trong bảng tính rồi dán vào đây, kèm dòng tiêu đề; mỗi dòng một hoạt động.',
      en: 'Copy the cells of a sheet with their header and paste them here: a line for each activity.',
    },
  }),
);

export const activitiesStoreForm = form(storeFields(listing));
