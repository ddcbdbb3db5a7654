/** The part of the SQLite driver that the store uses; the package's own types are not reachable through its exports. */
declare module 'better-sqlite3-multiple-ciphers' {
  type RunResult = { readonly changes: number; readonly lastInsertRowid: number | bigint };

  class Statement<Parameters extends readonly unknown[], Row> {
    readonly reader: boolean;
    run(...parameters: Parameters): RunResult;
    get(...parameters: Parameters): Row | undefined;
    all(...parameters: Parameters): Row[];
    iterate(...parameters: Parameters): IterableIterator<Row>;
    /** Rows as their first column alone. */
    pluck(): this;
    /** Rows as arrays. */
    raw(): this;
  }

  class Database {
    constructor(path: string, options?: { readonly readonly?: boolean; readonly fileMustExist?: boolean; readonly timeout?: number });
    readonly open: boolean;
    readonly inTransaction: boolean;
    prepare<Parameters extends readonly unknown[] = readonly unknown[], Row = unknown>(sql: string): Statement<Parameters, Row>;
    exec(sql: string): this;
    pragma(sql: string, options?: { readonly simple?: boolean }): unknown;
    close(): this;
  }

  export { Database as default };
  export type { Database, Statement };
}
