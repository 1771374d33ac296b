import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { rooms } from '../server/web/words.ts'
import { outsideRules } from '../workflows/law/rules/index.ts'
import { longFirst, onSqliteAlone } from './which-files.ts'
import { lawTable } from './workflows/law-table.ts'

const root = new URL('..', import.meta.url)

/** Every file below the folders whose name ends so, by its path from the root. */
const filesIn = (folders: string[], ending: RegExp): string[] =>
  folders
    .flatMap(folder => readdirSync(new URL(folder, root), { recursive: true }).map(name => `${folder}${name}`))
    .filter(path => ending.test(path))
    .toSorted()

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** The lines of these files that match, as 'path:line: text'. */
const linesWith = (pattern: RegExp, paths: string[]): string[] =>
  paths.flatMap(path =>
    read(path)
      .split('\n')
      .flatMap((line, place) => (pattern.test(line) ? [`${path}:${place + 1}: ${line.trim()}`] : [])),
  )

const sources = ['knexfile.ts', ...filesIn(['server/', 'workflows/', 'db/'], /\.[jt]s$/)]
const serverSources = sources.filter(path => path.startsWith('server/'))
const workflowSources = sources.filter(path => path.startsWith('workflows/'))
const tests = filesIn(['test/'], /\.ts$/)
const views = filesIn(['views/'], /\.ejs$/)

describe('architecture', () => {
  it('keeps XState in workflows/ and tests', () => {
    const others = sources.filter(path => !path.startsWith('workflows/'))
    expect(linesWith(/(from|import\(|require\() ?['"](xstate|@xstate)\b/, others)).to.deep.equal([])
  })

  it('keeps workflows/ free of server, database, HTTP and files', () => {
    expect(linesWith(/(from|import\() ?['"](\.\.\/)+(server|db)\//, workflowSources)).to.deep.equal([])
    expect(linesWith(/(from|import\() ?['"](knex|express|pg|better-sqlite3)['"]/, workflowSources)).to.deep.equal([])
  })

  it('gives workflows/ no clock and no chance', () => {
    expect(linesWith(/new Date\(\)|Date\.now|Math\.random|randomUUID|performance\.now/, workflowSources)).to.deep.equal(
      [],
    )
  })

  it('reads process.env in config.ts and knexfile.ts only', () => {
    const allowed = ['server/config.ts', 'knexfile.ts', 'server/start/check-node.js']
    const others = sources.filter(path => !allowed.includes(path))
    expect(linesWith(/process\.env|process\[['"]env/, others)).to.deep.equal([])
  })

  it('finds out whether a house may start before it loads what it does not need for that', () => {
    const loaded = new Set(['server/index.ts'])
    for (const path of loaded)
      for (const [, file] of read(path).matchAll(/^(?:import|export) (?!type )[^'=]*'(\.[^']+\.[jt]s)'/gm))
        loaded.add(new URL(file!, new URL(path, 'file:///')).pathname.slice(1))
    expect([...loaded])
      .to.include('server/start/own-database.ts')
      .and.not.include('server/app.ts')
    expect(loaded.size).to.be.lessThan(80)
  })

  it('explains in .env.example every setting it reads, and no other', () => {
    const readers = read('server/config.ts') + read('server/start/secrets.ts') + read('knexfile.ts')
    const explained = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name!)
    const asked = [...readers.matchAll(/^\s+([A-Z][A-Z_]+): |process\.env\.([A-Z_]+)/gm)].map(
      found => found[1] ?? found[2]!,
    )
    expect(explained.toSorted()).to.deep.equal([...new Set(asked)].toSorted())
  })

  it('has no default exports but that of knexfile.ts', () => {
    const others = [...sources, ...tests].filter(path => path !== 'knexfile.ts')
    expect(linesWith(/^export default\b|\bas default\b.*}/, others)).to.deep.equal([])
  })

  it('names files after what they hold', () => {
    const vague = /(^|[/.-])(utils?|helpers?|managers?|common|misc)([/.-]|$)/
    expect([...sources, ...tests, ...views].filter(path => vague.test(path))).to.deep.equal([])
    const named = /^[\w-]+(\/[\w-]+)*(\.(test|samples|walks))?\.([jt]s|ejs)$/
    expect([...sources, ...tests, ...views].filter(path => !named.test(path) || /[A-Z]/.test(path))).to.deep.equal([])
  })

  it('keeps files short enough to read', () => {
    const long = [...sources, ...tests, ...views]
      .map(path => ({ path, lines: read(path).split('\n').length }))
      .filter(({ lines }) => lines > 260)
    expect(long).to.deep.equal([])
  })

  it('holds each workflow in a definition of at most 250 lines a file, where every rule of the law table is found', () => {
    const definitions = workflowSources.filter(path => path.startsWith('workflows/definitions/'))
    expect(definitions.filter(path => read(path).split('\n').length > 251)).to.deep.equal([])
    const text = definitions.map(read).join('\n')
    const run = Object.keys(lawTable).filter(rule => !(rule in outsideRules))
    expect(run).to.have.lengthOf.above(100)
    expect(run.filter(rule => !new RegExp(`^ +${rule}: `, 'm').test(text))).to.deep.equal([])
  })

  it('gives the engine no branch for a single workflow; only the file of every case is known to it by name', () => {
    const ids = [...read('workflows/index.ts').matchAll(/definitions\/([\w-]+?)(\.ts|\/)/g)].map(([, id]) => id!)
    expect(ids).to.have.length(29)
    const about = ['index', 'forum-standing', 'interruptions-seen'].map(name => `workflows/${name}.ts`) // read the law
    const engine = sources.filter(
      path => /^(workflows\/[\w-]+\.ts|server\/(proceedings|deadlines)\/)/.test(path) && !about.includes(path),
    )
    expect(engine.length).to.be.greaterThan(80)
    const named = linesWith(new RegExp(`'(${ids.filter(id => id !== 'case-file').join('|')})'`), engine)
    /** Kinds of case and forums of a claim bear some of the same names. */
    expect(named.filter(line => !/: \| '|forum: '/.test(line))).to.deep.equal([])
  })

  it('opens every source file of server/ and workflows/ with what it is for', () => {
    const silent = [...serverSources, ...workflowSources].filter(path => !/^(#!.*\n)?\/\*\*?/.test(read(path)))
    expect(silent).to.deep.equal([])
  })

  it('writes raw SQL only where the columns are known', () => {
    const allowed =
      /\/(repository|visible|[\w-]*search[\w-]*|[\w-]*store|counters|lock-out)\.ts$|^server\/(db\.ts|search\/)/
    const others = serverSources.filter(path => !allowed.test(path))
    expect(linesWith(/\.raw\(\s*['"`]\s*(select|insert|update|delete|with)\b/i, others)).to.deep.equal([])
  })

  it('runs tests first, or on SQLite alone, that there are', () => {
    const names = tests.map(path => /([\w-]+)\.test\.ts$/.exec(path)?.[1])
    for (const list of [longFirst, onSqliteAlone]) {
      expect(list.filter(name => !names.includes(name))).to.deep.equal([])
      expect(new Set(list).size).to.equal(list.length)
    }
  })

  it('leaves no work for later in the code', () => {
    expect(linesWith(/\b(TODO|FIXME)\b/, [...sources, ...tests, ...views]).filter(isElsewhere)).to.deep.equal([])
  })
})

/** This file names the words it looks for. */
const isElsewhere = (line: string): boolean => !line.startsWith('test/architecture.test.ts')

describe('the documents', () => {
  it('tell each thing once: no two paragraphs of a section begin with the same words', () => {
    const twice = ['README.md', ...filesIn(['docs/'], /\.md$/)].flatMap(path =>
      read(path)
        .split(/^#+ /m)
        .flatMap(section => {
          const heads = [...section.matchAll(/^\*\*([^*]+)\*\*/gm)].map(([, head]) => head!)
          return heads.filter((head, at) => heads.indexOf(head) !== at).map(head => `${path}: ${head}`)
        }),
    )
    expect(twice).to.deep.equal([])
  })
})

describe('views', () => {
  it('begin with a comment that says which locals they take', () => {
    expect(views.filter(path => !/^<%#\s*\S/.test(read(path)))).to.deep.equal([])
  })

  it('escape everything but includes, the body, and the map', () => {
    const others = views.filter(path => path !== 'views/partials/map.ejs')
    expect(linesWith(/<%-(?!\s*(include\(|body\s*-?%>))/, others)).to.deep.equal([])
  })

  it('have no inline scripts, styles or handlers', () => {
    const inline = /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|\shx-on|javascript:/i
    expect(linesWith(inline, views)).to.deep.equal([])
  })

  it('compare no roles and format no dates', () => {
    expect(linesWith(/\broles?\b\s*[!=]==?|roles?\.includes|hasRole|new Date|toLocale|toFixed/, views)).to.deep.equal(
      [],
    )
  })

  it('use words that are written, in both languages', () => {
    const missing = views.flatMap(path =>
      [...read(path).matchAll(/\bw\.([a-z]\w*)\.([a-z]\w*)/gi)]
        .filter(([, room, key]) => !rooms[room!]?.[key!]?.zh || !rooms[room!]?.[key!]?.en)
        .map(([used]) => `${path}: ${used}`),
    )
    expect([...new Set(missing)]).to.deep.equal([])
  })

  it('say nothing in one language only', () => {
    const spoken = views.filter(path => /\p{Script=Han}/u.test(read(path).replaceAll(/<%#[\s\S]*?%>/g, '')))
    expect(spoken.filter(path => !path.startsWith('views/papers/'))).to.deep.equal([])
  })
})

describe('words', () => {
  it('are written in Chinese and in English', () => {
    const wrong = Object.entries(rooms).flatMap(([room, words]) =>
      Object.entries(words)
        .filter(([, { zh, en }]) => !zh.trim() || !en.trim())
        .map(([key]) => `${room}.${key}`),
    )
    expect(wrong).to.deep.equal([])
  })

  it('have the same places to fill in both languages', () => {
    const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, place]) => place).toSorted()
    for (const [room, words] of Object.entries(rooms))
      for (const [key, { zh, en }] of Object.entries(words))
        expect(places(en), `${room}.${key}`).to.deep.equal(places(zh))
  })
})
