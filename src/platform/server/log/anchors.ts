import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AuthorityId } from '../../values/ids.ts';
import { ZONE } from '../clock.ts';
import type { Read } from '../database.ts';
import { isSigned, type Signer } from './signing.ts';

const schema = z.object({
  day: z.string(),
  authority: z.string(),
  sequence: z.number(),
  hash: z.string(),
  /** SHA-256 of the line before, so that no line can be taken out. */
  previous: z.string(),
  key: z.string(),
  signature: z.string(),
});

/** The head of a chain as it stood on a day, signed, in a file outside the database. */
export type Anchor = z.infer<typeof schema>;

const FOLDER = 'anchors';

const said = ({ day, authority, sequence, hash, previous, key }: Omit<Anchor, 'signature'>): string =>
  JSON.stringify(['minhbach-anchor-1', day, authority, sequence, hash, previous, key]);

export function anchorLines(dataFolder: string): string[] {
  const folder = join(dataFolder, FOLDER);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean));
}

const hashOf = (line: string | undefined): string => (line === undefined ? '' : createHash('sha256').update(line).digest('hex'));

/** What one line says; undefined where it is no anchor, is not signed by its key, or does not follow the line before. */
export function readAnchor(line: string, before: string | undefined): Anchor | undefined {
  let parsed: Anchor | undefined;
  try {
    parsed = schema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
  const holds = parsed && parsed.previous === hashOf(before) && isSigned(said(parsed), parsed.signature, parsed.key);
  return holds ? parsed : undefined;
}

function keep(folder: string, file: string, lines: readonly string[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const descriptor = openSync(join(folder, file), 'a', 0o600);
  appendFileSync(descriptor, lines.map((line) => `${line}\n`).join(''));
  fsyncSync(descriptor);
  closeSync(descriptor);
}

export function lastAnchors(dataFolder: string): Map<string, Anchor> {
  const anchors = anchorLines(dataFolder).flatMap((line) => {
    try {
      return schema.safeParse(JSON.parse(line)).data ?? [];
    } catch {
      return [];
    }
  });
  return new Map(anchors.map((anchor) => [anchor.authority, anchor]));
}

/** Signs each chain's head that has grown since its last anchor, once a day or `evenToday`, into `anchors/<year>.jsonl`; returns how many. */
export async function anchorHeads(
  db: Read,
  { dataFolder, signer, now, evenToday = false }: { dataFolder: string; signer: Signer; now: Temporal.Instant; evenToday?: boolean },
): Promise<number> {
  const day = now.toZonedDateTimeISO(ZONE).toPlainDate().toString();
  const known = lastAnchors(dataFolder);
  const heads = await db.selectFrom('audit_head').selectAll().orderBy('authority_id').execute();
  const due = heads.filter(({ authority_id, sequence }) => {
    const last = known.get(authority_id);
    return sequence > (last?.sequence ?? 0) && (evenToday || last?.day !== day);
  });
  const lines: string[] = [];
  let before = anchorLines(dataFolder).at(-1);
  for (const { authority_id, sequence, hash } of due) {
    const unsigned = {
      day,
      authority: authority_id as AuthorityId,
      sequence,
      hash: hash.toString('hex'),
      previous: hashOf(before),
      key: signer.publicKey,
    };
    before = JSON.stringify({ ...unsigned, signature: signer.sign(said(unsigned)) });
    lines.push(before);
  }
  if (lines.length > 0) keep(join(dataFolder, FOLDER), `${day.slice(0, 4)}.jsonl`, lines);
  return lines.length;
}

const KEYS = 'keys.json';

/** Public keys that signed for this log before it came here: of the installations from whose backups it was restored. */
export function formerKeys(dataFolder: string): string[] {
  const file = join(dataFolder, FOLDER, KEYS);
  return existsSync(file) ? z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

export function rememberKey(dataFolder: string, publicKey: string): void {
  const keys = new Set([...formerKeys(dataFolder), publicKey]);
  mkdirSync(join(dataFolder, FOLDER), { recursive: true, mode: 0o700 });
  writeFileSync(join(dataFolder, FOLDER, KEYS), `${JSON.stringify([...keys])}\n`, { mode: 0o600 });
}
