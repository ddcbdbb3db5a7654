/** Files that a person dropped or picked, looked through before anything is sent. */
export type Gathered = {
  readonly files: readonly File[];
  /** Left aside because they cannot be a table: hidden files, locks of open workbooks, pictures and papers of a folder. */
  readonly passedOver: readonly string[];
};

/** The most files one import takes (contract `imports.start`). */
export const MOST_FILES = 200;

const TABLES = /\.(xlsx|xlsm|xls|ods|csv|tsv|txt|htm|html)$/i;

/**
 * Sorts what was found. A file picked by itself is always sent, so that its refusal is on record with a reason; of a
 * folder only what may be a table is sent, the rest is named. Lock files of Office (`~$…`, `.~lock…`) and system files never are.
 */
export const sortFiles = (found: readonly { readonly file: File; readonly fromFolder: boolean }[]): Gathered => {
  const files: File[] = [];
  const passedOver: string[] = [];
  for (const { file, fromFolder } of found) {
    if (isSystemFile(file.name)) continue;
    if (fromFolder && !TABLES.test(file.name)) passedOver.push(file.name);
    else files.push(file);
  }
  return { files, passedOver };
};

const isSystemFile = (name: string): boolean => name.startsWith('~$') || name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name);

/** Files of a file or folder picker. */
export const fromPicker = (list: FileList | readonly File[], fromFolder: boolean): Gathered =>
  sortFiles([...list].map((file) => ({ file, fromFolder })));

/**
 * Files of a drop, folders walked through to the end. Entries must be taken while the drop event is handled: the browser
 * empties the list afterwards, so this gathers them before its first wait.
 */
export const fromDrop = async (transfer: DataTransfer): Promise<Gathered> => {
  const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)).filter((entry) => entry !== null);
  if (entries.length === 0) return fromPicker(transfer.files, false);
  const found: { file: File; fromFolder: boolean }[] = [];
  for (const entry of entries) await walk(entry, false, found);
  return sortFiles(found);
};

const walk = async (entry: FileSystemEntry, fromFolder: boolean, found: { file: File; fromFolder: boolean }[]): Promise<void> => {
  if (isFileEntry(entry)) {
    found.push({ file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), fromFolder });
    return;
  }
  if (!isFolderEntry(entry)) return;
  const reader = entry.createReader();
  // A reader gives a hundred entries at a time and an empty list at the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return;
    for (const child of part) await walk(child, true, found);
  }
};

const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolderEntry = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
