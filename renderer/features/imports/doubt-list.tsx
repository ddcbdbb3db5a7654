import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconExclamationCircle, IconInfoCircle, IconX, type Icon } from '@tabler/icons-react';
import type { ImportDetail } from '../../../electron/contract/imports.ts';
import type { Issue, IssueSeverity, Settlement } from '../../../electron/core/import/types.ts';
import { messageOf } from '../../../electron/core/words/messages.ts';
import { periodLabel } from '../../components/period-label.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { answerText } from './describe.ts';
import { doubtKey, fixesFor, twinCells, unitSettlements, writtenText, type DoubtGroup, type FixKind } from './doubts.ts';
import { IndicatorFix, UnitFix, ValueFix } from './fixes.tsx';
import type { Names } from './names.ts';
import { questionOf } from './settling.ts';
import { useImportWords } from './words.ts';
import classes from '../../sheet/doubt-list.module.css';

type DoubtListProps = {
  readonly detail: ImportDetail;
  readonly groups: readonly DoubtGroup[];
  readonly names: Names;
  readonly current: Issue | null;
  /** The chosen answer to a doubt, null when it has none. */
  readonly answerTo: (issue: Issue) => Settlement | null;
  readonly readOnly: boolean;
  readonly onShow: (issue: Issue) => void;
  readonly onChoose: (settlements: readonly Settlement[], instead?: readonly string[]) => void;
  readonly onRetract: (question: string) => void;
};

const LOOK: Readonly<Record<IssueSeverity, Icon>> = { error: IconExclamationCircle, warning: IconAlertTriangle, info: IconInfoCircle };

/** The doubts of a file: what must be settled, what must be seen, what is only told; the open one shows how to settle it. */
export const DoubtList = memo(function DoubtList(props: DoubtListProps): ReactNode {
  const { groups } = props;
  const words = useImportWords();
  if (groups.length === 0) return <p className={classes.none}><IconCircleCheck size={18} aria-hidden /> {words.doubts.none}</p>;
  return (
    <div className={classes.list}>
      {groups.map((group, index) => (
        <Group key={`${group.severity} ${group.code}`} group={group} begins={groups[index - 1]?.severity !== group.severity} {...props} />
      ))}
    </div>
  );
});

/** A longer group shows its first doubts, and the one at hand. */
const SHOWN_AT_FIRST = 5;

function Group({ group, begins, ...props }: DoubtListProps & { readonly group: DoubtGroup; readonly begins: boolean }): ReactNode {
  const { answerTo, current, readOnly, onChoose } = props;
  const words = useImportWords();
  const [isWhole, setIsWhole] = useState(false);
  const SeverityIcon = LOOK[group.severity];
  const open = useMemo(() => group.issues.filter((issue) => answerTo(issue) === null), [group, answerTo]);
  const confirmable = group.severity !== 'info' && open.length > 1 && open.every((issue) => fixesFor(issue)[0] === 'confirm');
  const isLong = group.issues.length > SHOWN_AT_FIRST + 2;
  const shown = isLong && !isWhole ? group.issues.filter((issue, at) => at < SHOWN_AT_FIRST || issue === current) : group.issues;
  return (
    <section aria-label={words.doubts.group[group.code]}>
      {begins && (
        <h2 className={classes.severity} data-severity={group.severity}>
          <SeverityIcon size={16} aria-hidden />
          {words.doubts[group.severity]}
          <span className={classes.hint}>{words.doubts[`${group.severity}Hint`]}</span>
        </h2>
      )}
      <div className={classes.groupHead}>
        <h3 className={classes.groupName}>{words.doubts.group[group.code]} <span className={classes.count}>{group.issues.length}</span></h3>
        {confirmable && !readOnly && (
          <Button size="compact-sm" variant="subtle" onClick={() => { onChoose(open.map(confirmation)); }}>{words.doubts.confirmAll(open.length)}</Button>
        )}
      </div>
      <ul className={classes.items}>
        {shown.map((issue) => <DoubtItem key={doubtKey(issue)} issue={issue} {...props} />)}
      </ul>
      {isLong && (
        <Button size="compact-sm" variant="subtle" color="gray" className={classes.more} aria-expanded={isWhole} onClick={() => { setIsWhole(!isWhole); }}>
          {isWhole ? words.doubts.showFewer : words.doubts.showAll(group.issues.length)}
        </Button>
      )}
    </section>
  );
}

const confirmation = (issue: Issue): Settlement => ({ kind: 'confirm', code: issue.code, sheet: issue.sheet, cell: issue.cell });

function DoubtItem({ issue, detail, names, current, answerTo, readOnly, onShow, onChoose, onRetract }: DoubtListProps & { readonly issue: Issue }): ReactNode {
  const words = useImportWords();
  const language = useLanguage();
  const item = useRef<HTMLLIElement>(null);
  const isCurrent = current === issue;
  const answer = answerTo(issue);
  const where = issue.cell ?? (issue.sheet === null ? words.doubts.wholeFile : words.doubts.wholeSheet(issue.sheet));
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const fixes = fixesFor(issue);
  return (
    <li ref={item} className={classes.item} data-severity={issue.severity} data-current={isCurrent || undefined}>
      <button type="button" className={classes.head} aria-expanded={isCurrent} onClick={() => { onShow(issue); }}>
        <span className={classes.where}>{where}</span>
        <span className={classes.message}>{messageOf(issue.code, issue.params, language)}</span>
        {answer !== null && <IconCheck size={16} aria-label={words.doubts.answered} className={classes.tick} />}
      </button>
      {answer !== null && (
        <div className={classes.answer}>
          <span>{answerText(answer, words, names)}</span>
          {!readOnly && (
            <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconX size={12} aria-hidden />} onClick={() => { onRetract(questionOf(answer)); }}>
              {words.fix.takeBack}
            </Button>
          )}
        </div>
      )}
      {isCurrent && !readOnly && issue.severity !== 'info' && (
        <div className={classes.fixes}>
          {fixes.map((fix) => <Fix key={fix} fix={fix} issue={issue} detail={detail} names={names} answer={answer} onChoose={onChoose} />)}
        </div>
      )}
    </li>
  );
}

type FixProps = { readonly fix: FixKind; readonly issue: Issue; readonly detail: ImportDetail; readonly names: Names; readonly answer: Settlement | null; readonly onChoose: DoubtListProps['onChoose'] };

function Fix({ fix, issue, detail, names, answer, onChoose }: FixProps): ReactNode {
  const words = useImportWords();
  const shared = useWords();
  const { suggestions } = issue;
  switch (fix) {
    case 'unit':
      return (
        <UnitFix
          names={names} form={detail.form} period={detail.period} text={writtenText(issue)} suggestions={suggestions} chosen={answer}
          onChoose={(unitId) => { onChoose(unitSettlements(issue, unitId, detail)); }}
        />
      );
    case 'indicator':
      return <IndicatorFix names={names} form={detail.form} suggestions={suggestions} chosen={answer} onChoose={(indicatorCode) => { onChoose([{ kind: 'indicator', text: writtenText(issue) ?? '', indicatorCode }]); }} />;
    case 'value':
      if (issue.sheet === null || issue.cell === null) return null;
      return <ValueFix written={writtenText(issue) ?? ''} suggestions={suggestions} chosen={answer} onChoose={(figure) => { onChoose([{ kind: 'cell', sheet: issue.sheet ?? '', cell: issue.cell ?? '', figure }]); }} />;
    case 'period':
      return (
        <>
          <Button variant={answer === null ? 'default' : 'filled'} onClick={() => { onChoose([{ kind: 'period', accept: true }]); }}>{words.fix.period(periodLabel(detail.period, shared.period))}</Button>
          <p className={classes.note}>{words.fix.periodHint}</p>
        </>
      );
    case 'keep': {
      const others = twinCells(issue).filter((cell) => cell !== issue.cell).map((cell) => questionOf({ kind: 'confirm', code: issue.code, sheet: issue.sheet, cell }));
      const isKept = answer?.kind === 'confirm' && answer.cell === issue.cell;
      return (
        <Button variant={isKept ? 'filled' : 'default'} leftSection={<IconCheck size={14} aria-hidden />} onClick={() => { onChoose([confirmation(issue)], others); }}>
          {words.fix.keep(issue.cell ?? '')}
        </Button>
      );
    }
    case 'confirm':
      return (
        <Button variant={answer?.kind === 'confirm' ? 'filled' : 'default'} leftSection={<IconCheck size={14} aria-hidden />} onClick={() => { onChoose([confirmation(issue)]); }}>
          {words.fix.confirm}
        </Button>
      );
    case 'none':
      return <p className={classes.note}>{words.fix.none}</p>;
  }
}
