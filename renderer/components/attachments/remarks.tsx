import { useState, type ReactNode } from 'react';
import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle, IconLock } from '@tabler/icons-react';
import type { AddedFile, GivenUpFile } from '../../../electron/contract/attachments.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { useAttachmentWords } from './words.ts';
import classes from './attachments.module.css';

/** What came of files that were not simply added, until it is read. */
export function Remarks({ remarks, onDismiss }: { readonly remarks: readonly AddedFile[]; readonly onDismiss: () => void }): ReactNode {
  const words = useAttachmentWords();
  const language = useLanguage();
  if (remarks.length === 0) return null;
  const refused = remarks.flatMap((remark) => (remark.outcome === 'refused' ? [remark] : []));
  const doubles = remarks.flatMap((remark) => (remark.outcome === 'refused' ? [] : [remark]));
  return (
    <Alert
      color={refused.length > 0 ? 'red' : 'blue'} role="alert" withCloseButton closeButtonLabel={words.dismiss} onClose={onDismiss}
      title={refused.length > 0 ? words.refused : undefined} icon={refused.length > 0 ? <IconAlertTriangle size={16} aria-hidden /> : <IconInfoCircle size={16} aria-hidden />}
    >
      {refused.map((remark) => <p key={remark.name} className={classes.remark}>{remark.name}: {messageOf(remark.code, remark.params, language)}</p>)}
      {doubles.map((remark) => <p key={remark.name} className={classes.remark}>{words.double(remark.name, remark.attachment.name)}</p>)}
    </Alert>
  );
}

/** Files that were taken away again because of a secrecy mark; said until somebody has read it, and kept in the log. */
export function GivenUp({ files }: { readonly files: readonly GivenUpFile[] }): ReactNode {
  const words = useAttachmentWords();
  const [read, setRead] = useState(0);
  const unread = files.slice(read);
  if (unread.length === 0) return null;
  return (
    <Alert color="red" role="alert" icon={<IconLock size={16} aria-hidden />}>
      {unread.map((file) => <p key={`${file.at} ${file.name}`} className={classes.remark}>{words.givenUp(file.name, formatDate(file.at))}</p>)}
      <Button size="compact-xs" variant="default" onClick={() => { setRead(files.length); }}>{words.dismiss}</Button>
    </Alert>
  );
}
