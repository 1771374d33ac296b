/** Ways to damage a house so that one check of the sweep, or those named, find it. */
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '../../server/db.ts'
import { queueEffect } from '../../server/outbox/repository.ts'
import type { TestOffice } from './office.ts'

type Tried = { tx: Db }
export type Damage = {
  /** What is found; the button of the first is used. */
  finds: string[]
  damage: (tried: Tried) => Promise<unknown>
  /** By hand, where no button repairs it. */
  undo?: (tried: Tried) => Promise<unknown>
}

const lostHash = 'ab'.repeat(32)
const strayHash = 'cd'.repeat(32)

/** An open case with an agreement that is being performed, a closed one, and one in which nothing runs. */
type Cases = { open: string; closed: string; quiet: string }

/** Those of a group are done at once: no two of them are found by the same check. */
export function damages(house: TestOffice, { open, closed, quiet }: Cases) {
  const row = (table: string, where: object) => house.db.reader(table).where(where).first()
  const performance = async () => (await row('proceedings', { case_id: open, workflow: 'performance' })).id
  return {
    'most of it': {
      'an event that was changed': {
        finds: ['chain'],
        damage: ({ tx }) => tx('events').where({ case_id: open, sequence: 2 }).update({ taken_by: 'somebody' }),
        undo: ({ tx }) => tx('events').where({ case_id: open, sequence: 2 }).update({ taken_by: 'mediator-a' }),
      },
      'a snapshot that was changed': {
        finds: ['standing'],
        damage: async ({ tx }) => {
          const { id, snapshot } = await row('proceedings', { case_id: open, workflow: 'performance' })
          await tx('proceedings')
            .where({ id })
            .update({ snapshot: snapshot.replace('"wages"', '"other"'), version: 9 })
        },
      },
      'a nature that nobody recorded': {
        finds: ['records'],
        damage: ({ tx }) => tx('parties').where({ case_id: open, side: 'applicant' }).update({ nature: 'unit' }),
      },
      'a deadline that is suspended for nothing': {
        finds: ['deadlines'],
        damage: ({ tx }) =>
          tx('deadlines')
            .where({ case_id: open, rule: 'agreement_performance' })
            .update({ suspensions: '[{"fromOn":"2026-11-01","toOn":"2026-11-02"}]' }),
      },
      'a sum on the list': {
        finds: ['sums'],
        damage: ({ tx }) => tx('case_facts').where({ case_id: open }).update({ paid_fen: 1 }),
      },
      'a next deadline that is not the next': {
        finds: ['next-dates'],
        damage: ({ tx }) => tx('case_facts').where({ case_id: open }).update({ next_deadline_on: '2027-01-01' }),
      },
      'a spell that is gone': {
        finds: ['spells'],
        damage: ({ tx }) => tx('case_spells').where({ case_id: open }).delete(),
      },
      'a case of which nobody hears again': {
        finds: ['forgotten'],
        damage: ({ tx }) =>
          tx('case_facts').where({ case_id: quiet }).update({ last_event_at: '2026-10-01T01:00:00.000Z' }),
        undo: ({ tx }) =>
          tx('case_facts').where({ case_id: quiet }).update({ last_event_at: '2026-11-09T01:00:00.000Z' }),
      },
      'an owner who is gone': {
        finds: ['owner-gone'],
        damage: ({ tx }) => tx('people').where({ id: 'mediator-a' }).update({ active: false }),
        undo: ({ tx }) => tx('people').where({ id: 'mediator-a' }).update({ active: true }),
      },
      'a lawyer who is gone': {
        finds: ['assignee-gone'],
        damage: ({ tx }) => tx('memberships').where({ person_id: 'lawyer-a' }).update({ to_on: '2026-11-09' }),
        undo: ({ tx }) => tx('memberships').where({ person_id: 'lawyer-a' }).update({ to_on: null }),
      },
      'a warning that nobody follows': {
        finds: ['follower-gone'],
        damage: async ({ tx }) => {
          const raised = { raised_on: '2026-11-09', raised_at: '2026-11-09T01:00:00.000Z', state: 'open' }
          const about = {
            rule: 'amount',
            path: '/',
            settings: '{"isOn":true,"values":{"amount":1}}',
            subject: `case:${open}`,
          }
          await tx('people').where({ id: 'former' }).update({ active: false })
          await tx('warnings').insert({ id: 'adrift', ...about, ...raised, assigned_to: 'former' })
          await tx('warning_cases').insert({
            warning_id: 'adrift',
            sign: `case:${open}`,
            case_id: open,
            added_on: '2026-11-09',
          })
        },
        undo: async ({ tx }) => {
          await tx('warning_cases').delete()
          await tx('warnings').delete()
        },
      },
      'a proceeding that nothing began': {
        finds: ['coupling-gone'],
        damage: async ({ tx }) =>
          tx('proceedings')
            .where({ id: await performance() })
            .update({ parent_id: (await row('proceedings', { case_id: closed })).id }),
        undo: async ({ tx }) =>
          tx('proceedings')
            .where({ id: await performance() })
            .update({ parent_id: (await row('proceedings', { case_id: open, workflow: 'mediation' })).id }),
      },
      'a link that only one case knows': {
        finds: ['links-one-sided'],
        damage: async ({ tx }) => {
          const { id } = await row('proceedings', { case_id: open, workflow: 'case-file' })
          const link = { kind: 'case-link', key: 'x', event_id: 'x', details: JSON.stringify({ caseId: closed }) }
          await tx('records').insert({ ...link, proceeding_id: id, case_id: open, state: 'same-employer' })
        },
        undo: ({ tx }) => tx('records').where({ kind: 'case-link' }).delete(),
      },
      'a booking without a meeting': {
        finds: ['bookings-empty'],
        damage: async ({ tx }) =>
          tx('bookings').insert({
            id: 'empty',
            case_id: open,
            proceeding_id: await performance(),
            kind: 'appointment',
            key: 'nowhere',
            on_day: '2026-12-01',
            booked_by: 'mediator-a',
            booked_at: '2026-11-09T01:00:00.000Z',
            released: false,
          }),
      },
      'a reminder that was given up': {
        finds: ['outbox-stuck'],
        damage: async ({ tx }) => {
          const owed = { moment: 'before', proceedingId: 'x', obligation: 'x', dueOn: '2026-11-10' }
          const told = { caseId: open, eventId: null, recipientId: 'mediator-a', content: owed, dedupeKey: 'x' }
          await queueEffect(tx, { ...told, kind: 'reminder', dueAt: '2026-11-10T01:00:00.000Z' })
          await tx('outbox').update({ state: 'failed', attempts: 8 })
        },
      },
      'a paper nobody makes': {
        finds: ['papers-waiting'],
        damage: async ({ tx }) => {
          const { id, event } = await house.db
            .reader('events')
            .join('proceedings', 'proceedings.id', 'events.proceeding_id')
            .where({ 'events.case_id': open, 'events.workflow': 'mediation' })
            .first('proceedings.id', 'events.id as event')
          const paper = {
            template: 'no-such-template',
            number: 'x',
            state: 'queued',
            queued_at: '2026-11-09T01:00:00.000Z',
          }
          await tx('papers').insert({ ...paper, id: 'paper-x', case_id: open, proceeding_id: id, event_id: event })
        },
      },
      'a case that is not indexed': {
        finds: ['search-index'],
        damage: ({ tx }) => tx('search_entries').where({ case_id: open }).delete(),
      },
      'a file that is not there': {
        finds: ['files-missing'],
        damage: ({ tx }) =>
          tx('stored_files').insert({ sha256: lostHash, bytes: 3, media_type: 'x', references: 1, stored_at: 'x' }),
        undo: ({ tx }) => tx('stored_files').delete(),
      },
      'a file that nothing names': {
        finds: ['files-unclaimed'],
        damage: async () => {
          const folder = join(house.office.files.folder, 'files', 'cd', 'cd')
          await mkdir(folder, { recursive: true })
          await writeFile(join(folder, strayHash), 'abc')
          await utimes(join(folder, strayHash), new Date('2026-11-01'), new Date('2026-11-01'))
        },
        undo: ({ tx }) =>
          tx('stored_files').insert({ sha256: strayHash, bytes: 3, media_type: 'x', references: 1, stored_at: 'x' }),
      },
    },
    'what would hide behind another': {
      'a definition that is gone': {
        finds: ['definition-gone'],
        damage: async ({ tx }) =>
          tx('proceedings')
            .where({ id: await performance() })
            .update({ definition_number: 99 }),
        undo: async ({ tx }) =>
          tx('proceedings')
            .where({ id: await performance() })
            .update({ definition_number: 1 }),
      },
      'a case indexed by another name': {
        finds: ['search-index'],
        damage: async ({ tx }) => {
          if (house.db.client === 'postgres') await tx('search_entries').where({ case_id: open }).update({ tokens: '' })
          else
            await tx('search_names')
              .where('rowid', (await row('search_entries', { case_id: open })).id)
              .delete()
        },
      },
    },
    'what two checks find': {
      'a member of nobody, covered by a proceeding': {
        finds: ['records', 'members-adrift'],
        damage: async ({ tx }) =>
          tx('proceeding_members').insert({ proceeding_id: await performance(), member_id: 'x', standing: 'covered' }),
      },
      'a proceeding that goes on in a closed case': {
        finds: ['open-in-closed', 'standing', 'sums'],
        damage: async ({ tx }) => {
          const { id } = await row('proceedings', { case_id: closed })
          const file = await row('proceedings', { id })
          await tx('proceedings').insert({ ...file, id: 'stray', workflow: 'consultation', parent_id: null })
        },
        undo: ({ tx }) => tx('proceedings').where({ id: 'stray' }).delete(),
      },
    },
  } satisfies Record<string, Record<string, Damage>>
}
