/** Tells a story of the demo through the website, as the people it names, with the clock that passes deadlines. */
import { lastStanding } from '../../server/demo/corrections.ts'
import { paper, picture } from '../../server/demo/files.ts'
import { lookUp, resolved } from '../../server/demo/references.ts'
import { newestProceeding, ownerOf } from '../../server/demo/repository.ts'
import type { Actor, Answers, Deed, Entry, Story } from '../../server/demo/story.ts'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { addDays } from '../../workflows/law/days.ts'
import type { Page } from './client.ts'
import type { Answers as Typed } from './form-body.ts'
import type { TestOffice } from './office.ts'

export type Telling = {
  /** Takes every entry of these days; calls again for later ones. */
  until(day: string): Promise<void>
  caseId(): string
}

type Named = { workflow: string; step: string }

type Cast = {
  station: string
  /** Who registers: whoever is on duty that day. */
  duty: string
  /** User names of the test office by the actors of the story. */
  actors?: Readonly<Partial<Record<string, string>>>
}

export function tellOverHttp(house: TestOffice, story: Story, cast: Cast): Telling {
  let caseId = ''
  let toTell = story.entries

  async function tell(entry: Entry): Promise<void> {
    await passTo(house, entry.on)
    house.clock.on(entry.on, entry.at)
    const { deed } = entry
    const by = await userFor(entry.by)
    const answer = await house.as(by).confirm(await send(by, deed))
    if (answer.status !== 303)
      throw new Error(`${story.name} ${entry.on} ${by} ${JSON.stringify(deed)}: ${answer.status}\n${answer.text}`)
    if (deed.kind === 'register') caseId = /\/cases\/([^/?#]+)/.exec(answer.location)![1]!
    const page = await house.as(by).follow(answer) // checked as every page is
    if (page.status !== 200) throw new Error(`${story.name} ${entry.on}: ${answer.location} is ${page.status}`)
  }

  async function userFor(actor: Actor): Promise<string> {
    if (actor === 'duty') return cast.duty
    return cast.actors?.[actor] ?? (await ownerOf(house.db.reader, caseId))!
  }

  async function send(by: string, deed: Deed): Promise<Page> {
    const client = house.as(by)
    if (deed.kind === 'register')
      return client.submit('/cases/new', flat({ ...deed.answers, organisationId: cast.station }), '/cases/new')
    if (deed.kind === 'evidence') {
      const bytes = deed.file === 'image' ? picture(0x305060) : paper(deed.name)
      const file = new File([new Uint8Array(bytes)], deed.name)
      const path = `/cases/${caseId}/evidence`
      return client.submit(path, { purpose: deed.purpose, audience: deed.audience, files: file }, path)
    }
    const personId = (userName: string): string => cast.actors?.[userName] ?? userName
    const around = { caseId, caseIds: new Map(), personId }
    if (deed.kind === 'remind') {
      const path = `/parties/${await lookUp(house.db.reader, deed.party, around)}/remind`
      return client.submit(path, { ...flat(deed.answers), organisationId: cast.station }, path)
    }
    if (deed.kind === 'take-back') return client.submit(await correction(deed, 'take-back'), { reason: deed.reason })
    const typed = flat(await resolved(house.db.reader, deed.answers, around))
    if (deed.kind === 'amend') return client.submit(await correction(deed, 'amend'), typed)
    if (deed.kind === 'log') {
      const about = deed.about ? `?about=${await lookUp(house.db.reader, deed.about, around)}` : ''
      return client.submit(`/cases/${caseId}/log/${deed.log}${about}`, typed)
    }
    const path = await pathOf(deed)
    return client.submit(path, typed, path)
  }

  async function correction({ workflow, step }: Named, what: 'take-back' | 'amend'): Promise<string> {
    const { id } = await lastStanding(house.db.reader, await newestProceeding(house.db.reader, caseId, workflow), step)
    return `/events/${id}/${what}`
  }

  async function pathOf({ kind, workflow, step }: Extract<Deed, { kind: 'begin' | 'step' }>): Promise<string> {
    if (kind === 'begin') return `/cases/${caseId}/begin/${workflow}/${step}`
    const proceeding = await newestProceeding(house.db.reader, caseId, workflow)
    if (!proceeding) throw new Error(`${story.name}: no ${workflow} to take ${step} in`)
    return `/proceedings/${proceeding.id}/steps/${step}`
  }

  return {
    async until(day) {
      for (const entry of toTell.filter(({ on }) => on <= day)) await tell(entry)
      toTell = toTell.filter(({ on }) => on > day)
      await passTo(house, day)
    },
    caseId: () => caseId,
  }
}

/** Night after night, so that what runs out is passed on the morning after. */
async function passTo(house: TestOffice, day: string): Promise<void> {
  while (house.clock.today() < day) {
    house.clock.on(addDays(house.clock.today(), 1), '00:05')
    await passDeadlines(house.office)
  }
}

/** `rows[0][name]`, as the fields of a page are called: what is typed replaces what stands there. */
function flat(answers: Answers): Typed {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([field, value]): [string, string | string[]][] => {
      if (typeof value === 'string' || value.every(one => typeof one === 'string')) return [[field, value as string]]
      return value.flatMap((row, place) =>
        typeof row === 'string'
          ? []
          : Object.entries(row).map(
              ([cell, typed]) => [`${field}[${place}][${cell}]`, typed as string] as [string, string],
            ),
      )
    }),
  )
}
