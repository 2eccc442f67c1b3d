import { drawPreview, titleFor } from '#features/opendata/server/index.ts';
import { words } from '#features/portal/index.ts';
import { app } from '#platform/server/app.ts';
import { findStored } from '#platform/server/files/storage.ts';
import { notPublic } from '../../portal.ts';
import { forEverybody, publicEndpoint, published } from '../../published.ts';

/** The picture that is shown with a link to a page: of the first page (`trang.png`), a plan, an activity, a report. */
export const GET = publicEndpoint({}, async (asking) => {
  const { db, asked, params, name } = asking;
  const [, wanted = ''] = /^([\w-]{1,60})\.png$/.exec(params['ten'] ?? '') ?? [];
  const shown = wanted === 'trang' ? { title: words[asked.locale].shared } : await titleFor(db, asked.authorityId, wanted);
  if (shown === undefined) return notPublic(asked.locale);
  const photo = 'picture' in shown && shown.picture ? await findStored(app().storage, shown.picture) : undefined;
  const picture = await drawPreview({
    name,
    title: shown.title,
    photo,
    lead: wanted === 'trang' ? words[asked.locale].lead : words[asked.locale].shared,
  });
  return published(asking, picture, { ...forEverybody, 'content-type': 'image/png' });
});
