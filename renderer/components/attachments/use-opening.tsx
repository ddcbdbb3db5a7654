import { useState, type ReactNode } from 'react';
import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { OpenedAttachment } from '../../../electron/contract/attachments.ts';
import { useApi } from '../../app/client.tsx';
import { saveFile } from '../save-file.ts';
import { useToasts } from '../toasts.tsx';
import { useAttachmentWords } from './words.ts';
import classes from './attachments.module.css';

export type UseOpening = {
  readonly open: () => void;
  /** What has to be answered first, shown while it is asked. */
  readonly question: ReactNode;
};

/** Opens a file outside the window as the host can, and says in words what became of it. */
export function useOpening(file: { readonly id: string; readonly name: string }): UseOpening {
  const words = useAttachmentWords();
  const api = useApi();
  const toasts = useToasts();
  const [asked, setAsked] = useState<Extract<OpenedAttachment, { kind: 'ask' }> | null>(null);
  const opening = useMutation(api.attachments.open.mutationOptions({
    onSuccess: (opened) => {
      switch (opened.kind) {
        case 'program': toasts.done(words.opening.program(file.name)); break;
        case 'tab': showTab(opened.address); break;
        case 'save':
          saveFile(opened.file);
          toasts.done(words.opening.saved(file.name));
          break;
        case 'ask': setAsked(opened);
      }
    },
    onError: toasts.failed,
  }));
  const close = (): void => { setAsked(null); };
  return {
    open: () => { if (!opening.isPending) opening.mutate({ id: file.id }); },
    question: asked === null ? null : (
      <Modal opened onClose={close} title={words.opening.ask(file.name)}>
        <p className={classes.question}>{words.opening.because[asked.because]}</p>
        <div className={classes.end}>
          <Button variant="default" data-autofocus onClick={close}>{words.opening.no}</Button>
          <Button color="red" onClick={() => { close(); opening.mutate({ id: file.id, sure: true }); }}>{words.opening.yes}</Button>
        </div>
      </Modal>
    ),
  };
}

/** A tab that knows nothing of this window. */
function showTab(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
}
