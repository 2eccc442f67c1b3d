import { dataFolder, startProduct } from '#root/testing/product.ts';
import { benchMemory } from './memory.ts';
import { benchPortal } from './portal.ts';
import { benchReading } from './reading.ts';
import { benchStart } from './start.ts';

/** Prints one JSON object. Figures of one run are compared with each other only: the references are measured beside them. */
const data = dataFolder();
try {
  const product = await startProduct({ MINHBACH_DATA: data.folder });
  const portal = await benchPortal(product.address);
  const memory = benchMemory(product.supervisor.pid ?? 0);
  await product.stop();
  const start = await benchStart(data.folder);
  console.log(JSON.stringify({ portal, memory, start, reading: await benchReading() }, undefined, 2));
} finally {
  data.remove();
}
