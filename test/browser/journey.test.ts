/**
 * From the door to the money as four people do it on the real pages: a mediator, the lead of the station, a lawyer and
 * an administrator. In both languages, on a desk and on a phone, and once without scripts.
 */
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'
import { mediator } from '../support/story.ts'
import { isClosed, isHalfPaid, isMissed, isPaidLate } from '../support/story-paid.ts'
import { comesIn, isAccepted, isAgreed, isNegotiated, isSeenByTheLawyer } from '../support/story-settled.ts'
import { type Device, walkThrough } from '../support/walk-through.ts'

const devices: Device[] = [
  { locale: 'zh', width: 1280, scripts: true },
  { locale: 'en', width: 390, scripts: true },
  { locale: 'zh', width: 390, scripts: false },
]

describe('the journey of a case in the browser', () => {
  for (const device of devices) {
    const { locale, width, scripts } = device
    it(`comes from the door to the money, in ${locale} at ${width} px ${scripts ? 'with' : 'without'} scripts`, async () => {
      await using house = await openOffice({ now: '2026-11-09T01:00:00Z' })
      await earlierCases(house)
      await walkThrough(house, device, async people => {
        const story = { house, ...people }
        const caseHref = await comesIn(story)
        await isAccepted(story, caseHref)
        await isNegotiated(story, caseHref)
        await isAgreed(story, caseHref)
        await isSeenByTheLawyer(story, caseHref)
        await isHalfPaid(story, caseHref)
        await isMissed(story, caseHref)
        await isPaidLate(story, caseHref)
        await isClosed(story, caseHref)
      })
    })
  }
})

/** The same phone at this station and at another, and who is on duty today. */
async function earlierCases(house: TestOffice): Promise<void> {
  const earlier = { registeredOn: '2026-11-09', applicantName: '小林', applicantPhone: '13800000077' }
  await register(house, 'mediator-a', { ...earlier, respondentName: '测试食品有限公司' })
  await register(house, 'mediator-b', { ...earlier, respondentName: '测试电子有限公司' })
  await house.db.write(tx =>
    tx('duties').insert({ organisation_id: 'station-a', on_day: '2026-11-09', person_id: mediator }),
  )
}
