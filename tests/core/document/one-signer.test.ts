import { describe, expect, it } from 'vitest';
import { withOneSigner, type Signed } from '../../../electron/core/document/one-signer.ts';

function paper(signerName: string, signerOffice: string, fullName: string, offices: readonly string[]): Signed {
  return { signerName, signerOffice, text: { addressees: [], basis: [], body: [], filedAt: '', place: '', signature: { authority: null, fullName, offices } } };
}

function said({ signerName, signerOffice, text }: Signed): readonly unknown[] {
  return [signerName, signerOffice, text?.signature.fullName, text?.signature.offices];
}

const STOOD = paper('Trần Văn An', 'TRƯỞNG BAN', 'Trần Văn An', ['TRƯỞNG BAN']);

describe('the signer of a paper that is written here', () => {
  it('is one person in the register and under the text, wherever it was typed', () => {
    expect(said(withOneSigner(STOOD, paper('Lê Thị Bình', 'TRƯỞNG BAN', 'Trần Văn An', ['TRƯỞNG BAN'])))).toEqual(['Lê Thị Bình', 'TRƯỞNG BAN', 'Lê Thị Bình', ['TRƯỞNG BAN']]);
    expect(said(withOneSigner(STOOD, paper('Trần Văn An', 'TRƯỞNG BAN', 'Lê Thị Bình', ['TRƯỞNG BAN'])))).toEqual(['Lê Thị Bình', 'TRƯỞNG BAN', 'Lê Thị Bình', ['TRƯỞNG BAN']]);
  });

  it('has two offices joined by kiêm, in both places', () => {
    expect(said(withOneSigner(STOOD, paper('Trần Văn An', 'PHÓ BÍ THƯ kiêm TRƯỞNG BAN', 'Trần Văn An', ['TRƯỞNG BAN'])))[3]).toEqual(['PHÓ BÍ THƯ', 'TRƯỞNG BAN']);
    expect(said(withOneSigner(STOOD, paper('Trần Văn An', 'TRƯỞNG BAN', 'Trần Văn An', ['PHÓ BÍ THƯ', 'TRƯỞNG BAN'])))[1]).toBe('PHÓ BÍ THƯ kiêm TRƯỞNG BAN');
  });

  it('is the paper’s where both places were changed at once', () => {
    expect(said(withOneSigner(STOOD, paper('Người này', 'TRƯỞNG BAN', 'Người kia', ['TRƯỞNG BAN'])))[0]).toBe('Người kia');
  });

  it('fills the empty place of a paper just begun', () => {
    const none: Signed = { signerName: '', signerOffice: '', text: null };
    expect(said(withOneSigner(none, paper('', '', 'Trần Văn An', ['TRƯỞNG BAN'])))).toEqual(said(STOOD));
    expect(said(withOneSigner(none, paper('Trần Văn An', 'TRƯỞNG BAN', '', [])))).toEqual(said(STOOD));
  });

  it('stays as it was where neither place was changed, even if the two disagree', () => {
    const apart = paper('Trần Văn An', 'TRƯỞNG BAN', 'Lê Thị Bình', ['PHÓ TRƯỞNG BAN']);
    expect(said(withOneSigner(apart, apart))).toEqual(said(apart));
  });
});
