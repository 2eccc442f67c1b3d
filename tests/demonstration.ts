import { cpSync } from 'node:fs';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { dataFolder, startProduct } from '#root/testing/product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demonstration, at rest. */
    demonstration: string;
  }
}

/** Loads the demonstration once; whoever wants it starts the product on a copy of its folder. */
export default async function setup(project: TestProject): Promise<() => void> {
  const data = dataFolder();
  const product = await startProduct({ MINHBACH_DATA: data.folder });
  await product.stop();
  project.provide('demonstration', data.folder);
  return data.remove;
}

/** A data folder of one's own with the demonstration in it. */
export function dataWithDemonstration(): ReturnType<typeof dataFolder> {
  const data = dataFolder();
  cpSync(inject('demonstration'), data.folder, { recursive: true });
  return data;
}
