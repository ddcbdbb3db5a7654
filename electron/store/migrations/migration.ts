/**
 * One numbered step of the data file's shape. Steps are additive: tables and columns come, none goes while an older
 * version of the app may meet the file, and a released step is never edited (docs/decisions/0003-data-folder.md).
 */
export type Migration = {
  /** 1, 2, 3 … without gaps; the data file's `user_version` after it. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
};
