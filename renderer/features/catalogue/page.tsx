import { useRef, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconBook2, IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { CatalogueProblem } from '../../../electron/contract/catalogue.ts';
import { serialiseCatalogue } from '../../../electron/core/catalogue/serialise.ts';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { useApi } from '../../app/client.tsx';
import { useCommands, type Command } from '../../app/commands.tsx';
import { CommandBar } from '../../components/command-bar.tsx';
import { EmptyScreen } from '../../components/empty-screen.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useToasts } from '../../components/toasts.tsx';
import { AssignmentsSection } from '../organisation/assignments-section.tsx';
import { BodiesSection } from '../organisation/bodies-section.tsx';
import { ChannelsSection } from '../organisation/channels-section.tsx';
import { CommitteeSection } from './committee-section.tsx';
import { EventsSection } from './events-section.tsx';
import { FormsSection } from './forms-section.tsx';
import { IndicatorsSection } from './indicators-section.tsx';
import { LoadProblems } from './load-problems.tsx';
import { MembersSection } from './members-section.tsx';
import { PeriodsSection } from './periods-section.tsx';
import { UnitsSection } from './units-section.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

const SECTIONS = {
  committee: CommitteeSection,
  members: MembersSection,
  bodies: BodiesSection,
  assignments: AssignmentsSection,
  channels: ChannelsSection,
  units: UnitsSection,
  events: EventsSection,
  indicators: IndicatorsSection,
  forms: FormsSection,
  periods: PeriodsSection,
} as const satisfies Readonly<Record<string, (props: { readonly catalogue: Catalogue }) => ReactNode>>;

type SectionName = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as readonly SectionName[];

/** The committee's catalogue: who it is, which units report which indicators on which forms, and when. */
export function CataloguePage(): ReactNode {
  const words = useCatalogueWords();
  const api = useApi();
  const toasts = useToasts();
  const queries = useQueryClient();
  const { section } = useParams({ strict: false });
  const current = NAMES.find((name) => name === section) ?? 'committee';
  const { query, catalogue } = useCatalogue();
  const chooser = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly CatalogueProblem[]>([]);

  const load = useMutation(
    api.catalogue.load.mutationOptions({
      onSuccess: (outcome) => {
        if (!outcome.ok) {
          setProblems(outcome.problems);
          return;
        }
        void queries.invalidateQueries();
        const { added, changed } = outcome.change;
        toasts.done(added + changed === 0 ? words.loadedSame : words.loaded(added, changed));
      },
      onError: toasts.failed,
    }),
  );
  const loadFile = async (file: File): Promise<void> => {
    const text = await file.text();
    let document: unknown;
    try {
      document = JSON.parse(text);
    } catch {
      toasts.failed(new Error(words.notJson));
      return;
    }
    load.mutate({ catalogue: document });
  };

  const commands: readonly Command[] = [
    { id: 'catalogue.load', name: words.load, hint: words.loadHint, icon: IconFileImport, enabled: !load.isPending, run: () => chooser.current?.click() },
    {
      id: 'catalogue.export', name: words.exportFile, icon: IconFileExport, enabled: catalogue !== null,
      run: () => { if (catalogue !== null) saveFile(new File([serialiseCatalogue(catalogue)], 'danh-muc.json', { type: 'application/json' })); },
    },
  ];
  useCommands(words.title, commands);

  const Section = SECTIONS[current];
  return (
    <Page title={words.title} fill actions={<CommandBar commands={commands} />}>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.load}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void loadFile(file);
        }}
      />
      <QueryState query={query}>
        {(state) =>
          state.catalogue === null ? (
            <EmptyScreen icon={IconBook2} title={words.empty.title} text={words.empty.text}>
              <Button component={Link} to="/guide">{words.empty.toGuide}</Button>
            </EmptyScreen>
          ) : (
            <>
              <nav className={classes.sections} aria-label={words.sections.label}>
                {NAMES.map((name) => (
                  <Link key={name} to="/catalogue/$section" params={{ section: name }} className={classes.sectionLink} aria-current={name === current ? 'page' : undefined}>
                    {words.sections[name]}
                  </Link>
                ))}
              </nav>
              <Section key={current} catalogue={state.catalogue} />
            </>
          )
        }
      </QueryState>
      {problems.length > 0 && <LoadProblems problems={problems} onClose={() => { setProblems([]); }} />}
    </Page>
  );
}
