import type { Knex } from 'knex'

/**
 * The search indexes in another shape, made from the old ones; by number of cases, not of what lies in memory:
 * - a name's beginning is a token (¶张三 for ¶ 张三), so that nobody compares all names to find those that begin so;
 * - the first sign of a run of Han behind a word is one, too (12 号 号楼 for 12 号楼);
 * - SQLite keeps the beginnings of words, for which they stand with ww in front.
 */
export async function up(knex: Knex): Promise<void> {
  if (knex.client.config.client === 'pg') await cutColumns(knex)
  else for (const [before, after] of tables) await cutTable(knex, before, after)
  await knex('search_entries').where({ edition: 2 }).update({ edition: 3 })
}

/** A job makes the entries of the earlier edition. */
export async function down(knex: Knex): Promise<void> {
  await knex('search_entries').update({ edition: 0 })
  if (knex.client.config.client === 'pg') return
  for (const [before, after] of tables) {
    await knex.schema.dropTable(after)
    await knex.raw(
      `create virtual table ${before} using fts5(tokens, content='', contentless_delete=1, tokenize='ascii')`,
    )
  }
}

const tables = [
  ['search_index', 'search_names'],
  ['search_words', 'search_texts'],
] as const

async function cutTable(knex: Knex, before: string, after: string): Promise<void> {
  await knex.raw(`create virtual table ${after} using fts5(
    tokens, content='', contentless_delete=1, tokenize='ascii', prefix='3 4 5 6 7')`)
  await knex.raw(`create virtual table temp.old_words using fts5vocab(main, ${before}, instance)`)
  await knex.raw('create temp table old_rows (id integer primary key, tokens text not null)')
  await knex.raw(`insert into temp.old_rows
    select doc, group_concat(term, ' ' order by offset) from temp.old_words group by doc`)
  const rowsAfter = (id: number): Promise<{ id: number; tokens: string }[]> =>
    knex('temp.old_rows').where('id', '>', id).orderBy('id').limit(500)
  for (let rows = await rowsAfter(0); rows.length > 0; rows = await rowsAfter(rows.at(-1)!.id))
    await knex(after).insert(rows.map(({ id, tokens }) => ({ rowid: id, tokens: rowCutAnew(tokens) })))
  await knex.raw('drop table temp.old_rows')
  await knex.raw('drop table temp.old_words')
  await knex.schema.dropTable(before)
}

async function cutColumns(knex: Knex): Promise<void> {
  for (const column of ['tokens', 'words']) await knex.raw(`drop index search_entries_${column}_index`)
  const rowsAfter = (id: number): Promise<{ id: number; tokens: string; words: string | null }[]> =>
    knex('search_entries')
      .where('id', '>', id)
      .orderBy('id')
      .limit(500)
      .select('id', knex.raw('tokens::text, words::text'))
  for (let rows = await rowsAfter(0); rows.length > 0; rows = await rowsAfter(rows.at(-1)!.id))
    await knex.raw(
      `update search_entries set tokens = cut.tokens::tsvector, words = cut.words::tsvector
       from (values ${rows.map(() => '(?::int, ?, ?)')}) as cut (id, tokens, words) where cut.id = search_entries.id`,
      rows.flatMap(({ id, tokens, words }) => [
        id,
        vectorCutAnew(tokens),
        words === null ? null : vectorCutAnew(words),
      ]),
    )
  for (const column of ['tokens', 'words'])
    await knex.raw(`create index search_entries_${column}_index on search_entries using gin (${column})`)
}

export type Placed = { at: number; token: string }

/** `placed`: in order of their places; those that stood beside each other still do. Pure. */
export function cutAnew(placed: readonly Placed[]): Placed[] {
  const cut: Placed[] = []
  let moved = 0
  for (const [index, { at, token }] of placed.entries()) {
    const [before, behind] = [placed[index - 1], placed[index + 1]]
    if (token === '¶') {
      if (behind?.at === at + 1 && !isSign(behind.token)) cut.push({ at: at + moved, token: `¶${behind.token}` })
      else moved-- // a name of which nothing can be found
      continue
    }
    if (isPair(token) && before?.at === at - 1 && isWord(before.token)) {
      cut.push({ at: at + moved, token: [...token][0]! })
      moved++
    }
    cut.push({ at: at + moved, token })
  }
  return cut
}

const isPair = (token: string): boolean => /^\p{Script=Han}{2}$/u.test(token)
const isSign = (token: string): boolean => /^[¶¦¤§†]/u.test(token)
const isWord = (token: string): boolean => !isSign(token) && !/^\p{Script=Han}/u.test(token)

/** A row of SQLite, words between blanks. Pure. */
export const rowCutAnew = (row: string): string =>
  cutAnew(row.split(' ').map((token, at) => ({ at, token })))
    .map(({ token }) => (isWord(token) ? `ww${token}` : token))
    .join(' ')

/** A `tsvector` as text: 'word':1,4 'mark'. It keeps at most 255 places of a word, none above 16,383. Pure. */
export function vectorCutAnew(vector: string): string {
  const words = [...vector.matchAll(/'([^']+)'(?::([\d,]+))?/g)].map(([, token, places]) => ({
    token: token!,
    places: places?.split(',').map(Number) ?? [],
  }))
  const placed = words.flatMap(({ token, places }) => places.map(at => ({ at, token })))
  const cut = new Map<string, number[]>(words.filter(({ token }) => token !== '¶').map(({ token }) => [token, []]))
  for (const { at, token } of cutAnew(placed.toSorted((a, b) => a.at - b.at))) {
    const known = cut.get(token) ?? []
    if (known.length < 255 && at <= 16_383) known.push(at)
    cut.set(token, known)
  }
  return [...cut].map(([token, places]) => (places.length > 0 ? `'${token}':${places}` : `'${token}'`)).join(' ')
}
