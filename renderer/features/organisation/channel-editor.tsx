import { useState, type ReactNode } from 'react';
import { Button, MultiSelect, Popover, Select, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Catalogue, Channel, ChannelKind, ChannelName } from '../../../electron/core/catalogue/types.ts';
import { renamed } from '../../../electron/core/organisation/channels.ts';
import { useToday } from '../../app/today.ts';
import { DayInput } from '../../components/day-input.tsx';
import { idFor } from '../catalogue/identifiers.ts';
import { dropped, ItemEditor, placed } from '../catalogue/item-editor.tsx';
import catalogueClasses from '../catalogue/catalogue.module.css';
import { ChannelFigures } from './channel-figures.tsx';
import { EditableRows } from './editable-rows.tsx';
import { ownerChoices, ownerOf } from './labels.ts';
import { useOrganisationWords } from './words.ts';
import classes from './organisation.module.css';

const KINDS: readonly ChannelKind[] = ['portal', 'radio', 'page', 'bulletin', 'other'];
const NEW_NAME: ChannelName = { name: '', from: null, to: null, basis: '' };
const NEW_CHANNEL: Channel = { id: '', kind: 'page', names: [NEW_NAME], owner: null, responsibleId: null, address: '', from: null, to: null, indicators: [] };

export function ChannelEditor({ catalogue, channel, onDone }: { readonly catalogue: Catalogue; readonly channel: Channel | null; readonly onDone: () => void }): ReactNode {
  const words = useOrganisationWords();
  const channels = catalogue.channels ?? [];
  const index = channel === null ? -1 : channels.indexOf(channel);
  const put = (draft: Channel): Catalogue => ({
    ...catalogue,
    channels: placed(channels, index, draft.id === '' ? { ...draft, id: idFor(draft.names[0]?.name ?? '', new Set(channels.map((each) => each.id))) } : draft),
  });
  return (
    <ItemEditor
      initial={channel ?? NEW_CHANNEL}
      isNew={channel === null}
      path={`channels[${index < 0 ? channels.length : index}]`}
      fields={['kind', 'names', 'owner', 'responsibleId', 'address', 'from', 'to', 'indicators']}
      nameOf={(draft) => draft.names.at(-1)?.name ?? ''}
      put={put}
      without={() => ({ ...catalogue, channels: dropped(channels, index) })}
      onSaved={onDone}
      onRemoved={onDone}
    >
      {({ draft, set, errorOf }) => (
        <>
          <Select
            label={words.channels.kind}
            data={KINDS.map((value) => ({ value, label: words.channels.kinds[value] }))}
            value={draft.kind}
            allowDeselect={false}
            onChange={(value) => {
              const kind = KINDS.find((each) => each === value);
              if (kind !== undefined) set({ kind });
            }}
          />
          <EditableRows<ChannelName>
            label={words.channels.names}
            rows={draft.names}
            least={1}
            nameOf={(row) => row.name}
            newRow={() => NEW_NAME}
            onChange={(names) => { set({ names }); }}
            error={errorOf('names')}
            first={(row, change) => <TextInput label={words.channels.oldName} value={row.name} onChange={(event) => { change({ name: event.currentTarget.value }); }} required />}
            rest={(row, change) => (
              <>
                <div className={catalogueClasses.pair}>
                  <DayInput label={words.from} value={row.from} onChange={(from) => { change({ from }); }} />
                  <DayInput label={words.to} value={row.to} onChange={(to) => { change({ to }); }} />
                </div>
                <TextInput label={words.channels.basis} value={row.basis} onChange={(event) => { change({ basis: event.currentTarget.value }); }} />
              </>
            )}
          />
          {channel !== null && <Rename channel={draft} onRenamed={(names) => { set({ names }); }} />}
          <Select label={words.channels.owner} data={ownerChoices(catalogue)} value={draft.owner === null ? null : `${draft.owner.kind}:${draft.owner.id}`} searchable clearable onChange={(value) => { set({ owner: ownerOf(value) }); }} error={errorOf('owner')} />
          <Select label={words.channels.responsible} data={(catalogue.members ?? []).map((member) => ({ value: member.id, label: member.fullName }))} value={draft.responsibleId} searchable clearable onChange={(responsibleId) => { set({ responsibleId }); }} error={errorOf('responsibleId')} />
          <TextInput label={words.channels.address} description={words.channels.addressHint} value={draft.address} onChange={(event) => { set({ address: event.currentTarget.value }); }} error={errorOf('address')} />
          <MultiSelect
            label={words.channels.indicators}
            data={catalogue.indicators.map((indicator) => ({ value: indicator.code, label: `${indicator.group === '' ? '' : `${indicator.group} › `}${indicator.name}` }))}
            value={[...draft.indicators]}
            searchable
            clearable
            onChange={(indicators) => { set({ indicators }); }}
            error={errorOf('indicators')}
          />
          {channel !== null && <ChannelFigures catalogue={catalogue} channel={channel} />}
          <div className={catalogueClasses.pair}>
            <DayInput label={words.from} value={draft.from} onChange={(from) => { set({ from }); }} error={errorOf('from')} />
            <DayInput label={words.to} value={draft.to} onChange={(to) => { set({ to }); }} error={errorOf('to')} />
          </div>
        </>
      )}
    </ItemEditor>
  );
}

/** Gives the channel a new name from a day on; the name before it ends the day before. Saved with the rest of the editor. */
function Rename({ channel, onRenamed }: { readonly channel: Channel; readonly onRenamed: (names: readonly ChannelName[]) => void }): ReactNode {
  const words = useOrganisationWords();
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [from, setFrom] = useState<string | null>(today);
  const [basis, setBasis] = useState('');
  const next = from === null || name.trim() === '' ? null : renamed(channel, name.trim(), from, basis.trim());
  const isTooEarly = from !== null && name.trim() !== '' && next === null;
  return (
    <Popover opened={isOpen} onChange={setOpen} width={340} trapFocus withArrow>
      <Popover.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconPencil size={14} aria-hidden />} onClick={() => { setOpen(!isOpen); }}>{words.channels.rename}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.list}>
          <TextInput label={words.channels.newName} value={name} onChange={(event) => { setName(event.currentTarget.value); }} data-autofocus />
          <DayInput label={words.channels.renameFrom} value={from} onChange={setFrom} error={isTooEarly ? words.channels.renameTooEarly : undefined} />
          <TextInput label={words.channels.basis} value={basis} onChange={(event) => { setBasis(event.currentTarget.value); }} />
          <Button
            disabled={next === null}
            onClick={() => {
              if (next === null) return;
              onRenamed(next.names);
              setOpen(false);
              setName('');
              setBasis('');
            }}
          >
            {words.channels.renameDo}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
