import type { ReactNode } from 'react';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import { Panel } from '../../components/page.tsx';
import { CommitteeForm } from './committee-form.tsx';
import { TermsPanel } from './terms-panel.tsx';
import { useCatalogueWords } from './words.ts';
import classes from './catalogue.module.css';

export function CommitteeSection({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const words = useCatalogueWords();
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={words.committee.title}>
      <div className={classes.two}>
        <Panel title={words.committee.title}>
          <CommitteeForm catalogue={catalogue} />
        </Panel>
        <TermsPanel catalogue={catalogue} />
      </div>
    </div>
  );
}
