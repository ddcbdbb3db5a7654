import type { Catalogue, Channel } from '../catalogue/types.ts';
import { holdsOn } from './spans.ts';

/** What a channel was called on a day: the name it bore then, else the nearest earlier one, else its first. */
export function channelNameOn(channel: Channel, day: string): string {
  const borne = channel.names.find((name) => holdsOn(name, day)) ?? channel.names.findLast((name) => name.to !== null && name.to < day) ?? channel.names[0];
  return borne?.name ?? channel.id;
}

/** Channels that existed on a day. */
export function channelsOn(catalogue: Pick<Catalogue, 'channels'>, day: string): readonly Channel[] {
  return (catalogue.channels ?? []).filter((channel) => holdsOn(channel, day));
}

/** An indicator that counts what a channel puts out, and the other channels that it counts together with it. */
export type ChannelIndicator = { readonly code: string; readonly sharedWith: readonly Channel[] };

/**
 * What of the figures is a channel's. An indicator is the channel's own only where it counts this channel alone in these
 * years; where it counts others too there is one total for them all, and no part of it is anybody's.
 *
 * @param span first and last day of the years that are looked at
 */
export function channelIndicators(channel: Channel, channels: readonly Channel[], span: { readonly from: string; readonly to: string }): readonly ChannelIndicator[] {
  const others = channels.filter((other) => other.id !== channel.id && (other.from === null || other.from <= span.to) && (other.to === null || other.to >= span.from));
  return channel.indicators.map((code) => ({ code, sharedWith: others.filter((other) => other.indicators.includes(code)) }));
}

/**
 * The channel with a new name from a day on: the name it bore until then ends the day before. Fails (null) when the day is
 * not after the beginning of the newest name, since a history is not rewritten from its middle.
 */
export function renamed(channel: Channel, name: string, from: string, basis: string): Channel | null {
  const newest = channel.names.at(-1);
  if (newest === undefined || (newest.from !== null && from <= newest.from) || (newest.to !== null && from <= newest.to)) return null;
  return { ...channel, names: [...channel.names.slice(0, -1), { ...newest, to: newest.to ?? dayBefore(from) }, { name, from, to: null, basis }] };
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
