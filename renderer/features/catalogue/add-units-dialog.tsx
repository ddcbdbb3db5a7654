import type { ReactNode } from 'react';
import { Modal } from '@mantine/core';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { useWords } from '../../i18n/shell-words.ts';
import { AddUnitsForm } from './add-units-form.tsx';
import { useCatalogueWords } from './words.ts';

export function AddUnitsDialog({ catalogue, onClose }: { readonly catalogue: Catalogue; readonly onClose: () => void }): ReactNode {
  const words = useCatalogueWords();
  const shared = useWords();
  return (
    <Modal opened onClose={onClose} title={words.units.addMany} closeButtonProps={{ 'aria-label': shared.actions.close }}>
      <AddUnitsForm catalogue={catalogue} onSaved={onClose} />
    </Modal>
  );
}
