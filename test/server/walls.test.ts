/** Whoever is shut out of a case finds it nowhere: every route is opened as them, and every list read. */
import { expect } from 'chai'
import { type DeclaredRoute, declaredRoutes } from '../../server/access/declared-routes.ts'
import { createApp } from '../../server/app.ts'
import { makeFeed } from '../../server/calendar-feed/keep-feed.ts'
import { keepSearch } from '../../server/search/searches.ts'
import { bookedMeeting } from '../support/booked-meeting.ts'
import { addPerson } from '../support/builders.ts'
import { filedReport } from '../support/filed-report.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { filledAddress, type Ids, idsOfShutCase } from '../support/shut-addresses.ts'
import { displayTokenOf, shutOutOf } from '../support/shut-case.ts'

const names = { applicant: '墙内劳动者丙', respondent: '墙内秘密制衣厂' }
const phone = '13877770001'
/** Rooms that hold nothing of a case. */
const others = 'service-points privacy consent-texts displays exports confirmations'
const elsewhere = others.split(' ').map(room => `/${room}/:id`)

describe('a person shut out of a case', () => {
  let house: TestOffice
  let journey: Awaited<ReturnType<typeof openCase>>
  let ids: Ids
  /** The rest of the address of each one's calendar feed. */
  const feeds: Ids = {}
  const screens: Ids = {}
  /** Each of them would see the case, were they not shut out: by role, and by a grant besides. */
  const shutOut = ['mediator-x', 'lead-x', 'lawyer-x', 'officer', 'supervisor', 'administrator', 'auditor']

  before(async () => {
    house = await openOffice()
    await house.db.write(async tx => {
      await addPerson(tx, { userName: 'mediator-x', role: 'mediator', organisation: 'station-a' })
      await addPerson(tx, { userName: 'lead-x', role: 'station-lead', organisation: 'station-a' })
      await addPerson(tx, { userName: 'lawyer-x', role: 'lawyer', organisation: 'station-a' })
    })
    const on = '2026-11-09'
    journey = await openCase(house, {
      on,
      applicantName: names.applicant,
      applicantPhone: phone,
      respondentName: names.respondent,
    })
    await journey.signed()
    const meeting = await bookedMeeting(house, journey.caseId)
    const filed = await filedReport(house, '2026-11-01~2026-11-09')
    await shutOutOf(house, journey, shutOut)
    for (const who of shutOut) feeds[who] = (await makeFeed(house.office, who)).split('/').at(-1)!.replace('.ics', '')
    for (const who of shutOut) screens[who] = await displayTokenOf(house, who)
    ids = {
      ...(await idsOfShutCase(house, { journey, label: names.applicant, query: phone })),
      meeting: meeting.split('/').at(-1)!,
      filed: filed.split('/').at(-1)!,
    }
  })
  after(() => house.close())

  /** Every word by which the case could be known. */
  const secrets = () => [ids.case!, ids.number!, ids.caseNumber!, names.applicant, names.respondent]
  const leaksIn = (html: string): string[] => secrets().filter(secret => html.includes(secret))

  /** The route with the ids of the case in it; undefined where it names nothing of a case. */
  function addressed({ path }: DeclaredRoute): string | undefined {
    const rooms: [start: string, id: string][] = [
      ['/cases/:id', ids.case!],
      ['/proceedings/:id', ids.proceeding!],
      ['/events/:id', ids.event!],
      ['/papers/:id', ids.paper!],
      ['/deadlines/:id', ids.deadline!],
      ['/parties/:id', ids.party!],
      ['/warnings/:id', ids.warning!],
      ['/reminder-list/:id', ids.reminder!],
      ['/typical-cases/:id', 'typical-of-shut-case'],
      ['/evidence/:id', ids.evidence!],
      ['/sweep/findings/:id', 'finding-of-shut-case'],
      ['/quality/reviews/:id', 'review-of-shut-case'],
      ['/batches/:id', ids.batch!],
      ['/desk/messages/:id', 'reminder-of-shut-case'],
    ]
    return filledAddress(path, { rooms, ids })
  }

  /** A route about something else than one case, whose page might tell of cases all the same. */
  function beside({ path }: DeclaredRoute, who = shutOut[0]!): string | undefined {
    const rooms: [start: string, id: string][] = [
      ['/search/:id', ids.search!],
      ['/people/:id', journey.ownerId],
      ['/organisations/:id', 'station-a'],
      ['/privacy/new/:kind', 'request'],
      ['/rooms/:id', ids.room!],
      ['/duty-log/:id', ids.duty!],
      ['/calendar-feed/:token.ics', feeds[who]!],
      ['/display/:token', screens[who]!],
      ['/verify/:code', ids.code!],
      ['/desk/:section', 'open'],
      ['/calculators/:id', 'compensation'],
      ['/calendar/:year', '2026'],
      ['/parameters/:name', 'monthly_minimum_wage'],
      ['/rules/:id', 'agreement_performance'],
      ['/rules/counting/:id', 'C_EXT'],
      ['/warning-rules/:rule', 'amount'],
      ['/number-formats/:series', 'case-dispute'],
      ['/taxonomies/:taxonomy', 'causes'],
      ['/sweep/checks/:check', 'sums'],
      ['/quality/samples/:id', 'sample-of-shut-case'],
      ['/quality/criteria/:id', 'x'],
      ['/templates/:id', 'mediation-application'],
      ['/workflows/:id', 'mediation'],
      ['/process-reports/:id', 'mediation'],
      ['/reports/:id', 'mediation'],
      ['/filed-reports/:id', ids.filed!],
      ['/assets/:name', 'site.css'],
      ...elsewhere.map((start): [string, string] => [start, 'x']),
    ]
    return filledAddress(path, { rooms, ids })
  }

  const routes = () => declaredRoutes(createApp(house.office))

  it('is somebody who would see it otherwise', async () => {
    await house.db.write(tx => tx('access_grants').where({ grant: 'excluded' }).update({ grant: 'granted' }))
    for (const who of ['mediator-x', 'lead-x', 'supervisor', 'administrator'])
      expect((await house.as(who).get(`/cases/${ids.case}`)).status, who).to.equal(200)
    await house.db.write(tx => tx('access_grants').where('id', 'like', '%-excluded').update({ grant: 'excluded' }))
  })

  it('is looked for in every room: a new one is entered above, with something of the case or beside it', () => {
    const named = routes().filter(({ path }) => /[:*]/.test(path))
    expect(named.filter(route => (addressed(route) ?? beside(route)) === undefined)).to.deep.equal([])
  })

  it('meets nothing on any route that names the case, whatever the method', async () => {
    const wrong: string[] = []
    const named = routes().filter(route => addressed(route) !== undefined)
    expect(named.length).to.be.greaterThan(20)
    for (const who of shutOut)
      for (const route of named) {
        const path = addressed(route)!
        const client = house.as(who)
        const page = route.method === 'POST' ? await client.post(path, { reason: '。' }) : await client.get(path)
        const isRedirect = page.status === 303 && (await client.follow(page)).status === 404
        if (![403, 404].includes(page.status) && !isRedirect)
          wrong.push(`${who} ${route.method} ${route.path}: ${page.status}`)
        for (const leak of leaksIn(page.html).filter(secret => !path.includes(secret))) // what was asked for may stand in the answer
          wrong.push(`${who} ${route.method} ${route.path}: ${leak}`)
      }
    expect(wrong, wrong.join('\n')).to.deep.equal([])
  })

  it('finds it on no page without an address of its own: desk, lists, calendar, batches', async () => {
    const plain = routes().filter(({ method, path }) => method === 'GET' && !path.includes(':') && !path.includes('*'))
    const more = ['overdue', 'today', 'soon', 'missed', 'open', 'nodate', 'waiting', 'returned', 'stuck'].flatMap(
      section => [`/desk/${section}?scope=all`, `/desk/${section}?scope=mine`],
    )
    const lists = [
      '/agenda?of=rooms&on=2026-11-24',
      `/agenda?of=person:${journey.ownerId}&on=2026-11-24`,
      '/cases?state=all',
      '/reports/overview/st_registered?period=2026-11',
      '/cases?scope=all',
      '/desk/outlasting?scope=all',
      `/cases?owner=${journey.ownerId}`,
    ]
    const wrong: string[] = []
    for (const who of shutOut)
      for (const path of [...plain.map(route => route.path), ...more, ...lists]) {
        const page = await house.as(who).get(path)
        if (page.status >= 500) wrong.push(`${who} ${path}: ${page.status}`)
        for (const leak of leaksIn(page.html)) wrong.push(`${who} ${path}: ${leak}`)
      }
    expect(wrong, wrong.join('\n')).to.deep.equal([])
  })

  it('is told of it by no page about somebody or something else', async () => {
    const elsewhere = routes().filter(({ method, path }) => method === 'GET' && path.includes(':'))
    const wrong: string[] = []
    let shown = 0
    for (const who of shutOut)
      for (const path of elsewhere
        .filter(route => !addressed(route))
        .flatMap(route => [
          beside(route, who)!,
          ...(route.path.startsWith('/people/:id') ? [route.path.replace(':id', who)] : []), // their own page
        ])) {
        const page = await house.as(who).get(path)
        if (page.status === 200) shown += 1
        if (page.status >= 500) wrong.push(`${who} ${path}: ${page.status}`)
        for (const leak of leaksIn(page.html).filter(secret => !path.includes(secret)))
          wrong.push(`${who} ${path}: ${leak}`)
      }
    expect(shown).to.be.greaterThan(20)
    expect(wrong, wrong.join('\n')).to.deep.equal([])
  })

  it('is not led into it through a case that they may see', async () => {
    const seen = await openCase(house, {
      on: '2026-11-09',
      applicantName: '可见的劳动者',
      applicantPhone: '13877770007',
    })
    const inside = routes().filter(({ path }) => /^\/cases\/:id\/.*:/.test(path))
    const wrong: string[] = []
    for (const route of inside)
      for (const who of ['lead-x', 'administrator']) {
        const path = addressed(route)!.replace(ids.case!, seen.caseId)
        const page = route.method === 'POST' ? await house.as(who).post(path, {}) : await house.as(who).get(path)
        if (page.status >= 500) wrong.push(`${who} ${route.method} ${route.path}: ${page.status}`)
        for (const leak of leaksIn(page.html)) wrong.push(`${who} ${route.method} ${route.path}: ${leak}`)
      }
    expect(inside.length).to.be.greaterThan(15)
    expect(wrong, wrong.join('\n')).to.deep.equal([])
  })

  it('finds it by no search: name, number, phone', async () => {
    for (const who of shutOut)
      for (const query of [names.applicant, names.respondent, ids.number!, ids.caseNumber!, phone]) {
        const id = await keepSearch(house.office, { personId: who, query })
        const page = await house.as(who).get(`/search/${id}`)
        expect(page.html, `${who} ${query}`).not.to.contain(`/cases/${ids.case}`)
        expect(page.html).not.to.contain(query === names.applicant ? names.respondent : names.applicant)
      }
  })

  it('is told of it by no registration of the same person and no search for conflicts', async () => {
    const page = await house.as('mediator-x').submit('/cases/new', {
      kind: 'dispute',
      registeredOn: '2026-11-09',
      channel: 'walk-in',
      applicantNature: 'person',
      applicantName: names.applicant,
      applicantPhone: phone,
      respondentNature: 'unit',
      respondentName: names.respondent,
      consentChannel: 'signed',
    })
    expect(page.status, page.text).to.equal(303)
    const { id } = await house.db.reader('cases').whereNot({ id: ids.case! }).orderBy('created_at', 'desc').first('id')
    await house.as('supervisor').post(`/cases/${id}/conflicts`)
    const conflicts = await house.as('supervisor').get(`/cases/${id}/conflicts`)
    expect(conflicts.status).to.equal(200)
    for (const secret of [ids.case!, ids.number!, ids.caseNumber!]) expect(conflicts.html).not.to.contain(secret)
    expect(conflicts.text).not.to.contain('另有')
  })

  it('does not learn its number from a case that was merged into it', async () => {
    const other = { on: '2026-11-09', applicantName: '另一份登记', applicantPhone: '13877770009' }
    const second = await openCase(house, other)
    const merged = { intoNumber: ids.caseNumber!, reason: '重复登记' }
    await second.take('case-file', 'merge', merged, 'lead-a')
    for (const who of ['supervisor', 'administrator', 'lead-x']) {
      const page = await house.as(who).get(`/cases/${second.caseId}`)
      expect(page.status, who).to.equal(200)
      expect(leaksIn(page.html), who).to.deep.equal([])
    }
    expect((await house.as('lead-a').get(`/cases/${second.caseId}`)).html).to.contain(`/cases/${ids.case}`)
  })
})
