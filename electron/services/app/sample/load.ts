import type { Call, Handlers } from '../../../contract/handlers.ts';
import type { MeetingStep } from '../../../contract/meetings.ts';
import type { Catalogue } from '../../../core/catalogue/types.ts';
import { beginPaper } from '../../../core/document/begin-paper.ts';
import type { DocumentFields, DocumentText } from '../../../core/document/record.ts';
import { assignmentNotice } from '../../../core/organisation/assignment-notice.ts';
import { occurrenceId } from '../../../core/task/recurrence.ts';
import { writePaper } from '../../documents/paper.ts';
import { SAMPLE_DOSSIERS } from './dossiers.ts';
import { SAMPLE_DOCUMENTS, type SampleDocument } from './documents.ts';
import { CONFERENCE, conferenceContent, CONTRIBUTORS, NEXT_MEETING, PLANNING, RENAMING } from './meetings.ts';
import { FOLLOWED_UP, PLAN, PLAN_TARGETS, PLAN_TASKS, PLAN_WORDS } from './plan.ts';
import { RECEIVED_PAPERS } from './received.ts';

/** What the sample records are made with: the same services that the window asks. */
export type SampleServices = Pick<Handlers, 'attachments' | 'documents' | 'dossiers' | 'meetings' | 'plans' | 'tasks' | 'figures'>;

const call: Call = { signal: undefined };

/** Items that the committee's own pages put out in 2019, as its report tells. */
const ITEMS_2019 = 142;

/**
 * Fills the register with the records of the model office (DESIGN §1): guidance, founding decision, regulation, assignment,
 * the report of 2019, the conference of 14/02/2020 with its papers, and the plan of 2020 with tasks and targets. Every
 * record goes the way that a person's would.
 */
export async function loadSampleRecords(services: SampleServices, catalogue: Catalogue): Promise<void> {
  await services.figures.set({ form: 'BM02', period: '2019', edits: [{ unit: 'to-thu-ky-giup-viec', indicator: 'KENH-TIN', figure: { state: 'number', value: ITEMS_2019 } }], note: 'Theo báo cáo năm 2019' }, call);
  const ids = new Map<string, string>();
  for (const sample of SAMPLE_DOCUMENTS) {
    ids.set(sample.key, await registerDocument(services, catalogue, sample, ids));
    await attachReceived(services, sample, ids.get(sample.key) ?? '');
    if (sample.key === 'quy-che') await issueAssignmentNotice(services, catalogue, ids.get('quy-che') ?? '');
  }
  const meeting = await holdConference(services, ids);
  const plan = await makePlan(services);
  await followUp(services, meeting, plan);
  await fileAway(services, meeting, plan);
}

/** Each document into its dossier, the conference and the plan beside their papers. */
async function fileAway({ documents, dossiers }: SampleServices, meeting: string, plan: string): Promise<void> {
  const { rows } = await documents.list({ filter: {}, limit: 100 }, call);
  for (const { fields, numbers, withMeeting, withPlan } of SAMPLE_DOSSIERS) {
    const { dossier } = await dossiers.create({ fields }, call);
    const lying = rows.filter((row) => numbers.includes(row.number.text)).map((row) => ({ kind: 'document', id: row.id }) as const);
    const others = [...(withMeeting ? [{ kind: 'meeting', id: meeting } as const] : []), ...(withPlan ? [{ kind: 'plan', id: plan } as const] : [])];
    await dossiers.put({ id: dossier.id, records: [...lying, ...others] }, call);
  }
}

async function registerDocument({ documents }: SampleServices, catalogue: Catalogue, sample: SampleDocument, ids: ReadonlyMap<string, string>): Promise<string> {
  const { fields, text } = sample;
  const own = text === undefined ? null : ownPaper(catalogue, fields, text);
  const relations = (sample.relations ?? []).map(({ to, kind }) => ({ kind, to: ids.get(to) ?? '' }));
  const made = await documents.create(
    {
      fields: own === null ? fields : { ...own.fields, ...fields },
      ...(own === null ? {} : { text: own.text }),
      ...(sample.numberText === undefined ? {} : { numberText: sample.numberText }),
      relations,
      issue: sample.unnumbered === true ? { number: 'none' } : {},
    },
    call,
  );
  return made.document.id;
}

/** A paper of others lies with its entry as the file it came with. */
async function attachReceived({ attachments }: SampleServices, { key, fields }: SampleDocument, id: string): Promise<void> {
  const received = RECEIVED_PAPERS.get(key);
  if (received === undefined) return;
  const bytes = await writePaper(received.paper, `${fields.signedOn ?? ''}T08:00:00.000Z`);
  await attachments.add({ owner: { kind: 'document', id }, files: [new File([new Uint8Array(bytes)], received.fileName)] }, call);
}

function ownPaper(catalogue: Catalogue, fields: SampleDocument['fields'], text: NonNullable<SampleDocument['text']>): { readonly text: DocumentText; readonly fields: Partial<DocumentFields> } {
  const begun = beginPaper(catalogue, fields.type, fields.signedOn ?? '');
  return {
    text: { ...begun.text, addressees: text.addressees ?? begun.text.addressees, basis: text.basis ?? [], body: text.body, ...(text.issuedWith === undefined ? {} : { issuedWith: text.issuedWith }) },
    fields: { recipients: begun.recipients, signerName: begun.text.signature.fullName, signerOffice: begun.text.signature.offices.at(-1) ?? '' },
  };
}

async function issueAssignmentNotice({ documents }: SampleServices, catalogue: Catalogue, regulation: string): Promise<void> {
  const signedOn = '2019-05-06';
  const notice = assignmentNotice(catalogue, signedOn);
  if (notice === null) return;
  const begun = beginPaper(catalogue, 'thong-bao', signedOn);
  await documents.create(
    {
      fields: { direction: 'outgoing', type: 'thong-bao', signedOn, subject: notice.subject, recipients: notice.recipients, signerName: begun.text.signature.fullName, signerOffice: begun.text.signature.offices.at(-1) ?? '' },
      text: { ...begun.text, addressees: [], body: notice.body },
      relations: [{ to: regulation, kind: 'based-on' }],
      issue: {},
    },
    call,
  );
}

async function holdConference({ meetings, documents }: SampleServices, ids: ReadonlyMap<string, string>): Promise<string> {
  const prepared = await meetings.prepare({ kind: CONFERENCE.kind, title: CONFERENCE.title, startsAt: CONFERENCE.startsAt, place: CONFERENCE.place }, call);
  const report = ids.get('bao-cao-2019');
  const content = {
    ...conferenceContent(prepared.content),
    documents: report === undefined ? [] : [{ id: 'tai-lieu-1', text: 'Báo cáo kết quả hoạt động năm 2019', record: { kind: 'document', id: report } as const }],
  };
  let meeting = await meetings.create({ draft: { ...prepared, ...CONFERENCE, status: 'held', content } }, call);
  meeting = await meetings.finalise({ id: meeting.id, revision: meeting.revision }, call);
  for (const [part, signedOn] of [['invitation', '2020-02-07'], ['minutes', '2020-02-14'], ['notice', '2020-02-17']] as const) {
    meeting = await meetings.register({ id: meeting.id, part }, call);
    const paper = meeting.documents.find((each) => each.part === part);
    if (paper === undefined) continue;
    const draft = (await documents.get({ id: paper.document }, call)).document;
    const { document } = await documents.update({ id: draft.id, revision: draft.revision, fields: { signedOn } }, call);
    await documents.issue({ id: document.id, revision: document.revision }, call);
  }
  return meeting.id;
}

async function makePlan({ plans, tasks, documents }: SampleServices): Promise<string> {
  let plan = await plans.create(PLAN, call);
  plan = await plans.update({ id: plan.id, revision: plan.revision, ...PLAN, content: { ...plan.content, ...PLAN_WORDS } }, call);
  plan = await plans.setTargets({ id: plan.id, revision: plan.revision, targets: PLAN_TARGETS.map((target) => ({ ...target, id: null })) }, call);
  for (const { fields, happened } of PLAN_TASKS) {
    let task = await tasks.create({ plan: plan.id, fields }, call);
    for (const { on, said, progress } of happened) {
      const at = { id: task.id, revision: task.revision, happenedOn: on, text: said };
      task = progress === 'closed' ? await tasks.close({ ...at, evidence: [{ kind: 'words', text: said }] }, call) : await tasks.progress({ ...at, progress, state: 'doing', evidence: [] }, call);
    }
    for (const day of task.recurrence === null ? [] : FOLLOWED_UP) {
      const time = await tasks.get({ id: occurrenceId(task.id, day) }, call);
      const said = `Đã đủ số liệu của các xã, thị trấn tháng ${String(Number(day.slice(5, 7)))}.`;
      await tasks.close({ id: time.id, revision: time.revision, happenedOn: day, text: said, evidence: [{ kind: 'words', text: said }] }, call);
    }
  }
  plan = await plans.get({ id: plan.id }, call);
  plan = await plans.makeDocument({ id: plan.id, revision: plan.revision }, call);
  if (plan.document !== null) {
    const { document } = await documents.get({ id: plan.document.id }, call);
    await documents.issue({ id: document.id, revision: document.revision }, call);
  }
  return plan.id;
}

/** At the next meeting what was done is closed by evidence, and the contributors come up again. */
async function followUp({ meetings, plans }: SampleServices, conference: string, plan: string): Promise<void> {
  const next = await meetings.create({ ...NEXT_MEETING }, call);
  const { tasks } = await meetings.get({ id: conference }, call);
  const paper = (await plans.get({ id: plan }, call)).document;
  const steps: Readonly<Record<string, MeetingStep>> = {
    ...(paper === null ? {} : { [PLANNING]: { kind: 'closed', text: 'Kế hoạch đã ký ban hành.', evidence: [{ kind: 'record', record: { kind: 'document', id: paper.id } }] } }),
    [RENAMING]: { kind: 'closed', text: 'Trang đã mang tên “Hương chè Thanh Ba” từ ngày 14/02/2020.', evidence: [{ kind: 'words', text: 'Trang đã đổi tên, danh mục kênh ghi tên mới.' }] },
    [CONTRIBUTORS]: { kind: 'progress', text: 'Đã có 15 xã, thị trấn cử cộng tác viên; còn bốn xã chưa cử.', progress: 75 },
  };
  for (const task of tasks) {
    const step = steps[task.text];
    if (step !== undefined) await meetings.followUp({ id: next.id, task: task.id, step }, call);
  }
}
