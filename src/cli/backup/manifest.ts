import { z } from 'zod';

const name = String.raw`(?:"[A-Za-z0-9_]+"|[a-z][a-z0-9_]*)`;

/** Names go into statements as they stand here. */
const table = z.object({
  entry: z.string(),
  name: z.string().regex(new RegExp(`^(?:public|auth)\\.${name}$`)),
  columns: z.string().regex(new RegExp(`^${name}(?:, ${name})*$`)),
});

const problem = z.object({ key: z.string(), name: z.string(), what: z.enum(['missing', 'unreadable', 'altered']) });

const common = {
  version: z.string(),
  takenAt: z.string(),
  kind: z.enum(['demonstration', 'own']),
  migrations: z.array(z.string()),
  tables: z.array(table),
  /** SHA-256 of every other entry but the signature, by its name. */
  entries: z.record(z.string(), z.string()),
};

/** What a backup holds, near its end, so that nothing is restored before everything was found whole. The first format had no signature. */
export const manifestSchema = z.discriminatedUnion('format', [
  z.object({ ...common, format: z.literal('minh-bach-backup-1') }),
  z.object({ ...common, format: z.literal('minh-bach-backup-2'), problems: z.array(problem) }),
]);

export const signatureSchema = z.object({ publicKey: z.string(), signature: z.string() });

export type Manifest = z.infer<typeof manifestSchema>;
export type SignedManifest = Extract<Manifest, { format: 'minh-bach-backup-2' }>;
export type Problem = z.infer<typeof problem>;

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';
export const SECRETS = 'secrets.json';
export const JOBS = 'jobs.json';
export const FILES = 'files/';
export const ANCHORS = 'anchors/';
