import type { ReactNode } from 'react';
import { Button, Modal } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle, IconLock } from '@tabler/icons-react';
import type { FormatProfile } from '../../../electron/core/catalogue/types.ts';
import type { ReportState } from '../../../electron/contract/reports.ts';
import { officialNumber } from '../../../electron/core/numbering/number-symbol.ts';
import { formatDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { freezeProblems, profileInForce, type FreezeProblem } from './freeze-problems.ts';
import type { ReportNames } from './use-names.ts';
import { useReportWords, type ReportWords } from './words.ts';
import classes from './freeze-dialog.module.css';

type FreezeDialogProps = { readonly state: ReportState; readonly names: ReportNames; readonly behind: readonly string[]; readonly today: string | null; readonly isBusy: boolean; readonly onClose: () => void; readonly onTakeNumber: () => void; readonly onSignToday: () => void; readonly onProfile: (profile: FormatProfile) => void; readonly onFollow: () => void; readonly onFreeze: () => void };

/** Says what freezing does and what is missing or doubtful before it is done. */
export function FreezeDialog({ state, names, behind, today, isBusy, onClose, onTakeNumber, onSignToday, onProfile, onFollow, onFreeze }: FreezeDialogProps): ReactNode {
  const words = useReportWords();
  const shared = useWords();
  const problems = freezeProblems(state, { behind, terms: names.catalogue?.terms ?? [] });
  const inForce = profileInForce(state.draft.head);
  const blocked = problems.some((problem) => problem.blocks);
  return (
    <Modal opened onClose={onClose} title={words.freeze.title} size={600} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <ol className={classes.what}>
        {words.freeze.what.split('\n').map((line) => <li key={line}>{line}</li>)}
      </ol>
      {problems.length > 0 && <h3 className={classes.title}>{words.freeze.problems}</h3>}
      <ul className={classes.problems}>
        {problems.length === 0 && <li data-tone="good"><IconCircleCheck size={16} aria-hidden /> {words.freeze.noProblems}</li>}
        {problems.map((problem) => (
          <li key={problem.code} data-tone={problem.blocks ? 'bad' : 'wait'}>
            {problem.blocks ? <IconExclamationCircle size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
            <span>{problemText(problem, words, names)}</span>
            {problem.code === 'no-number' && <Button size="compact-sm" variant="default" onClick={onTakeNumber}>{words.head.takeProposed(state.proposedNumber)}</Button>}
            {problem.code === 'no-date' && today !== null && <Button size="compact-sm" variant="default" onClick={onSignToday}>{words.head.today}: {formatDate(today)}</Button>}
            {problem.code === 'profile-not-in-force' && inForce !== null && <Button size="compact-sm" variant="default" onClick={() => { onProfile(inForce); }}>{words.head.takeProfile(words.head.profileNames[inForce])}</Button>}
            {problem.code === 'behind-figures' && <Button size="compact-sm" variant="default" onClick={onFollow}>{words.editor.refresh}</Button>}
          </li>
        ))}
      </ul>
      {blocked && <p className={classes.blocked} role="status">{words.freeze.blocked}</p>}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>{shared.actions.cancel}</Button>
        <Button leftSection={<IconLock size={16} aria-hidden />} disabled={blocked} loading={isBusy} onClick={onFreeze}>{words.freeze.confirm}</Button>
      </div>
    </Modal>
  );
}

const profileName = (profile: string, { head }: ReportWords): string => Object.entries(head.profileNames).find(([key]) => key === profile)?.[1] ?? profile;

const MOST_NAMES = 8;

const listOf = (names: readonly string[]): string => (names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(', ')}, …` : names.join(', '));

const problemText = ({ code, params, about }: FreezeProblem, words: ReportWords, names: ReportNames): string => {
  const { problem } = words.freeze;
  const param = (name: string): string => String(params[name] ?? '');
  const number = (name: string): string => officialNumber(Number(params[name] ?? 0));
  switch (code) {
    case 'no-number':
      return problem['no-number'](number('proposed'));
    case 'number-differs':
      return problem['number-differs'](number('number'), number('proposed'));
    case 'no-term':
      return problem['no-term'](formatDate(param('date')));
    case 'profile-not-in-force':
      return problem['profile-not-in-force'](formatDate(param('date')), profileName(param('profile'), words), profileName(param('inForce'), words));
    case 'stale-paragraphs':
      return problem['stale-paragraphs'](param('count'));
    case 'behind-figures':
      return problem['behind-figures'](param('count'));
    case 'empty-section':
      return problem['empty-section'](param('count'));
    case 'units-missing':
      return problem['units-missing'](param('count'), listOf(about.map(names.unit)));
    case 'units-partial':
      return problem['units-partial'](param('count'), listOf(about.map(names.unit)));
    case 'figure-missing':
      return problem['figure-missing'](param('count'), listOf(about.map(names.indicatorName)));
    default:
      return problem[code];
  }
};
