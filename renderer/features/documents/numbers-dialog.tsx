import { useState, type ReactNode } from 'react';
import { Button, Modal, Table } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DocumentSeries } from '../../../electron/contract/documents.ts';
import { firstOfGaps, type NumberRange } from '../../../electron/core/numbering/reading.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { citeLabel } from './labels.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useDocumentWords, type DocumentWords } from './words.ts';
import classes from './documents.module.css';

const MOST_GAPS = 12;
const PAGE = 200;

type NumbersDialogProps = { readonly onClose: () => void; readonly onOpen: (id: string) => void };

/** Every series: what comes next, what was kept or left out, and each number with the record that bears it. */
export function NumbersDialog({ onClose, onOpen }: NumbersDialogProps): ReactNode {
  const words = useDocumentWords();
  const shared = useWords();
  const [chosen, setChosen] = useState<DocumentSeries | null>(null);
  const query = useQuery(useApi().documents.series.queryOptions({ input: {} }));
  return (
    <Modal opened onClose={onClose} title={words.numbers.title} size={860} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <p className={classes.note}>{words.numbers.alike}</p>
      <QueryState query={query}>
        {(all) =>
          all.length === 0 ? <p className={classes.note}>{words.numbers.none}</p> : (
            <Table mt="sm" striped>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{words.numbers.series}</Table.Th>
                  <Table.Th ta="right" w={80}>{words.numbers.issued}</Table.Th>
                  <Table.Th w={180}>{words.numbers.gapsColumn}</Table.Th>
                  <Table.Th ta="right" w={90}>{words.numbers.nextColumn}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {all.map((series) => (
                  <Table.Tr key={series.key}>
                    <Table.Td><Button variant="subtle" size="compact-sm" onClick={() => { setChosen(chosen?.key === series.key ? null : series); }} aria-expanded={chosen?.key === series.key}>{seriesName(series, words)}</Button></Table.Td>
                    <Table.Td ta="right">{series.issued}</Table.Td>
                    <Table.Td>{gapText(series.gaps)}</Table.Td>
                    <Table.Td ta="right">{series.next}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryState>
      {chosen !== null && <Entries key={chosen.key} series={chosen} onOpen={onOpen} />}
    </Modal>
  );
}

function Entries({ series, onOpen }: { readonly series: DocumentSeries; readonly onOpen: (id: string) => void }): ReactNode {
  const words = useDocumentWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [skipping, setSkipping] = useState<number | null>(null);
  // The newest numbers first; a series of a term may have thousands.
  const [offset, setOffset] = useState<number | null>(null);
  const query = useQuery(api.documents.seriesNumbers.queryOptions({ input: { series: series.key, limit: PAGE, ...(offset === null ? {} : { offset }) } }));
  const gaps = firstOfGaps(series.gaps, MOST_GAPS);
  return (
    <section aria-label={words.numbers.entries} className={classes.stack}>
      <h2 className={classes.legend}>{words.numbers.entries}: {seriesName(series, words)}</h2>
      {gaps.map((number) => (
        <div key={number} className={classes.item}>
          <span className={classes.itemText}>{number}: {words.numbers.gapsColumn.toLowerCase()}</span>
          {series.kind !== 'arrival' && <Button size="compact-sm" variant="default" onClick={() => { setSkipping(number); }}>{words.numbers.skip}</Button>}
        </div>
      ))}
      <QueryState query={query}>
        {(page) => (
          <>
          <Pages total={page.total} offset={page.offset} count={page.entries.length} onOffset={setOffset} />
          <ul className={classes.items}>
            {page.entries.map((entry) => {
              const { document } = entry;
              return (
                <li key={`${entry.number}${entry.suffix}`} className={classes.item}>
                  <span className={classes.itemText}>
                    <b>{entry.number}{entry.suffix}</b> {words.numbers.states[entry.state]}
                    {document !== null && <>: {citeLabel(document, words)}</>}
                    {entry.note !== '' && <div className={classes.note}>{entry.note}</div>}
                  </span>
                  {document !== null && <Button size="compact-sm" variant="default" onClick={() => { onOpen(document.id); }}>{words.text.openRecord}</Button>}
                </li>
              );
            })}
          </ul>
          </>
        )}
      </QueryState>
      {skipping !== null && (
        <ReasonDialog
          title={words.numbers.skipTitle(skipping)}
          label={words.desk.reason}
          confirm={words.desk.done}
          isBusy={false}
          onClose={() => { setSkipping(null); }}
          onConfirm={(reason) => {
            client.documents.skipNumber({ series: series.key, number: skipping, reason }).then(() => {
              setSkipping(null);
              void queries.invalidateQueries({ queryKey: api.documents.key() });
            }, toasts.failed);
          }}
        />
      )}
    </section>
  );
}

/** Which numbers of how many are shown, with the ways to those before and after them; nothing where all are. */
function Pages({ total, offset, count, onOffset }: { readonly total: number; readonly offset: number; readonly count: number; readonly onOffset: (offset: number) => void }): ReactNode {
  const words = useDocumentWords();
  if (count === total) return null;
  return (
    <div className={classes.item}>
      <span className={classes.itemText} role="status">{words.numbers.shown(formatNumber(offset + 1), formatNumber(offset + count), formatNumber(total))}</span>
      <Button size="compact-sm" variant="default" disabled={offset === 0} onClick={() => { onOffset(Math.max(0, offset - PAGE)); }}>{words.numbers.before}</Button>
      <Button size="compact-sm" variant="default" disabled={offset + count >= total} onClick={() => { onOffset(offset + PAGE); }}>{words.numbers.after}</Button>
    </div>
  );
}

function seriesName(series: DocumentSeries, words: DocumentWords): string {
  const type = series.type === null ? null : (Object.entries(words.types).find(([name]) => name === series.type)?.[1] ?? series.type);
  return [words.numbers.kinds[series.kind], type, series.symbol, series.spanName].filter((part) => part !== null && part !== '').join(' · ');
}

function gapText(gaps: readonly NumberRange[]): string {
  const shown = gaps.slice(0, MOST_GAPS).map((gap) => (gap.from === gap.to ? String(gap.from) : `${gap.from}–${gap.to}`));
  return [...shown, ...(gaps.length > MOST_GAPS ? ['…'] : [])].join(', ');
}
