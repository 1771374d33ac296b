/** Charts drawn on the server. */
import { expect } from 'chai'
import { barsPicture } from '../../server/charts/bars-picture.ts'
import { boxPlot, type Chart, heat, sankey, stackedBars, trend } from '../../server/charts/chart.ts'
import { drawChart } from '../../server/charts/draw.ts'
import { write } from '../../server/charts/pixel-letters.ts'
import { spotsOf } from '../../server/charts/tiles.ts'

const charts: Record<string, Chart> = {
  'box plot': boxPlot({ rows: [{ label: '甲<b>&', five: [0, 1, 2, 5, 30] }], unit: '天数' }),
  bars: stackedBars({ columns: ['2026-11'], parts: [{ name: '甲<b>&', values: [3] }], unit: '件' }),
  trend: trend({
    months: ['2026-10', '2026-11'],
    bars: [{ name: '甲<b>&', values: [1, 2] }],
    lines: [{ name: '中位数', values: [null, 4] }],
    units: { bars: '件', lines: '天数' },
  }),
  heat: heat({ columns: ['2026-11'], rows: ['甲<b>&'], cells: [[7]] }),
  sankey: sankey({
    flows: [{ from: '0 a', to: '1 a', count: 2 }],
    labels: new Map([
      ['0 a', '甲<b>&'],
      ['1 a', '乙'],
    ]),
  }),
}

describe('a chart', () => {
  for (const [name, chart] of Object.entries(charts))
    it(`is drawn as a picture with its words escaped, the same each time: ${name}`, async () => {
      const svg = await drawChart(chart)
      expect(svg).to.match(/^<svg width="960" height="\d+"/)
      expect(svg).to.contain('甲&lt;b&gt;&amp;').and.not.contain('<b>').and.not.contain('<script')
      expect(await drawChart(chart)).to.equal(svg)
    })

  it('gives its rows room', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, place) => ({ label: `${place}`, five: [0, 0, 0, 0, 0] as const }))
    expect(boxPlot({ rows: rows(10), unit: '' }).height).to.be.greaterThan(boxPlot({ rows: rows(2), unit: '' }).height)
  })

  it('places the cities of Fujian as they lie to each other, and other places in rows', () => {
    expect(spotsOf(['福州市总工会', '厦门市总工会', '南平市总工会'])).to.deep.equal([
      [2, 1],
      [1, 3],
      [1, 0],
    ])
    expect(spotsOf(['福州市总工会', '某区', '另一区'])).to.deep.equal([
      [0, 0],
      [1, 0],
      [0, 1],
    ])
  })

  it('have numbers also where only pixels are shown', () => {
    const [width, height] = [20, 7]
    const pixels = new Uint8Array(width * height).fill(255)
    write({ width, height, pixels }, '1-7', { left: 0, top: 0, scale: 1 })
    const drawn = Array.from({ length: height }, (_, row) =>
      Array.from(pixels.subarray(row * width, (row + 1) * width), ink => (ink === 0 ? '#' : ' '))
        .join('')
        .trimEnd(),
    )
    expect(drawn).to.deep.equal([
      '  #         #####',
      ' ##             #',
      '  #            #',
      '  #   #####   #',
      '  #          #',
      '  #          #',
      ' ###         #',
    ])
    expect(() => write({ width, height, pixels }, '月', { left: 0, top: 0, scale: 1 })).to.throw('no glyph')
    const plain = { svg: '', width: 300, height: 100, widthMm: 100, alt: '' }
    const [one, other] = ['26-01', '26-02'].map(name => barsPicture([[3]], { ...plain, columns: [name] }).raster)
    expect(one).to.not.deep.equal(other)
  })
})
