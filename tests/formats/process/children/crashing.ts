/** A reading process that dies of some files: its name says how. */
process.on('message', (message: { readonly type: string; readonly id: number; readonly fileName?: string }) => {
  if (message.type !== 'read') return;
  process.stdout.write('tiếng ồn trên đầu ra chuẩn\n');
  if (message.fileName === 'chet.xlsx') process.exit(3);
  if (message.fileName === 'het-bo-nho.xlsx') {
    process.stderr.write('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n', () => { process.abort(); });
    return;
  }
  if (message.fileName === 'treo.xlsx') for (;;) Math.random();
  if (message.fileName === 'loi.xlsx') {
    process.send?.({ type: 'failed', id: message.id, message: 'lỗi chương trình' });
    return;
  }
  process.send?.({ type: 'done', id: message.id, outcome: { ok: true, workbook: { format: 'xlsx', sheets: [] }, sha256: String(process.pid) }, memoryMb: message.fileName === 'lon.xlsx' ? 400 : 50 });
});
process.send?.({ type: 'ready' });
