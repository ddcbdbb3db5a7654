import type { ReactNode } from 'react';
import { IconPaperclip } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DocumentOrder, DocumentRow } from '../../../electron/contract/documents.ts';
import type { DocumentDirection } from '../../../electron/core/document/record.ts';
import type { ResponsibleNames } from '../../../electron/core/record/responsible.ts';
import type { PagedColumn } from '../../components/paged-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { capitalised, formatDate } from '../../i18n/format.ts';
import { statusMark, typeLabel } from './labels.ts';
import type { DocumentWords } from './words.ts';
import classes from './documents.module.css';

type Column = PagedColumn<DocumentRow, DocumentOrder['by']>;

/** The columns of one register on the screen; the printed register has those of ND30, Appendix IV. */
export function documentColumns(direction: DocumentDirection, words: DocumentWords, nameOf: ResponsibleNames, today: string): readonly Column[] {
  const day = (value: string | null): string => (value === null ? '' : formatDate(value));
  const number: Column = { id: 'number', name: words.list.number, width: 150, orderBy: 'number', cell: (row) => (row.number.text === '' && row.status === 'draft' ? <span className={classes.quiet}>{words.list.noNumber}</span> : row.number.text) };
  const subject: Column = { id: 'subject', name: words.list.subject, cell: (row) => <Subject row={row} words={words} /> };
  const status: Column = {
    id: 'status', name: words.list.status, width: 140,
    cell: (row) => {
      const mark = statusMark(row, today, words);
      return <StatusBadge tone={mark.tone}>{mark.text}</StatusBadge>;
    },
  };
  if (direction === 'incoming')
    return [
      { id: 'arrival', name: words.list.arrivalNumber, width: 68, align: 'right', cell: (row) => row.arrivalNumber ?? '' },
      { id: 'arrived', name: words.list.arrivedOn, width: 102, orderBy: 'day', cell: (row) => day(row.arrivedOn) },
      { id: 'issuer', name: words.list.issuer, width: 140, cell: (row) => <span title={row.issuer}>{row.issuer}</span> },
      { ...number, width: 116 },
      { id: 'day', name: words.list.day, width: 92, cell: (row) => day(row.signedOn) },
      subject,
      { id: 'handler', name: words.list.handler, width: 122, cell: (row) => (row.handler === null ? '' : capitalised(nameOf(row.handler))) },
      { id: 'due', name: words.list.due, width: 92, orderBy: 'due', cell: (row) => day(row.dueOn) },
      { ...status, width: 124 },
    ];
  return [
    number,
    { id: 'day', name: words.list.day, width: 96, orderBy: 'day', cell: (row) => day(row.signedOn) },
    subject,
    { id: 'signer', name: words.list.signer, width: 150, cell: (row) => row.signerName },
    { id: 'recipients', name: words.list.recipients, width: 190, cell: (row) => <span title={row.recipients.join('\n')}>{row.recipients.join('; ')}</span> },
    status,
  ];
}

function Subject({ row, words }: { readonly row: DocumentRow; readonly words: DocumentWords }): ReactNode {
  const text = row.secrecy === null ? row.subject : words.list.secret;
  return (
    <Link className={classes.link} to="/documents/$documentId" params={{ documentId: row.id }} title={text}>
      <b className={classes.type}>{typeLabel(row, words)}</b> {text}
      {row.attachmentCount > 0 && <IconPaperclip size={13} className={classes.clip} role="img" aria-label={words.list.attachments(row.attachmentCount)} />}
    </Link>
  );
}
