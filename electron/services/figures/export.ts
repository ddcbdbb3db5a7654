import { periodLabel } from '../../core/period/label.ts';
import { writeTableWorkbook, type TableRow } from '../../formats/xlsx/table.ts';
import { formOf, requireCatalogue } from '../catalogue/current.ts';
import type { Context } from '../context.ts';
import { figureGrid, type FormPeriod } from './grid.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The grid as a workbook: one row a unit, one column an indicator. */
export async function exportFigures(context: Context, asked: FormPeriod): Promise<File> {
  const grid = await figureGrid(context, asked);
  const name = await context.store.read(async (db) => formOf((await requireCatalogue(context.catalogues, db)).catalogue, asked.form).name);
  const figures = new Map(grid.cells.map((cell) => [`${cell.unit}|${cell.indicator}`, cell.figure]));
  const rows: TableRow[] = grid.units.map((unit) => [unit.label, ...grid.indicators.map((indicator) => figures.get(`${unit.id}|${indicator.code}`) ?? null)]);
  const { language } = context.person;
  const bytes = await writeTableWorkbook({
    title: name,
    subtitle: periodLabel(asked.period, language),
    columns: [
      { header: language === 'vi' ? 'Đơn vị' : 'Unit', kind: 'text' },
      ...grid.indicators.map((indicator) => ({ header: `${indicator.group} › ${indicator.name} (${indicator.measure})`, kind: 'figure' as const, decimals: indicator.decimals })),
    ],
    rows,
  });
  return new File([new Uint8Array(bytes)], `${asked.form} ${asked.period}.xlsx`, { type: XLSX });
}
