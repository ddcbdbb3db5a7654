import type { DocumentClosing, DocumentFields } from '../document/record.ts';
import { nameOfType } from '../document/register-keys.ts';
import { joinTypeAndSubject } from './type-and-subject.ts';
import type { RegisterLine } from './types.ts';

/** What a book says of one document. */
export type RegisterEntry = Pick<
  DocumentFields,
  'type' | 'typeName' | 'subject' | 'issuer' | 'signedOn' | 'arrivedOn' | 'arrivalNumber' | 'signerName' | 'recipients' | 'copies' | 'register' | 'note' | 'dueOn'
> & {
  readonly numberText: string;
  readonly withdrawnOn: string | null;
  readonly closing: DocumentClosing | null;
  /** Whom it was given to, in words; empty for nobody. */
  readonly handler: string;
  /** Numbers of the documents that answer it. */
  readonly answers: readonly string[];
  /** Whom a paper that is written here speaks to (`Kính gửi`). */
  readonly addressees: readonly string[];
};

/** Ten columns of what went out (ND30 Appendix IV). */
export function outgoingLine(entry: RegisterEntry): RegisterLine {
  const { register } = entry;
  return [
    orNothing(entry.numberText),
    entry.signedOn,
    orNothing(joinTypeAndSubject(entry)),
    orNothing(entry.signerName),
    orNothing(sentTo(entry)),
    orNothing(register.copyHolder),
    entry.copies,
    register.passedOn,
    orNothing(register.receivedBy),
    orNothing(remark(entry)),
  ];
}

/** Ten columns of what came in. */
export function incomingLine(entry: RegisterEntry): RegisterLine {
  const { register } = entry;
  return [
    entry.arrivedOn,
    entry.arrivalNumber,
    orNothing(entry.issuer),
    orNothing(entry.numberText),
    entry.signedOn,
    orNothing(joinTypeAndSubject(entry)),
    orNothing(receiver(entry)),
    register.passedOn,
    orNothing(register.receivedBy),
    orNothing(remark(entry)),
  ];
}

/** Seven columns of how an incoming document is dealt with. */
export function followUpLine(entry: RegisterEntry, today: string): RegisterLine {
  return [entry.arrivalNumber, orNothing(named(entry)), orNothing(receiver(entry)), entry.dueOn, progress(entry, today), orNothing(entry.answers.join('; ')), orNothing(remark(entry))];
}

/** Whether an incoming document is one that somebody deals with. */
export function isFollowed(entry: RegisterEntry): boolean {
  return entry.handler !== '' || entry.dueOn !== null || entry.closing !== null || entry.answers.length > 0;
}

/** `Hướng dẫn số 04-HD/BTGTU ngày 20/10/2020 của Ban Tuyên giáo Tỉnh uỷ`. */
function named(entry: RegisterEntry): string {
  const number = entry.numberText === '' ? '' : ` số ${entry.numberText}`;
  const day = entry.signedOn === null ? '' : ` ngày ${printedDay(entry.signedOn)}`;
  const issuer = entry.issuer === '' ? '' : ` của ${entry.issuer}`;
  return `${nameOfType(entry)}${number}${day}${issuer}`.trim();
}

/** A letter goes to whom it speaks to before anybody else; below it they are only `Như trên`. */
function sentTo({ addressees, recipients }: RegisterEntry): string {
  const others = recipients.filter((name) => addressees.length === 0 || !/^như trên$/iu.test(name.trim()));
  return [...new Set([...addressees, ...others].map((name) => name.trim()))].filter((name) => name !== '').join('; ');
}

function receiver(entry: RegisterEntry): string {
  return entry.register.copyHolder === '' ? entry.handler : entry.register.copyHolder;
}

function progress({ closing, dueOn }: RegisterEntry, today: string): string {
  if (closing !== null) return `${closing.by === 'answer' ? 'Đã trả lời' : 'Đã giải quyết'} ngày ${printedDay(closing.on)}${closing.note === '' ? '' : `: ${closing.note}`}`;
  return dueOn !== null && dueOn < today ? 'Quá hạn' : 'Đang giải quyết';
}

function remark(entry: RegisterEntry): string {
  const withdrawn = entry.withdrawnOn === null ? '' : `Thu hồi ngày ${printedDay(entry.withdrawnOn)}`;
  return [entry.note.trim(), withdrawn].filter((part) => part !== '').join('; ');
}

function orNothing(text: string): string | null {
  return text === '' ? null : text;
}

/** `05/02/2020`. */
export function printedDay(day: string): string {
  return day.split('-').reverse().join('/');
}
