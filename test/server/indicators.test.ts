/** One registry: every figure of a page names its indicator, opens to its definition and leads to exactly what it counts. */
import { expect } from 'chai'
import { definitionGroups, definitionOf } from '../../server/reports/definitions.ts'
import { type Definition, indicatorsOf, isCounted } from '../../server/reports/indicator.ts'
import { reports } from '../../server/reports/registry.ts'
import type { Page } from '../support/client.ts'
import { countedPages } from '../support/counted-pages.ts'
import { figureFaults, leadingFigures } from '../support/figure-checks.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import type { Shown } from '../support/screens.ts'
import { casesAtAllStands } from '../support/stands.ts'

/** `sample`: the page of one for reviews of quality. */
type Places = Shown & { sample: string }
type Seen = readonly [who: string, path: string]

/** Pages with figures, each as those see it who look at it. */
const pagesOf = ({ mediating, breached, party, warning, sample }: Places): Seen[] => [
  ...[mediating.ownerId, 'lead-a', 'lawyer-a', 'officer', 'administrator', 'supervisor', 'partner-inspection'].map(
    (who): Seen => [who, '/'],
  ),
  ['administrator', '/desk/missed?scope=all'],
  ['supervisor', '/work'],
  ['lead-a', `/people/${mediating.ownerId}/work`],
  ['lead-a', `/people/${mediating.ownerId}/work?cases=groups`],
  ['lead-a', '/people/lawyer-a/work?aid=paid'],
  ['administrator', `/parties/${party}`],
  [mediating.ownerId, `/cases/${mediating.caseId}/members`],
  [mediating.ownerId, `/cases/${breached.caseId}/sums`],
  ...['cases', 'workers', 'missed', 'due', 'letters', 'warnings'].map(
    (what): Seen => ['administrator', `/parties/${party}/counted?what=${what}`],
  ),
  ...['', '/mediation', '/mediation/ways', '/referral/ways', '/mediation/charts', '/mediation/behind?what=begun'].map(
    (path): Seen => ['administrator', `/process-reports${path}`],
  ),
  ...['/subsidies', '/subsidies?of=due', '/duty-log'].map((path): Seen => ['lead-a', `/people/lawyer-a${path}`]),
  ...['/duty-log', '/warnings', warning].map((path): Seen => ['lead-a', path]),
  ...['/quality', sample, `${sample}?of=reviewed`, '/retention', '/sweep', '/sweep/checks/forgotten'].map(
    (path): Seen => ['administrator', path],
  ),
  ...reports.map(({ id }): Seen => ['administrator', `/reports/${id}?period=2026-11`]),
  ['lead-a', '/reports/mediation/med_accepted?period=2026-11'],
  ['administrator', '/reports/overview/charts?period=2026-11'],
]

/** Those whose figures lead to lists, for readers who see more and less. */
const pagesThatLead = ({ mediating, breached, party, sample }: Places): Seen[] => [
  ...['lead-a', 'administrator'].map((who): Seen => [who, `/parties/${party}`]),
  ...[mediating.ownerId, 'lead-a', 'administrator', 'supervisor'].map((who): Seen => [who, '/']),
  ...['lead-a', 'administrator', 'supervisor'].map((who): Seen => [who, '/work']),
  ['supervisor', `/people/${breached.ownerId}/work`],
  ['lead-a', '/people/lawyer-a/work'],
  [mediating.ownerId, `/cases/${mediating.caseId}/members`],
  ...['lead-a', 'administrator', 'supervisor'].map((who): Seen => [who, '/warnings']),
  ...['administrator', 'supervisor'].map((who): Seen => [who, sample]),
  ['administrator', '/sweep'],
  ...['lead-a', 'supervisor'].flatMap((who): Seen[] =>
    ['', '/mediation', '/mediation/ways'].map(path => [who, `/process-reports${path}`]),
  ),
]

describe('the registry of indicators', () => {
  let house: TestOffice
  let shown: Places
  before(async () => {
    house = await openOffice()
    const cases = await casesAtAllStands(house)
    shown = { ...cases, sample: await countedPages(house, cases) }
  })
  after(() => house.close())

  it('defines each figure once, in both languages, with its source', () => {
    const all = definitionGroups.flatMap(({ figures }) => figures)
    expect(new Set(all.map(({ id }) => id)).size).to.equal(all.length)
    for (const { id, name, says, source, over, unit } of all) {
      for (const text of [name, says, source, ...(over ? [over.above, over.below] : [])])
        expect(text.zh && text.en, id)
          .to.be.a('string')
          .and.not.equal('')
      if (unit.startsWith('share')) expect(over, id).to.not.equal(undefined)
    }
    for (const { id } of reports.flatMap(indicatorsOf)) expect(definitionOf(id), id).to.not.equal(undefined)
    expect(definitionGroups.map(({ id }) => id)).to.include.members(reports.map(({ id }) => `of-${id}`))
  })

  it('tells all of them to whoever is signed in', async () => {
    for (const who of ['partner-inspection', 'auditor', 'mediator-a']) {
      const page = await house.as(who).get('/indicators')
      expect(page.status, who).to.equal(200)
      for (const { id } of definitionGroups.flatMap(({ figures }) => figures))
        expect(page.html, id).to.contain(`id="${id}"`)
    }
    expect((await house.visitor().get('/indicators')).status).to.equal(303)
  })

  it('has every figure of a page name one that opens', async () => {
    const faults: string[] = []
    for (const [who, path] of pagesOf(shown)) {
      const page = await house.as(who).get(path)
      expect(page.status, `${who} ${path}`).to.equal(200)
      faults.push(...figureFaults(page.html).map(fault => `${who} ${path}: ${fault}`))
      const report = /^\/reports\/([\w-]+)\?/.exec(path)?.[1]
      if (report && !page.html.includes(`href="/indicators#of-${report}"`))
        faults.push(`${path}: on phones, which show no heads of tables, nothing leads to the definitions`)
    }
    expect(faults.join('\n')).to.equal('')
  })

  it('leads from every figure to exactly the rows it counts, for each reader and beside a wall', async () => {
    await house.db.write(tx =>
      tx('access_grants').insert({
        ...{ id: 'wall', case_id: shown.breached.caseId, person_id: 'supervisor', grant: 'excluded' },
        ...{ proceeding_id: '', reason: '回避' },
      }),
    )
    const told = new Map<string, string>()
    for (const [who, path] of pagesThatLead(shown))
      for (const { indicator, href, value } of leadingFigures((await house.as(who).get(path)).html)) {
        told.set(`${who} ${indicator} ${href}`, value)
        if (!isRowEach(definitionOf(indicator)!)) continue
        expect(await rowsOf(who, href), `${who} ${path} ${href}`).to.equal(Number(value))
      }
    const toldTo = (who: string, figure: string) => told.get(`${who} ${figure}`)
    const missed = 'dk_missed /desk/missed?scope=all'
    expect(told.get(`administrator ${missed}`)).to.equal('1')
    expect(told.get(`supervisor ${missed}`) ?? '0', 'behind the wall').to.equal('0')
    const [found, followed] = ['found', 'followed'].map(one => `sw_${one} /sweep/checks/forgotten?standing=${one}`)
    expect([found, followed].map(one => toldTo('administrator', one!))).to.deep.equal(['2', '1'])
    const drawn = `qs_drawn ${shown.sample}?organisation=station-a#cases`
    expect(['administrator', 'supervisor'].map(who => toldTo(who, drawn))).to.deep.equal(['3', '2'])
    expect(
      toldTo(shown.mediating.ownerId, `mb_present /cases/${shown.mediating.caseId}/members?standing=present`),
    ).to.equal('2')
    expect(toldTo('lead-a', `wn_cases ${shown.warning}#cases`)).to.equal('1')
    const theirs = `wk_open /people/${shown.breached.ownerId}/work#cases`
    const [seen, walled] = ['administrator', 'supervisor'].map(who => Number(told.get(`${who} ${theirs}`)))
    expect(walled, 'one less behind the wall').to.equal(seen! - 1)
  })

  /** On all pages of the list. */
  async function rowsOf(who: string, href: string): Promise<number> {
    let count = 0
    for (let next: string | undefined = href; next; ) {
      const page: Page = await house.as(who).get(next)
      expect(page.status, `${who} ${next}`).to.equal(200)
      count += linesOn(page, /#(.+)$/.exec(href)?.[1])
      next = /rel="next" href="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&')
    }
    return count
  }
})

/** People of an employer's cases and of a group stand in lists of people. */
const isRowEach = ({ id, unit }: Definition): boolean => ['en_workers', 'mb_present'].includes(id) || isCounted(unit)

/** Lines of a desk, else those of the table of that part of the page. */
function linesOn({ html }: Page, part = ''): number {
  if (html.includes('class="fq-row"')) return html.split('class="fq-row"').length - 1
  const from = Math.max(html.indexOf(`id="${part}"`), 0)
  const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(html.slice(from))?.[1] ?? ''
  return body.split('<tr').length - 1
}
