import { memo, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportSummary } from '../../../electron/contract/imports.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { useApi } from '../../app/client.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatDateTime, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/words.tsx';
import type { Names } from './names.ts';
import { STATUS_LOOK } from './status-tone.ts';
import { useImportWords } from './words.ts';
import classes from './file-board.module.css';

type FileRowProps = { readonly file: ImportSummary; readonly index: number; readonly tabIndex: number; readonly names: Names; readonly onFocus: (file: ImportSummary) => void; readonly onOpen: (file: ImportSummary) => void };

/** Drawn again only when something became of this very file: hundreds stand in the list while more come in. */
export const FileRow = memo(function FileRow({ file, index, tabIndex, names, onFocus, onOpen }: FileRowProps): ReactNode {
  const words = useImportWords();
  const look = STATUS_LOOK[file.status];
  const refused = file.status === 'rejected' || file.status === 'duplicate';
  return (
    <div role="row" aria-rowindex={index + 2} tabIndex={tabIndex} className={classes.row} onFocus={() => { onFocus(file); }} onDoubleClick={() => { onOpen(file); }}>
      <div role="cell" data-column="file" className={classes.cell}>
        {file.id === null ? file.file : <Link to="/imports/$importId" params={{ importId: file.id }} className={classes.link} tabIndex={-1} title={file.file}>{file.file}</Link>}
      </div>
      <div role="cell" data-column="status" className={classes.cell}>
        <StatusBadge tone={look.tone} icon={look.icon}>{words.status[file.status]}</StatusBadge>
      </div>
      {refused ? (
        <div role="cell" aria-colspan={3} data-column="reason" className={classes.cell}>{file.id !== null && <Reason id={file.id} />}</div>
      ) : (
        <>
          <div role="cell" data-column="units" className={classes.cell} title={file.unitIds.map(names.unit).join('\n')}>
            <UnitNames ids={file.unitIds} names={names} />
          </div>
          <div role="cell" data-column="values" className={classes.cell}>
            {formatNumber(file.valueCount)}
          </div>
          <div role="cell" data-column="doubts" className={classes.cell}>
            {file.errorCount > 0 && <span className={classes.errors}>{words.board.errors(file.errorCount)}</span>}
            {file.warningCount > 0 && <span className={classes.warnings}>{words.board.warnings(file.warningCount)}</span>}
            {file.errorCount + file.warningCount === 0 && <span className={classes.quiet}>{words.board.noDoubt}</span>}
          </div>
        </>
      )}
      <div role="cell" data-column="at" className={classes.cell} title={words.board.by(file.by)}>
        {formatDateTime(file.at)}
      </div>
    </div>
  );
});

function UnitNames({ ids, names }: { readonly ids: readonly string[]; readonly names: Names }): ReactNode {
  const words = useImportWords();
  const [first, second] = ids;
  if (first === undefined) return <span className={classes.quiet}>{words.board.noUnit}</span>;
  return ids.length <= 2 ? [first, second].filter((id) => id !== undefined).map(names.unit).join(', ') : words.board.severalUnits(ids.length);
}

/** Why a file was not taken and what to do about it, as the message says both; asked for only where a refused file is shown. */
function Reason({ id }: { readonly id: string }): ReactNode {
  const language = useLanguage();
  const detail = useQuery(useApi().imports.show.queryOptions({ input: { id }, staleTime: Infinity })).data;
  const issue = detail?.issues[0];
  if (issue === undefined) return null;
  return messageOf(issue.code, issue.params, language);
}
