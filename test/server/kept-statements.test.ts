import SqliteConnection from 'better-sqlite3'
import { expect } from 'chai'
import { keepStatements } from '../../server/database/kept-statements.ts'

function openConnection() {
  const connection = new SqliteConnection(':memory:')
  keepStatements(connection)
  return connection
}

describe('statements kept with their connection', () => {
  it('are prepared once for one text', () => {
    const connection = openConnection()
    const first = connection.prepare('select ? as told')
    expect(first.all('one')).to.deep.equal([{ told: 'one' }])
    expect(connection.prepare('select ? as told')).to.equal(first)
    expect(first.all(2)).to.deep.equal([{ told: 2 }])
  })

  it('ask SQLite for a plan that does not hang on what is bound, and leave quoted text alone', () => {
    const connection = openConnection()
    connection.exec('create table notes (id text primary key, [what?] text)')
    const { source } = connection.prepare(`select '? it''s ?', "what?" from notes where id = ? limit ?`)
    expect(source).to.equal(`select '? it''s ?', "what?" from notes where id = +? limit +?`)
  })

  it('compare and store as a bare parameter does', () => {
    const connection = openConnection()
    connection.exec('create table sums (id text primary key, fen bigint)')
    connection.prepare('insert into sums (id, fen) values (?, ?)').run('007', '620000')
    const find = connection.prepare('select id, fen from sums where id = ? and fen in (?, ?)')
    expect(find.all('007', 620000, 1)).to.deep.equal([{ id: '007', fen: 620000 }])
    expect(find.all('7', 620000, 1)).to.deep.equal([])
  })

  it('follow a schema that changes', () => {
    const connection = openConnection()
    connection.exec(`create table notes (id text primary key); insert into notes values ('a')`)
    const all = 'select * from notes'
    expect(connection.prepare(all).all()).to.deep.equal([{ id: 'a' }])
    connection.exec(`alter table notes add column text text default ''`)
    expect(connection.prepare(all).all()).to.deep.equal([{ id: 'a', text: '' }])
  })

  it('are let go when there are too many of them, the longest unused first', () => {
    const connection = openConnection()
    const oldest = connection.prepare('select 0 as number')
    const used = connection.prepare('select 1 as number')
    for (let number = 2; number <= 400; number++) {
      connection.prepare(`select ${number} as number`)
      connection.prepare('select 1 as number')
    }
    expect(connection.prepare('select 1 as number')).to.equal(used)
    expect(connection.prepare('select 0 as number')).not.to.equal(oldest)
  })
})
