/** The frame of every page, the small parts, the words and the assets. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import express from 'express'
import request from 'supertest'
import { assetRoutes, assetUrl, iconUrl } from '../../server/web/assets.ts'
import { buildSprite, icons } from '../../server/web/icons.ts'
import { refusalWords, statuses } from '../../server/web/refusal-words.ts'
import { render } from '../../server/web/render.ts'
import { fill, rooms, wordsFor } from '../../server/web/words.ts'
import { textOf } from '../support/html.ts'
import { faultsOf } from '../support/page-checks.ts'
import { siteLocals } from './site-locals.ts'

const layout = (locals: object, name: 'site' | 'print' = 'site') =>
  render(`layouts/${name}`, { title: '工作台', body: '<h1>工作台</h1>', ...locals })

describe('the frame of a page', () => {
  it('is without fault in both languages, signed in and not, on screen and on paper', () => {
    for (const locale of ['zh', 'en'] as const)
      for (const person of [siteLocals().person, undefined])
        for (const name of ['site', 'print'] as const)
          expect(faultsOf(layout(siteLocals(locale, { person, flash: '已保存' }), name))).to.deep.equal([])
  })

  it('says that data is for show, what has just been done, and names the other language in itself', () => {
    const text = textOf(layout(siteLocals('zh', { demo: true, flash: '已登记' })))
    expect(text).to.contain('演示数据 Demo').and.contain('已登记').and.contain('English')
    expect(layout(siteLocals('en')))
      .to.contain('<html lang="en">')
      .and.contain('lang="zh-CN"')
  })

  it('offers nothing to search or to manage before sign-in', () => {
    const html = layout(siteLocals('zh', { person: undefined }))
    expect(html).not.to.contain('/search').and.not.to.contain('/sign-out')
  })

  it('shows every refusal', () => {
    for (const status of statuses) {
      const { title, says } = refusalWords[status]
      const locals = { ...siteLocals(), status, title: title.zh, text: says.zh, requestId: 'r-1' }
      expect(faultsOf(layout({ ...locals, body: render('errors/refusal', locals) }))).to.deep.equal([])
    }
  })
})

describe('small parts of pages', () => {
  it('show each state of a deadline by icon, word and colour', () => {
    const states = ['pending', 'due_soon', 'due_today', 'overdue', 'paused', 'met', 'void']
    const chips = states.map(status => render('partials/status', { ...siteLocals(), status }))
    expect(chips.map(textOf)).to.deep.equal(['未到', '将到', '今日到期', '已逾期', '已中止', '已完成', '已失效'])
    expect(new Set(chips.map(chip => /#([\w-]+)"/.exec(chip)?.[1])).size).to.equal(7)
    for (const chip of chips) expect(chip).to.match(/fq-(late|soon|calm|soft)/)
  })

  it('escape what people have typed', () => {
    const timeline = [{ at: '2026-11-24T02:00:00Z', when: '11-24 10:00', text: '<script>', by: '"甲"', isStep: true }]
    const html = render('partials/timeline', { ...siteLocals(), timeline })
    expect(html).to.contain('&lt;script&gt;').and.not.contain('<script>')
  })

  it('tell by a word, not by colour alone, which stage a proceeding has reached', () => {
    const stages = [
      { label: '受理', small: '11-10', status: 'done' },
      { label: '调解中', status: 'now' },
      { label: '协议', status: 'todo' },
    ]
    expect(textOf(render('partials/stages', { ...siteLocals(), stages }))).to.equal(
      '受理 （已完成） 11-10 调解中 （进行中） 协议 （未经过）',
    )
  })

  it('name what is missing when a view is not handed it', () => {
    expect(() => render('partials/facts', siteLocals())).to.throw(/partials\/facts\.ejs.*facts/)
  })
})

describe('words', () => {
  it('are complete in both languages, with the same places to fill', () => {
    const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
    for (const [room, words] of Object.entries(rooms))
      for (const [key, { zh, en }] of Object.entries(words)) {
        expect(zh.trim() && en.trim(), `${room}.${key}`)
          .to.be.a('string')
          .and.not.equal('')
        expect(places(en), `${room}.${key}`).to.deep.equal(places(zh))
      }
  })

  it('are missed loudly', () => {
    expect(() => wordsFor('zh').site?.nobodyWroteThis).to.throw('site.nobodyWroteThis')
    expect(() => wordsFor('zh').noSuchRoom).to.throw('noSuchRoom')
    expect(() => fill('还有 {days} 天', {})).to.throw('{days}')
    expect(fill('还有 {days} 天', { days: 3 })).to.equal('还有 3 天')
  })
})

describe('assets', () => {
  const app = express().use(assetRoutes())

  it('are kept for a year under the address that names their content', async () => {
    const { headers, status } = await request(app).get(assetUrl('site.css'))
    expect(status).to.equal(200)
    expect(headers['content-type']).to.equal('text/css; charset=utf-8')
    expect(headers['cache-control']).to.equal('public, max-age=31536000, immutable')
    expect(headers['content-encoding']).to.equal('gzip')
  })

  it('are asked for again under any other address, and answered briefly', async () => {
    const { headers } = await request(app).get('/assets/site.js')
    expect(headers['cache-control']).to.equal('no-cache')
    expect((await request(app).get('/assets/site.js').set('If-None-Match', headers.etag!)).status).to.equal(304)
    expect((await request(app).get('/assets/site.js').set('Accept-Encoding', 'identity')).text).to.contain('rowTables')
  })

  it('are only those that are listed', async () => {
    for (const name of ['page.ts', '..%2fpackage.json', 'constructor', '__proto__'])
      expect((await request(app).get(`/assets/${name}`)).status, name).to.equal(404)
  })

  it('hold every icon once, and no other can be asked for', () => {
    const sprite = buildSprite()
    for (const name of icons) expect(sprite.split(`id="${name}"`).length, name).to.equal(2)
    expect(sprite).not.to.match(/><\/symbol>.*<symbol[^>]*><\/symbol>/)
    expect(() => iconUrl('no-such-icon')).to.throw('no-such-icon')
  })
})

describe('views', () => {
  const folder = join(import.meta.dirname, '../../views')
  const views = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ejs'))

  it('use only icons that the sprite holds', () => {
    for (const view of views)
      for (const [, name] of readFileSync(join(folder, view), 'utf8').matchAll(/icon', \{ name: '([\w-]+)'/g))
        expect(icons, view).to.include(name)
  })

  it('begin by saying what they take', () => {
    for (const view of views) expect(readFileSync(join(folder, view), 'utf8'), view).to.match(/^<%#/)
  })
})
