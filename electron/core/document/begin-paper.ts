import type { Catalogue } from '../catalogue/types.ts';
import { profileOn } from '../numbering/profile.ts';
import { draftText, type DraftedText } from './official-texts.ts';
import type { RegisteredType } from './record.ts';

/**
 * What a paper of the committee's own begins with on a day: the customary text of its type, signed by who is in office,
 * in the format in force. A type of another name begins as a notice does.
 */
export function beginPaper(catalogue: Catalogue, type: RegisteredType, day: string): DraftedText {
  const { committee } = catalogue;
  return draftText({ type: type === 'other' ? 'thong-bao' : type, profile: profileOn(committee.formatProfile, day), committee, members: catalogue.members ?? [], day, seal: { ownSeal: false } });
}
