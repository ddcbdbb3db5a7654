import type { ReactNode } from 'react';
import { Modal, ScrollArea, Table, Text } from '@mantine/core';
import type { CatalogueProblem } from '../../../electron/contract/catalogue.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { useCatalogueWords } from './words.ts';

/** Every fault of a file at its place; nothing of the file was taken. */
export function LoadProblems({ problems, onClose }: { readonly problems: readonly CatalogueProblem[]; readonly onClose: () => void }): ReactNode {
  const words = useCatalogueWords();
  const shared = useWords();
  const language = useLanguage();
  return (
    <Modal opened onClose={onClose} title={words.problemsTitle} size="lg" closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <Text size="sm" c="dimmed" mb="xs">{words.problemsText}</Text>
      <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0 }}>
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={220}>{words.place}</Table.Th>
              <Table.Th>{words.problem}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map((problem) => (
              <Table.Tr key={`${problem.path} ${problem.code}`}>
                <Table.Td><code>{problem.path}</code></Table.Td>
                <Table.Td>{messageOf(problem.code, problem.params, language)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Modal>
  );
}
