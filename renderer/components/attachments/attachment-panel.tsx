import { useRef, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { MOST_ATTACHMENT_BYTES } from '../../../electron/core/attachment/limits.ts';
import { useApi } from '../../app/client.tsx';
import type { SharedSearch } from '../../app/search.ts';
import { ProgressPanel } from '../progress-panel.tsx';
import { QueryState } from '../query-state.tsx';
import { AttachmentDrawer } from './attachment-drawer.tsx';
import { AttachmentRow } from './attachment-row.tsx';
import { FileDrop } from './file-drop.tsx';
import { fileSize } from './file-size.ts';
import type { AttachmentOwner } from './owner.ts';
import { GivenUp, Remarks } from './remarks.tsx';
import { useAdding } from './use-adding.ts';
import { useAttachmentWords } from './words.ts';
import classes from './attachments.module.css';

type AttachmentPanelProps = {
  readonly owner: AttachmentOwner;
  /** False where nothing may be added or taken away: a record with a secrecy mark, one in the bin. */
  readonly isOpen?: boolean;
};

function withFile(search: SharedSearch, id: string | undefined): SharedSearch {
  const { file: _before, ...rest } = search;
  return id === undefined ? rest : { ...rest, file: id };
}

/** How often a list is asked for again while a text is still being read. */
const LOOK_AGAIN_MS = 1_500;

/** The files of a record: dropped, looked at, saved, put into the bin. The address may name one to open (`?file=…`). */
export function AttachmentPanel({ owner, isOpen = true }: AttachmentPanelProps): ReactNode {
  const words = useAttachmentWords();
  const api = useApi();
  const navigate = useNavigate();
  const { file: opened } = useSearch({ strict: false });
  const [inBin, setInBin] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const { adding, remarks, add, stop, forgetRemarks } = useAdding(owner);
  const query = useQuery({
    ...api.attachments.list.queryOptions({ input: { owner, removed: inBin } }),
    refetchInterval: ({ state }) => (state.data?.attachments.some((file) => file.text.state === 'pending') === true ? LOOK_AGAIN_MS : false),
  });
  const removed = useQuery(api.attachments.list.queryOptions({ input: { owner, removed: true } })).data?.attachments.length ?? 0;
  const show = (id: string | undefined): void => { void navigate({ to: '.', search: (before: SharedSearch) => withFile(before, id), replace: true }); };
  const shown = query.data?.attachments.find((file) => file.id === opened);

  return (
    <section className={classes.panel} aria-label={words.title}>
      <div className={classes.tools}>
        {isOpen && !inBin && (
          <Button size="compact-sm" variant="default" leftSection={<IconPaperclip size={15} aria-hidden />} disabled={adding !== null} onClick={() => picker.current?.click()}>{words.add}</Button>
        )}
        {inBin && <Button size="compact-sm" variant="subtle" leftSection={<IconArrowLeft size={15} aria-hidden />} onClick={() => { setInBin(false); }}>{words.leaveBin}</Button>}
        {!inBin && removed > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconTrash size={15} aria-hidden />} ml="auto" onClick={() => { setInBin(true); }}>{words.bin(removed)}</Button>
        )}
        <input
          ref={picker} type="file" multiple hidden aria-label={words.add} tabIndex={-1}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            void add(files);
          }}
        />
      </div>
      {adding !== null && <ProgressPanel title={words.adding} done={adding.done} all={adding.all} current={adding.current} onStop={stop} />}
      <Remarks remarks={remarks} onDismiss={forgetRemarks} />
      <FileDrop enabled={isOpen && !inBin && adding === null} hint={words.drop} onFiles={(files) => void add(files)}>
        <QueryState query={query}>
          {({ attachments, givenUp }) => (
            <>
              {!inBin && <GivenUp files={givenUp} />}
              {attachments.length === 0 ? (
                <p className={classes.empty}>{inBin ? words.binEmpty : words.empty}</p>
              ) : (
                <ul className={classes.list}>
                  {attachments.map((file) => <AttachmentRow key={file.id} file={file} isOpen={isOpen} onShow={() => { show(file.id); }} />)}
                </ul>
              )}
              {isOpen && !inBin && <p className={classes.note}>{words.limit(fileSize(MOST_ATTACHMENT_BYTES))}</p>}
            </>
          )}
        </QueryState>
      </FileDrop>
      {shown !== undefined && <AttachmentDrawer file={shown} onClose={() => { show(undefined); }} />}
    </section>
  );
}
