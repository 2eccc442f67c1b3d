import { setImmediate as breathe } from 'node:timers/promises';

const BREATH = 400;

/** The things one after the other, with a breath after some hundred: whoever else asks the server is answered meanwhile. */
export async function* breathing<T>(things: Iterable<T>): AsyncGenerator<T> {
  let count = 0;
  for (const thing of things) {
    yield thing;
    count += 1;
    if (count % BREATH === 0) await breathe();
  }
}
