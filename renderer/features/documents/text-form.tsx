import type { ReactNode } from 'react';
import { Select, TextInput } from '@mantine/core';
import type { Catalogue } from '../../../electron/core/catalogue/types.ts';
import type { DocumentFields, DocumentText } from '../../../electron/core/document/record.ts';
import { profileOn } from '../../../electron/core/numbering/profile.ts';
import { RichEditor } from '../../rich-text/rich-editor.tsx';
import { signerChoices, signerLine } from '../reports/signer-choices.ts';
import { AttachedParts } from './attached-parts.tsx';
import { LinesInput } from './lines-input.tsx';
import { useDocumentWords } from './words.ts';
import classes from './documents.module.css';

type TextFormProps = {
  readonly catalogue: Catalogue;
  readonly fields: DocumentFields;
  readonly text: DocumentText;
  readonly readOnly: boolean;
  readonly today: string;
  /** Changes the text; the signer's name is a column of the register too. */
  readonly onChange: (text: DocumentText, fields?: Partial<DocumentFields>) => void;
};

const LETTER_LIKE: readonly DocumentFields['type'][] = ['cong-van', 'to-trinh', 'bao-cao', 'giay-moi'];

/** The text of a paper that is written here: what is said, and who signs; the format lays it out. */
export function TextForm({ catalogue, fields, text, readOnly, today, onChange }: TextFormProps): ReactNode {
  const words = useDocumentWords();
  const set = (change: Partial<DocumentText>): void => { onChange({ ...text, ...change }); };
  const choices = signerChoices(catalogue, fields.signedOn ?? today, false);
  const sign = (signature: DocumentText['signature'], office: string): void => {
    onChange({ ...text, signature }, { signerName: signature.fullName, ...(office === '' ? {} : { signerOffice: office }) });
  };
  return (
    <fieldset className={classes.fieldset} disabled={readOnly}>
      {(LETTER_LIKE.includes(fields.type) || text.addressees.length > 0) && <LinesInput label={words.text.addressees} description={words.fields.linesHint} minRows={1} lines={text.addressees} onChange={(addressees) => { set({ addressees }); }} />}
      {fields.type !== 'cong-van' && <LinesInput label={words.text.basis} description={words.text.basisHint} minRows={2} lines={text.basis} onChange={(basis) => { set({ basis }); }} />}
      <p className={classes.note}>{words.text.bodyHint}</p>
      <RichEditor label={words.text.body} value={text.body} readOnly={readOnly} minHeight={260} onChange={(body) => { set({ body }); }} />
      <div className={classes.triple}>
        <Select
          label={words.text.chooseSigner}
          placeholder={words.text.chooseSigner}
          data={choices.map(({ member, signer }) => ({ value: member.id, label: `${member.fullName}, ${signerLine(signer)}` }))}
          value={choices.find(({ signer }) => signer.fullName === text.signature.fullName && signer.offices.join() === text.signature.offices.join())?.member.id ?? null}
          onChange={(id) => {
            const chosen = choices.find(({ member }) => member.id === id);
            if (chosen !== undefined) sign(chosen.signer, chosen.signer.offices.at(-1) ?? '');
          }}
        />
        <TextInput label={words.text.fullName} value={text.signature.fullName} onChange={(event) => { sign({ ...text.signature, fullName: event.currentTarget.value }, ''); }} />
        <TextInput label={words.text.authority} description={words.text.authorityHint[profileOn(catalogue.committee.formatProfile, fields.signedOn ?? today) === 'state-nd30' ? 'state' : 'party']} value={text.signature.authority ?? ''} onChange={(event) => { set({ signature: { ...text.signature, authority: event.currentTarget.value.trim() === '' ? null : event.currentTarget.value } }); }} />
      </div>
      <div className={classes.pair}>
        <LinesInput label={words.text.offices} description={words.text.officesHint} minRows={2} lines={text.signature.offices} onChange={(offices) => { set({ signature: { ...text.signature, offices } }); }} />
        <div className={classes.form}>
          <TextInput label={words.text.place} value={text.place} onChange={(event) => { set({ place: event.currentTarget.value }); }} />
          <TextInput label={words.text.filedAt} value={text.filedAt} onChange={(event) => { set({ filedAt: event.currentTarget.value }); }} />
        </div>
      </div>
      <AttachedParts text={text} readOnly={readOnly} onChange={onChange} />
      <div className={classes.triple}>
        <OptionalText label={words.text.issuedWith} placeholder={words.text.issuedWithExample} name="issuedWith" text={text} onChange={onChange} />
        <OptionalText label={words.text.circulation} name="circulation" text={text} onChange={onChange} />
        <OptionalText label={words.text.draftMark} name="draftMark" text={text} onChange={onChange} />
      </div>
    </fieldset>
  );
}

type OptionalTextProps = { readonly label: string; readonly placeholder?: string; readonly name: 'issuedWith' | 'circulation' | 'draftMark'; readonly text: DocumentText; readonly onChange: (text: DocumentText) => void };

/** A part of the paper that is there only when something is written in it. */
function OptionalText({ label, placeholder, name, text, onChange }: OptionalTextProps): ReactNode {
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={text[name] ?? ''}
      onChange={(event) => {
        const { [name]: _gone, ...rest } = text;
        const typed = event.currentTarget.value;
        onChange(typed === '' ? rest : { ...rest, [name]: typed });
      }}
    />
  );
}
