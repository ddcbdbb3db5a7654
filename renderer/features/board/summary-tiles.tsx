import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import type { Board } from '../../../electron/contract/board.ts';
import type { BoardFilter } from './board-texts.ts';
import { useBoardWords } from './words.ts';
import classes from './board.module.css';

type SummaryTilesProps = { readonly summary: Board['summary']; readonly filter: BoardFilter; readonly onFilter: (filter: BoardFilter) => void };

const TONES: Readonly<Record<BoardFilter, 'plain' | 'good' | 'wait' | 'bad'>> = { all: 'plain', complete: 'good', partial: 'wait', review: 'wait', missing: 'bad', late: 'bad' };
const ORDER: readonly BoardFilter[] = ['all', 'complete', 'partial', 'review', 'missing', 'late'];

/** How many units stand where; each tile shows its units alone. */
export function SummaryTiles({ summary, filter, onFilter }: SummaryTilesProps): ReactNode {
  const words = useBoardWords();
  const countOf = (tile: BoardFilter): number => (tile === 'all' ? summary.expected : summary[tile]);
  return (
    <div className={classes.tiles} role="group" aria-label={words.progress(summary.complete, summary.expected)}>
      {ORDER.map((tile) => (
        <UnstyledButton
          key={tile}
          className={classes.tile}
          data-tone={countOf(tile) > 0 ? TONES[tile] : 'plain'}
          aria-pressed={filter === tile}
          title={words.show(words[tile])}
          onClick={() => { onFilter(filter === tile ? 'all' : tile); }}
        >
          <span className={classes.count}>{countOf(tile)}</span>
          <span className={classes.name}>{words[tile]}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
