import { complete, type Fields, type Reading } from './reading.ts';
import type { Assignment, Body, BodyMember, Channel, ChannelName } from './types.ts';

/** Bodies, channels and assignments of a catalogue file; all three may be left out. */
export type Organisation = { readonly bodies?: readonly Body[]; readonly channels?: readonly Channel[]; readonly assignments?: readonly Assignment[] };

export function readOrganisation(reading: Reading, whole: Fields): Organisation {
  const bodies = whole.optionalList('bodies', (value, path) => readBody(reading, value, path));
  const channels = whole.optionalList('channels', (value, path) => readChannel(reading, value, path));
  const assignments = whole.optionalList('assignments', (value, path) => readAssignment(reading, value, path));
  return {
    ...(whole.has('bodies') ? { bodies } : {}),
    ...(whole.has('channels') ? { channels } : {}),
    ...(whole.has('assignments') ? { assignments } : {}),
  };
}

function readBody(reading: Reading, value: unknown, path: string): Body | null {
  const fields = reading.fields(value, path, ['id', 'name', 'kind', 'parentId', 'basis', 'from', 'to', 'members']);
  if (fields === null) return null;
  const body = {
    id: fields.text('id'),
    name: fields.text('name'),
    kind: fields.oneOf('kind', ['committee', 'secretariat', 'contributors', 'group']),
    basis: fields.has('basis') ? fields.anyText('basis') : '',
    members: fields.optionalList('members', (member, at) => readBodyMember(reading, member, at)),
  };
  const rest = { parentId: fields.textOrNull('parentId'), ...span(fields) };
  return complete(body) ? { ...body, ...rest } : null;
}

function readBodyMember(reading: Reading, value: unknown, path: string): BodyMember | null {
  const fields = reading.fields(value, path, ['memberId', 'role', 'from', 'to']);
  if (fields === null) return null;
  const member = { memberId: fields.text('memberId'), role: fields.anyText('role') };
  return complete(member) ? { ...member, ...span(fields) } : null;
}

function readChannel(reading: Reading, value: unknown, path: string): Channel | null {
  const fields = reading.fields(value, path, ['id', 'kind', 'names', 'owner', 'responsibleId', 'address', 'from', 'to', 'indicators']);
  if (fields === null) return null;
  const channel = {
    id: fields.text('id'),
    kind: fields.oneOf('kind', ['portal', 'radio', 'page', 'bulletin', 'other']),
    names: fields.list('names', (name, at) => readChannelName(reading, name, at)),
    address: fields.has('address') ? fields.anyText('address') : '',
    indicators: fields.optionalList('indicators', (code, at) => reading.text(code, at)),
  };
  const rest = { owner: readOwner(fields), responsibleId: fields.textOrNull('responsibleId'), ...span(fields) };
  return complete(channel) ? { ...channel, ...rest } : null;
}

function readChannelName(reading: Reading, value: unknown, path: string): ChannelName | null {
  const fields = reading.fields(value, path, ['name', 'from', 'to', 'basis']);
  if (fields === null) return null;
  const name = { name: fields.text('name'), basis: fields.has('basis') ? fields.anyText('basis') : '' };
  return complete(name) ? { ...name, ...span(fields) } : null;
}

function readOwner(channel: Fields): Channel['owner'] {
  if (channel.isNull('owner')) return null;
  const fields = channel.object('owner', ['kind', 'id']);
  if (fields === null) return null;
  const owner = { kind: fields.oneOf('kind', ['body', 'unit']), id: fields.text('id') };
  return complete(owner) ? owner : null;
}

function readAssignment(reading: Reading, value: unknown, path: string): Assignment | null {
  const fields = reading.fields(value, path, ['id', 'memberId', 'subjectKind', 'subject', 'from', 'to', 'note']);
  if (fields === null) return null;
  const assignment = {
    id: fields.text('id'),
    memberId: fields.text('memberId'),
    subjectKind: fields.oneOf('subjectKind', ['field', 'unit', 'channel', 'body']),
    subject: fields.text('subject'),
    note: fields.has('note') ? fields.anyText('note') : '',
  };
  return complete(assignment) ? { ...assignment, ...span(fields) } : null;
}

function span(fields: Fields): { readonly from: string | null; readonly to: string | null } {
  return { from: fields.dateOrNull('from'), to: fields.dateOrNull('to') };
}
