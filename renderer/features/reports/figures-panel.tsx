import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import type { ReportState } from '../../../electron/contract/reports.ts';
import type { ReportLine } from '../../../electron/core/report/types.ts';
import { formatChange, formatNumber } from '../../i18n/format.ts';
import { silentUnits } from './freeze-problems.ts';
import type { ReportNames } from './use-names.ts';
import { useReportWords, type ReportWords } from './words.ts';
import classes from './figures-panel.module.css';

type FiguresPanelProps = {
  readonly state: ReportState;
  readonly names: ReportNames;
  /** Indicators of the chosen sentence; null shows all. */
  readonly only: readonly string[] | null;
  readonly onShowAll: () => void;
  readonly onOpen: (indicator: string) => void;
};

/** The report's figures by group with their comparisons; each leads down to where it comes from. */
export function FiguresPanel({ state, names, only, onShowAll, onOpen }: FiguresPanelProps): ReactNode {
  const words = useReportWords();
  const lines = only === null ? state.lines : state.lines.filter((line) => only.includes(line.indicator));
  // Units that gave nothing at all are said once; a line says only what is different about it.
  const silent = silentUnits(state.lines);
  if (state.lines.length === 0) return <p className={classes.empty}>{words.figures.empty}</p>;
  return (
    <div className={classes.panel}>
      {only !== null && (
        <div className={classes.chosen}>
          <span>{words.figures.chosen(lines.length)}</span>
          <Button size="compact-sm" variant="default" onClick={onShowAll}>{words.figures.showAll}</Button>
        </div>
      )}
      {silent.length > 0 && <p className={classes.silent}>{words.figures.silent(silent.length, silent.map(names.unit).join(', '))}</p>}
      <table className={classes.table} aria-label={words.figures.label}>
        <thead>
          <tr>
            <th scope="col">{words.figures.indicator}</th>
            <th scope="col">{words.figures.now}</th>
            <th scope="col" title={words.figures.previousIs(state.previousLabel)}>{words.figures.previous}</th>
            <th scope="col">{words.figures.lastYear}</th>
            <th scope="col">{words.figures.cumulative}</th>
          </tr>
        </thead>
        <tbody>{groupsOf(lines, names).map(({ group, members }) => <Group key={group} group={group} lines={members} silent={silent.length} names={names} words={words} onOpen={onOpen} />)}</tbody>
      </table>
    </div>
  );
}

type GroupProps = { readonly group: string; readonly lines: readonly ReportLine[]; readonly silent: number; readonly names: ReportNames; readonly words: ReportWords; readonly onOpen: (indicator: string) => void };

function Group({ group, lines, silent, names, words, onOpen }: GroupProps): ReactNode {
  return (
    <>
      {group !== '' && (
        <tr>
          <th scope="rowgroup" colSpan={5} className={classes.group}>{group}</th>
        </tr>
      )}
      {lines.map((line) => {
        const indicator = names.indicator(line.indicator);
        const decimals = indicator?.decimals ?? 0;
        const name = indicator?.name ?? line.indicator;
        const all = line.reported + line.missing.length;
        return (
          <tr key={line.indicator} className={classes.line}>
            <th scope="row">
              <button type="button" className={classes.name} title={words.figures.open(name)} onClick={() => { onOpen(line.indicator); }}>{name}</button>
              {line.missing.length > silent && <span className={classes.reported}>{words.figures.reported(line.reported, all)}</span>}
            </th>
            <td className={classes.now}>{lineValue(line, words, decimals)}</td>
            <Compared from={line.previous} to={line.total} decimals={decimals} none={words.figures.none} />
            <Compared from={line.samePeriodLastYear} to={line.total} decimals={decimals} none={words.figures.none} />
            <td>{line.cumulative === null ? words.figures.none : formatNumber(line.cumulative, decimals)}</td>
          </tr>
        );
      })}
    </>
  );
}

function Compared({ from, to, decimals, none }: { readonly from: number | null; readonly to: number | null; readonly decimals: number; readonly none: string }): ReactNode {
  const change = formatChange(from, to);
  return (
    <td>
      {from === null ? none : formatNumber(from, decimals)}
      {change !== null && <span className={classes.change}>{change}</span>}
    </td>
  );
}

/** Missing and not applicable are words, never a zero. */
const lineValue = (line: ReportLine, words: ReportWords, decimals: number): string => {
  if (line.total !== null) return formatNumber(line.total, decimals);
  return line.state === 'not-applicable' ? words.figures.notApplicable : words.figures.missing;
};

const groupsOf = (lines: readonly ReportLine[], names: ReportNames): readonly { readonly group: string; readonly members: readonly ReportLine[] }[] => {
  const groups = new Map<string, ReportLine[]>();
  for (const line of lines) {
    const group = names.indicator(line.indicator)?.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  return [...groups].map(([group, members]) => ({ group, members }));
};
