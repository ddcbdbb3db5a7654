import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconFileTypeDocx, IconShieldCheck } from '@tabler/icons-react';
import type { DocumentState } from '../../../electron/contract/documents.ts';
import { useClient } from '../../app/client.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useToasts } from '../../components/toasts.tsx';
import { formatDateTime, formatSize } from '../../i18n/format.ts';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

/** Every version as it was issued, with the very bytes of its paper. */
export function VersionsPanel({ state }: { readonly state: DocumentState }): ReactNode {
  const words = useDocumentWords();
  const client = useClient();
  const toasts = useToasts();
  const { id } = state.document;
  if (state.versions.length === 0) return <p className={classes.note}>{words.versions.none}</p>;
  const verify = (): void => {
    client.documents.verify({ id }).then(({ identical }) => { if (identical) toasts.done(words.desk.verified); else toasts.warned(words.desk.notVerified); }, toasts.failed);
  };
  return (
    <div className={classes.stack}>
      <ul className={classes.items}>
        {state.versions.map((version) => (
          <li key={version.version} className={classes.item}>
            <div className={classes.itemText}>
              <b>{words.versions.version(version.version)}</b>
              <div className={classes.note}>{words.versions.by(version.by, formatDateTime(version.at))}</div>
              {version.reason !== '' && <div>{version.reason}</div>}
              {version.file !== null && <div className={classes.note}>{version.file.name}, {formatSize(version.file.size)}<br />{words.versions.hash(version.file.sha256)}</div>}
            </div>
            {version.file !== null && (
              <Button size="compact-sm" variant="default" leftSection={<IconFileTypeDocx size={14} aria-hidden />} onClick={() => { client.documents.file({ id, version: version.version }).then(saveFile, toasts.failed); }}>{words.versions.open}</Button>
            )}
          </li>
        ))}
      </ul>
      {state.versions.some((version) => version.file !== null) && <div><Button variant="default" leftSection={<IconShieldCheck size={15} aria-hidden />} onClick={verify}>{words.desk.verify}</Button></div>}
    </div>
  );
}
