/** Hands a file from the services to the person: the browser's download, or the desktop host's save dialog behind it. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has taken the data over once the click's task is done.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
