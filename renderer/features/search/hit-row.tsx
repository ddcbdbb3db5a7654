import type { ReactNode } from 'react';
import { IconCalendarEvent, IconChecklist, IconFileText, IconFolder, IconListCheck, IconPaperclip, IconReportAnalytics, type Icon } from '@tabler/icons-react';
import type { SearchHit } from '../../../electron/contract/search.ts';
import type { RecordKind } from '../../../electron/core/record/types.ts';
import { formatDate } from '../../i18n/format.ts';
import { useDocumentWords } from '../documents/words.ts';
import { addressOf } from './address.ts';
import { Marked } from './marked.tsx';
import { useSearchWords } from './words.ts';
import classes from './search.module.css';

const ICONS: Readonly<Record<RecordKind, Icon>> = { document: IconFileText, report: IconReportAnalytics, plan: IconListCheck, task: IconChecklist, meeting: IconCalendarEvent, dossier: IconFolder, file: IconPaperclip };

/** One thing found: what it is, where its words stand, and the way to it. */
export function HitRow({ hit }: { readonly hit: SearchHit }): ReactNode {
  const words = useSearchWords();
  const types: Readonly<Record<string, string>> = useDocumentWords().types;
  const KindIcon = ICONS[hit.record.kind];
  const kind = hit.record.kind === 'task' && hit.type === 'conclusion' ? words.conclusion : hit.record.kind === 'document' ? (types[hit.type ?? ''] ?? words.kinds.document) : words.kinds[hit.record.kind];
  return (
    <li>
      <a className={classes.hit} href={addressOf(hit)} data-hit>
        <span className={classes.kind}>
          <KindIcon size={16} stroke={1.6} aria-hidden />
          {kind}
        </span>
        <span className={classes.what}>
          <span className={classes.title}>
            {hit.number.text !== '' && <strong className={classes.number}><Marked marked={hit.number} /></strong>}
            <Marked marked={hit.title} />
          </span>
          {hit.attachment !== null && (
            <span className={classes.file}>
              <IconPaperclip size={14} aria-hidden />
              <Marked marked={hit.attachment.name} />
            </span>
          )}
          {hit.snippet !== null && <span className={classes.snippet}><Marked marked={hit.snippet} /></span>}
        </span>
        <span className={classes.day}>{hit.day === null ? '' : formatDate(hit.day)}</span>
      </a>
    </li>
  );
}
