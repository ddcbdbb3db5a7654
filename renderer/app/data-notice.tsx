import type { ReactNode } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DataCondition } from '../../electron/contract/safety.ts';
import { messageOf } from '../../electron/core/words/messages.ts';
import { useWords } from '../i18n/shell-words.ts';
import { useLanguage } from '../i18n/words.tsx';
import { useApi } from './client.tsx';
import classes from './data-notice.module.css';

const AGAIN_MS = 2_000;

/** The damage that a check in the background found, null while there is none. Asked for until the check is done. */
export function useDamage(): Extract<DataCondition, { state: 'damaged' }> | null {
  const condition = useQuery({
    ...useApi().safety.condition.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.state === 'checking' ? AGAIN_MS : false),
  });
  return condition.data?.state === 'damaged' ? condition.data : null;
}

/** Stands over every screen while the data file is damaged: what happened, that nothing is written, and where to go on. */
export function DataNotice({ failure }: Pick<Extract<DataCondition, { state: 'damaged' }>, 'failure'>): ReactNode {
  const words = useWords();
  const language = useLanguage();
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <span className={classes.text}>
        <strong>{words.damage.stopped}</strong> {messageOf(failure.code, failure.params, language)}
      </span>
      <Link to="/settings" className={classes.link}>{words.damage.toBackups}</Link>
    </div>
  );
}
