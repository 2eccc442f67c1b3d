import { z } from 'zod';

/** The last entry of a backup: what it holds, so that nothing is restored before everything was found whole. */
export const manifestSchema = z.object({
  format: z.literal('minh-bach-backup-1'),
  version: z.string(),
  takenAt: z.string(),
  kind: z.enum(['demonstration', 'own']),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ entry: z.string(), name: z.string(), columns: z.string() })),
  /** SHA-256 of every other entry, by its name. */
  entries: z.record(z.string(), z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = 'manifest.json';
export const SECRETS = 'secrets.json';
export const JOBS = 'jobs.json';
export const FILES = 'files/';
