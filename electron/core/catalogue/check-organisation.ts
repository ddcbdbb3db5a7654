import type { CatalogueProblem } from './problems.ts';
import type { Assignment, Catalogue, Channel } from './types.ts';

type Span = { readonly from: string | null; readonly to: string | null };

/** Checks bodies, channels and assignments against the rest of the catalogue, and their days. */
export function checkOrganisation(catalogue: Catalogue): CatalogueProblem[] {
  const known = knownIds(catalogue);
  const reference = (path: string, list: keyof typeof known, found: string | null): CatalogueProblem[] =>
    found === null || known[list].has(found) ? [] : [{ path, code: 'unknown-reference', params: { found, list } }];
  const bodies = (catalogue.bodies ?? []).flatMap((body, at) => {
    const path = `bodies[${at}]`;
    return [
      ...span(path, body),
      ...(body.parentId === body.id ? [{ path: `${path}.parentId`, code: 'own-parent', params: { found: body.name } } as const] : reference(`${path}.parentId`, 'bodies', body.parentId)),
      ...body.members.flatMap((member, place) => [...reference(`${path}.members[${place}].memberId`, 'members', member.memberId), ...span(`${path}.members[${place}]`, member)]),
    ];
  });
  const channels = (catalogue.channels ?? []).flatMap((channel, at) => {
    const path = `channels[${at}]`;
    return [
      ...span(path, channel),
      ...names(path, channel),
      ...(channel.owner === null ? [] : reference(`${path}.owner.id`, channel.owner.kind === 'body' ? 'bodies' : 'units', channel.owner.id)),
      ...reference(`${path}.responsibleId`, 'members', channel.responsibleId),
      ...channel.indicators.flatMap((code, place) => reference(`${path}.indicators[${place}]`, 'indicators', code)),
    ];
  });
  const assignments = (catalogue.assignments ?? []).flatMap((assignment, at) => {
    const path = `assignments[${at}]`;
    const list = LIST_OF[assignment.subjectKind];
    return [...span(path, assignment), ...reference(`${path}.memberId`, 'members', assignment.memberId), ...(list === null ? [] : reference(`${path}.subject`, list, assignment.subject))];
  });
  return [...bodies, ...channels, ...assignments];
}

const LIST_OF = { field: null, unit: 'units', channel: 'channels', body: 'bodies' } as const satisfies Record<Assignment['subjectKind'], string | null>;

function knownIds(catalogue: Catalogue) {
  return {
    members: new Set((catalogue.members ?? []).map((member) => member.id)),
    bodies: new Set((catalogue.bodies ?? []).map((body) => body.id)),
    channels: new Set((catalogue.channels ?? []).map((channel) => channel.id)),
    units: new Set(catalogue.units.map((unit) => unit.id)),
    indicators: new Set(catalogue.indicators.map((indicator) => indicator.code)),
  };
}

function span(path: string, { from, to }: Span): CatalogueProblem[] {
  return from === null || to === null || from <= to ? [] : [{ path: `${path}.to`, code: 'ends-before-it-begins', params: { from, to } }];
}

/** A channel bears one name on any day: its names follow each other in time. */
function names(path: string, channel: Channel): CatalogueProblem[] {
  if (channel.names.length === 0) return [{ path: `${path}.names`, code: 'channel-without-name', params: {} }];
  return channel.names.flatMap((name, at): CatalogueProblem[] => {
    const before = channel.names[at - 1];
    const here = `${path}.names[${at}]`;
    const overlaps = before !== undefined && (before.to === null || name.from === null || name.from <= before.to);
    return [...span(here, name), ...(overlaps ? [{ path: `${here}.from`, code: 'names-overlap', params: { other: before.name } } as const] : [])];
  });
}
