import { useMemo, useRef, type ReactNode } from 'react';
import { IconFileImport, IconFiles, IconFolderOpen, IconListCheck, IconPlayerSkipForward } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useApi, useClient } from '../../app/client.tsx';
import { useCommands } from '../../app/commands.tsx';
import { useFormPeriod } from '../../app/form-period.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { FormPeriodPicker } from '../../components/form-period-picker.tsx';
import { Page } from '../../components/page.tsx';
import { periodLabel } from '../../components/period-label.ts';
import { QueryState } from '../../components/query-state.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/shell-words.ts';
import { BatchPanel } from './batch-panel.tsx';
import { countBatch, isRunning } from './batch.ts';
import { cancelBatch, dismissBatch, filesNotTaken, runBatch, useBatch } from './batch-runner.ts';
import { DropArea, DropStrip } from './drop-area.tsx';
import { FileBoard } from './file-board.tsx';
import { fromPicker, MOST_FILES, type Gathered } from './gather-files.ts';
import { arrangeFiles, nextWaiting } from './status-board.ts';
import { useImportWords } from './words.ts';

/** Takes in the units' files and shows what became of each. */
export function ImportsPage(): ReactNode {
  const words = useImportWords();
  const shared = useWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toasts = useToasts();
  const { form, input, isLoading } = useFormPeriod();
  const batch = useBatch();
  const filesInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const list = useQuery(api.imports.list.queryOptions({ input, enabled: form !== null }));
  const period = useQuery(api.periods.get.queryOptions({ input, enabled: form !== null }));
  const closed = period.data?.state === 'closed';
  const label = periodLabel(input.period, shared.period);
  const canTake = form !== null && !closed && !(batch !== null && isRunning(batch));
  const waiting = useMemo(() => nextWaiting(arrangeFiles(list.data ?? [], { status: 'all', text: '' }, { column: 'at', descending: true }, () => '', (text) => text), null), [list.data]);

  const refresh = (): void => {
    for (const queryKey of [api.imports.key(), api.figures.key(), api.board.key(), api.periods.key(), api.reports.key(), api.plans.key(), api.log.key()]) void queries.invalidateQueries({ queryKey });
  };
  const take = (gathered: Gathered): void => {
    if (!canTake) toasts.done(closed ? words.take.closed(label) : words.take.busy);
    else if (gathered.files.length === 0) toasts.done(words.take.nothing);
    else if (gathered.files.length > MOST_FILES) toasts.done(words.take.tooMany(gathered.files.length, MOST_FILES));
    else
      void runBatch(client, { ...input, ...gathered }, {
        onFileDone: () => void queries.invalidateQueries({ queryKey: api.imports.list.key() }),
        onFailure: toasts.failed,
        onEnd: (ended) => {
          refresh();
          const counts = countBatch(ended);
          if (ended.state === 'finished') toasts.done(words.batch.doneToast(counts.imported, counts.review, counts.all - counts.imported - counts.review));
        },
      });
  };

  const commands = useCommands(words.title, [
    { id: 'imports.files', name: words.take.files, hint: words.take.filesHint, icon: IconFiles, shortcut: 'mod+O', primary: true, enabled: canTake, run: () => filesInput.current?.click() },
    { id: 'imports.folder', name: words.take.folder, hint: words.take.folderHint, icon: IconFolderOpen, shortcut: 'mod+shift+O', enabled: canTake, run: () => folderInput.current?.click() },
    {
      id: 'imports.next', name: words.board.next, icon: IconPlayerSkipForward, shortcut: 'mod+J', enabled: waiting !== null,
      run: () => {
        if (waiting?.id != null) void navigate({ to: '/imports/$importId', params: { importId: waiting.id } });
      },
    },
  ]);

  if (!isLoading && form === null) {
    return (
      <Page title={words.title}>
        <EmptyScreen icon={IconListCheck} title={words.take.noForm} text={words.take.noFormText}>
          <Button renderRoot={(props) => <Link {...props} to="/guide" />}>{words.take.toGuide}</Button>
        </EmptyScreen>
      </Page>
    );
  }
  return (
    <Page title={words.title} aside={<FormPeriodPicker />} actions={<CommandBar commands={commands} />} fill>
      <PickerInput inputRef={filesInput} label={words.take.files} folder={false} onPick={take} />
      <PickerInput inputRef={folderInput} label={words.take.folder} folder onPick={take} />
      <DropArea enabled={canTake} hint={words.take.dropNow(label)} onDrop={take}>
        {batch !== null && (
          <BatchPanel
            batch={batch}
            onStop={cancelBatch}
            onDismiss={dismissBatch}
            onContinue={() => void filesNotTaken(client).then((files) => { take({ files, passedOver: [] }); })}
          />
        )}
        <QueryState query={list}>
          {(files) =>
            files.length === 0 && !(batch !== null && isRunning(batch)) ? (
              <DropStrip large note={closed ? words.take.closed(label) : null}>
                <EmptyScreen icon={IconFileImport} title={words.take.dropTitle} text={words.take.dropText}>
                  <CommandBar commands={commands.slice(0, 2)} />
                </EmptyScreen>
              </DropStrip>
            ) : (
              <>
                {(closed || !(batch !== null && isRunning(batch))) && <DropStrip note={closed ? words.take.closed(label) : null}>{words.take.dropStrip}</DropStrip>}
                <FileBoard files={files} />
              </>
            )
          }
        </QueryState>
      </DropArea>
    </Page>
  );
}

type PickerInputProps = { readonly inputRef: React.RefObject<HTMLInputElement | null>; readonly label: string; readonly folder: boolean; readonly onPick: (gathered: Gathered) => void };

/** The browser's own picker; its button is the toolbar's. */
function PickerInput({ inputRef, label, folder, onPick }: PickerInputProps): ReactNode {
  return (
    <input
      ref={inputRef}
      type="file"
      multiple
      hidden
      aria-label={label}
      {...(folder ? { webkitdirectory: '' } : { accept: '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.htm,.html' })}
      onChange={(event) => {
        const picked = fromPicker(event.currentTarget.files ?? [], folder);
        // The same files can be picked again.
        event.currentTarget.value = '';
        if (picked.files.length > 0 || picked.passedOver.length > 0) onPick(picked);
      }}
    />
  );
}
