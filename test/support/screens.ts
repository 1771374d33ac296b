/** Every screen of the house, who looks at it and how one gets there. */
import { administration } from './administration-screens.ts'
import type { Visit } from './browser.ts'
import type { openCase } from './journey.ts'
import {
  failToSignIn,
  find,
  leaveOutPreview,
  lockOut,
  makeFeed,
  registerAgain,
  seeChanges,
  sendOutOfDate,
  sendWith,
  wrongTerms,
} from './screen-acts.ts'
import { pagesOfWarnings } from './warning-screens.ts'

type Journey = Awaited<ReturnType<typeof openCase>>

/** What there is to look at. */
export type Shown = {
  fresh: Journey
  mediating: Journey
  breached: Journey
  /** The page of a typical case that waits for its approval. */
  typical: string
  /** The proceeding of the case at the table. */
  mediation: string
  /** Events: an acceptance, and what the worker has confirmed, which can only be corrected. */
  acceptance: string
  confirmation: string
  paper: string
  /** The employer of the broken agreement. */
  party: string
  /** A paper that lacks something. */
  unfinished: string
  /** The page of a deadline whose day was set by hand. */
  deadline: string
  /** The page of a meeting that has a room. */
  meeting: string
  /** The page of a claim. */
  claim: string
  /** The page of a warning. */
  warning: string
  /** The page of an entry of the reminder list. */
  reminder: string
  /** The page of a report that was filed. */
  filed: string
  /** The page of a filing that was interrupted. */
  interrupted: string
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

export const screensOf = (shown: Shown): Screen[] => [
  ...atTheDoor,
  ...worklists(shown),
  ...pagesOfCases(shown),
  ...pagesBesideCases(shown),
  ...pagesOfSteps(shown),
  ...pagesOfMeetings(shown),
  ...pagesOfClaims(shown),
  ...pagesOfWarnings(shown),
  ...administration,
  ...pagesOfFilings(shown),
  ...account(shown),
]

const of = ({ caseId }: Journey, rest = '') => `/cases/${caseId}${rest}`

const atTheDoor: Screen[] = [
  { name: 'the sign-in', as: '', path: '/sign-in' },
  { name: 'a sign-in that failed', as: '', path: '/sign-in', status: 401, act: failToSignIn },
  { name: 'a sign-in that is locked', as: '', path: '/sign-in', status: 429, act: lockOut },
  { name: 'checking a paper', as: '', path: '/verify' },
  { name: 'a code of no paper', as: '', path: '/verify/0000000000000000', status: 404 },
  { name: 'an invitation that is void', as: '', path: '/first-administrator', status: 404 },
]

const worklists = ({ mediating: { ownerId: as } }: Shown): Screen[] => [
  { name: 'the desk of a mediator', as, path: '/' },
  { name: 'the desk of a lead', as: 'lead-a', path: '/' },
  { name: 'the desk of a lawyer without cases', as: 'lawyer-b', path: '/' },
  { name: 'the desk of a partner', as: 'partner-inspection', path: '/' },
  { name: 'the desk of an administrator', as: 'administrator', path: '/' },
  { name: 'the desk of an auditor', as: 'auditor', path: '/' },
  { name: 'all payments missed', as: 'administrator', path: '/desk/missed?scope=all' },
  { name: 'the list of cases', as, path: '/cases' },
  { name: 'a list without cases', as: 'lawyer-b', path: '/cases' },
  { name: 'the search', as, path: '/search' },
  { name: 'what was found', as, path: '/search', act: find('测试工人') },
  { name: 'nothing found', as, path: '/search', act: find('查无此人') },
]

const pagesOfCases = ({ fresh, mediating, breached, party }: Shown): Screen[] => [
  { name: 'a new case', as: mediating.ownerId, path: of(fresh) },
  { name: 'a case at the table', as: mediating.ownerId, path: of(mediating) },
  { name: 'a case as a partner sees it', as: 'partner-inspection', path: of(mediating) },
  { name: 'a broken agreement', as: breached.ownerId, path: of(breached) },
  { name: 'a broken agreement from above', as: 'administrator', path: of(breached) },
  { name: 'the history', as: 'administrator', path: of(breached, '/history') },
  { name: 'a party', as: 'administrator', path: `/parties/${party}` },
  { name: 'what an employer’s page counts', as: 'administrator', path: `/parties/${party}/counted?what=workers` },
]

const pagesBesideCases = ({ fresh, mediating, breached, ...shown }: Shown): Screen[] => {
  const as = mediating.ownerId
  return [
    { name: 'the registration', as, path: '/cases/new' },
    { name: 'wrong registration', as, path: '/cases/new', status: 422, act: sendWith({ applicantPhone: '12' }) },
    { name: 'likely duplicates', as, path: '/cases/new', act: registerAgain },
    { name: 'the receipt', as, path: of(fresh, '/receipt') },
    { name: 'the map', as, path: `/proceedings/${shown.mediation}/map` },
    { name: 'asking for whole numbers', as, path: of(fresh, '/numbers') },
    { name: 'whole numbers', as, path: of(fresh, '/numbers'), act: sendWith({ reason: '回访' }) },
    { name: 'logging a contact', as, path: of(fresh, '/log/contact') },
    { name: 'writing a note', as, path: of(fresh, '/log/note') },
    { name: 'making an appointment', as, path: of(fresh, '/log/appointment') },
    { name: 'the check of a file', as, path: of(mediating, '/file-check') },
    { name: 'how long one file is kept', as, path: of(mediating, '/retention') },
    { name: 'explaining an item of a file', as, path: of(mediating, `/file-check/${shown.mediation}/identity`) },
    { name: 'an empty evidence list', as, path: of(fresh, '/proofs') },
    { name: 'the evidence list', as, path: of(mediating, '/proofs') },
    { name: 'the evidence list on paper', as, path: of(mediating, '/proofs/print') },
    { name: 'what to bring', as, path: of(mediating, '/proofs/to-bring') },
    { name: 'evidence', as, path: of(fresh, '/evidence') },
    { name: 'evidence without a file', as, path: of(fresh, '/evidence'), status: 422, act: sendWith({}) },
    { name: 'a paper', as: breached.ownerId, path: `/papers/${shown.paper}`, act: leaveOutPreview },
    { name: 'naming signers', as: breached.ownerId, path: `/papers/${shown.paper}/signers/new` },
    { name: 'recording a service', as: breached.ownerId, path: `/papers/${shown.paper}/services/new` },
    { name: 'drawing a paper up', as, path: of(mediating, '/papers/new') },
    {
      name: 'a draft that lacks something',
      as,
      path: of(mediating, '/papers/new'),
      status: 422,
      act: sendWith({ template: 'mediation-agreement' }),
    },
    { name: 'a typical case', as: 'lead-a', path: shown.typical },
    { name: 'writing a typical case', as: 'lead-a', path: `${shown.typical}/edit` },
    { name: 'a paper that lacks something', as, path: `/papers/${shown.unfinished}` },
    { name: 'asking for conflicts', as: 'administrator', path: of(fresh, '/conflicts') },
    { name: 'conflicts found', as: 'administrator', path: of(fresh, '/conflicts'), act: sendWith({}) },
  ]
}

function pagesOfSteps({ mediating, mediation, acceptance, confirmation, deadline }: Shown): Screen[] {
  const as = mediating.ownerId
  const step = (name: string) => `/proceedings/${mediation}/steps/${name}`
  return [
    { name: 'a step with rows', as, path: step('agree') },
    { name: 'a step with errors', as, path: step('agree'), status: 422, act: sendWith(wrongTerms) },
    { name: 'a page out of date', as, path: step('recordOffer'), status: 409, act: sendOutOfDate },
    { name: 'a step that is blocked', as, path: of(mediating, '/begin/performance/begin') },
    { name: 'applying for legal aid', as, path: of(mediating, '/begin/legal-aid/apply') },
    { name: 'referring', as, path: of(mediating, '/begin/referral/send') },
    { name: 'what a step would change', as, path: step('withdraw'), act: seeChanges },
    { name: 'taking back', as: 'supervisor', path: `/events/${acceptance}/take-back` },
    { name: 'what cannot be taken back', as: 'supervisor', path: `/events/${confirmation}/take-back` },
    { name: 'correcting', as: 'lead-a', path: `/events/${confirmation}/amend` },
    { name: 'a deadline', as, path: deadline },
    { name: 'a deadline on paper', as, path: `${deadline}/print` },
    { name: 'setting a deadline', as, path: `${deadline}/set` },
  ]
}

const pagesOfMeetings = ({ fresh: { ownerId: as }, meeting }: Shown): Screen[] => [
  { name: 'a meeting', as, path: meeting },
  { name: 'booking a room', as, path: `${meeting}/room` },
  { name: 'a wrong booking', as, path: `${meeting}/room`, status: 422, act: sendWith({ to: '13:00' }) },
  { name: 'the slip of a meeting', as, path: `${meeting}/slip` },
  { name: 'rooms that are free', as, path: '/rooms/free?on=2026-11-24&from=14:00&to=15:00' },
  { name: 'one’s own agenda', as, path: '/agenda?on=2026-11-24' },
  { name: 'the agenda of all rooms', as: 'lead-a', path: '/agenda?of=rooms&on=2026-11-24&view=day' },
  { name: 'what others have booked', as: 'lead-b', path: '/agenda?of=rooms&on=2026-11-24' },
  { name: 'the address of a calendar feed', as, path: '/account', act: makeFeed },
  { name: 'the rooms', as: 'lead-a', path: '/rooms' },
  { name: 'a new room', as: 'administrator', path: '/rooms/new' },
]

const pagesOfClaims = ({ fresh, claim }: Shown): Screen[] => [
  { name: 'a claim', as: fresh.ownerId, path: claim },
  { name: 'the limitation as a sheet', as: fresh.ownerId, path: `${claim}/limitation` },
  { name: 'the ways of a case', as: fresh.ownerId, path: of(fresh, '/doors') },
  { name: 'the sums of a case', as: fresh.ownerId, path: of(fresh, '/sums') },
  { name: 'the ways without a case', as: fresh.ownerId, path: '/doors' },
]

const pagesOfFilings = ({ filed, interrupted }: Shown): Screen[] => [
  { name: 'the filed reports', as: 'administrator', path: '/filed-reports' },
  { name: 'a filed report', as: 'lead-a', path: filed },
  { name: 'a filing that was interrupted', as: 'lead-a', path: interrupted },
  { name: 'the cases behind a difference', as: 'lead-a', path: `${filed}/med_accepted` },
  {
    name: 'a report to be corrected without a reason',
    as: 'lead-a',
    path: '/reports/mediation/file?organisation=station-a&period=2026-11-01~2026-11-20',
    status: 422,
    act: sendWith({}),
  },
]

const account = ({ mediating: { ownerId: as } }: Shown): Screen[] => [
  { name: 'the account', as, path: '/account' },
  { name: 'the change of password', as, path: '/account/password' },
  { name: 'what one may not see', as, path: '/people', status: 403 },
  { name: 'what there is not', as, path: '/cases/nothing', status: 404 },
]
