import type { ReactNode } from 'react';
import { Select, TextInput } from '@mantine/core';
import { CATALOGUE_FORMAT, type Catalogue, type Committee, type FormatProfile } from '../../../electron/core/catalogue/types.ts';
import { ItemEditor } from './item-editor.tsx';
import { useCatalogueWords } from './words.ts';

const PROFILES: readonly FormatProfile[] = ['party-hd05', 'party-hd36', 'state-nd30'];
const NOTHING: Committee = { name: '', parentBody: '', place: '', symbol: '', formatProfile: 'party-hd05' };

/** The committee itself. On an empty start, saving it begins the catalogue. */
export function CommitteeForm({ catalogue, onSaved }: { readonly catalogue: Catalogue | null; readonly onSaved?: () => void }): ReactNode {
  const words = useCatalogueWords().committee;
  const whole = catalogue ?? { format: CATALOGUE_FORMAT, committee: NOTHING, terms: [], units: [], unitEvents: [], indicators: [], forms: [] };
  return (
    <ItemEditor
      key={catalogue === null ? 'new' : JSON.stringify(catalogue.committee)}
      initial={whole.committee}
      isNew={catalogue === null}
      path="committee"
      fields={['name', 'parentBody', 'place', 'symbol', 'formatProfile']}
      nameOf={(draft) => draft.name}
      put={(committee) => ({ ...whole, committee })}
      onSaved={() => { onSaved?.(); }}
      onRemoved={() => undefined}
    >
      {({ draft, set, errorOf }) => (
        <>
          <TextInput label={words.name} placeholder={words.nameExample} value={draft.name} onChange={(event) => { set({ name: event.currentTarget.value }); }} error={errorOf('name')} required />
          <TextInput label={words.parentBody} description={words.parentBodyHint} value={draft.parentBody} onChange={(event) => { set({ parentBody: event.currentTarget.value }); }} error={errorOf('parentBody')} required />
          <TextInput label={words.place} description={words.placeHint} value={draft.place} onChange={(event) => { set({ place: event.currentTarget.value }); }} error={errorOf('place')} required />
          <TextInput label={words.symbol} description={words.symbolHint} value={draft.symbol} onChange={(event) => { set({ symbol: event.currentTarget.value }); }} error={errorOf('symbol')} required />
          <Select
            label={words.profile}
            description={words.profileHint}
            data={PROFILES.map((value) => ({ value, label: words.profiles[value] }))}
            value={draft.formatProfile}
            allowDeselect={false}
            onChange={(value) => {
              const formatProfile = PROFILES.find((each) => each === value);
              if (formatProfile !== undefined) set({ formatProfile });
            }}
            error={errorOf('formatProfile')}
          />
        </>
      )}
    </ItemEditor>
  );
}
