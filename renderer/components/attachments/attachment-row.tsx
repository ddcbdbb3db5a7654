import { useState, type ReactNode } from 'react';
import { ActionIcon, Button, Menu, Modal, Textarea, TextInput } from '@mantine/core';
import { IconDots, IconDownload, IconExternalLink, IconEye, IconPencil, IconRestore, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Attachment } from '../../../electron/contract/attachments.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { formatDate } from '../../i18n/format.ts';
import { saveFile } from '../save-file.ts';
import { useToasts } from '../toasts.tsx';
import { FileIcon } from './file-icon.tsx';
import { fileSize } from './file-size.ts';
import { useOpening } from './use-opening.tsx';
import { useAttachmentWords } from './words.ts';
import classes from './attachments.module.css';

type AttachmentRowProps = { readonly file: Attachment; readonly isOpen: boolean; readonly onShow: () => void };

/** One file: what it is, what search knows of it, where else it lies, and what can be done with it. */
export function AttachmentRow({ file, isOpen, onShow }: AttachmentRowProps): ReactNode {
  const words = useAttachmentWords();
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [isEditing, setIsEditing] = useState(false);
  const changed = (): void => { for (const queryKey of [api.attachments.key(), api.documents.key(), api.log.key(), api.search.key()]) void queries.invalidateQueries({ queryKey }); };
  const restore = useMutation(api.attachments.restore.mutationOptions({ onSuccess: changed, onError: toasts.failed }));
  const remove = useMutation(api.attachments.remove.mutationOptions({
    onSuccess: () => { changed(); toasts.undoable(words.removed(file.name), () => { restore.mutate({ id: file.id }); }); },
    onError: toasts.failed,
  }));
  const { open, question } = useOpening(file);
  const save = (): void => { client.attachments.file({ id: file.id }).then(saveFile, toasts.failed); };
  const facts = [fileSize(file.size), ...(file.text.pages === null ? [] : [words.pages(file.text.pages)]), formatDate(file.addedAt), file.addedBy].join(' · ');
  const remarks = [textRemark(file, words), ...(file.sameAs.length === 0 ? [] : [words.sameAs(file.sameAs.map((place) => words.place(place.number, place.title)).join('; '))]), file.note].filter((remark) => remark !== '');
  return (
    <li className={classes.row}>
      <FileIcon mediaType={file.mediaType} />
      <div className={classes.what}>
        <button type="button" className={classes.name} onClick={open} title={words.openNamed(file.name)}>{file.name}</button>
        <span className={classes.facts}>{facts}</span>
        {remarks.map((remark) => <span key={remark} className={classes.facts}>{remark}</span>)}
      </div>
      <ActionIcon onClick={onShow} aria-label={`${words.look}: ${file.name}`} title={words.look}><IconEye size={17} aria-hidden /></ActionIcon>
      <ActionIcon onClick={save} aria-label={`${words.save}: ${file.name}`} title={words.save}><IconDownload size={17} aria-hidden /></ActionIcon>
      {isOpen && file.removedAt !== null && <ActionIcon onClick={() => { restore.mutate({ id: file.id }); }} aria-label={`${words.restore}: ${file.name}`} title={words.restore}><IconRestore size={17} aria-hidden /></ActionIcon>}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target><ActionIcon aria-label={words.more(file.name)}><IconDots size={17} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconExternalLink size={15} aria-hidden />} onClick={open}>{words.open}</Menu.Item>
          <Menu.Item leftSection={<IconEye size={15} aria-hidden />} onClick={onShow}>{words.look}</Menu.Item>
          <Menu.Item leftSection={<IconDownload size={15} aria-hidden />} onClick={save}>{words.save}</Menu.Item>
          {isOpen && file.removedAt === null && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => { setIsEditing(true); }}>{words.rename}</Menu.Item>
              <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={() => { remove.mutate({ id: file.id }); }}>{words.remove}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {question}
      {isEditing && <EditDialog file={file} onClose={() => { setIsEditing(false); }} onChanged={changed} />}
    </li>
  );
}

function textRemark(file: Attachment, words: ReturnType<typeof useAttachmentWords>): string {
  const { state, code } = file.text;
  if (state === 'extracted') return code === 'text-cut' ? words.cut : '';
  if (state === 'not-supported' && file.mediaType === 'application/msword') return words.oldWord;
  const because: Readonly<Record<string, string>> = words.failedBecause;
  return state === 'failed' && code !== null && because[code] !== undefined ? `${words.states.failed} (${because[code]})` : words.states[state];
}

function EditDialog({ file, onClose, onChanged }: { readonly file: Attachment; readonly onClose: () => void; readonly onChanged: () => void }): ReactNode {
  const words = useAttachmentWords();
  const api = useApi();
  const toasts = useToasts();
  const [name, setName] = useState(file.name);
  const [note, setNote] = useState(file.note);
  const update = useMutation(api.attachments.update.mutationOptions({ onSuccess: () => { onChanged(); onClose(); }, onError: toasts.failed }));
  return (
    <Modal opened onClose={onClose} title={words.edit.title}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({ id: file.id, ...(name === file.name ? {} : { name }), ...(note === file.note ? {} : { note }) });
        }}
      >
        <TextInput label={words.edit.name} value={name} maxLength={255} required data-autofocus onChange={(event) => { setName(event.currentTarget.value); }} />
        <Textarea label={words.edit.note} value={note} maxLength={2_000} autosize minRows={2} maxRows={6} onChange={(event) => { setNote(event.currentTarget.value); }} />
        <div className={classes.end}><Button type="submit" loading={update.isPending} disabled={name.trim() === ''}>{words.edit.save}</Button></div>
      </form>
    </Modal>
  );
}
