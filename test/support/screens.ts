/** Every screen of the house, who looks at it and how one gets there. */

import { press, submit } from './answering.ts'
import type { Visit } from './browser.ts'
import type { openCase } from './journey.ts'

type Journey = Awaited<ReturnType<typeof openCase>>

/** What there is to look at. */
export type Shown = {
  fresh: Journey
  mediating: Journey
  breached: Journey
  mediation: string
  /** The event of the acceptance. */
  acceptance: string
  paper: string
}

export type Screen = {
  name: string
  /** '' is nobody, at the door. */
  as: string
  path: string
  /** 200 unless told. */
  status?: number
  /** What is done on the page before it is looked at; tells the status it ended with. */
  act?(visit: Visit): Promise<number>
}

export function screensOf({ fresh, mediating, breached, mediation, acceptance, paper }: Shown): Screen[] {
  const owner = mediating.ownerId
  const of = ({ caseId }: Journey, rest = '') => `/cases/${caseId}${rest}`
  const step = (name: string) => `/proceedings/${mediation}/steps/${name}`
  return [
    { name: 'the sign-in', as: '', path: '/sign-in' },
    {
      name: 'a sign-in that failed',
      as: '',
      path: '/sign-in',
      status: 401,
      act: async ({ page }) => {
        await page.fill('#name', 'nobody')
        await page.fill('#password', 'a wrong password')
        return press(page, page.locator('main button.primary').first())
      },
    },
    { name: 'the desk of a mediator', as: owner, path: '/' },
    { name: 'the desk of an administrator', as: 'administrator', path: '/' },
    { name: 'the registration', as: owner, path: '/cases/new' },
    {
      name: 'the registration with errors',
      as: owner,
      path: '/cases/new',
      status: 422,
      act: ({ page }) => submit(page, { applicantPhone: '12' }),
    },
    {
      name: 'likely duplicates',
      as: owner,
      path: '/cases/new',
      act: ({ page }) => submit(page, { ...doubtful }),
    },
    { name: 'the list of cases', as: owner, path: '/cases' },
    { name: 'a list without cases', as: 'lawyer-b', path: '/cases' },
    { name: 'a new case', as: owner, path: of(fresh) },
    { name: 'a case at the table', as: owner, path: of(mediating) },
    { name: 'a broken agreement', as: breached.ownerId, path: of(breached) },
    { name: 'a step with rows', as: owner, path: step('agree') },
    {
      name: 'a step with errors',
      as: owner,
      path: step('agree'),
      status: 422,
      act: ({ page }) => submit(page, terms),
    },
    { name: 'a page out of date', as: owner, path: step('recordOffer'), status: 409, act: sendOutOfDate },
    { name: 'a step that is blocked', as: breached.ownerId, path: of(breached, '/begin/performance/begin') },
    { name: 'taking back', as: owner, path: `/events/${acceptance}/take-back` },
    { name: 'the map', as: owner, path: `/proceedings/${mediation}/map` },
    { name: 'the history', as: 'administrator', path: of(breached, '/history') },
    { name: 'asking for whole numbers', as: owner, path: of(fresh, '/numbers') },
    {
      name: 'whole numbers',
      as: owner,
      path: of(fresh, '/numbers'),
      act: ({ page }) => submit(page, { reason: '回访' }),
    },
    { name: 'logging a contact', as: owner, path: of(fresh, '/log/contact') },
    { name: 'making an appointment', as: owner, path: of(fresh, '/log/appointment') },
    { name: 'evidence', as: owner, path: of(fresh, '/evidence') },
    { name: 'a paper', as: breached.ownerId, path: `/papers/${paper}` },
    { name: 'the receipt', as: owner, path: of(fresh, '/receipt') },
    { name: 'searching for conflicts', as: 'administrator', path: of(fresh, '/conflicts') },
    { name: 'the search', as: owner, path: '/search' },
    { name: 'what was found', as: owner, path: '/search', act: ({ page }) => find(page, '测试工人') },
    { name: 'nothing found', as: owner, path: '/search', act: ({ page }) => find(page, '查无此人') },
    { name: 'the calendar', as: 'administrator', path: '/calendar' },
    { name: 'a year of the calendar', as: 'administrator', path: '/calendar/2026' },
    { name: 'the people', as: 'administrator', path: '/people' },
    { name: 'one of the people', as: 'administrator', path: '/people/mediator-a' },
    { name: 'somebody new', as: 'administrator', path: '/people/new' },
    { name: 'the organisations', as: 'administrator', path: '/organisations' },
    { name: 'one organisation', as: 'administrator', path: '/organisations/station-a' },
    { name: 'the duty', as: 'lead-a', path: '/organisations/station-a/duty' },
    { name: 'the account', as: owner, path: '/account' },
    { name: 'the change of password', as: owner, path: '/account/password' },
    { name: 'what one may not see', as: owner, path: '/people', status: 403 },
    { name: 'what there is not', as: owner, path: '/cases/nothing', status: 404 },
  ]
}

const doubtful = {
  kind: 'dispute',
  channel: 'phone',
  applicantNature: 'person',
  applicantName: '测试工人丁',
  applicantPhone: '13800000023',
  respondentNature: 'unit',
  consentChannel: 'signed',
}

/** The sum differs, and the second row has no amount. */
const terms = {
  agreedFen: '100',
  claimKind: 'wages',
  obligations: [
    { amountFen: '50', dueOn: '2026-12-01' },
    { matter: '末期', dueOn: '2026-12-31' },
  ],
}

/** As if somebody had been faster: the page says a version that is gone. */
async function sendOutOfDate({ page }: Visit): Promise<number> {
  await page.locator('main [name=_version]').evaluate((it: any) => {
    it.value = '1'
  })
  return submit(page, { proposer: 'applicant', room: 'applicant', amountFen: '9000', conditions: '一次付清' })
}

async function find(page: Visit['page'], words: string): Promise<number> {
  await page.fill('#site-search', words)
  return press(page, page.locator('.fq-search button'))
}
