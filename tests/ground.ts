import { afterAll } from 'vitest';
import { useSignIn } from '#features/identity/server/index.ts';
import { useApp } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import { now } from '#root/testing/actors.ts';
import { createTestDatabase, keyOfTests } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aSignIn } from '#root/testing/identity.ts';

/** A database, a store of files and the sign-in library under the routes, for the tests of one file: gone after them. */
export async function ground() {
  const { db, drop, ...opened } = await createTestDatabase();
  const storage = aStorage();
  useApp({ db, ...opened, storage, clock: clock(now.toString()), installKey: keyOfTests });
  const library = aSignIn(opened.url);
  useSignIn(library);
  afterAll(async () => {
    useSignIn(undefined);
    await library.close();
    useApp(undefined);
    await drop();
    storage.remove();
  });
  return { db, storage };
}
