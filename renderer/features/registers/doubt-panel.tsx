import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react';
import type { RegisterReading } from '../../../electron/core/register/import/types.ts';
import { registerDoubtWords } from '../../../electron/core/register/import/words.ts';
import { useLanguage } from '../../i18n/words.tsx';
import list from '../../sheet/doubt-list.module.css';
import { doubtKey, groupDoubts, SEVERITY, type RegisterDoubtGroup, type RowDoubt } from './doubts.ts';
import type { RegisterImportState } from './use-import.ts';
import { useRegisterWords } from './words.ts';

type DoubtPanelProps = { readonly state: RegisterImportState; readonly reading: RegisterReading; readonly current: RowDoubt | null; readonly onShow: (doubt: RowDoubt) => void };

const ICONS = { refuse: IconExclamationCircle, confirm: IconAlertTriangle, note: IconInfoCircle } as const;

/** The doubts of a register by their kind: what must be put right, what may be taken as it is, what is only told. Choosing one shows its cell. */
export function DoubtPanel({ state, reading, current, onShow }: DoubtPanelProps): ReactNode {
  const words = useRegisterWords().import;
  const { open, answers } = state;
  const groups = useMemo(() => {
    const left = new Set(answers.leftOut);
    const notes = reading.rows.flatMap(({ row, doubts }) => (left.has(row) ? [] : doubts.filter(({ severity }) => severity === 'note').map((doubt) => ({ ...doubt, row }))));
    return groupDoubts([...open, ...notes]);
  }, [reading, open, answers.leftOut]);
  return (
    <div className={list.list}>
      {open.length === 0 && <p className={list.none}><IconCircleCheck size={18} aria-hidden /> {words.settled}</p>}
      {groups.map((group, index) => (
        <Group key={`${group.severity} ${group.code}`} group={group} begins={groups[index - 1]?.severity !== group.severity} state={state} current={current} onShow={onShow} />
      ))}
    </div>
  );
}

/** A longer group shows its first doubts, and the one at hand. */
const SHOWN_AT_FIRST = 5;

function Group({ group, begins, state, current, onShow }: Omit<DoubtPanelProps, 'reading'> & { readonly group: RegisterDoubtGroup; readonly begins: boolean }): ReactNode {
  const words = useRegisterWords().import;
  const [isWhole, setIsWhole] = useState(false);
  const { doubts, severity } = group;
  const Icon = ICONS[severity];
  const isLong = doubts.length > SHOWN_AT_FIRST + 2;
  const key = current === null ? '' : doubtKey(current);
  const shown = isLong && !isWhole ? doubts.filter((doubt, at) => at < SHOWN_AT_FIRST || doubtKey(doubt) === key) : doubts;
  return (
    <section aria-label={words.groups[group.code]}>
      {begins && (
        <h2 className={list.severity} data-severity={SEVERITY[severity]}>
          <Icon size={16} aria-hidden />
          {words.severities[severity]}
        </h2>
      )}
      <div className={list.groupHead}>
        <h3 className={list.groupName}>{words.groups[group.code]} <span className={list.count}>{doubts.length}</span></h3>
        {doubts.length > 1 && severity === 'confirm' && <Button size="compact-sm" variant="subtle" onClick={() => { state.confirm(doubts); }}>{words.confirmAll(doubts.length)}</Button>}
        {doubts.length > 1 && severity === 'refuse' && <Button size="compact-sm" variant="subtle" onClick={() => { state.leave(doubts.map(({ row }) => row)); }}>{words.leaveAll(new Set(doubts.map(({ row }) => row)).size)}</Button>}
      </div>
      <ul className={list.items}>
        {shown.map((doubt) => <Item key={doubtKey(doubt)} doubt={doubt} isCurrent={doubtKey(doubt) === key} onShow={onShow} />)}
      </ul>
      {isLong && (
        <Button size="compact-sm" variant="subtle" color="gray" className={list.more} aria-expanded={isWhole} onClick={() => { setIsWhole(!isWhole); }}>
          {isWhole ? words.showFewer : words.showAll(doubts.length)}
        </Button>
      )}
    </section>
  );
}

function Item({ doubt, isCurrent, onShow }: { readonly doubt: RowDoubt; readonly isCurrent: boolean; readonly onShow: (doubt: RowDoubt) => void }): ReactNode {
  const language = useLanguage();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={item} className={list.item} data-current={isCurrent || undefined}>
      <button type="button" className={list.head} aria-current={isCurrent || undefined} onClick={() => { onShow(doubt); }}>
        <span className={list.where}>{doubt.cell}</span>
        <span className={list.message}>{registerDoubtWords(doubt, language)}</span>
      </button>
    </li>
  );
}
