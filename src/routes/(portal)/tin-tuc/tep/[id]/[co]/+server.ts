import { storyFile } from '#features/portal/server/index.ts';
import { smallerCopy } from '../../../../pictures.ts';

export const GET = smallerCopy('story-file', async ({ db, asked }, text) => {
  const file = await storyFile(db, asked.authorityId, text);
  return file?.isPicture ? file : undefined;
});
