import type { Assignment, AssignmentSubject, Body, BodyKind, Catalogue, Channel, ChannelKind } from '../../core/catalogue/types.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/access.ts';

type Organisation = Pick<Catalogue, 'bodies' | 'channels' | 'assignments'>;

/** Bodies, channels and assignments as they were given; a list without items is left out. */
export async function readOrganisation(db: ReadableDatabase): Promise<Organisation> {
  const bodies = await readBodies(db);
  const channels = await readChannels(db);
  const assignments = await readAssignments(db);
  return {
    ...(bodies.length === 0 ? {} : { bodies }),
    ...(channels.length === 0 ? {} : { channels }),
    ...(assignments.length === 0 ? {} : { assignments }),
  };
}

async function readBodies(db: ReadableDatabase): Promise<readonly Body[]> {
  const rows = await db.selectFrom('body').selectAll().orderBy('position').execute();
  const members = await db.selectFrom('body_member').selectAll().orderBy('body_id').orderBy('position').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind as BodyKind,
    parentId: row.parent_id,
    basis: row.basis,
    from: row.from_date,
    to: row.to_date,
    members: members.filter((member) => member.body_id === row.id).map((member) => ({ memberId: member.member_id, role: member.role, from: member.from_date, to: member.to_date })),
  }));
}

async function readChannels(db: ReadableDatabase): Promise<readonly Channel[]> {
  const rows = await db.selectFrom('channel').selectAll().orderBy('position').execute();
  const names = await db.selectFrom('channel_name').selectAll().orderBy('channel_id').orderBy('position').execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ChannelKind,
    names: names.filter((name) => name.channel_id === row.id).map((name) => ({ name: name.name, from: name.from_date, to: name.to_date, basis: name.basis })),
    owner: row.owner_json === null ? null : (JSON.parse(row.owner_json) as Channel['owner']),
    responsibleId: row.responsible_id,
    address: row.address,
    from: row.from_date,
    to: row.to_date,
    indicators: JSON.parse(row.indicators_json) as readonly string[],
  }));
}

async function readAssignments(db: ReadableDatabase): Promise<readonly Assignment[]> {
  const rows = await db.selectFrom('assignment').selectAll().orderBy('position').execute();
  return rows.map((row) => ({
    id: row.id,
    memberId: row.member_id,
    subjectKind: row.subject_kind as AssignmentSubject,
    subject: row.subject,
    from: row.from_date,
    to: row.to_date,
    note: row.note,
  }));
}

/** Puts these in the place of what stands. */
export async function writeOrganisation(db: WritableDatabase, { bodies = [], channels = [], assignments = [] }: Organisation): Promise<void> {
  await db.deleteFrom('body_member').execute();
  await db.deleteFrom('body').execute();
  await db.deleteFrom('channel_name').execute();
  await db.deleteFrom('channel').execute();
  await db.deleteFrom('assignment').execute();
  for (const [position, body] of bodies.entries()) {
    await db.insertInto('body').values({ id: body.id, position, name: body.name, kind: body.kind, parent_id: body.parentId, basis: body.basis, from_date: body.from, to_date: body.to }).execute();
    for (const [place, member] of body.members.entries()) {
      await db.insertInto('body_member').values({ body_id: body.id, position: place, member_id: member.memberId, role: member.role, from_date: member.from, to_date: member.to }).execute();
    }
  }
  for (const [position, channel] of channels.entries()) {
    await db
      .insertInto('channel')
      .values({
        id: channel.id,
        position,
        kind: channel.kind,
        owner_json: channel.owner === null ? null : JSON.stringify(channel.owner),
        responsible_id: channel.responsibleId,
        address: channel.address,
        from_date: channel.from,
        to_date: channel.to,
        indicators_json: JSON.stringify(channel.indicators),
      })
      .execute();
    for (const [place, name] of channel.names.entries()) {
      await db.insertInto('channel_name').values({ channel_id: channel.id, position: place, name: name.name, from_date: name.from, to_date: name.to, basis: name.basis }).execute();
    }
  }
  for (const [position, assignment] of assignments.entries()) {
    await db
      .insertInto('assignment')
      .values({ id: assignment.id, position, member_id: assignment.memberId, subject_kind: assignment.subjectKind, subject: assignment.subject, from_date: assignment.from, to_date: assignment.to, note: assignment.note })
      .execute();
  }
}
