import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

/** Waits until the database answers (it may be recovering from a crash), or `asked` settles; comes back with whether it does. */
export async function untilAnswers(pool: Pool, asked: Promise<void>): Promise<boolean> {
  let over = false;
  void asked.then(() => (over = true));
  while (!over) {
    const answers = await pool.query('select 1').then(
      () => true,
      () => false,
    );
    if (answers) return true;
    await Promise.race([asked, pause(250, undefined, { ref: false })]);
  }
  return false;
}
