import type { Block } from '../document/types.ts';
import { shortDate } from '../period/label.ts';
import { officialDate } from '../numbering/place-date.ts';
import { nameList } from '../report/sentences.ts';
import { sentence } from './block-parts.ts';
import type { PrintedConclusion } from './types.ts';

/** Who does it, with whom and until when, as the tail of a conclusion; empty when nothing is settled. */
export function assignmentText(conclusion: Pick<PrintedConclusion, 'owner' | 'cooperating' | 'dueOn'>, family: 'party' | 'state'): string {
  const { owner, cooperating, dueOn } = conclusion;
  const parts = [
    ...(owner === null ? [] : [`${owner} ${cooperating.length === 0 ? 'thực hiện' : `chủ trì, phối hợp với ${nameList(cooperating)} thực hiện`}`]),
    ...(dueOn === null ? [] : [`thời hạn: ${family === 'party' ? `ngày ${shortDate(dueOn)}` : officialDate(dueOn)}`]),
  ];
  return parts.join('; ');
}

/**
 * Conclusions as a numbered list, each with who does it and by when. Further lines of one are points below it, so that no
 * line of justified text ends in a break.
 */
export function conclusionBlocks(conclusions: readonly PrintedConclusion[], family: 'party' | 'state'): readonly Block[] {
  return conclusions
    .filter((conclusion) => conclusion.text.trim() !== '')
    .flatMap((conclusion): Block[] => {
      const [first = '', ...more] = conclusion.text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
      const tail = assignmentText(conclusion, family);
      const ended = tail === '' ? sentence(first) : `${first.replace(/[\s;,.]+$/u, '')} (${tail}).`;
      const points = more.map((line) => [{ text: sentence(line.replace(/^[-–+•]\s+/u, '')) }]);
      return [{ kind: 'list', ordered: true, items: [[{ text: ended }]] }, ...(points.length === 0 ? [] : [{ kind: 'list' as const, ordered: false, items: points, level: 2 as const }])];
    })
    .reduce<Block[]>((blocks, block) => {
      // Items that stand directly below each other are one list, so that Word counts on.
      const last = blocks.at(-1);
      if (block.kind === 'list' && last?.kind === 'list' && last.level === block.level && last.ordered === block.ordered) return [...blocks.slice(0, -1), { ...last, items: [...last.items, ...block.items] }];
      return [...blocks, block];
    }, []);
}
