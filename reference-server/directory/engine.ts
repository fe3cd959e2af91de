/** A value of a parameter or a column. */
export type SqlValue = number | string | Uint8Array | null;

export type SqlRow = Readonly<Record<string, unknown>>;

/** An open database. Whatever SQLite refuses is thrown as an SqlError. */
export interface Sql {
  /** Runs statements that return nothing. */
  exec(sql: string): void;
  /** The rows of a query. */
  all(sql: string): SqlRow[];
  /** Runs one statement for each list of values; returns how many rows it changed in all. */
  runEach(sql: string, lists: Iterable<readonly SqlValue[]>): number;
  close(): void;
}

/** Opens the database of that path, which nobody else may be using; makes an empty one where there is none. */
export type Engine = (path: string) => Sql;

/** What SQLite says against a file or a statement. */
export class SqlError extends Error {}

/**
 * SQLite as this Node brings it along, or else as WebAssembly.
 *
 * That of WebAssembly takes a journal which a killed process left for that of a live one and never rolls it back, and its lock
 * outlives a killed process. So neither of the two is ever given a file that anybody else may open: see `database-file.ts`.
 */
export async function loadEngine(): Promise<Engine> {
  return nativeEngine() ?? (await wasmEngine());
}

/** As far as it is used here, `node:sqlite`: the oldest Node that the kit runs on has no types of it. */
interface NativeSqlite {
  readonly DatabaseSync: new (
    path: string,
  ) => {
    exec(sql: string): void;
    prepare(sql: string): {
      all(): unknown[];
      run(...values: SqlValue[]): { readonly changes: number | bigint };
    };
    close(): void;
  };
}

/** SQLite of Node 22.13 and later, and undefined in an older one. */
export function nativeEngine(): Engine | undefined {
  const { emitWarning } = process;
  process.emitWarning = () => {}; // it calls itself experimental, which is no news for who started a chat
  let native: NativeSqlite | undefined;
  try {
    native = process.getBuiltinModule?.('node:sqlite') as NativeSqlite | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
  if (native === undefined) return undefined;
  const { DatabaseSync } = native;
  return (path) => {
    const database = told(() => new DatabaseSync(path));
    return {
      exec: (sql) => told(() => database.exec(sql)),
      all: (sql) => told(() => database.prepare(sql).all() as SqlRow[]),
      runEach: (sql, lists) =>
        told(() => {
          const statement = database.prepare(sql);
          let changes = 0;
          for (const values of lists) changes += Number(statement.run(...values).changes);
          return changes;
        }),
      close: () => told(() => database.close()),
    };
  };
}

/** SQLite as WebAssembly, for every Node. */
export async function wasmEngine(): Promise<Engine> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  return (path) => {
    const database = told(() => new sqlite.Database(path));
    return {
      exec: (sql) => told(() => database.exec(sql)),
      all: (sql) => told(() => database.all(sql) as SqlRow[]),
      runEach: (sql, lists) =>
        told(() => {
          const statement = database.prepare(sql);
          try {
            let changes = 0;
            for (const values of lists) changes += statement.run([...values]).changes;
            return changes;
          } finally {
            statement.finalize();
          }
        }),
      close: () => told(() => database.close()),
    };
  };
}

function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new SqlError(error instanceof Error ? error.message : String(error));
  }
}
