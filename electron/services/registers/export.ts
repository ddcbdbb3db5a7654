import { REGISTER_COLUMNS, REGISTER_TITLES } from '../../core/register/columns.ts';
import { listPaper } from '../../core/register/paper.ts';
import type { RegisterBook } from '../../core/register/types.ts';
import { requireCatalogue } from '../catalogue/current.ts';
import { momentOf, todayOf, type Context } from '../context.ts';
import { bookLines, type RegisterSpan } from './book.ts';
import { listFile, type ListFormat } from './list-file.ts';

/** A book of the register as a file of its own, with exactly the columns of ND30 Appendix IV. */
export async function exportRegister(context: Context, asked: RegisterSpan & { readonly register: RegisterBook; readonly format: ListFormat }): Promise<File> {
  const { register: book, format } = asked;
  const { catalogue, lines } = await context.store.read(async (db) => ({ ...(await requireCatalogue(context.catalogues, db)), lines: await bookLines(context, db, book, asked) }));
  const span = [asked.year === undefined ? '' : `Năm ${asked.year}`, asked.term ?? ''].filter((part) => part !== '').join(', ');
  const paper = listPaper({ committee: catalogue.committee, title: REGISTER_TITLES[book], subtitle: span, columns: REGISTER_COLUMNS[book], lines, day: todayOf(context) });
  const name = `${REGISTER_TITLES[book]}${span === '' ? '' : ` (${span})`}`;
  return listFile({ format, name, paper, title: REGISTER_TITLES[book].toLocaleUpperCase('vi'), subtitle: [catalogue.committee.name, span].filter((part) => part !== '').join(' - '), columns: REGISTER_COLUMNS[book], lines, at: momentOf(context) });
}
