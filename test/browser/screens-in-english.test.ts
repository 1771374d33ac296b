import { describeScreens } from '../support/screens-seen.ts'

describeScreens('en')
