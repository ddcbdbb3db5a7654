import type { IssueCode } from '../import/types.ts';
import type { Params, Wording } from './params.ts';

const WHY_UNREADABLE: Readonly<Record<string, string>> = {
  empty: 'it is empty',
  damaged: 'it is damaged or was not downloaded completely',
  'no-sheets': 'it holds no worksheet',
  doctype: 'it holds an unsafe declaration that Excel never writes',
  unsupported: 'this kind of workbook is too old or not supported',
  crashed: 'reading it stopped half way',
  'cannot-open': 'it cannot be opened',
};

const FILE_KINDS: Readonly<Record<string, string>> = {
  word: 'a Word document', pdf: 'a PDF file', image: 'a picture', archive: 'an archive', powerpoint: 'a presentation', program: 'a program', text: 'a text file', email: 'an e-mail', xlsb: 'a binary Excel workbook (.xlsb)',
};

function whyUnreadable(of: Params): string {
  if (of.text('reason') === 'other-kind') return `it is ${FILE_KINDS[of.text('kind')] ?? 'another kind of file'}, not a workbook`;
  return WHY_UNREADABLE[of.text('reason')] ?? 'it is no workbook, or damaged';
}

function whyTooLarge(of: Params): string {
  if (of.text('reason') === 'time') return 'Reading the file took too long and was stopped.';
  if (of.text('reason') === 'memory') return 'The file needs too much memory; reading was stopped.';
  const allowed = of.text('limit').toLowerCase().includes('bytes') && of.has('allowed') ? ` (at most ${of.bytes('allowed')})` : '';
  return `The file is larger than allowed${allowed}, or unpacks to too much.`;
}

const PLACES: Readonly<Record<string, string>> = { 'file-name': 'The file name', 'sheet-name': 'The sheet name', title: 'The title', column: 'The column header', row: 'The row' };
const ENCODINGS: Readonly<Record<string, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', viscii: 'VISCII', unicode: 'Unicode' };
const HIDDEN: Readonly<Record<string, string>> = { row: 'Row', column: 'Column', sheet: 'Sheet' };

/** The doubts of an import, in English. What each carries stands in `core/import/issues.ts`. */
export const ISSUES_EN: Readonly<Record<IssueCode, Wording>> = {
  'unreadable-file': (of) => `The file cannot be read: ${whyUnreadable(of)}. Open it in Excel, save it as .xlsx and import it again, or ask the unit to send it again.`,
  'encrypted-file': () => 'The file needs a password. Open it in Excel, remove the password, save it and import it again.',
  'file-too-large': (of) => `${whyTooLarge(of)} Remove sheets, rows and pictures that are not needed and import it again.`,
  'duplicate-file': (of) => `This file was already imported${of.when('name', () => ` as ${of.quoted('name')}`)}${of.when('at', () => ` on ${of.date('at')}`)}; it is not imported again.`,
  'secrecy-mark': (of) => `The file carries a secrecy mark${of.when('mark', () => ` ${of.quoted('mark')}`)}. Classified papers may not be kept on this PC; the import was stopped and nothing was kept.`,
  'no-table-found': () => 'No table of figures was found in this sheet: none of the form’s indicators or units is named. Check that the right form is chosen, or point out the header row and the unit column.',
  'unknown-unit': (of) => of.has('text')
    ? `No unit of the catalogue is called ${of.quoted('text')}. Choose the right unit, or leave this row out.`
    : 'It is not clear which unit these figures belong to: neither title, file name nor sheet name says. Choose the unit.',
  'ambiguous-unit': (of) => `${of.has('text') ? `The name ${of.quoted('text')}` : 'The unit’s name'} may mean more than one unit. Choose the right one.`,
  'closed-unit': (of) => of.has('closedOn')
    ? `The unit ${of.quoted('unit')} has not existed since ${of.date('closedOn')} (merged, split or dissolved). Its figures are not moved to a successor by themselves; choose the unit that takes them, or leave them out.`
    : `The unit ${of.quoted('unit')} does not yet exist in this period. Choose the right unit, or leave it out.`,
  'duplicate-unit': (of) => `The unit ${of.has('unit') ? of.quoted('unit') : of.quoted('text')} stands ${of.has('count') ? `${of.text('count')} times` : 'more than once'}${of.when('cells', () => ` (cells ${of.said('cells')})`)}. None of its figures is taken; choose the right row.`,
  'unknown-indicator': (of) => `No indicator of the form is called ${of.quoted('text')}. Choose the right one, or leave it out.`,
  'ambiguous-indicator': (of) => `${of.quoted('text')} may mean more than one indicator (the same name in several groups). Choose the right one.`,
  'duplicate-indicator': (of) => `The indicator ${of.has('indicator') ? of.quoted('indicator') : of.quoted('text')} stands ${of.has('count') ? `${of.text('count')} times` : 'more than once'}${of.when('cells', () => ` (cells ${of.said('cells')})`)}. Choose the right column or row.`,
  'period-mismatch': (of) =>
    of.text('kind') === 'other-figures'
      ? `${PLACES[of.text('where')] ?? 'The file'} says ${of.quoted('text')}: the figures seem to be planned, cumulative or of another time, not those of ${of.period('asked')}. Check that it is the right table.`
      : `${PLACES[of.text('where')] ?? 'The file'} says ${of.has('text') ? of.quoted('text') : of.period('found')}, but the import is for ${of.period('asked')}. Check that it is the right file.`,
  'not-a-number': (of) => `The cell says ${of.quoted('text')}, which is not a number. Enter the number, or leave it blank if there is none.`,
  'not-an-integer': (of) => (of.text('decimals') === '' || of.text('decimals') === '0')
    ? `The cell says ${of.has('text') ? of.quoted('text') : of.said('value')}, but this indicator takes whole numbers only.`
    : `The cell says ${of.has('text') ? of.quoted('text') : of.said('value')}, which has more than ${of.said('decimals')} decimals.`,
  'negative-value': (of) => `The cell holds a negative number (${of.has('text') ? of.text('text') : of.has('value') ? of.text('value') : '…'}), which this figure cannot be.`,
  'ambiguous-number': (of) => `${of.quoted('text')} can be read in two ways (is the point or comma for thousands or for decimals?). Choose the right number.`,
  'formula-without-value': (of) => `The cell holds a formula${of.when('formula', () => ` =${of.text('formula')}`)} without a stored result. Open the file in Excel and save it, or enter the number.`,
  'total-mismatch': (of) => `${of.has('text') ? `The row ${of.quoted('text')}` : 'The total'} says ${of.said('printed')}, but its parts add up to ${of.said('expected')}. Check with the unit.`,
  'hidden-cells': (of) => `${HIDDEN[of.text('kind')] ?? 'A row or column'}${of.when('text', () => ` ${of.quoted('text')}`)} is hidden in the file. See whether its figures are really meant.`,
  outlier: (of) => of.has('least') ? `The share ${of.said('value')} is far below that of the other units (the lowest is ${of.said('least')} %). Check whether it is a part of one and not a percentage.` : of.has('others') ? `The number ${of.has('value') ? of.said('value') : of.quoted('text')} is more than a hundred times that of every other unit (the highest is ${of.said('others')}). Check for zeros too many.` : of.has('most') ? `The share ${of.has('value') ? of.said('value') : of.quoted('text')} is above ${of.said('most')} %. Check for a missing decimal comma.` : `The number ${of.has('value') ? of.text('value') : of.quoted('text')} is far from the periods before${of.when('usual', () => ` (usually about ${of.said('usual')})`)}. Check for a typing mistake.`,
  'differs-from-stored': (of) => `There is already ${of.said('stored')} for ${of.has('unit') && of.has('indicator') ? `${of.quoted('indicator')} of ${of.quoted('unit')}` : 'this figure'}${of.when('file', () => ` from ${of.quoted('file')}`)}; the new file says ${of.has('value') ? of.text('value') : of.quoted('text')}. The old one stays until the new one is accepted.`,
  'legacy-encoding': (of) => `Text was written in ${ENCODINGS[of.text('encoding')] ?? 'an old encoding'} and has been converted to Unicode${of.when('count', () => ` (${of.text('count')} cells)`)}.`,
  'ambiguous-encoding': (of) => `It is not certain in which encoding this was written${of.when('encoding', () => `, perhaps ${ENCODINGS[of.text('encoding')] ?? of.text('encoding')}`)}: ${of.quoted('raw')} reads as ${of.quoted('text')}. Please confirm.`,
  'ambiguous-column': (of) => `It is not clear which column holds the figures of this period${of.when('columns', () => `: ${of.text('columns')}`)}. Choose the right one.`,
  'error-value': (of) => `The cell shows the Excel error ${of.said('text')} and holds no figure. Mend the formula in the file, or enter the number.`,
  'duplicate-in-batch': (of) => `These figures also stand in ${of.has('file') ? of.quoted('file') : 'another file'} of the same import. Choose the right file.`,
  'unit-not-in-form': (of) => `The unit ${of.has('unit') ? of.quoted('unit') : of.quoted('text')} does not report this form. Leave it out, or add it to the form in the catalogue.`,
  'indicator-not-in-form': (of) => `The indicator ${of.has('indicator') ? of.quoted('indicator') : of.quoted('text')} is in the catalogue but not on this form. Leave it out, or add it to the form in the catalogue.`,
  'period-closed': (of) => `The period ${of.period('period')} is closed. Reopen it first to change anything.`,
  'unmatched-measure': (of) => `The file measures in ${of.quoted('text')}, but ${of.quoted('indicator')} is counted in ${of.quoted('measure')}. Confirm, or convert.`,
  'merged-value': (of) => `The number ${of.quoted('text')} stands in a merged cell${of.when('range', () => ` ${of.text('range')}`)} over several rows or columns. Enter the number of each cell.`,
  'period-assumed': (of) => `The file names no period; its figures are taken for ${of.period('asked')}, as chosen for the import.`,
  'unlabelled-value': (of) => `The number ${of.quoted('text')} has no indicator or unit beside or above it and is not taken.`,
};
