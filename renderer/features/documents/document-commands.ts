import { IconArrowBackUp, IconCircleCheck, IconDeviceFloppy, IconExternalLink, IconEyeOff, IconFilePencil, IconInbox, IconLock, IconMailForward, IconRotate, IconTrash, IconX } from '@tabler/icons-react';
import type { DocumentState } from '../../../electron/contract/documents.ts';
import type { Command } from '../../app/commands.tsx';
import { sourceOf, type PaperSource } from './paper-source.ts';
import type { DocumentActs } from './use-document-acts.ts';
import type { DocumentWords } from './words.ts';

type CommandsInput = {
  readonly state: DocumentState;
  readonly words: DocumentWords;
  readonly acts: DocumentActs;
  /** A new version of an issued document is being written. */
  readonly isEditing: boolean;
  readonly onNewVersion: () => void;
  readonly onSaveVersion: () => void;
  readonly onLeaveVersion: () => void;
  readonly onAnswer: () => void;
  readonly onRemoved: () => void;
  /** Opens the record that the paper comes from. */
  readonly onSource: (source: PaperSource) => void;
};

/** What can be done with a document as it stands. */
export function documentCommands({ state, words, acts, isEditing, onNewVersion, onSaveVersion, onLeaveVersion, onAnswer, onRemoved, onSource }: CommandsInput): readonly Command[] {
  const { document } = state;
  const { desk } = words;
  if (isEditing)
    return [
      { id: 'document.leave-version', name: desk.leaveVersion, icon: IconX, run: onLeaveVersion },
      { id: 'document.save-version', name: desk.versionSave, icon: IconDeviceFloppy, primary: true, run: onSaveVersion },
    ];
  const isIncoming = document.direction === 'incoming';
  const classify: readonly Command[] =
    document.origin === null && document.secrecy !== 'tuyet-mat' ? [{ id: 'document.classify', name: desk.classify, icon: IconEyeOff, inMenu: true, run: () => { acts.ask('classify'); } }] : [];
  const source = sourceOf(document.origin);
  const open: readonly Command[] = source === null ? [] : [{ id: 'document.open-source', name: words.text.openSource[source.kind], icon: IconExternalLink, run: () => { onSource(source); } }];
  if (document.status === 'draft')
    return [
      ...open,
      isIncoming
        ? { id: 'document.register', name: desk.register, hint: desk.registerHint, icon: IconInbox, primary: true, run: acts.register }
        : { id: 'document.issue', name: desk.issue, hint: desk.issueHint, icon: IconLock, primary: true, run: () => { acts.ask('issue'); } },
      { id: 'document.remove', name: desk.remove, icon: IconTrash, inMenu: true, run: () => { acts.remove(onRemoved); } },
      ...classify,
    ];
  const isWithdrawn = document.withdrawnOn !== null;
  return [
    ...open,
    ...(isIncoming
      ? [
          { id: 'document.answer', name: desk.answer, hint: desk.answerHint, icon: IconMailForward, primary: document.closing === null, run: onAnswer },
          document.closing === null
            ? { id: 'document.close', name: desk.close, icon: IconCircleCheck, run: () => { acts.ask('close'); } }
            : { id: 'document.reopen', name: desk.reopen, icon: IconRotate, inMenu: true, enabled: document.closing.by === 'person', run: acts.reopen },
        ]
      : []),
    { id: 'document.new-version', name: desk.newVersion, hint: desk.versionText, icon: IconFilePencil, inMenu: isIncoming, enabled: !isWithdrawn, run: onNewVersion },
    isWithdrawn
      ? { id: 'document.reinstate', name: desk.reinstate, icon: IconArrowBackUp, inMenu: true, run: () => { acts.ask('reinstate'); } }
      : { id: 'document.withdraw', name: desk.withdraw, icon: IconArrowBackUp, inMenu: true, run: () => { acts.ask('withdraw'); } },
    ...classify,
  ];
}
