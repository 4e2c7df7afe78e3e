export {type Annex, annexSchema} from './annex.js'
export {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  changeSchema,
  type TaskReference,
  taskReferenceSchema,
  type Words,
} from './change.js'
export {
  type Coverage,
  coverageSchema,
  type Region,
  type RegionKind,
  regionKindSchema,
  regionSchema,
} from './coverage.js'
export {type Deadline, deadlineSchema} from './deadline.js'
export {type DoubtfulPair, diffSchema, type NoticeDiff, type NoticeReference} from './diff.js'
export {documentSchema, type NoticeDocument} from './document.js'
export {type LeadRule, leadRuleSchema} from './lead-rule.js'
export {type Leader, leaderSchema} from './leader.js'
export {type Level, levelSchema, type Message, messageSchema} from './message.js'
export {type Notice, noticeSchema} from './notice.js'
export {type Position, pointSchema, positionSchema} from './position.js'
export {type Section, sectionSchema} from './section.js'
export {type Source, sourceSchema} from './source.js'
export {type Target, targetSchema} from './target.js'
export {type Task, taskSchema} from './task.js'
export {type Unit, unitSchema} from './unit.js'
