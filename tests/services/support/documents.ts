import type { DocumentState } from '../../../electron/contract/documents.ts';
import type { DocumentText } from '../../../electron/core/document/record.ts';
import { call, type Office } from './office.ts';

type Documents = Office['handlers']['documents'];
export type CreateInput = Parameters<Documents['create']>[0];
type Fields = CreateInput['fields'];

/** A letter's text, signed by the head of the committee. */
export const LETTER: DocumentText = {
  addressees: ['Uỷ ban nhân dân các xã, thị trấn'],
  basis: [],
  body: [{ kind: 'paragraph', runs: [{ text: 'Ban Chỉ đạo đề nghị các xã gửi báo cáo trước ngày 20 hằng tháng.' }] }],
  filedAt: 'Lưu Văn phòng Huyện uỷ',
  signature: { authority: null, offices: ['PHÓ BÍ THƯ', 'TRƯỞNG BAN CHỈ ĐẠO'], fullName: 'Nguyễn Văn Bình' },
  place: 'Sông Mai',
};

/** Short ways to what an office does with its documents. */
export function documentsOf(office: Office) {
  const { documents } = office.handlers;
  const create = (fields: Fields, more: Omit<CreateInput, 'fields'> = {}): Promise<DocumentState> => documents.create({ fields, ...more }, call);
  return {
    create,
    /** A letter written here, as a draft. */
    letter: (fields: Partial<Fields> = {}) => create({ direction: 'outgoing', type: 'cong-van', subject: 'gửi báo cáo tháng', signedOn: '2020-11-02', ...fields }, { text: LETTER }),
    /** A document of ours that was written elsewhere, issued at once. */
    issued: (fields: Partial<Fields> = {}, number?: number | { readonly number: number; readonly suffix: string }) =>
      create(
        { direction: 'outgoing', type: 'quyet-dinh', subject: 'ban hành Quy chế làm việc', signedOn: '2020-10-01', ...fields },
        { issue: number === undefined ? {} : { number: typeof number === 'number' ? { number } : number } },
      ),
    /** An incoming guidance, registered at once. */
    incoming: (fields: Partial<Fields> = {}, numberText = '04-HD/BTGTU', allowDouble = false) =>
      create(
        { direction: 'incoming', type: 'huong-dan', issuer: 'Ban Tuyên giáo Tỉnh uỷ', subject: 'về tuyên truyền đại hội', signedOn: '2020-10-20', arrivedOn: '2020-10-22', ...fields },
        { numberText, issue: { allowDouble } },
      ),
    get: (id: string) => documents.get({ id }, call),
    issue: (state: DocumentState, more: Omit<Parameters<Documents['issue']>[0], 'id' | 'revision'> = {}) => documents.issue({ ...held(state), ...more }, call),
    update: (state: DocumentState, edit: Omit<Parameters<Documents['update']>[0], 'id' | 'revision'>) => documents.update({ ...held(state), ...edit }, call),
    withdraw: (state: DocumentState, on?: string) => documents.withdraw({ ...held(state), reason: 'ban hành nhầm', ...(on === undefined ? {} : { on }) }, call),
    relate: (from: DocumentState, kind: Parameters<Documents['relate']>[0]['kind'], to: DocumentState, effectiveOn?: string) =>
      documents.relate({ from: from.document.id, to: to.document.id, kind, ...(effectiveOn === undefined ? {} : { effectiveOn }) }, call),
    list: async (filter: Parameters<Documents['list']>[0]['filter'], order?: Parameters<Documents['list']>[0]['order']) => (await documents.list({ filter, ...(order === undefined ? {} : { order }) }, call)).rows,
  };
}

export function held(state: DocumentState): { readonly id: string; readonly revision: number } {
  return { id: state.document.id, revision: state.document.revision };
}
