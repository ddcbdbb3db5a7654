import type { SpotlightActionData, SpotlightActionGroupData, SpotlightFilterFunction } from '@mantine/spotlight';
import { fold } from '../../electron/core/text/fold.ts';

type Entry = SpotlightActionData | SpotlightActionGroupData;

/**
 * The commands that hold every word typed, with or without tone marks, in their order. One whose whole name is typed comes
 * first: `Cuộc họp` is the screen, though a paper of a meeting offers `Mở cuộc họp` before it.
 */
export const matchingCommands: SpotlightFilterFunction = (query, actions) => {
  const whole = fold(query).trim();
  const parts = whole.split(' ').filter((part) => part !== '');
  const isNamed = (action: SpotlightActionData): boolean => whole !== '' && fold(action.label ?? '') === whole;
  const matches = (action: SpotlightActionData): boolean => {
    const text = fold(`${action.label ?? ''} ${action.description ?? ''}`);
    return parts.every((part) => text.includes(part));
  };
  const found = actions.flatMap((entry): Entry[] => {
    if (!('actions' in entry)) return matches(entry) ? [entry] : [];
    const kept = entry.actions.filter(matches);
    return kept.length === 0 ? [] : [{ ...entry, actions: firstOf(kept, isNamed) }];
  });
  return firstOf(found, (entry) => ('actions' in entry ? entry.actions.some(isNamed) : isNamed(entry)));
};

function firstOf<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): Item[] {
  return [...items.filter(isFirst), ...items.filter((item) => !isFirst(item))];
}
