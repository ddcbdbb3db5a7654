import { numberedFileName, safeFileName } from '../text/file-name.ts';

/** Windows' old limit is 260 for the whole path; what is left is for a folder that it is moved into later. */
export const MOST_PATH = 240;
/** What is kept free for the place where an archive is unpacked, such as `C:\Users\Mai\Documents\Hồ sơ nộp lưu năm 2026\`. */
export const UNPACKED_IN = 80;
/** Below this there is no room for names that still tell something. */
export const LEAST_ROOM = 60;

/** Stand at the top of every dossier's folder. */
export const CONTENTS_NAME = 'Muc luc van ban.xlsx';
export const INDEX_NAME = 'Danh muc tep.xlsx';
export const SUMS_NAME = 'SHA256SUMS.txt';

const FOLDER_SHARE = 0.35;
const MOST_FOLDER_NAME = 60;

type NamedRecord = { /** Empty for files that lie with the dossier itself. */ readonly name: string; readonly files: readonly string[] };

/**
 * Paths for the files of a dossier (its own last), by record and file, with `/` between: one folder a record, numbered as in the list of
 * contents. No path is longer than `room`, no two are equal for a file system that knows no case, and each part is a name
 * that Windows takes.
 *
 * @param room characters (UTF-16) of the longest path, at least `LEAST_ROOM`
 */
export function folderPaths(records: readonly NamedRecord[], room: number): readonly (readonly string[])[] {
  const digits = Math.max(2, String(records.length).length);
  const folderRoom = Math.min(MOST_FOLDER_NAME, Math.floor(room * FOLDER_SHARE));
  const atTop = new Set([CONTENTS_NAME, INDEX_NAME, SUMS_NAME].map((name) => name.toLowerCase()));
  return records.map((record, index) => {
    const folder = record.name === '' ? '' : safeFileName(`${String(index + 1).padStart(digits, '0')} ${record.name}`, folderRoom);
    const taken = folder === '' ? atTop : new Set<string>();
    atTop.add(folder.toLowerCase());
    const before = folder === '' ? '' : `${folder}/`;
    return record.files.map((file) => `${before}${freeName(file, taken, room - before.length)}`);
  });
}

/** A second file of one name gets a number; Windows knows no case. */
function freeName(wanted: string, taken: Set<string>, most: number): string {
  const name = safeFileName(wanted, most);
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = numberedFileName(name, count, most);
  taken.add(free.toLowerCase());
  return free;
}

/** The name of the dossier's own folder or archive. */
export function dossierFolderName({ symbol, title }: { readonly symbol: string; readonly title: string }, most = MOST_FOLDER_NAME): string {
  return safeFileName(`${symbol} ${title}`, most);
}
