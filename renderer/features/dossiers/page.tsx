import { useState, type ReactNode } from 'react';
import { Button, Select, Tabs } from '@mantine/core';
import { IconArrowBackUp, IconCopy, IconFileSpreadsheet, IconFileText, IconFolderPlus, IconFolders, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { DossierFields } from '../../../electron/core/dossier/types.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { useCommands, type Command } from '../../app/commands.tsx';
import { useToday } from '../../app/today.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { saveFile } from '../../components/save-file.ts';
import { SidePanel } from '../../components/side-panel.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { DossierPanel } from './dossier-panel.tsx';
import { DueLists } from './due-lists.tsx';
import { FilePlanTable } from './file-plan-table.tsx';
import { emptyFields, NewDossier } from './new-dossier.tsx';
import { useDossierWords } from './words.ts';
import classes from './dossiers.module.css';

const NEW = 'new';

/** The file plan of a year with its dossiers, what lies in them, and what is due. */
export function DossiersPage(): ReactNode {
  const words = useDossierWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const asked = useSearch({ from: '/dossiers' });
  const thisYear = Number(useToday().slice(0, 4));
  const [chosenYear, setYear] = useState<number | null>(null);
  const [tab, setTab] = useState<string | null>('plan');
  const [removed, setRemoved] = useState(false);
  /** A new dossier as far as it is typed. */
  const [begun, setBegun] = useState<DossierFields | null>(null);
  const opened = asked.dossier ?? null;
  const held = useQuery({ ...api.dossiers.get.queryOptions({ input: { id: opened ?? '' } }), enabled: opened !== null && opened !== NEW }).data;
  // A dossier that was opened from elsewhere brings the plan of its year along.
  const year = chosenYear ?? held?.dossier.year ?? thisYear;
  const plan = useQuery(api.dossiers.plan.queryOptions({ input: { year, removed } }));
  const due = useQuery(api.dossiers.due.queryOptions());
  const open = (id: string | null): void => { void navigate({ to: '/dossiers', search: id === null ? {} : { dossier: id } }); };
  const headings = plan.data?.dossiers ?? [];
  const count = headings.length;

  const save = useMutation({ mutationFn: (make: () => Promise<File>) => make(), onSuccess: saveFile, onError: toasts.failed });
  const copy = useMutation({
    mutationFn: () => client.dossiers.copyPlan({ from: year, to: year + 1 }),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: api.dossiers.key() });
      setYear(made.year);
      toasts.done(words.copied(made.dossiers.length, made.year));
    },
    onError: toasts.failed,
  });
  const arrange = useMutation({
    mutationFn: (ids: readonly string[]) => client.dossiers.arrangePlan({ year, ids }),
    onSuccess: (made) => { queries.setQueryData(api.dossiers.plan.queryKey({ input: { year, removed: false } }), made); },
    onError: (thrown) => {
      void queries.invalidateQueries({ queryKey: api.dossiers.plan.key() });
      toasts.failed(thrown);
    },
  });
  const dueCount = (due.data?.handOver.total ?? 0) + (due.data?.runOut.total ?? 0) + (due.data?.unclear.total ?? 0);
  const isPlan = tab === 'plan' && !removed;
  const commands: readonly Command[] = [
    { id: 'dossiers.export-plan', name: words.exportPlan.xlsx, icon: IconFileSpreadsheet, inMenu: true, enabled: count > 0, run: () => { save.mutate(() => client.dossiers.exportPlan({ year, format: 'xlsx' })); } },
    { id: 'dossiers.print-plan', name: words.exportPlan.docx, icon: IconFileText, inMenu: true, enabled: count > 0, run: () => { save.mutate(() => client.dossiers.exportPlan({ year, format: 'docx' })); } },
    { id: 'dossiers.export-transfer', name: words.exportTransfer.xlsx, icon: IconFileSpreadsheet, inMenu: true, enabled: count > 0, run: () => { save.mutate(() => client.dossiers.exportTransfer({ year, format: 'xlsx' })); } },
    { id: 'dossiers.print-transfer', name: words.exportTransfer.docx, icon: IconFileText, inMenu: true, enabled: count > 0, run: () => { save.mutate(() => client.dossiers.exportTransfer({ year, format: 'docx' })); } },
    { id: 'dossiers.export-due', name: words.exportDue.xlsx, icon: IconFileSpreadsheet, inMenu: true, enabled: dueCount > 0, run: () => { save.mutate(() => client.dossiers.exportDue({ format: 'xlsx' })); } },
    { id: 'dossiers.print-due', name: words.exportDue.docx, icon: IconFileText, inMenu: true, enabled: dueCount > 0, run: () => { save.mutate(() => client.dossiers.exportDue({ format: 'docx' })); } },
    { id: 'dossiers.bin', name: removed ? words.leaveBin : words.bin, icon: removed ? IconArrowBackUp : IconTrash, inMenu: !removed, run: () => { setRemoved(!removed); setTab('plan'); open(null); } },
    { id: 'dossiers.copy', name: words.copy(year + 1), hint: words.copyHint, icon: IconCopy, enabled: isPlan && count > 0, run: () => { copy.mutate(); } },
    { id: 'dossiers.add', name: words.add, hint: words.addHint, icon: IconFolderPlus, shortcut: 'mod+B', primary: true, run: () => { setRemoved(false); setTab('plan'); open(NEW); } },
  ];
  useCommands(words.title, commands);
  const years = [...new Set([...(plan.data?.years ?? []), thisYear, thisYear + 1, year])].sort((left, right) => right - left);

  return (
    <Page
      title={words.title}
      fill
      aside={<Select aria-label={words.year} size="xs" w={110} allowDeselect={false} data={years.map(String)} value={String(year)} onChange={(chosen) => { setYear(Number(chosen)); open(null); }} />}
      actions={<CommandBar commands={commands} />}
    >
      <div className={classes.panes}>
        <Tabs value={tab} onChange={setTab} className={classes.main} keepMounted={false}>
          <Tabs.List mb="xs">
            <Tabs.Tab value="plan">{removed ? words.bin : words.tabs.plan}</Tabs.Tab>
            <Tabs.Tab value="due">{words.tabs.due(dueCount)}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="plan" className={classes.fill}>
            <QueryState query={plan}>
              {({ dossiers }) =>
                dossiers.length > 0 ? <FilePlanTable dossiers={dossiers} selected={opened} onOpen={open} {...(removed ? {} : { onArrange: (ids: readonly string[]) => { arrange.mutate(ids); } })} /> : (
                  <EmptyScreen icon={IconFolders} title={removed ? words.binEmpty : words.empty} text={removed ? '' : words.emptyText}>
                    {!removed && <Button leftSection={<IconFolderPlus size={16} aria-hidden />} onClick={() => { open(NEW); }}>{words.add}</Button>}
                  </EmptyScreen>
                )
              }
            </QueryState>
          </Tabs.Panel>
          <Tabs.Panel value="due" className={classes.fill}>
            <QueryState query={due}>{(lists) => <DueLists lists={lists} onOpen={open} />}</QueryState>
          </Tabs.Panel>
        </Tabs>
        {opened !== null && (opened === NEW || held !== undefined) && (
          <SidePanel title={opened === NEW ? words.panel.new : (held?.dossier.title ?? '')} width={430} onClose={() => { open(null); }}>
            {opened === NEW ? (
              <NewDossier fields={{ ...(begun ?? emptyFields(year)), year }} headings={headings} onChange={setBegun} onMade={(id) => { setBegun(null); open(id); }} />
            ) : (
              held !== undefined && <DossierPanel key={opened} state={held} headings={headings} onRemoved={() => { open(null); }} />
            )}
          </SidePanel>
        )}
      </div>
    </Page>
  );
}
