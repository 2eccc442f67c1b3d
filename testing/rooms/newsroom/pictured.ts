import { addStoryFile, filesOf, takePicture } from '#features/newsroom/server/index.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Database } from '#platform/server/database.ts';
import { aPhotograph } from '../../activities.ts';
import { acting, value } from '../../actors.ts';
import { aStory, working } from './stories.ts';

/** A published story that bears a word, with a picture that everybody sees. */
export async function aStoryOf(db: Database, storage: Storage, of: Parameters<typeof aStory>[1], word: string) {
  await using shelf = openShelf(db, storage, of.writer.authorityId);
  const file = value(await takePicture(shelf, await aPhotograph()));
  const given = { words: `Ảnh của ${word}`, credit: word, file };
  const story = await aStory(db, of, {
    given: { title: `Tin của ${word}`, summary: `Tóm tắt của ${word}` },
    around: async (id) => value(await acting(db, of.writer, (tx) => addStoryFile(tx, working(of.writer), id, given))),
  });
  const [picture] = await filesOf(db, of.writer.authorityId, story);
  return { story: story as string, storyPicture: (picture?.publicFileId ?? '') as string };
}
