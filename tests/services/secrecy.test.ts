import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../electron/contract/handlers.ts';
import type { TaskFields } from '../../electron/core/task/types.ts';
import { docxOfLines, fileOf } from '../builders/attachment/files.ts';
import { CONTENT, said } from '../builders/meeting/material.ts';
import { documentsOf, held, LETTER } from './support/documents.ts';
import { call, OFFICE, openOffice, sheet, useOffice, type Office } from './support/office.ts';

useOffice();

const MARK = 'TỐI MẬT';
const SPOKEN_OF = 'Bảo vệ bí mật nhà nước theo chế độ mật';
const CATALOGUE = { ...OFFICE, members: CONTENT.invited.flatMap(({ person }) => (person.kind === 'member' ? [{ id: person.id, fullName: person.id, role: 'member', office: '', from: null, to: null } as const] : [])) };
const fields = (more: Partial<TaskFields> = {}): TaskFields => ({ heading: '', text: 'Đăng tin', detail: '', owner: null, cooperating: [], startsOn: null, dueOn: null, recurrence: null, ...more });

/** An office with one record of each kind, and everything that can be written into it, as functions of the words. */
async function officeOfWrites(): Promise<{ readonly office: Office; readonly writes: readonly (readonly [name: string, field: string, write: (words: string) => Promise<unknown>])[] }> {
  const office = await openOffice({ catalogue: CATALOGUE });
  const { meetings, plans, tasks, dossiers, reports, documents, attachments, periods, catalogue } = office.handlers;
  await office.receive([sheet('an hoa.csv', [['An Hoà', '12', '3,5', '4', '2'], ['Bình Lâm', '5', '1', '1', '1'], ['Hợp Giang', '5', '1', '1', '1']])]);
  const meeting = await meetings.create({ kind: 'Hội nghị', title: 'Hội nghị tháng 10', startsAt: '2020-10-20T14:00', place: '' }, call);
  const { id, revision, kind, title, startsAt, endsAt, place, content } = meeting;
  const meet = (change: Partial<typeof content>, head: object = {}) => meetings.update({ id, revision, draft: { kind, title, startsAt, endsAt, place, status: 'planned', content: { ...content, ...change }, ...head } }, call);
  const agenda = (change: Partial<(typeof CONTENT.agenda)[number]>) => meet({ agenda: CONTENT.agenda.map((item) => ({ ...item, ...change })) });
  const plan = await plans.create({ title: 'Kế hoạch năm 2020', year: 2020, startsOn: null, endsOn: null }, call);
  const head = { id: plan.id, revision: plan.revision, title: plan.title, year: 2020, startsOn: null, endsOn: null };
  const task = await tasks.create({ plan: plan.id, fields: fields() }, call);
  const step = { id: task.id, revision: task.revision };
  const dossier = await dossiers.create({ fields: { year: 2020, title: 'Hội nghị, cuộc họp' } }, call);
  const file = (change: Partial<Parameters<Handlers['dossiers']['create']>[0]['fields']>) => dossiers.update({ id: dossier.dossier.id, revision: dossier.dossier.revision, fields: change }, call);
  const report = await reports.create({ kind: 'month', form: 'B1', period: '2020-10' }, call);
  const [section] = report.draft.sections;
  if (section === undefined) throw new Error('a report without sections');
  const draft = (change: Partial<typeof report.draft>) => reports.update({ id: report.id, revision: report.revision, draft: { ...report.draft, ...change } }, call);
  const letter = await documentsOf(office).letter();
  const incoming = await documentsOf(office).incoming();
  const paper = (words: string) => documents.update({ ...held(letter), text: { ...LETTER, body: [...said('HUYỆN UỶ SÔNG MAI'), ...said(words)] } }, call);
  const [added] = await attachments.add({ owner: { kind: 'plan', id: plan.id }, files: [fileOf('a.docx', docxOfLines('Bảng kê'))] }, call);
  const attachment = added?.outcome === 'added' ? added.attachment.id : '';
  return {
    office,
    writes: [
      ['meeting, new', 'title', (words) => meetings.create({ kind, title: words, startsAt, place: '' }, call)],
      ['meeting, title', 'title', (words) => meet({}, { title: words })],
      ['meeting, agenda', 'agenda', (words) => agenda({ title: words })],
      ['meeting, opinion', 'opinion', (words) => agenda({ opinions: [{ id: 'o', speaker: { kind: 'member', id: 'an' }, text: said(words) }] })],
      ['meeting, decision', 'decision', (words) => agenda({ decision: said(words) })],
      ['meeting, conclusion', 'conclusion', (words) => meet({ conclusions: [{ id: 'k', text: words, owner: null, cooperating: [], dueOn: null }] })],
      ['meeting, documents used', 'documents-used', (words) => meet({ documents: [{ id: 'd', text: words, record: null }] })],
      ['meeting, proceedings', 'notes', (words) => meet({ notes: said(words) })],
      ['plan, new', 'title', (words) => plans.create({ title: words, year: 2020, startsOn: null, endsOn: null }, call)],
      ['plan, introduction', 'introduction', (words) => plans.update({ ...head, content: { ...plan.content, introduction: said(words) } }, call)],
      ['plan, basis', 'basis', (words) => plans.update({ ...head, content: { ...plan.content, basis: [words] } }, call)],
      ['plan, heading', 'heading', (words) => plans.arrange({ id: plan.id, order: [{ id: task.id, heading: words }] }, call)],
      ['plan, tasks of a table', 'task', (words) => plans.addTasks({ id: plan.id, tasks: [{ fields: fields(), source: '' }, { fields: fields({ text: words }), source: '' }] }, call)],
      ['task, detail', 'detail', (words) => tasks.update({ ...step, fields: fields({ detail: `Làm ngay\n${words}` }), reason: '' }, call)],
      ['task, note', 'thread', (words) => tasks.note({ ...step, text: words }, call)],
      ['task, evidence', 'evidence', (words) => tasks.close({ ...step, text: '', evidence: [{ kind: 'words', text: words }] }, call)],
      ['dossier, title', 'title', (words) => file({ title: words })],
      ['dossier, note', 'note', (words) => file({ note: words })],
      ['report, paragraph', 'paragraph', (words) => draft({ sections: [{ ...section, paragraphs: [{ id: 'x', text: words, figures: [], edited: true }] }] })],
      ['report, subject', 'subject', (words) => draft({ head: { ...report.draft.head, subject: words } })],
      ['document, text', 'body', paper],
      ['document, note', 'note', (words) => documents.update({ ...held(letter), fields: { note: words } }, call)],
      ['document, relation', 'note', (words) => documents.relate({ from: letter.document.id, to: incoming.document.id, kind: 'answers', note: words }, call)],
      ['document, closing note', 'note', (words) => documents.close({ ...held(incoming), note: words }, call)],
      ['attachment, name', 'file-name', (words) => attachments.update({ id: attachment, name: `${words}.docx` }, call)],
      ['attachment, note', 'note', (words) => attachments.update({ id: attachment, note: words }, call)],
      ['period, reason', 'reason', async (words) => {
        await periods.close({ form: 'B1', period: '2020-10' }, call);
        return periods.reopen({ form: 'B1', period: '2020-10', reason: words }, call);
      }],
      ['catalogue, organisation', 'other', (words) => catalogue.load({ catalogue: { ...CATALOGUE, bodies: [{ id: 'to', name: 'Tổ thư ký', kind: 'secretariat', parentId: null, basis: '', from: null, to: null, duties: words, members: [] }] } }, call)],
    ],
  };
}

describe('what bears a secrecy mark', () => {
  it('is taken in by no record, in no field, with the field and the mark named and nothing half stored', async () => {
    const { office, writes } = await officeOfWrites();
    for (const [name, field, write] of writes) {
      const before = await newestEntry(office, 'period.close');
      const refused = await write(MARK).then(() => null, (thrown: unknown) => thrown);
      expect([name, refused]).toMatchObject([name, { code: 'classified', params: { field, mark: MARK } }]);
      expect([name, await newestEntry(office, 'period.close')]).toEqual([name, before]);
    }
    expect((await office.handlers.search.find({ query: 'tối mật' }, call)).hits).toEqual([]);
  });

  it('is told from what merely speaks of secrets, which every field takes', async () => {
    const { office, writes } = await officeOfWrites();
    for (const [name, , write] of writes) {
      const done = await write(SPOKEN_OF).then(() => true, (thrown: unknown) => (thrown as { readonly code?: string }).code !== 'classified');
      expect([name, done]).toEqual([name, true]);
    }
    expect((await office.handlers.search.find({ query: '"bí mật nhà nước"' }, call)).hits.length).toBeGreaterThan(0);
  });

  it('is no file by its name, and keeps none of the others back', async () => {
    const office = await openOffice();
    const { document } = await documentsOf(office).letter();
    const files = ['MẬT_phương án.docx', 'phương án.docx'].map((name, index) => fileOf(name, docxOfLines(`Bảng kê ${index}`)));
    const answers = await office.handlers.attachments.add({ owner: { kind: 'document', id: document.id }, files }, call);
    expect(answers).toMatchObject([{ outcome: 'refused', code: 'secrecy-mark', params: { mark: 'MẬT' } }, { outcome: 'added' }]);
  });

  it('may be looked for, printed, and counted by an indicator', async () => {
    const office = await openOffice();
    expect((await office.handlers.search.find({ query: 'MẬT' }, call)).hits).toEqual([]);
    const [indicator] = OFFICE.indicators;
    const outcome = await office.handlers.catalogue.load({ catalogue: { ...OFFICE, indicators: [...OFFICE.indicators, { ...indicator, code: 'VBM', name: 'Mật', aliases: [] }] } }, call);
    expect(outcome).toMatchObject({ ok: true });
  });
});

/** The newest entry of the log, those of an action left out that comes before the words are looked at. */
async function newestEntry(office: Office, but: string): Promise<number> {
  return (await office.handlers.log.list({ limit: 10, before: null, action: null }, call)).find((entry) => entry.action !== but)?.seq ?? 0;
}
