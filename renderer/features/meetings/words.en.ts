import type { Words } from '../../i18n/words.tsx';
import type { vi } from './words.vi.ts';

export const en = {
  title: 'Meetings',
  back: 'All meetings',
  status: { planned: 'Planned', held: 'Held', final: 'Minutes final', cancelled: 'Called off' },
  list: {
    label: 'Meetings, the latest first',
    empty: 'No meeting yet',
    emptyText: 'Write the first one down: who is asked, what about; then the roll call, opinions and conclusions. Invitation, minutes and the notice of conclusions come out in official form by themselves.',
    noCatalogue: 'There is no catalogue yet. Set up the committee first, so that it is known whom to ask and who takes the chair.',
    time: 'Time', meeting: 'Meeting', kind: 'Kind', status: 'State', attendance: 'Present', conclusions: 'Conclusions', remove: 'Bin', allKinds: 'All kinds', shown: 'Show', kindFilter: 'Kind of meeting',
    views: { all: 'All', upcoming: 'Upcoming', held: 'Held', removed: 'In the bin' },
    none: 'There is no such meeting.',
    present: (present, invited) => `${String(present)}/${String(invited)}`,
    number: (number) => `No. ${String(number)}`,
    removed: (title) => `“${title}” is in the bin.`,
    restored: (title) => `“${title}” is back.`,
    restore: 'Take back',
  },
  create: {
    command: 'New meeting', title: 'New meeting', kind: 'Kind of meeting', kindHint: 'Open conclusions of the last meeting of the kind come up at this one.', name: 'Title', day: 'Day', time: 'Time', place: 'Place',
    hint: 'The people are those of the last meeting of the kind; at the first, every member is asked.', make: 'Write down and open', typedKind: (kind) => `New kind: ${kind}`,
  },
  time: { wrong: 'Write the time as 14:00 or 14h30.' },
  steps: { label: 'Steps of the meeting', preparation: 'Preparation', agenda: 'Agenda', attendance: 'Attendance', proceedings: 'Proceedings', conclusions: 'Conclusions', papers: 'Papers', files: 'Attachments', go: (step) => `Go to: ${step}` },
  head: {
    section: 'Meeting', title: 'Title', kind: 'Kind of meeting', number: 'Number', start: 'Day', startTime: 'Begins at', endDay: 'Last day', endTime: 'Ends at', place: 'Place', chair: 'Chair', recorder: 'Recorder',
    status: 'State', documents: 'Documents used', documentsHint: 'One document a line', other: 'Other information', press: 'Press present', invitationNote: 'Note in the invitation',
  },
  people: {
    section: 'Invited', label: 'People invited', name: 'Full name', office: 'Office', organisation: 'Organisation', capacity: 'Capacity', official: 'Delegate', guest: 'Guest', choose: 'Choose or type a name', addMember: 'Ask a member',
    addAll: 'Ask every member', addGuest: 'Ask a guest', remove: (name) => `Remove ${name}`, removed: (name) => `${name} is no longer asked.`, none: 'Nobody is asked yet.', asTyped: (name) => `Write “${name}”`, members: 'Members', invited: 'Invited', named: 'Others',
    guestHint: 'Name, office and organisation as the minutes print them', add: 'Add',
  },
  agenda: {
    section: 'Agenda', add: 'Add an item', item: (number) => `Item ${String(number)}`, title: 'Item', presenter: 'Presented by', up: 'Move up', down: 'Move down', remove: 'Remove the item', removed: (title) => `Removed “${title}”.`, untitled: '(no title yet)',
    empty: 'Nothing on the agenda yet', emptyText: 'Each item of the agenda is one part of the invitation and the minutes; opinions and votes are written below it.',
  },
  attendance: {
    section: 'Attendance', label: 'Roll call', present: 'Present', absent: 'Absent', unknown: 'Not called up', reason: 'Reason', standIn: 'Represented by', keys: 'Keys: ↑ ↓ choose a person · C or Space: present · V: absent, then type why · Delete: clear',
    counts: (present, absent, unknown) => `Present ${String(present)} · Absent ${String(absent)} · Not called up ${String(unknown)}`, all: 'All others are present', allDone: (count) => `${String(count)} people marked as present.`, nobody: 'Nobody is asked yet. Write the list in Preparation.',
    state: (name, state) => `${name}: ${state}`,
  },
  proceedings: {
    section: 'Proceedings', notes: 'Opening, general notes', opinions: 'Opinions', addOpinion: 'Add an opinion', speaker: 'Speaker', opinion: (name) => `Opinion of ${name}`, edit: (name) => `Edit the opinion of ${name}`, done: 'Done', remove: (name) => `Remove the opinion of ${name}`, removed: (name) => `Removed the opinion of ${name}.`,
    votes: 'Votes', addVote: 'Add a vote', voteSubject: 'On', inFavour: 'In favour', against: 'Against', abstained: 'Other', removeVote: 'Remove the vote', decision: 'Outcome, decision', editDecision: (title) => `Edit the outcome: ${title}`, addDecision: 'Write the outcome', empty: 'Nothing written yet.', presented: (name) => `Presented by ${name}`, noAgenda: 'There is nothing on the agenda. Add items in Agenda, or write above.',
  },
  conclusions: {
    section: 'Conclusions', assessment: 'Appraisal by the chair', add: 'Add a conclusion', item: (number) => `Conclusion ${String(number)}`, text: 'Conclusion', owner: 'Responsible', cooperating: 'With', addCooperating: 'Add another party', due: 'Due', remove: 'Remove the conclusion', removed: (number) => `Removed conclusion ${String(number)}.`,
    followUp: 'Who sees to it (last sentence of the notice)', empty: 'No conclusion yet.', becomes: 'When the minutes are made final, each conclusion becomes a task that is followed until it is closed by evidence.', task: (state, progress) => `Task: ${state}, ${String(progress)}%`,
  },
  taskState: { open: 'open', doing: 'under way', done: 'done', dropped: 'given up' },
  carried: {
    section: 'Conclusions of earlier meetings', none: 'Nothing is open from earlier meetings of the kind.', from: (day, title) => `${day} · ${title}`, owner: (name) => `Responsible: ${name}`, cooperating: (names) => `With: ${names}`, due: (day) => `Due ${day}`, late: 'late', thread: (count) => `What happened (${String(count)})`,
    unfinished: (title, count) => `The minutes of “${title}” are not final; ${String(count)} conclusions there are not followed yet.`,
    steps: { raised: 'Raise again', progress: 'Write progress', closed: 'Close', dropped: 'Give up', reopened: 'Take up again' },
    titles: { raised: 'Raise the conclusion again', progress: 'Progress of the conclusion', closed: 'Close the conclusion', dropped: 'Give the conclusion up', reopened: 'Take the conclusion up again' },
    hints: { raised: 'Write down that this meeting raised it again', progress: 'How far it has come', closed: 'Done, with evidence', dropped: 'Given up, and why', reopened: 'Closed, but there is more to do' },
    more: (text) => `More for the conclusion: ${text}`, said: 'Said at this meeting', progressLabel: 'Progress (%)', evidence: 'Evidence', evidenceWords: 'Evidence in words', evidenceWordsHint: 'Such as: Quyết định số 12-QĐ/HU ngày 20/3/2020', save: 'Write down', saved: 'Written into the thread of the conclusion.',
    events: { created: 'Concluded', raised: 'Raised again', progress: 'Progress', note: 'Note', 'due-changed': 'New day', 'owner-changed': 'New owner', closed: 'Closed', reopened: 'Taken up again', dropped: 'Given up' },
  },
  papers: {
    section: 'Papers', choose: 'Paper', parts: { invitation: 'Invitation', attendance: 'Attendance list', minutes: 'Minutes', notice: 'Notice of conclusions' }, preview: (part) => `Pages: ${part}`, save: 'Save DOCX', register: 'Put into the register', update: 'Bring the register up to date', registered: (part) => `${part}: now a draft in the register of outgoing documents.`,
    updated: (part) => `${part}: the draft in the register is up to date.`, inRegister: 'A draft in the register of outgoing documents', issued: (number) => `Issued: ${number}`, issuedNote: 'The paper is issued and can no longer be changed here. To change it, open the document in the register and make a new version.', differs: (number) => `The text differs from what was issued (${number}). The issued paper stays as it is in the register; to issue the new text, open the document and make a new version.`, settings: 'On this paper', subject: 'Subject', recipients: 'Recipients', recipientsHint: 'One a line', filedAt: 'Filed at', signer: 'Signer', chooseSigner: 'Choose who signs', authority: 'Authority (T/M, K/T…)',
    offices: 'Offices', fullName: 'Full name', byRules: 'By the rules', byRulesHint: 'Drops what was changed here and follows the meeting and the catalogue', noticeType: 'Type', noticeTypes: { 'thong-bao': 'Thông báo', 'ket-luan': 'Kết luận' }, attest: 'Attest the chair’s signature', attestHint: 'Where the seal may not stand on the chair’s signature', attendanceNote: 'The list bears no number; print it to be signed or to go with the minutes.',
    version: 'Version', current: 'As it stands', versionOf: (version, at) => `Final version ${String(version)} · ${at}`,
  },
  finalise: {
    command: 'Make the minutes final…', hint: 'Freezes the minutes as a numbered version; conclusions become tasks', title: 'Make the minutes final', text: 'The minutes are frozen as a numbered version. Conclusions become tasks that are followed. To change anything they must be opened again, with a reason.', make: (version) => `Make version ${String(version)}`, done: (version) => `The minutes are final, version ${String(version)}.`, complete: 'Nothing is missing.',
    problems: {
      'no-chair': 'The chair is missing.', 'no-recorder': 'The recorder is missing.', 'no-place': 'The place is missing.', 'nobody-invited': 'Nobody is asked.', 'not-called-up': 'people not called up', 'absent-without-reason': 'people absent without a reason', 'no-agenda': 'There is no agenda.', 'nothing-said': 'No opinion is written down.', 'absent-but-spoke': 'people marked absent who have an opinion written down', 'more-votes-than-people': 'votes with more votes than people', 'no-end': 'The closing time is missing.',
      'ends-before-start': 'The end lies before the start.', 'conclusion-empty': 'conclusions without a text', 'conclusion-without-owner': 'conclusions without anybody responsible', 'conclusion-without-day': 'conclusions without a day', 'no-conclusions': 'There is no conclusion.',
    },
    counted: (count, what) => `${String(count)} ${what}.`,
    goThere: 'Go there',
  },
  reopen: { command: 'Open the minutes again…', title: 'Open the minutes again', text: (version) => `Final version ${String(version)} is kept and stays readable. When you are done, make version ${String(version + 1)}.`, reason: 'Why they are opened again', make: 'Open again', done: 'The minutes are open again.' },
  finalNote: (version) => `The minutes are final (version ${String(version)}). To change them, choose Open the minutes again.`,
  reopened: (version, reason) => `Final version ${String(version)} was opened again: ${reason}`,
  hold: { command: 'Mark as held', done: 'Marked as held.' },
} satisfies Words<typeof vi>;
