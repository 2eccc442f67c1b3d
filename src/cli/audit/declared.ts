import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AuditedRow, AuditWords } from '#platform/values/audit-words.ts';

export async function declaredRows(root: string): Promise<Record<string, AuditedRow>> {
  const files = globSync('src/features/*/audit.ts', { cwd: root }).sort();
  const words = await Promise.all(
    files.map(async (file) => ((await import(pathToFileURL(join(root, file)).href)) as { audit: AuditWords }).audit),
  );
  return Object.assign({}, ...words.map(({ rows = {} }) => rows)) as Record<string, AuditedRow>;
}
