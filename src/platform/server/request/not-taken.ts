type Reason = 'too-big' | 'broken' | 'wrong-kind' | 'no-space' | 'too-many-uploads' | 'no-database' | 'no-store';

const statuses: Record<Reason, number> = {
  'too-big': 413,
  broken: 400,
  'wrong-kind': 415,
  'no-space': 507,
  'too-many-uploads': 429,
  'no-database': 503,
  'no-store': 503,
};

/** What was sent is not taken. The hooks give it its sentence; the status is for programs. */
export class NotTaken extends Error {
  readonly status: number;
  readonly reason: Reason;

  constructor(reason: Reason, cause?: unknown) {
    super(`Not taken: ${reason}.`, { cause });
    this.reason = reason;
    this.status = statuses[reason];
  }
}

/** What a full disk says: of a file (ENOSPC, EDQUOT), of the database (53100 disk full). */
const full: readonly unknown[] = ['ENOSPC', 'EDQUOT', '53100'];

/** The database is away or starting: refused, cut, no socket (libpq's 08xxx, 57P01–57P03). */
const away = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|08\d{3}|57P0[123])$/;
const isAway = (error: Error): boolean =>
  ('code' in error && typeof error.code === 'string' && away.test(error.code) && !('path' in error)) ||
  /Connection terminated|Failed to get session/.test(error.message);

/** Why this error is no surprise: the reason it carries itself, that the disk is full or the database away; undefined for all others. */
export function reasonOf(error: unknown): NotTaken | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof NotTaken) return each;
    if ('code' in each && full.includes(each.code)) return new NotTaken('no-space', each);
    if ('code' in each && each.code === 'STORE_AWAY') return new NotTaken('no-store', each);
    if (isAway(each)) return new NotTaken('no-database', each);
  }
  return undefined;
}
