import { useMemo, type ReactNode } from 'react';
import type { Catalogue, Channel } from '../../../electron/core/catalogue/types.ts';
import { channelNameOn } from '../../../electron/core/organisation/channels.ts';
import { useToday } from '../../app/today.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { ItemSection } from '../catalogue/item-section.tsx';
import { useCatalogueWords } from '../catalogue/words.ts';
import { ChannelEditor } from './channel-editor.tsx';
import { ownerLabel } from './labels.ts';
import { useOrganisationWords } from './words.ts';
import classes from './organisation.module.css';

const keyOf = (channel: Channel): string => channel.id;
const textOf = (channel: Channel): string => `${channel.names.map((name) => name.name).join(' ')} ${channel.address}`;

/** The committee's own channels and those it works with, each with its names over time. */
export function ChannelsSection({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const words = useOrganisationWords();
  const shared = useCatalogueWords();
  const today = useToday();
  const channels = useMemo(() => catalogue.channels ?? [], [catalogue.channels]);
  const columns = useMemo((): readonly DataColumn<Channel>[] => {
    const memberName = (id: string | null): string => (catalogue.members ?? []).find((member) => member.id === id)?.fullName ?? '';
    return [
      { id: 'name', name: words.channels.name, sortBy: (channel) => channelNameOn(channel, today), cell: (channel) => <ChannelName channel={channel} today={today} /> },
      { id: 'kind', name: words.channels.kind, width: 150, sortBy: (channel) => words.channels.kinds[channel.kind], cell: (channel) => words.channels.kinds[channel.kind] },
      { id: 'owner', name: words.channels.owner, width: 150, sortBy: (channel) => ownerLabel(catalogue, channel.owner), cell: (channel) => ownerLabel(catalogue, channel.owner) },
      { id: 'responsible', name: words.channels.responsible, width: 130, sortBy: (channel) => memberName(channel.responsibleId), cell: (channel) => memberName(channel.responsibleId) },
    ];
  }, [catalogue, today, words]);
  return (
    <ItemSection
      label={shared.sections.channels}
      items={channels}
      columns={columns}
      keyOf={keyOf}
      textOf={textOf}
      addName={words.channels.add}
      newTitle={words.channels.add}
      titleOf={(channel) => channelNameOn(channel, today)}
      toneOf={(channel) => (channel.to === null || channel.to >= today ? 'plain' : 'muted')}
      panelWidth={370}
      editor={(channel, leave) => <ChannelEditor key={channel?.id ?? ''} catalogue={catalogue} channel={channel} onDone={() => { leave({ kind: 'none' }); }} />}
    />
  );
}

function ChannelName({ channel, today }: { readonly channel: Channel; readonly today: string }): ReactNode {
  const words = useOrganisationWords();
  const current = channelNameOn(channel, today);
  const former = channel.names.map((name) => name.name).filter((name) => name !== current);
  return (
    <>
      {current}
      {former.length > 0 && <span className={classes.former}> ({words.channels.formerly(former.join(', '))})</span>}
    </>
  );
}
