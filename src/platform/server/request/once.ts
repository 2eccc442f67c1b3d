import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Read } from '../database.ts';
import type { DB } from '../schema.generated.ts';

const refuse = (): Promise<never> => Promise.reject(new Error('What is read once for a page opens no transaction.'));

function rememberingDriver(db: Read): Driver {
  const asked = new Map<string, Promise<QueryResult<unknown>>>();
  const ask = (query: CompiledQuery): Promise<QueryResult<unknown>> => {
    const key = JSON.stringify([query.sql, query.parameters]);
    const known = asked.get(key);
    if (known) return known;
    const answer = db.getExecutor().executeQuery(query);
    asked.set(key, answer);
    answer.catch(() => asked.delete(key));
    return answer;
  };
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery) {
      const answer = (await ask(query)) as QueryResult<Row>;
      return { ...answer, rows: [...answer.rows] };
    },
    streamQuery: () => {
      throw new Error('What is read once for a page is not streamed.');
    },
  };
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    init: nothing,
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: nothing,
    destroy: nothing,
  };
}

/** The database as one request reads it: each thing is asked once. Only for showing: it does not see what is written afterwards. */
export const readOnce = (db: Read): Read =>
  new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => rememberingDriver(db),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
