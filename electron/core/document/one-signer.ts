import type { DocumentText } from './record.ts';

/** Who signs, as the register has it and as a paper written here prints it. */
export type Signed = { readonly signerName: string; readonly signerOffice: string; readonly text: DocumentText | null };

type SignerPlaces = { readonly signerName: string; readonly signerOffice: string; readonly fullName: string; readonly offices: readonly string[] };

/**
 * The signer of a paper that is written here stands twice: as columns of the register and under the text. What is changed in
 * one place holds for the other, so that the register never names another signer than the paper; of two changes at once the
 * paper's leads. What nobody changed stays as it is.
 *
 * @param before as it stood; its text is null for a paper just begun
 */
export function withOneSigner<Document extends Signed>(before: Signed, after: Document): Document {
  if (after.text === null) return after;
  const { signature } = after.text;
  const given = { signerName: after.signerName, signerOffice: after.signerOffice, fullName: signature.fullName, offices: signature.offices };
  const places = before.text === null ? begun(given) : followed({ signerName: before.signerName, signerOffice: before.signerOffice, fullName: before.text.signature.fullName, offices: before.text.signature.offices }, given);
  return { ...after, signerName: places.signerName, signerOffice: places.signerOffice, text: { ...after.text, signature: { ...signature, fullName: places.fullName, offices: places.offices } } };
}

/** A paper just begun: each place fills the other where that is empty. */
function begun(given: SignerPlaces): SignerPlaces {
  const name = given.fullName === '' ? given.signerName : given.fullName;
  return {
    signerName: name,
    fullName: name,
    signerOffice: given.signerOffice === '' ? officeLine(given.offices) : given.signerOffice,
    offices: given.offices.length === 0 ? officesOf(given.signerOffice) : given.offices,
  };
}

function followed(before: SignerPlaces, given: SignerPlaces): SignerPlaces {
  const isNameWritten = given.fullName !== before.fullName;
  const isNameTyped = given.signerName !== before.signerName;
  const areOfficesWritten = given.offices.join('\n') !== before.offices.join('\n');
  const isOfficeTyped = given.signerOffice !== before.signerOffice;
  return {
    signerName: isNameWritten ? given.fullName : given.signerName,
    fullName: isNameTyped && !isNameWritten ? given.signerName : given.fullName,
    // A chosen signer brings the office for the register along; typed lines are joined.
    signerOffice: areOfficesWritten && !isOfficeTyped ? officeLine(given.offices) : given.signerOffice,
    offices: isOfficeTyped && !areOfficesWritten ? officesOf(given.signerOffice) : given.offices,
  };
}

/** Two offices of a committee without a seal of its own are joined by `kiêm` (HD36 1.7). */
function officeLine(offices: readonly string[]): string {
  return offices.map((office) => office.trim()).filter((office) => office !== '').join(' kiêm ');
}

function officesOf(line: string): readonly string[] {
  return line.split(/\s+kiêm\s+/iu).map((office) => office.trim()).filter((office) => office !== '');
}
