import { promiseOf } from '#features/portal/server/index.ts';
import { parseId, type DutyId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import { notHere, publicLoad } from '../../../../portal.ts';
import { yearIn } from '../../year.ts';

export const load = publicLoad({}, async ({ db, asked, params }) => {
  const [year, id] = [yearIn(params['nam']), parseId<DutyId>(params['id'])];
  const found = year && id ? await promiseOf(db, asked, year, id) : undefined;
  return found ? { ...found, title: truncate(found.promise.text, 110) } : notHere({ db, asked }, 'duty', params['id']);
});
