/** Chinese first; the other language beside it, by whoever has time. */
import { describeScreens } from '../support/screens-seen.ts'

describeScreens('zh')
