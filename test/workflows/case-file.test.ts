import { caseFile } from '../../workflows/definitions/case-file/index.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './case-file.samples.ts'

describeWorkflow(caseFile, samples)
