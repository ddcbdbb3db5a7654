import { memo, useEffect, useRef, type ReactNode } from 'react';
import { ActionIcon, Button, Loader, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ProgressPanel } from '../../components/progress-panel.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { countBatch, isRunning, type Batch, type BatchFile } from './batch.ts';
import { STATUS_LOOK } from './status-tone.ts';
import { useImportWords, type ImportWords } from './words.ts';
import classes from './batch-panel.module.css';

type BatchPanelProps = { readonly batch: Batch; readonly onStop: () => void; readonly onDismiss: () => void; readonly onContinue: () => void };

/** The import under way or just ended, file by file. */
export function BatchPanel({ batch, onStop, onDismiss, onContinue }: BatchPanelProps): ReactNode {
  const words = useImportWords();
  const counts = countBatch(batch);
  const running = isRunning(batch);
  const current = batch.files.find((file) => file.state === 'reading')?.name;
  const rest = batch.files.filter((file) => file.state === 'not-taken').length;
  const firstReview = batch.files.find((file) => file.result?.status === 'needs-review')?.result?.id ?? null;
  return (
    <section className={classes.panel} aria-label={words.batch.label}>
      {running ? (
        <ProgressPanel
          title={batch.state === 'cancelling' ? words.batch.cancelling : words.batch.running}
          done={counts.done}
          all={counts.all}
          {...(current === undefined ? {} : { current })}
          {...(batch.state === 'running' ? { onStop } : {})}
        />
      ) : (
        <div className={classes.end}>
          <Text fw={600} role="status">{endText(batch, words)}</Text>
          <Tally batch={batch} />
          <div className={classes.endActions}>
            {rest > 0 && <Button variant="default" onClick={onContinue}>{words.batch.rest(rest)}</Button>}
            {firstReview !== null && (
              <Button variant="default" renderRoot={(props) => <Link {...props} to="/imports/$importId" params={{ importId: firstReview }} />}>
                {words.batch.reviewFirst}
              </Button>
            )}
            <ActionIcon onClick={onDismiss} aria-label={words.batch.dismiss} title={words.batch.dismiss}>
              <IconX size={16} />
            </ActionIcon>
          </div>
        </div>
      )}
      {(running || rest > 0) && <FileList files={batch.files} follow={running} label={words.batch.fileList} words={words} />}
      {batch.passedOver.length > 0 && (
        <Text size="sm" c="dimmed" title={batch.passedOver.join('\n')}>
          {words.take.passedOver(batch.passedOver.length)}: {batch.passedOver.slice(0, 4).join(', ')}
          {batch.passedOver.length > 4 ? '…' : ''}
        </Text>
      )}
    </section>
  );
}

function endText(batch: Batch, words: ImportWords): string {
  const { done, all } = countBatch(batch);
  if (batch.state === 'cancelled') return words.batch.cancelled(done, all);
  return batch.state === 'failed' ? words.batch.failed(done, all) : words.batch.finished(all);
}

function Tally({ batch }: { readonly batch: Batch }): ReactNode {
  const words = useImportWords();
  const { imported, review, duplicate, rejected } = countBatch(batch);
  const parts = [['imported', imported], ['needs-review', review], ['duplicate', duplicate], ['rejected', rejected]] as const;
  return (
    <span className={classes.tally}>
      {parts.filter(([, count]) => count > 0).map(([status, count]) => (
        <StatusBadge key={status} tone={STATUS_LOOK[status].tone} icon={STATUS_LOOK[status].icon}>
          {count} {words.status[status].toLocaleLowerCase('vi')}
        </StatusBadge>
      ))}
    </span>
  );
}

function FileList({ files, follow, label, words }: { readonly files: readonly BatchFile[]; readonly follow: boolean; readonly label: string; readonly words: ImportWords }): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const at = files.findIndex((file) => file.state === 'reading');
  useEffect(() => {
    if (follow) list.current?.children[Math.max(0, at)]?.scrollIntoView({ block: 'nearest' });
  }, [at, follow]);
  return (
    <ul className={classes.files} ref={list} tabIndex={0} aria-label={label}>
      {files.map((file, index) => (
        <FileLine key={index} file={file} words={words} />
      ))}
    </ul>
  );
}

/** Drawn again only when something became of this very file. */
const FileLine = memo(function FileLine({ file, words }: { readonly file: BatchFile; readonly words: ImportWords }): ReactNode {
  return (
    <li className={classes.file} data-state={file.state}>
      <span className={classes.name}>{file.name}</span>
      <FileState file={file} words={words} />
    </li>
  );
});

function FileState({ file, words }: { readonly file: BatchFile; readonly words: ImportWords }): ReactNode {
  if (file.result !== null) {
    const look = STATUS_LOOK[file.result.status];
    return <StatusBadge tone={look.tone} icon={look.icon}>{words.status[file.result.status]}</StatusBadge>;
  }
  if (file.state === 'reading') return <span className={classes.reading}><Loader size={12} aria-hidden /> {words.batch.reading}</span>;
  return <span className={classes.waiting}>{file.state === 'waiting' ? words.batch.waiting : words.batch.notTaken}</span>;
}
