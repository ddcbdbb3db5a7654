import { describe, expect, it } from 'vitest';
import type { DocumentState } from '../../../electron/contract/documents.ts';
import type { DocumentOrigin } from '../../../electron/core/document/record.ts';
import { documentCommands } from '../../../renderer/features/documents/document-commands.ts';
import { sourceTarget, type PaperSource } from '../../../renderer/features/documents/paper-source.ts';
import { vi } from '../../../renderer/features/documents/words.vi.ts';

const nothing = (): void => undefined;

/** The commands of an issued document that comes from another record. */
function commandsOf(origin: DocumentOrigin | null, onSource: (source: PaperSource) => void = nothing) {
  const document = { direction: 'outgoing', status: 'issued', origin, secrecy: null, withdrawnOn: null, closing: null };
  const acts = { ask: nothing, register: nothing, remove: nothing, reopen: nothing };
  return documentCommands({
    state: { document } as unknown as DocumentState, words: vi, acts: acts as unknown as Parameters<typeof documentCommands>[0]['acts'], isEditing: false,
    onNewVersion: nothing, onSaveVersion: nothing, onLeaveVersion: nothing, onAnswer: nothing, onRemoved: nothing, onSource,
  });
}

describe('an entry of the register that stands for another record', () => {
  it.each<readonly [PaperSource['kind'], string, string]>([
    ['report', 'Mở báo cáo', '/reports/$reportId'],
    ['meeting', 'Mở cuộc họp', '/meetings/$meetingId'],
    ['plan', 'Mở kế hoạch', '/plans/$planId'],
  ])('of kind %s opens it', (kind, name, to) => {
    const opened: PaperSource[] = [];
    const command = commandsOf({ kind, id: 'r', part: 'x' }, (source) => opened.push(source)).find((each) => each.name === name);
    command?.run();
    expect(opened).toEqual([{ kind, id: 'r' }]);
    expect(opened.map(sourceTarget)).toMatchObject([{ to }]);
  });

  it('opens nothing where the paper was written in the register itself', () => {
    expect(commandsOf(null).map((each) => each.id)).not.toContain('document.open-source');
  });
});
