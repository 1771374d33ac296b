/** Charts and maps can be read on a dark screen and on a light one, and stay light in Word. */
import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { boxPlot, type Chart, heat, sankey, stackedBars, trend } from '../../server/charts/chart.ts'
import { darkGround, inDark, suitingDark } from '../../server/charts/dark.ts'
import { drawChart } from '../../server/charts/draw.ts'
import { tiles } from '../../server/charts/tiles.ts'
import { drawMap } from '../../server/proceedings/map.ts'
import { legalAid } from '../../workflows/definitions/legal-aid/index.ts'
import { openCase } from '../support/journey.ts'
import { openOffice } from '../support/office.ts'

const parts = Array.from({ length: 8 }, (_, place) => ({ name: `第${place}项`, values: [place + 1, 2] }))
const most = Array.from({ length: 40 }, (_, place) => place + 1)
const charts: Record<string, Chart> = {
  bars: stackedBars({ columns: ['一月', '二月'], parts, unit: '件' }),
  trend: trend({
    months: ['一月'],
    bars: parts,
    lines: [{ name: '天', values: [3] }],
    units: { bars: '件', lines: '天' },
  }),
  box: boxPlot({ rows: [{ label: '调解', five: [0, 1, 2, 5, 30] }], unit: '天' }),
  heat: heat({ columns: most.map(String), rows: ['甲'], cells: [most] }),
  sankey: sankey({ flows: [{ from: 'a', to: 'b', count: 2 }], labels: new Map([['a', '甲']]) }),
  tiles: tiles(most.map(count => ({ name: `某区${count}`, count }))),
}
const fields = ['heat', 'tiles']

const rgb = (colour: string): number[] =>
  colour.startsWith('#')
    ? [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
    : colour.match(/\d+/g)!.map(Number)
const channel = (value: number): number => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
function light(colour: string): number {
  const [red, green, blue] = rgb(colour).map(channel)
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
/** As WCAG 2 reckons it. */
function contrast(one: string, other: string): number {
  const [dim, bright] = [light(one), light(other)].sort((a, b) => a - b)
  return (bright! + 0.05) / (dim! + 0.05)
}
const told = (svg: string, pattern: RegExp): string[] => [...svg.matchAll(pattern)].map(([, colour]) => colour!)

describe('a picture drawn on the server', () => {
  for (const [name, chart] of Object.entries(charts))
    it(`has letters of 4.5 to 1 in light and in dark: ${name}`, async () => {
      const svg = await drawChart(chart)
      const letters = told(svg, /<text [^>]*fill="([^"]*)"/g)
      const onFields = letters.filter(colour => ['#ffffff', '#000000'].includes(colour))
      const grounds = told(svg, /<path [^>]*fill="(rgb[^"]*)" stroke="#ffffff"/g)
      expect(onFields.length > 0).to.equal(fields.includes(name))
      const perField = onFields.length / Math.max(1, grounds.length)
      for (const [place, colour] of onFields.entries())
        expect(contrast(colour, grounds[Math.floor(place / perField)]!), `field ${place}`).to.be.at.least(4.5)
      for (const colour of new Set(letters.filter(one => !onFields.includes(one)))) {
        expect(contrast(colour, '#ffffff'), colour).to.be.at.least(4.5)
        expect(inDark, colour).to.have.property(colour)
        expect(contrast(inDark[colour]!, darkGround), `${colour} in dark`).to.be.at.least(4.5)
      }
      const drawn = told(svg, /<path [^>]*fill="(#[0-9a-f]{6})"/g).map(colour => inDark[colour] ?? colour)
      for (const colour of new Set(drawn.filter(one => one !== inDark['#dce6ee'])))
        expect(contrast(colour, darkGround), `${colour} in dark`).to.be.at.least(3)
    })

  it('has no colour of its map that is dark on dark', async () => {
    const svg = await drawMap(legalAid, {
      locale: 'zh',
      way: { walked: [{ from: 'start', step: 'apply', to: 'draft' }], at: 'draft' },
    })
    for (const colour of new Set(told(svg, /(?:fill|stroke)="(#[0-9a-f]{6})"/g)))
      if (colour !== '#ffffff') expect(inDark, colour).to.have.property(colour)
    expect(suitingDark(svg)).to.contain('text:not([fill]){fill:#e6e4df}')
  })

  it('brings along one sheet of styles, which its own answer allows and nothing else', async () => {
    const house = await openOffice()
    const { caseId } = await openCase(house)
    const [{ id }] = await house.db.reader('proceedings').where({ case_id: caseId }).select('id')
    for (const path of ['/reports/overview/charts/trend.svg?period=2026-11', `/proceedings/${id}/map.svg`]) {
      const picture = await house.as('lead-a').get(path)
      expect(picture.status, path).to.equal(200)
      const sheet = /<style>([^<]*)<\/style>/.exec(picture.html)![1]!
      expect(sheet).to.match(/^@media screen and \(prefers-color-scheme:dark\)/)
      const hash = createHash('sha256').update(sheet).digest('base64')
      expect(picture.headers.get('content-security-policy')).to.equal(
        `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'`,
      )
    }
    await house.close()
  })

  it('has no styles in Word', async () => {
    for (const chart of Object.values(charts)) expect(await drawChart(chart)).to.not.contain('<style')
  })
})
