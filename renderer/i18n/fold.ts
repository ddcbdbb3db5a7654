/** Lower case without marks, for finding things by what one types quickly: `Báo cáo` is found by `bao cao`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}
