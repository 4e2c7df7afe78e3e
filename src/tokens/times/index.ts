export type {TimeConstruct} from './construct.js'
export {timeConstructs} from './constructs/index.js'
export {type FoundTime, findTimes} from './find-times.js'
export {findOngoing, isOngoing} from './ongoing.js'
