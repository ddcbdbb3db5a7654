import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

export type StoredVersion = {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly file: { readonly name: string; readonly sha256: string; readonly size: number } | null;
};

const COLUMNS = ['version', 'at', 'by', 'reason', 'file_name', 'sha256', 'size'] as const;

/** The versions of a document, the first first. */
export async function versionsOf(db: ReadableDatabase, key: number): Promise<readonly StoredVersion[]> {
  return (await db.selectFrom('document_version').select(COLUMNS).where('document_key', '=', key).orderBy('version').execute()).map(toVersion);
}

/** A version with all that it was made of, as the services laid it down; null when there is none. */
export async function findVersion(db: ReadableDatabase, key: number, version: number): Promise<(StoredVersion & { readonly content: unknown }) | null> {
  const row = await db.selectFrom('document_version').select([...COLUMNS, 'content_json']).where('document_key', '=', key).where('version', '=', version).executeTakeFirst();
  return row === undefined ? null : { ...toVersion(row), content: JSON.parse(row.content_json) as unknown };
}

export async function insertVersion(db: WritableDatabase, key: number, version: StoredVersion & { readonly content: unknown }): Promise<void> {
  await db
    .insertInto('document_version')
    .values({
      document_key: key,
      version: version.version,
      at: version.at,
      by: version.by,
      reason: version.reason,
      content_json: JSON.stringify(version.content),
      file_name: version.file?.name ?? null,
      sha256: version.file?.sha256 ?? null,
      size: version.file?.size ?? null,
    })
    .execute();
}

/** Puts other content in the place of a version's, and lets go of its file: for what must not stay on this PC. */
export async function replaceVersionContent(db: WritableDatabase, key: number, version: number, content: unknown): Promise<void> {
  await db.updateTable('document_version').set({ content_json: JSON.stringify(content), file_name: null, sha256: null, size: null }).where('document_key', '=', key).where('version', '=', version).execute();
}

type Row = { readonly version: number; readonly at: string; readonly by: string; readonly reason: string; readonly file_name: string | null; readonly sha256: string | null; readonly size: number | null };

function toVersion(row: Row): StoredVersion {
  const { file_name: name, sha256, size } = row;
  return { version: row.version, at: row.at, by: row.by, reason: row.reason, file: name === null || sha256 === null || size === null ? null : { name, sha256, size } };
}
