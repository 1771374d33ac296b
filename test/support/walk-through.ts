/** Several people at their browsers in one office, as a test sends them through the pages of a case. */
import { expect } from 'chai'
import type { Locator } from 'playwright-core'
import type { Text } from '../../workflows/text.ts'
import { press, submit, type Typed, unfold } from './answering.ts'
import { openVisit, type Visit, type VisitOptions } from './browser.ts'
import type { TestOffice } from './office.ts'

export type Device = Required<Pick<VisitOptions, 'locale' | 'width' | 'scripts'>>

export type People = ReturnType<typeof peopleAt>

/** Each person keeps one browser until the end; each page they come to fits its window. */
export async function walkThrough(
  house: TestOffice,
  device: Device,
  story: (people: People) => Promise<void>,
): Promise<void> {
  const people = peopleAt(house, device)
  const [told] = await Promise.allSettled([story(people)])
  const faults = [...(told.status === 'rejected' ? [told.reason] : []), ...(await people.leave())]
  if (faults.length > 0) throw new Error(faults.map(String).join('\n'), { cause: faults[0] })
}

function peopleAt(house: TestOffice, device: Device) {
  const visits = new Map<string, Promise<Visit>>()
  const say = (text: Text | string): string => (typeof text === 'string' ? text : text[device.locale])

  const visitOf = (who: string): Promise<Visit> => {
    const known = visits.get(who) ?? openVisit(house, { ...device, as: who })
    visits.set(who, known)
    return known
  }

  /** What the last page of this person says; folded parts are not read. */
  async function reads(who: string, ...texts: (Text | string)[]): Promise<void> {
    const text = await shownOn(await visitOf(who))
    for (const one of texts) expect(text, `what ${who} reads`).to.contain(plain(say(one)))
  }

  async function readsNothingOf(who: string, ...texts: (Text | string)[]): Promise<void> {
    const text = await shownOn(await visitOf(who))
    for (const one of texts) expect(text, `what ${who} reads`).not.to.contain(plain(say(one)))
  }

  async function opens(who: string, path: string, status = 200): Promise<void> {
    const visit = await visitOf(who)
    expect(await visit.open(path), path).to.equal(status)
    await visit.checkFits()
  }

  /** Follows a link or presses a button of the page, wherever it is folded away. */
  async function follows(who: string, label: Text | string): Promise<void> {
    const visit = await visitOf(who)
    const status = await press(visit.page, named(visit, say(label)))
    expect(status, `${say(label)} leads to`).to.equal(200)
    await visit.checkFits()
  }

  async function sends(who: string, typed: Typed, status = 200): Promise<void> {
    const visit = await visitOf(who)
    const answered = await submit(visit.page, typed)
    const problems = answered === status ? '' : await shownOn(visit)
    expect(answered, problems).to.equal(status)
    await visit.checkFits()
  }

  async function unfolds(who: string, label: Text): Promise<void> {
    const { page } = await visitOf(who)
    await unfold(page.locator('main summary', { hasText: say(label) }))
  }

  return {
    say,
    visitOf,
    reads,
    readsNothingOf,
    opens,
    follows,
    sends,
    unfolds,
    /** Takes a step from the page the person is on: its button, its form, and the page of the case again. */
    async takes(who: string, label: Text, typed: Typed = {}): Promise<void> {
      await follows(who, label)
      await sends(who, typed)
      await reads(who, `${say({ zh: '已办理：', en: 'Done: ' })}${say(label)}`)
    },
    /** Closes all browsers and tells what they complain of. */
    async leave(): Promise<unknown[]> {
      const ended = await Promise.allSettled([...visits.values()].map(async one => (await one)[Symbol.asyncDispose]()))
      return ended.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
    },
  }
}

/** Exactly these words, in the order of the page; the header comes after what the page is about. */
function named({ page }: Visit, label: string): Locator {
  const words = new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`)
  return page.locator('main a, main button').filter({ hasText: words }).first()
}

async function shownOn({ page }: Visit): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, not all that the markup holds
  return plain(await page.locator('body').innerText())
}

const plain = (text: string): string => text.replace(/\s+/g, ' ')
