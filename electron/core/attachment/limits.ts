/** The largest file that is taken. A scanned dossier of 300 pages has about half of it. */
export const MOST_ATTACHMENT_BYTES = 100 * 1024 * 1024;

/** Characters of a file's text that are searched; a book has about one million. */
export const MOST_TEXT_LENGTH = 4_000_000;
