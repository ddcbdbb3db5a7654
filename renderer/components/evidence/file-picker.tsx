import { useRef, type ReactNode } from 'react';
import { Button, Select } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useApi } from '../../app/client.tsx';
import type { AttachmentOwner } from '../attachments/owner.ts';
import { Remarks } from '../attachments/remarks.tsx';
import { useAdding } from '../attachments/use-adding.ts';
import { ProgressPanel } from '../progress-panel.tsx';
import { useEvidenceWords } from './words.ts';
import classes from './evidence.module.css';

/** Records whose files are offered, the nearest first; a file that is added goes to the first. */
export type FileOwners = readonly [AttachmentOwner, ...(readonly AttachmentOwner[])];

type FilePickerProps = {
  readonly owners: FileOwners;
  readonly onPick: (attachment: string, name: string) => void;
};

/** Files with the task and with what gave it; or one from this PC, which is then kept with the first of them. */
export function FilePicker({ owners, onPick }: FilePickerProps): ReactNode {
  const words = useEvidenceWords();
  const api = useApi();
  const picker = useRef<HTMLInputElement>(null);
  const { adding, remarks, add, stop, forgetRemarks } = useAdding(owners[0], ({ id, name }) => { onPick(id, name); });
  const lists = useQueries({ queries: owners.map((owner) => api.attachments.list.queryOptions({ input: { owner } })) });
  const files = owners.flatMap((owner, at) => (lists[at]?.data?.attachments ?? []).map((file) => ({ ...file, label: `${file.name} (${words.from[owner.kind]})` })));
  return (
    <div className={classes.files}>
      {files.length === 0 ? <p className={classes.hint}>{words.noFiles}</p> : (
        <Select
          label={words.file}
          searchable
          value={null}
          data={files.map(({ id, label }) => ({ value: id, label }))}
          onChange={(id) => {
            const file = files.find((each) => each.id === id);
            if (file !== undefined) onPick(file.id, file.name);
          }}
        />
      )}
      <Button className={classes.add ?? ''} variant="default" size="compact-sm" leftSection={<IconPaperclip size={15} aria-hidden />} disabled={adding !== null} onClick={() => picker.current?.click()}>{words.addFile}</Button>
      <input
        ref={picker} type="file" multiple hidden aria-label={words.addFile} tabIndex={-1}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void add(chosen);
        }}
      />
      {adding !== null && <ProgressPanel title={words.adding} done={adding.done} all={adding.all} current={adding.current} onStop={stop} />}
      <Remarks remarks={remarks.filter((remark) => remark.outcome === 'refused')} onDismiss={forgetRemarks} />
    </div>
  );
}
