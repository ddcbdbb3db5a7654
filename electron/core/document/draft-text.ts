import type { Catalogue } from '../catalogue/types.ts';
import { draftHead } from '../report/head.ts';
import type { DocumentText, RegisteredType } from './record.ts';
import { chooseProfile } from '../numbering/profile.ts';
import type { RichText } from '../rich-text/types.ts';

/** What a new paper begins with, all of it to be edited. */
export type DraftedPaper = { readonly text: DocumentText; readonly recipients: readonly string[] };

const paragraph = (text: string): RichText[number] => ({ kind: 'paragraph', runs: [{ text }] });

/** The frame that a type always has; the words of the matter itself are the writer's. */
const BODIES: Partial<Readonly<Record<RegisteredType, readonly string[]>>> = {
  'quyet-dinh': ['Điều 1. ', 'Điều 2. ', 'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.'],
  'quy-dinh': ['Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng', 'Điều 2. '],
  'quy-che': ['Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng', 'Điều 2. '],
};

const ADDRESSED: readonly RegisteredType[] = ['cong-van', 'to-trinh', 'giay-moi'];

/**
 * The starting text of a paper of the committee's own: who it goes to, who signs on the day, where it is filed
 * (standards §1.2, §1.6, §2.2), and the frame of its type.
 *
 * @param day ISO day on which it is begun: chooses the signer in office and the format in force
 */
export function draftText(catalogue: Catalogue, type: RegisteredType, day: string): DraftedPaper {
  const { committee } = catalogue;
  const isState = committee.formatProfile === 'state-nd30';
  const head = draftHead({ ...committee, formatProfile: chooseProfile(isState ? 'state' : 'party', day) }, catalogue.members ?? [], '', day, null);
  const isAddressed = ADDRESSED.includes(type);
  const addressee = committee.parentBody === '' ? '' : /^(?:huyện|tỉnh|thành|thị|quận|đảng)/iu.test(committee.parentBody) ? `Ban Thường vụ ${committee.parentBody}` : committee.parentBody;
  return {
    text: {
      addressees: isAddressed && addressee !== '' && type !== 'giay-moi' ? [addressee] : [],
      basis: [],
      body: (BODIES[type] ?? ['']).map(paragraph),
      filedAt: head.filedAt,
      signature: head.signer,
      place: head.place,
    },
    recipients: isAddressed ? head.recipients.filter((recipient) => !recipient.includes(committee.parentBody) || committee.parentBody === '') : head.recipients,
  };
}
