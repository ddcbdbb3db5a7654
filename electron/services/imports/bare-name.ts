/** A file's own name: what stands in the folders before it says nothing of its unit or its period. */
export function bareName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
