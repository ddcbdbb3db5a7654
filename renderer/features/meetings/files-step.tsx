import type { ReactNode } from 'react';
import { AttachmentPanel } from '../../components/attachments/attachment-panel.tsx';
import { useEditing } from './editing.ts';

/** What came with the meeting or was handed out at it, kept as received; final minutes may still be given more. */
export function FilesStep(): ReactNode {
  const { state } = useEditing();
  return <AttachmentPanel owner={{ kind: 'meeting', id: state.id }} isOpen={state.removedAt === null} />;
}
