import { useMemo, type ReactNode } from 'react';
import { Progress } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconCircleDashed, IconEye, IconProgress, type Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { BoardRow, BoardStatus } from '../../../electron/contract/board.ts';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { capitalised, formatDateTime, formatNumber } from '../../i18n/format.ts';
import { useBoardWords } from './words.ts';
import classes from './board.module.css';

const LOOKS: Readonly<Record<BoardStatus, { readonly tone: Tone; readonly icon: Icon; readonly order: number }>> = {
  missing: { tone: 'bad', icon: IconCircleDashed, order: 0 },
  review: { tone: 'wait', icon: IconEye, order: 1 },
  partial: { tone: 'wait', icon: IconProgress, order: 2 },
  complete: { tone: 'good', icon: IconCircleCheck, order: 3 },
};

export function BoardTable({ rows }: { readonly rows: readonly BoardRow[] }): ReactNode {
  const words = useBoardWords();
  const columns = useMemo((): readonly DataColumn<BoardRow>[] => [
    {
      id: 'unit', name: words.unit, sortBy: (row) => row.label,
      cell: (row) => <Link to="/figures" search={{ unit: row.unit }} className={classes.link} title={words.openFigures(row.label)}>{capitalised(row.label)}</Link>,
    },
    {
      id: 'status', name: words.status, width: 168, sortBy: (row) => LOOKS[row.status].order,
      cell: (row) => <StatusBadge tone={LOOKS[row.status].tone} icon={LOOKS[row.status].icon}>{words[row.status]}</StatusBadge>,
    },
    {
      id: 'filled', name: words.filled, width: 150, sortBy: (row) => row.filled,
      cell: (row) => (
        <span className={classes.filled}>
          <Progress value={row.expected === 0 ? 0 : (row.filled / row.expected) * 100} className={classes.bar} aria-hidden size="sm" />
          <span className={classes.number}>{words.filledOf(row.filled, row.expected)}</span>
        </span>
      ),
    },
    { id: 'first', name: words.firstAt, width: 126, sortBy: (row) => row.firstAt, cell: (row) => (row.firstAt === null ? '' : formatDateTime(row.firstAt)) },
    { id: 'last', name: words.lastAt, width: 126, sortBy: (row) => row.lastAt, cell: (row) => (row.lastAt === null ? '' : formatDateTime(row.lastAt)) },
    {
      id: 'late', name: words.daysLate, width: 112, align: 'right', sortBy: (row) => row.daysLate,
      cell: (row) => (row.daysLate > 0 ? <StatusBadge tone="bad" icon={IconAlertCircle}>{words.days(formatNumber(row.daysLate))}</StatusBadge> : row.firstAt === null ? '' : <span className={classes.quiet}>{words.inTime}</span>),
    },
    { id: 'corrections', name: words.corrections, width: 92, align: 'right', sortBy: (row) => row.corrections, cell: (row) => (row.corrections === 0 ? '' : row.corrections) },
    {
      id: 'files', name: words.files, width: 130,
      cell: (row) => (
        <span className={classes.files}>
          {row.importIds.map((importId, index) => (
            <Link key={importId} to="/imports/$importId" params={{ importId }} className={classes.link} aria-label={words.openFile(row.label, index + 1)}>
              {words.file(index + 1)}
            </Link>
          ))}
        </span>
      ),
    },
  ], [words]);
  return <DataTable label={words.table} items={rows} columns={columns} keyOf={(row) => row.unit} minWidth={900} />;
}
