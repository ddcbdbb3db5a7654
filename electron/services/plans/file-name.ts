/** A title as the name of a file, without what Windows does not allow there. */
export function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|]+/g, '-').replace(/\s+/g, ' ').trim().slice(0, 120).replace(/[. ]+$/, '');
}
