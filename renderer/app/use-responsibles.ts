import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { responsibleKey, responsibleNames, type ResponsibleNames } from '../../electron/core/record/responsible.ts';
import type { Responsible } from '../../electron/core/record/types.ts';
import { capitalised } from '../i18n/format.ts';
import { useApi } from './client.tsx';

export type ResponsibleChoice = { readonly value: string; readonly label: string; readonly responsible: Responsible };

export type Responsibles = {
  readonly nameOf: ResponsibleNames;
  /** Members in office, bodies and units that exist, by kind. */
  readonly choices: Readonly<Record<'member' | 'body' | 'unit', readonly ResponsibleChoice[]>>;
};

/** Who may answer for something, from the catalogue as it stands. */
export function useResponsibles(): Responsibles {
  const catalogue = useQuery(useApi().catalogue.get.queryOptions()).data?.catalogue ?? null;
  return useMemo(() => {
    const nameOf = responsibleNames(catalogue);
    const choice = (responsible: Responsible): ResponsibleChoice => ({ value: responsibleKey(responsible), label: capitalised(nameOf(responsible)), responsible });
    return {
      nameOf,
      choices: {
        member: (catalogue?.members ?? []).filter((member) => member.to === null).map((member) => choice({ kind: 'member', id: member.id })),
        body: (catalogue?.bodies ?? []).filter((body) => body.to === null).map((body) => choice({ kind: 'body', id: body.id })),
        unit: (catalogue?.units ?? []).filter((unit) => unit.validTo === null).map((unit) => choice({ kind: 'unit', id: unit.id })),
      },
    };
  }, [catalogue]);
}
