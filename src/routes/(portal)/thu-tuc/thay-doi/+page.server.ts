import { procedureWords } from '#features/portal/index.ts';
import { procedureChanges } from '#features/portal/server/index.ts';
import { changeKinds } from '#features/procedures/index.ts';
import { publicLoad } from '../../portal.ts';

export const load = publicLoad({}, async ({ db, asked }) => {
  const { announcings, copied } = await procedureChanges(db, asked);
  return {
    title: procedureWords[asked.locale].changes,
    copied,
    announcings: announcings.map(({ changes, ...one }) => ({
      ...one,
      changes: changes.map(({ kind, code, name, successorCode, successorName }) => ({
        ...{ code, successorCode, name: name ?? code, successorName: successorName ?? successorCode },
        kind: changeKinds[kind][asked.locale],
        isKnown: name !== null,
      })),
    })),
  };
});
