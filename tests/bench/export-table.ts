/** The table both export tasks write: 100,000 rows × 20 columns, four of text and sixteen of numbers. */
export const EXPORT_ROWS = 100_000;
export const EXPORT_COLUMNS = 20;
const TEXT_COLUMNS = 4;

export function isTextColumn(column: number): boolean {
  return column < TEXT_COLUMNS;
}

export function decimalsOfColumn(column: number): number {
  return column % 2;
}

export function exportValue(row: number, column: number): string | number {
  if (isTextColumn(column)) return `Xã số ${row % 200} - mục ${column + 1}`;
  const number = (row * 31 + column * 17) % 100_000;
  return decimalsOfColumn(column) === 0 ? number : number / 10;
}
