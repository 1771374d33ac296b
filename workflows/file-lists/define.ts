/** What the file of a proceeding needs to be complete, in the words of lists that offices and rules keep. */
import type { Text } from '../text.ts'

export type FileItem = {
  id: string
  name: Text
  /** Rule and article, or the practice of stations. */
  source: Text
  /** Needed once one of these steps was taken; without it, from the beginning. */
  after?: readonly string[]
  /** In the file when a paper of one of these templates is filed, */
  papers?: readonly string[]
  /** or such a paper of another proceeding of the case is: the agreement, where it is to be confirmed, */
  fromCase?: readonly string[]
  /** or one of these steps was taken, */
  steps?: readonly string[]
  /** or the proceeding came to one of these states, */
  states?: readonly string[]
  /** or the case has uploaded evidence. Otherwise somebody says where it is. */
  evidence?: true
  /** Only where there is such a thing: never counted as missing. */
  ifAny?: true
  /** 副卷: the part that parties may not read. */
  isInner?: true
}

type Told = Omit<FileItem, 'id' | 'name' | 'source'>

/** A line of a list: `item('signed', '签名', 'Signatures', law, { after: ['agree'] })`. */
export const item = (id: string, zh: string, en: string, source: Text, told: Told = {}): FileItem => ({
  id,
  name: { zh, en },
  source,
  ...told,
})

export const practice: Text = { zh: '站点立卷惯例', en: 'Practice of stations' }
