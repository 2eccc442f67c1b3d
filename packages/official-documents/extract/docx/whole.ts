import type { Result } from '../../result.ts';
import type { Extracted } from '../extracted.ts';
import type { Limits } from '../limits.ts';
import { extractWordXml } from './index.ts';
import { parseXml } from './xml.ts';
import { xmlText } from './zip.ts';

/** Reads a paper that Word saved as one XML file. Refuses `damaged`, `hostile`, `macro`, `too-many-pages` and `empty`. */
export const extractWholeXml = async (bytes: Uint8Array, limits: Limits): Promise<Result<Extracted>> => {
  const root = parseXml(xmlText(bytes));
  return root.ok ? extractWordXml(root.value, limits) : root;
};
