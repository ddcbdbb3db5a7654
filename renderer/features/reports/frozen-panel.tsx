import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconDownload, IconFileSpreadsheet, IconFileTypeDocx, IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { LaterCorrection, ReportState } from '../../../electron/contract/reports.ts';
import { useApi, useClient } from '../../app/client.tsx';
import { saveFile } from '../../components/save-file.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { formatDateTime, formatNumber, formatSize } from '../../i18n/format.ts';
import type { ReportNames } from './use-names.ts';
import { useReportWords } from './words.ts';
import classes from './frozen-panel.module.css';

/** A frozen report: its files as they were written, whether they can be written again identically, and what was corrected since. */
export function FrozenPanel({ state, names }: { readonly state: ReportState; readonly names: ReportNames }): ReactNode {
  const words = useReportWords();
  const client = useClient();
  const toasts = useToasts();
  const verify = useMutation(useApi().reports.verify.mutationOptions({ onError: toasts.failed }));
  return (
    <div className={classes.panel}>
      {state.frozenAt !== null && <p className={classes.at}>{words.frozen.at(formatDateTime(state.frozenAt))}</p>}
      <h2 className={classes.title}>{words.frozen.files}</h2>
      <ul className={classes.files}>
        {state.files.map((file) => (
          <li key={file.name} className={classes.file}>
            {file.name.endsWith('.xlsx') ? <IconFileSpreadsheet size={26} stroke={1.4} aria-hidden /> : <IconFileTypeDocx size={26} stroke={1.4} aria-hidden />}
            <span className={classes.about}>
              <b>{file.name}</b>
              <span>{formatSize(file.size)}</span>
              <span className={classes.sha} title={words.frozen.sha}>{file.sha256}</span>
            </span>
            <Button size="compact-sm" variant="default" leftSection={<IconDownload size={14} aria-hidden />} aria-label={words.frozen.download(kindOf(file.name), file.name)} onClick={() => { client.reports.file({ id: state.id, name: file.name }).then(saveFile, toasts.failed); }}>
              {kindOf(file.name)}
            </Button>
          </li>
        ))}
      </ul>
      <div className={classes.verify}>
        <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} loading={verify.isPending} onClick={() => { verify.mutate({ id: state.id }); }}>{words.frozen.verify}</Button>
        {verify.data !== undefined && (
          <StatusBadge tone={verify.data.identical ? 'good' : 'bad'} {...(verify.data.identical ? { icon: IconCircleCheck } : {})}>
            <span className={classes.verified}>{verify.data.identical ? words.frozen.identical : words.frozen.different}</span>
          </StatusBadge>
        )}
      </div>
      <h2 className={classes.title}>{words.frozen.corrections}</h2>
      {state.corrections.length === 0 ? <p className={classes.quiet}>{words.frozen.noCorrections}</p> : (
        <ul className={classes.corrections}>
          {state.corrections.map((correction) => <Correction key={correction.indicator} correction={correction} names={names} />)}
        </ul>
      )}
    </div>
  );
}

const kindOf = (name: string): string => (name.endsWith('.xlsx') ? 'Excel' : 'Word');

function Correction({ correction, names }: { readonly correction: LaterCorrection; readonly names: ReportNames }): ReactNode {
  const words = useReportWords();
  const decimals = names.indicator(correction.indicator)?.decimals ?? 0;
  const figure = (value: number | null): string => (value === null ? words.frozen.nothing : formatNumber(value, decimals));
  return <li>{words.frozen.correction(names.indicatorName(correction.indicator), figure(correction.sent), figure(correction.now), correction.because)}</li>;
}
