import type { DossierState } from '../../contract/dossiers.ts';
import type { Committee } from '../../core/catalogue/types.ts';
import { CONTENT_COLUMNS, contentLines, DUE_COLUMNS, dueLines, PLAN_COLUMNS, planLines, totalLine, TRANSFER_COLUMNS, transferLines, type TransferredDossier } from '../../core/dossier/lists.ts';
import { printedDay } from '../../core/register/lines.ts';
import { listPaper } from '../../core/register/paper.ts';
import type { RegisterColumn, RegisterLine } from '../../core/register/types.ts';
import { listDossiers } from '../../store/repositories/dossiers.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { momentOf, todayOf, type Context } from '../context.ts';
import { failure } from '../failure.ts';
import { listFile, type ListFormat } from '../registers/list-file.ts';
import { dueDossiers } from './contents.ts';
import { dossierState } from './state.ts';

type List = { readonly title: string; readonly subtitle: string; readonly columns: readonly RegisterColumn[]; readonly lines: readonly RegisterLine[]; readonly below: readonly string[] };

/** Danh mục hồ sơ of a year (ND30 Appendix V). */
export async function exportFilePlan(context: Context, { year, format }: { readonly year: number; readonly format: ListFormat }): Promise<File> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const dossiers = await listDossiers(db, { year });
    const below = [`Danh mục này có ${totalOf(dossiers.length)} hồ sơ.`];
    return fileOf(context, catalogue.committee, format, { title: 'Danh mục hồ sơ', subtitle: `Năm ${year}`, columns: PLAN_COLUMNS, lines: planLines(dossiers), below });
  });
}

function totalOf(count: number): string {
  return /\d+ \([^)]*\)/u.exec(totalLine('hồ sơ', count))?.[0] ?? String(count);
}

/** Mục lục hồ sơ, tài liệu nộp lưu: the dossiers of a plan whose work has ended. Fails with `nothing-to-do`. */
export async function exportTransfer(context: Context, { year, format }: { readonly year: number; readonly format: ListFormat }): Promise<File> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    const ended = (await listDossiers(db, { year })).filter(({ closedOn }) => closedOn !== null);
    if (ended.length === 0) throw failure('nothing-to-do');
    const lines: TransferredDossier[] = [];
    for (const dossier of ended) lines.push({ ...dossier, pages: (await dossierState(context, db, dossier.id)).items.reduce((sum, { pages }) => sum + (pages ?? 0), 0) });
    return fileOf(context, catalogue.committee, format, { title: 'Mục lục hồ sơ, tài liệu nộp lưu', subtitle: `Năm ${year}`, columns: TRANSFER_COLUMNS, lines: transferLines(lines), below: [totalLine('hồ sơ', lines.length)] });
  });
}

/** What is due today over all years. Fails with `nothing-to-do`. */
export async function exportDue(context: Context, { format }: { readonly format: ListFormat }): Promise<File> {
  const lines = dueLines(await context.store.read((db) => dueDossiers(context, db)));
  if (lines.length === 0) throw failure('nothing-to-do');
  const committee = await context.store.read(async (db) => (await requireCatalogue(context.catalogues, db)).catalogue.committee);
  return fileOf(context, committee, format, { title: 'Danh sách hồ sơ đến hạn', subtitle: `Tính đến ngày ${printedDay(todayOf(context))}`, columns: DUE_COLUMNS, lines, below: [] });
}

/** Mục lục văn bản, tài liệu of one dossier. */
export async function exportContents(context: Context, { id, format }: { readonly id: string; readonly format: ListFormat }): Promise<File> {
  return context.store.read(async (db) => {
    const { catalogue } = await requireCatalogue(context.catalogues, db);
    return contentsFile(context, catalogue.committee, await dossierState(context, db, id), format);
  });
}

export function contentsFile(context: Context, committee: Committee, { dossier, items }: DossierState, format: ListFormat): Promise<File> {
  const subtitle = [dossier.symbol === '' ? '' : `Hồ sơ số ${dossier.symbol}`, dossier.title].filter((part) => part !== '').join(': ');
  return fileOf(context, committee, format, { title: 'Mục lục văn bản, tài liệu', subtitle, columns: CONTENT_COLUMNS, lines: contentLines(items), below: [totalLine('văn bản, tài liệu', items.length)] });
}

/** What is counted below the table stands below it on paper, and in its last row in a workbook. */
function fileOf(context: Context, committee: Committee, format: ListFormat, { title, subtitle, columns, lines, below }: List): Promise<File> {
  const paper = listPaper({ committee, title, subtitle, columns, lines, below, day: todayOf(context) });
  const at = columns.findIndex(({ header }) => /tiêu đề|trích yếu/iu.test(header));
  const counted = below.map((line): RegisterLine => columns.map((_column, index) => (index === at ? line : null)));
  return listFile({ format, name: `${title} (${subtitle})`.slice(0, 120), paper, title: title.toLocaleUpperCase('vi'), subtitle: `${committee.name} - ${subtitle}`, columns, lines: format === 'xlsx' ? [...lines, ...counted] : lines, at: momentOf(context) });
}
