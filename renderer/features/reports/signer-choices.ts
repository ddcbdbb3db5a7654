import type { Catalogue, Member } from '../../../electron/core/catalogue/types.ts';
import { signerOf } from '../../../electron/core/report/head.ts';
import type { ReportHead } from '../../../electron/core/report/types.ts';

export type SignerChoice = { readonly member: Member; readonly signer: ReportHead['signer'] };

/**
 * Who may sign on a day, with the lines that are printed for each: head and deputies in office, by the cases of
 * standards §1.6. `ownSeal`: the committee has a seal of its own.
 */
export const signerChoices = (catalogue: Catalogue, day: string, ownSeal: boolean): readonly SignerChoice[] =>
  (catalogue.members ?? [])
    .filter((member) => member.role === 'head' || member.role === 'deputy-head')
    .filter((member) => (member.from === null || member.from <= day) && (member.to === null || member.to >= day))
    .map((member) => ({ member, signer: signerOf(catalogue.committee, [member], day, { ownSeal }) }));

/** The lines of a signature in one line, for a list: `PHÓ BÍ THƯ kiêm TRƯỞNG BAN CHỈ ĐẠO`. */
export const signerLine = (signer: ReportHead['signer']): string => [signer.authority, signer.offices.join(' kiêm ')].filter((part) => part !== null && part !== '').join(' · ');

/** Texts of a field with one entry a line: blank lines are typing, not entries. */
export const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
