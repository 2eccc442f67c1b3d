import { Client } from 'pg';

/** What the application may only read: the log (written by `audit_append` and `audit_append_all`), draws of figures, the begin of history, and the migrations' own. */
const READ_ONLY = ['audit_entry', 'audit_head', 'figure_draw', 'history_start', 'migration', 'migration_lock', 'repeatable_file'];

const ADD_ONLY = ['audit_seal', 'past_row'];

const SCHEMAS = ['public', 'auth', 'pgboss'];

export interface GrantOrder {
  ownerUrl: string;
  /** Role names; undefined where everything runs as the owner. */
  app: string | undefined;
  portal: string | undefined;
  portalReads: readonly string[];
}

export const roleIn = (url: string): string => decodeURIComponent(new URL(url).username);

async function inTransaction(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    // Two processes that start at once would otherwise meet on the same rows of the catalogue.
    await client.query(`select pg_advisory_xact_lock(hashtext('minhbach.grants'))`);
    await work(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const existing = async (client: Client): Promise<string[]> =>
  (await client.query<{ name: string }>('select nspname as name from pg_namespace where nspname = any($1)', [SCHEMAS])).rows.map(
    ({ name }) => name,
  );

async function grantApp(client: Client, role: string): Promise<void> {
  const to = client.escapeIdentifier(role);
  for (const schema of await existing(client)) {
    await client.query(`revoke create on schema ${schema} from public, ${to}`);
    await client.query(`grant usage on schema ${schema} to ${to}`);
    await client.query(`revoke all on all tables in schema ${schema} from public, ${to}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${to}`);
    await client.query(`grant usage, select on all sequences in schema ${schema} to ${to}`);
  }
  for (const table of [...READ_ONLY, ...ADD_ONLY]) await client.query(`revoke insert, update, delete on public.${table} from ${to}`);
  for (const table of ADD_ONLY) await client.query(`grant insert on public.${table} to ${to}`);
  // What runs with the owner's rights is for the application alone, not for everybody who can connect.
  const { rows } = await client.query<{ call: string }>(
    `select p.oid::regprocedure::text as call from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname = any($1) and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    [SCHEMAS],
  );
  for (const { call } of rows) {
    await client.query(`revoke all on function ${call} from public`);
    await client.query(`grant execute on function ${call} to ${to}`);
  }
}

async function grantPortal(client: Client, role: string, reads: readonly string[]): Promise<void> {
  const to = client.escapeIdentifier(role);
  for (const schema of await existing(client)) await client.query(`revoke all on all tables in schema ${schema} from public, ${to}`);
  await client.query(`grant usage on schema public to ${to}`);
  for (const name of reads) await client.query(`grant select on public.${client.escapeIdentifier(name)} to ${to}`);
}

/** Grants each role what it needs, anew after every change of schema: log tables only to add to; the portal what it names. Nothing where it is the owner. */
export async function grantRoles({ ownerUrl, app, portal, portalReads }: GrantOrder): Promise<void> {
  const owner = roleIn(ownerUrl);
  await inTransaction(ownerUrl, async (client) => {
    if (app !== undefined && app !== owner) await grantApp(client, app);
    if (portal !== undefined && portal !== owner && portal !== app) await grantPortal(client, portal, portalReads);
  });
}
